import type { Locale } from "../../catalog/record/text";
import type { SharePlan } from "../../catalog/sharing/share-plan";
import type { ShareWay } from "../../catalog/sharing/share-way";
import { SharingError, WorkbookError, type SharedMoment, type SharingDesk } from "../../workbook/port";
import type { SharingAct, WorkbookActs } from "../state/workbook-acts";

/** Finds out what sharing would do. */
export function look(acts: WorkbookActs, moment: SharedMoment, way: ShareWay, locale: Locale): void {
  void step(acts, "look", async (desk) => ({ phase: "planned", plan: await desk.look(moment, way, locale) }));
}

/** Does what was found out. */
export function share(acts: WorkbookActs, plan: SharePlan): void {
  void step(acts, "share", async (desk) => ({ phase: "done", what: "share", undo: await desk.share(plan) }));
}

export function backToLive(acts: WorkbookActs): void {
  void step(acts, "back", async (desk) => ({ phase: "done", what: "back", undo: await desk.backToLive() }));
}

type Step = Extract<SharingAct, { phase: "under-way" }>["what"];

/** One step, unless one is under way. */
async function step(acts: WorkbookActs, what: Step, work: (desk: SharingDesk) => Promise<SharingAct>): Promise<void> {
  if (acts.state().sharing?.phase === "under-way") return;
  acts.show({ sharing: { phase: "under-way", what } });
  try {
    acts.show({ sharing: await acts.share(work) });
  } catch (thrown) {
    acts.show({ sharing: refusal(thrown) });
    // A fault of ours is told where faults are, beside what the user reads.
    if (!(thrown instanceof SharingError || thrown instanceof WorkbookError)) throw thrown;
  }
}

function refusal(thrown: unknown): SharingAct {
  if (thrown instanceof SharingError) return { phase: "refused", failure: thrown.failure, place: thrown.place, isUnfinished: thrown.isUnfinished };
  if (thrown instanceof WorkbookError) return { phase: "refused", failure: thrown.failure, place: thrown.address, isUnfinished: false };
  return { phase: "refused", failure: "unknown", place: null, isUnfinished: false };
}
