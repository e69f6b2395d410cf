import { DocumentError } from "../document/document";
import { asText } from "./arguments";
import { invalidArgument } from "./errors";
import type { Methods, Scalars } from "./wire-object";
import { WireObject } from "./wire-object";

const CALCULATION_TYPES = ["Recalculate", "Full", "FullRebuild"];

/** `workbook.application`: how the workbook calculates. */
export class ApplicationObject extends WireObject {
  readonly type = "Application";

  override readonly scalars: Scalars = {
    CalculationMode: { get: () => this.session.document.calculationMode() },
  };

  override readonly methods: Methods = {
    Calculate: (type) => this.#calculate(asText(type, "calculationType")),
    // The workbench paints and calculates once a batch is over in any case.
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  };

  /** A workbook that calculates by itself has nothing left to do, but what is told to be out of date. */
  #calculate(type: string): void {
    if (!CALCULATION_TYPES.includes(type)) throw invalidArgument(`calculationType is one of ${CALCULATION_TYPES.join(", ")}`);
    requireAutomatic(this.session.document.calculationMode());
    if (type !== "Recalculate") this.session.document.recalculate();
  }
}

/** @throws DocumentError UnsupportedOperation: the workbench has no calculation on demand */
export function requireAutomatic(mode: string): void {
  if (mode !== "Automatic") throw new DocumentError("UnsupportedOperation", "The workbench can't calculate on demand: set calculation to automatic.");
}
