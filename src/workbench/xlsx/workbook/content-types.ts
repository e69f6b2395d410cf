const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Of the main part of an .xlsx file. */
export const WORKBOOK_TYPE = `${SPREADSHEET}.sheet.main+xml`;
export const WORKSHEET_TYPE = `${SPREADSHEET}.worksheet+xml`;
export const STYLES_TYPE = `${SPREADSHEET}.styles+xml`;
export const SHARED_STRINGS_TYPE = `${SPREADSHEET}.sharedStrings+xml`;
export const METADATA_TYPE = `${SPREADSHEET}.sheetMetadata+xml`;
export const TABLE_TYPE = `${SPREADSHEET}.table+xml`;
export const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
export const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
export const COMMENTS_TYPE = `${SPREADSHEET}.comments+xml`;
export const VML_DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
export const APPLICATION_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.extended-properties+xml";
