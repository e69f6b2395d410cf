import type { CalculationMode } from "../../document/document";
import { asText } from "../wire/arguments";
import { invalidArgument } from "../wire/errors";
import type { Methods, Scalars } from "../wire/wire-object";
import { SessionObject } from "../session/session-object";

const CALCULATION_TYPES = ["Recalculate", "Full", "FullRebuild"];
const MODES: readonly CalculationMode[] = ["Automatic", "AutomaticExceptTables", "Manual"];

/** `workbook.application`: how the workbook calculates. */
export class ApplicationObject extends SessionObject {
  readonly type = "Application";

  override readonly scalars: Scalars = {
    CalculationMode: {
      get: () => this.session.document.calculationMode(),
      set: (mode) => this.session.document.setCalculationMode(asMode(mode)),
    },
    CalculationState: { get: () => (this.session.document.isStale() ? "Pending" : "Done") },
  };

  override readonly methods: Methods = {
    Calculate: (type) => this.#calculate(asText(type, "calculationType")),
    // The workbench paints and calculates once a batch is over in any case.
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  };

  /** Asked for everything, the add-in's functions are asked anew too; else what is stale is calculated. */
  #calculate(type: string): void {
    if (!CALCULATION_TYPES.includes(type)) throw invalidArgument(`calculationType is one of ${CALCULATION_TYPES.join(", ")}`);
    const { document } = this.session;
    if (type !== "Recalculate") document.recalculate();
    else if (document.isStale()) document.calculate();
  }
}

function asMode(value: unknown): CalculationMode {
  const mode = MODES.find((known) => known === value);
  if (!mode) throw invalidArgument(`calculationMode is one of ${MODES.join(", ")}`);
  return mode;
}
