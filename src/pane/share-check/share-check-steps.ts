import type { Locale } from "../../catalog/record/text";
import type { SentWay } from "../../catalog/sharing/check/sent-way";
import { WorkbookError, type SharedMoment, type SharingDesk, type Snapshot } from "../../workbook/port";
import type { ShareCheckAct, WorkbookActs } from "../state/workbook-acts";

/** How the workbook is to be sent, from when, and what it is by now. */
export interface Sending {
  readonly snapshot: () => Snapshot | null;
  readonly moment: SharedMoment;
  readonly way: SentWay;
  readonly locale: Locale;
}

/** Looks at what a colleague will see, unless that is under way. */
export function lookBeforeSending(acts: WorkbookActs, sending: Sending): Promise<void> {
  return step(acts, "look", (desk) => found(desk, sending));
}

/** Has the file tell Excel to ask nobody, and looks anew. */
export function askNobody(acts: WorkbookActs, sending: Sending): Promise<void> {
  return step(acts, "setting", async (desk) => {
    await desk.askNobody();
    return found(desk, sending);
  });
}

async function found(desk: SharingDesk, { snapshot, moment, way, locale }: Sending): Promise<ShareCheckAct> {
  const check = await desk.check(moment, way, locale);
  return { phase: "found", check, snapshot: snapshot() };
}

type Step = Extract<ShareCheckAct, { phase: "refused" }>["what"];

async function step(acts: WorkbookActs, what: Step, work: (desk: SharingDesk) => Promise<ShareCheckAct>): Promise<void> {
  if (acts.state().shareCheck?.phase === "looking") return;
  acts.show({ shareCheck: { phase: "looking" } });
  try {
    acts.show({ shareCheck: await acts.share(work) });
  } catch (thrown) {
    acts.show({ shareCheck: { phase: "refused", what, failure: thrown instanceof WorkbookError ? thrown.failure : "unknown" } });
    // A fault of ours is told where faults are, beside what the user reads.
    if (!(thrown instanceof WorkbookError)) throw thrown;
  }
}
