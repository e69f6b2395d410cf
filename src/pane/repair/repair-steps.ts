import { WorkbookError } from "../../workbook/port";
import type { WorkbookActs } from "../state/workbook-acts";

/** Repairs damaged formulas, unless that is under way. */
export async function repair(acts: WorkbookActs): Promise<void> {
  if (acts.state().repair?.phase === "under-way") return;
  acts.show({ repair: { phase: "under-way" } });
  try {
    const { undo, ...repaired } = await acts.share((desk) => desk.repair());
    acts.show({ repair: { phase: "done", repaired, undo } });
  } catch (thrown) {
    acts.show({ repair: { phase: "refused", failure: thrown instanceof WorkbookError ? thrown.failure : "unknown" } });
    // A fault of ours is told where faults are, beside what the user reads.
    if (!(thrown instanceof WorkbookError)) throw thrown;
  }
}
