import type { ParsedSettings } from "../../tables/scenarios";
import type { LeverOptions } from "../../tables/lever-values";
import type { ParsedTable } from "../../record/table";
import type { ACTUALS } from "../../tables/revenue/actuals";
import type { CLIENTS } from "../../tables/revenue/clients";
import type { LINES } from "../../tables/revenue/lines";
import type { ParsedConsents } from "./consents-case";

/** What the revenue model is fed from: a formula's arguments, or the workbook's tables. */
export interface RevenueSources {
  readonly lines: ParsedTable<(typeof LINES)["columns"]>;
  readonly clients: ParsedTable<(typeof CLIENTS)["columns"]> | null;
  readonly actuals: ParsedTable<(typeof ACTUALS)["columns"]> | null;
  readonly consents: ParsedConsents | null;
  readonly levers: ParsedSettings | null;
  readonly assumptions: ParsedSettings | null;
  /** Levers given one by one; they win over `levers`. */
  readonly options: LeverOptions;
}
