import type { CatalogFunction } from "../../functions/definition/define";
import type { RunJob } from "../../jobs/jobs";
import type { Locale } from "../../record/text";
import { argumentsByName, startedCall, type GivenArguments } from "./function-call";
import { SHEET_NAMES } from "../layout/sheet-names";
import { RESULT_ROW, type SpilledResult } from "./spilled-result";

/** The cell of a result's formula; where nothing else is said, the first one under a sheet's heading. */
export interface ResultPlace {
  readonly sheet: keyof typeof SHEET_NAMES;
  readonly row?: number;
  readonly column?: number;
  /** As a result's own. */
  readonly formats?: Readonly<Record<string, string>>;
}

/** The language of the workbook, and who does the functions' jobs. */
export interface ResultMaking {
  readonly locale: Locale;
  readonly run: RunJob;
}

/**
 * What one of our functions gives, at its place.
 *
 * @throws Refusal when the function refuses the arguments
 */
export async function placedResult(
  { sheet, row = RESULT_ROW, column = 0, formats = {} }: ResultPlace,
  declared: CatalogFunction,
  given: GivenArguments,
  { locale, run }: ResultMaking,
): Promise<SpilledResult> {
  const args = argumentsByName(declared, given, locale);
  return { sheet: SHEET_NAMES[sheet][locale], row, column, formats, ...(await startedCall(declared, args, run)) };
}
