import type { Locale } from "../../catalog/record/text";
import type { SealHead } from "../../catalog/sharing/seal-sheet";
import type { SharePlan } from "../../catalog/sharing/share-plan";
import { WorkbookError, type UndoSteps } from "../../workbook/port";
import { SharingError, type SharingDesk } from "../../workbook/sharing";
import type { SharingAct, WorkbookActs } from "../state/workbook-acts";

/** Finds out what sharing would do. */
export function look(acts: WorkbookActs, head: SealHead, locale: Locale): void {
  const planned = async (desk: SharingDesk): Promise<SharingAct> => ({ phase: "planned", plan: await desk.look(head, locale) });
  acts.shareStep({ phase: "under-way", what: "look" }, (desk) => orRefused(() => planned(desk)));
}

/** Does what was found out. */
export function share(acts: WorkbookActs, plan: SharePlan): void {
  written(acts, "share", (desk) => desk.share(plan));
}

export function backToLive(acts: WorkbookActs): void {
  written(acts, "back", (desk) => desk.backToLive());
}

function written(acts: WorkbookActs, what: "share" | "back", write: (desk: SharingDesk) => Promise<UndoSteps>): void {
  const done = async (desk: SharingDesk): Promise<SharingAct> => ({ phase: "done", what, undo: await write(desk) });
  acts.shareStep({ phase: "under-way", what }, (desk) => orRefused(() => done(desk)));
}

async function orRefused(work: () => Promise<SharingAct>): Promise<SharingAct> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof SharingError) return { phase: "refused", failure: thrown.failure, place: thrown.place, isUnfinished: thrown.isUnfinished };
    if (thrown instanceof WorkbookError) return { phase: "refused", failure: thrown.failure, place: thrown.address, isUnfinished: false };
    throw thrown;
  }
}
