import path from "node:path";
import { plainSheet, type PlainSheet } from "./plain-sheet";
import { SECOND_OPERATOR } from "./second-operator";
import { MONEY } from "./sheet-cash";
import { INPUTS } from "./sheet-inputs";
import { CALENDAR, REVENUE } from "./sheet-revenue";
import { STAFF } from "./sheet-staff";

/** The sheet as a file, for people to open; written by `write.ts`. */
export const SECOND_OPERATOR_FILE = path.join(__dirname, "second-operator.xlsx");

/** The second operator from lost revenue to cash, as a person would reckon it in a spreadsheet. */
export function secondOperatorSheet(): PlainSheet {
  return plainSheet(INPUTS, [CALENDAR, ...REVENUE, ...STAFF, ...MONEY], SECOND_OPERATOR.levers.window.months);
}
