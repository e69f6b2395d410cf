/** Functions that a twin may call: those of Excel 2010 that LibreOffice knows by the same name, none of which spills. */
export const EXCEL_FUNCTIONS = [
  "ABS",
  "AND",
  "COLUMN",
  "COLUMNS",
  "COUNT",
  "COUNTA",
  "COUNTBLANK",
  "DATE",
  "DAY",
  "EDATE",
  "EXP",
  "FIND",
  "GAMMADIST",
  "IF",
  "IFERROR",
  "INDEX",
  "INT",
  "ISLOGICAL",
  "ISNUMBER",
  "ISTEXT",
  "LEFT",
  "LEN",
  "LN",
  "MATCH",
  "MAX",
  "MID",
  "MIN",
  "MONTH",
  "NA",
  "NOT",
  "OR",
  "POISSON",
  "ROUNDUP",
  "ROW",
  "ROWS",
  "SUBSTITUTE",
  "SUM",
  "SUMPRODUCT",
  "TRIM",
  "UPPER",
  "VALUE",
  "YEAR",
] as const;
export type ExcelFunction = (typeof EXCEL_FUNCTIONS)[number];

export function isExcelFunction(name: string): name is ExcelFunction {
  return (EXCEL_FUNCTIONS as readonly string[]).includes(name);
}

/** Functions that only a LAMBDA printing calls: arrays as Excel 365 has them. */
export type ArrayFunction = "HSTACK" | "MMULT" | "SEQUENCE" | "TOCOL" | "TRANSPOSE" | "VSTACK";
