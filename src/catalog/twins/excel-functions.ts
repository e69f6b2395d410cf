/** Functions that a twin may call: those of Excel 2010 that LibreOffice knows by the same name, none of which spills. */
export const EXCEL_FUNCTIONS = [
  "ABS",
  "AND",
  "COLUMN",
  "COLUMNS",
  "COUNT",
  "COUNTA",
  "DATE",
  "DAY",
  "EDATE",
  "EXP",
  "GAMMADIST",
  "IF",
  "INDEX",
  "INT",
  "ISLOGICAL",
  "ISNUMBER",
  "ISTEXT",
  "LN",
  "MAX",
  "MIN",
  "MONTH",
  "NA",
  "NOT",
  "OR",
  "POISSON",
  "ROUNDUP",
  "ROW",
  "ROWS",
  "SUM",
  "SUMPRODUCT",
  "YEAR",
] as const;
export type ExcelFunction = (typeof EXCEL_FUNCTIONS)[number];

export function isExcelFunction(name: string): name is ExcelFunction {
  return (EXCEL_FUNCTIONS as readonly string[]).includes(name);
}
