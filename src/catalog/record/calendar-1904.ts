import { problemAt, type Problem } from "./problem";

/** Dates of a workbook that counts from 1904 are 1462 less than Excel's usual ones: each would be read four years too early. */
export const CALENDAR_1904: Problem = problemAt({ table: { fr: "Classeur", en: "Workbook" } }, { code: "calendar-1904" });
