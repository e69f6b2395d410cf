/** Whom a workbook is shared with: whoever has Excel 365, any spreadsheet, or is to have values alone. */
export const SHARE_WAYS = ["excel-365", "any-spreadsheet", "values"] as const;
export type ShareWay = (typeof SHARE_WAYS)[number];
