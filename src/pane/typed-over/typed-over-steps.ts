import { WorkbookError, type FormulaCure, type Snapshot } from "../../workbook/port";
import type { FormulaCureOutcome, WorkbookActs } from "../state/workbook-acts";

/**
 * Looks for what was typed over, unless that is under way.
 *
 * @param snapshot of the workbook as it is now
 */
export async function lookForTypedOver(
  acts: WorkbookActs,
  snapshot: () => Snapshot | null,
  outcome: FormulaCureOutcome | null = null,
): Promise<void> {
  if (acts.state().typedOver?.phase === "looking") return;
  acts.show({ typedOver: { phase: "looking" } });
  try {
    const typedOver = await acts.typedOver();
    acts.show({ typedOver: { phase: "found", typedOver, snapshot: snapshot(), outcome } });
  } catch (thrown) {
    acts.show({ typedOver: { phase: "refused", failure: thrown instanceof WorkbookError ? thrown.failure : "unknown" } });
    // A fault of ours is told where faults are, beside what the user reads.
    if (!(thrown instanceof WorkbookError)) throw thrown;
  }
}

/** Puts a formula back, and looks anew. */
export async function putBack(acts: WorkbookActs, snapshot: () => Snapshot | null, cure: FormulaCure): Promise<void> {
  const { address } = cure;
  try {
    const undo = await acts.cureFormula(cure);
    await lookForTypedOver(acts, snapshot, { address, undo });
  } catch (thrown) {
    const failure = thrown instanceof WorkbookError ? thrown.failure : "unknown";
    const act = acts.state().typedOver;
    if (act?.phase === "found") acts.show({ typedOver: { ...act, outcome: { address, failure } } });
    if (!(thrown instanceof WorkbookError)) throw thrown;
  }
}
