import { originOf } from "../../../catalog/record/cells";
import { carried } from "../../../catalog/sharing/formula/carrier";
import { piecesOf } from "../../../catalog/sharing/formula/pieces";
import { ourFunctionsIn } from "../../../catalog/sharing/reading/our-functions";
import { areaOf } from "../../../catalog/sharing/reading/references";
import { isOfShare } from "../../../catalog/sharing/share-names";
import { formulasOf, type SheetPicture, type SheetVisibility, type Spill, type WorkbookPicture } from "../../../catalog/sharing/reading/workbook-picture";
import { CELLS, gridOf } from "../cells/grid";
import { isFormula } from "../writing/formula-cell";

/** The whole workbook as Share sees it: one sync for what there is, one for the cells, one for what formulas fill. */
export async function readPicture(context: Excel.RequestContext): Promise<WorkbookPicture> {
  const { names, tables, worksheets } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  tables.load("items/name,items/showHeaders,items/showTotals");
  names.load("items/name,items/formula,items/comment");
  await context.sync();

  const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load(`${CELLS},formulas,rowIndex,columnIndex`));
  const ownNames = worksheets.items.map((sheet) => sheet.names.load("items/name,items/formula,items/comment"));
  const ranges = tables.items.map((table) => table.getRange().load("address,rowCount,columnCount"));
  await context.sync();

  const picture: WorkbookPicture = {
    sheets: worksheets.items.map((sheet, index) => sheetPicture(sheet, used[index] as Excel.Range)),
    tables: tables.items.flatMap(({ name, showHeaders, showTotals }, index) => {
      const { address, rowCount, columnCount } = ranges[index] as Excel.Range;
      const origin = originOf(address);
      return origin ? [{ name, ...origin, rows: rowCount, columns: columnCount, hasHeaders: showHeaders, hasTotals: showTotals }] : [];
    }),
    names: [
      ...names.items.map((item) => namePicture(item, null)),
      ...ownNames.flatMap(({ items }, index) => items.map((item) => namePicture(item, (worksheets.items[index] as Excel.Worksheet).name))),
    ],
  };
  return withSpills(context, picture);
}

function sheetPicture({ name, protection, visibility }: Excel.Worksheet, used: Excel.Range): SheetPicture {
  const sheet = { name, isProtected: protection.protected, visibility: visibilityOf(visibility) };
  if (used.isNullObject) return { ...sheet, row: 0, column: 0, values: [], formulas: [], spills: [] };
  const values = used.values as unknown[][];
  const formulas = (used.formulas as unknown[][]).map((line, row) =>
    line.map((formula, column) => (isFormula(formula, values[row]?.[column]) ? String(formula) : null)),
  );
  return { ...sheet, row: used.rowIndex, column: used.columnIndex, values: gridOf(used).values, formulas, spills: [] };
}

function visibilityOf(visibility: Excel.Worksheet["visibility"]): SheetVisibility {
  if (visibility === Excel.SheetVisibility.veryHidden) return "very-hidden";
  return visibility === Excel.SheetVisibility.hidden ? "hidden" : "visible";
}

function namePicture({ name, formula, comment }: Excel.NamedItem, sheet: string | null) {
  return { name, formula: String(formula), sheet, isOurs: isOfShare(comment) };
}

/** With what is filled by formulas of ours, and by those that others refer to as `A4#`. */
async function withSpills(context: Excel.RequestContext, picture: WorkbookPicture): Promise<WorkbookPicture> {
  const asked = new Map<string, { readonly sheet: string; readonly row: number; readonly column: number }>();
  const ask = (sheet: string, row: number, column: number) => asked.set(`${sheet}!${row},${column}`, { sheet, row, column });
  const askNamed = (formula: string, home: string) => {
    for (const { kind, text } of piecesOf(formula)) {
      const anchor = kind === "reference" && text.endsWith("#") ? areaOf(text, home, picture) : null;
      if (anchor) ask(anchor.sheet, anchor.row, anchor.column);
    }
  };
  for (const { sheet, row, column, formula } of formulasOf(picture)) {
    if (ourFunctionsIn(formula).length > 0 || carried(formula) !== null) ask(sheet, row, column);
    askNamed(formula, sheet);
  }
  for (const { formula, sheet } of picture.names) askNamed(formula, sheet ?? "");
  const cells = [...asked.values()].map((cell) => {
    const range = context.workbook.worksheets.getItem(cell.sheet).getCell(cell.row, cell.column);
    return { cell, spill: range.getSpillingToRangeOrNullObject().load("rowCount,columnCount") };
  });
  await context.sync();
  const spillsOf = (name: string): Spill[] =>
    cells.flatMap(({ cell: { sheet, row, column }, spill }) =>
      sheet !== name || spill.isNullObject ? [] : [{ row, column, rows: spill.rowCount, columns: spill.columnCount }],
    );
  return { ...picture, sheets: picture.sheets.map((sheet) => ({ ...sheet, spills: spillsOf(sheet.name) })) };
}
