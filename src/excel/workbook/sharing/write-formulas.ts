import type { FormulaChange, NameChange } from "../../../catalog/sharing/changes";

/** Names, then cells sheet by sheet, each its own: what refers to a cell that is still to come calculates when it has come. */
export async function writeFormulas(
  context: Excel.RequestContext,
  { cells, names }: { readonly cells: readonly FormulaChange[]; readonly names: readonly NameChange[] },
): Promise<void> {
  for (const change of names) nameOf(context, change).formula = change.formula;
  await context.sync();
  for (const sheet of new Set(cells.map((cell) => cell.sheet))) await writeCells(context, cells.filter((cell) => cell.sheet === sheet));
}

async function writeCells(context: Excel.RequestContext, cells: readonly FormulaChange[]): Promise<void> {
  context.application.suspendApiCalculationUntilNextSync();
  for (const cell of cells) rangeOf(context, cell).formulas = [[cell.formula]];
  await context.sync();
}

/** The cell in which a formula stands. */
export function rangeOf(context: Excel.RequestContext, { sheet, row, column }: Pick<FormulaChange, "sheet" | "row" | "column">): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getCell(row, column);
}

/** The name that a formula is of. */
export function nameOf({ workbook }: Excel.RequestContext, { name, sheet }: NameChange): Excel.NamedItem {
  return (sheet === null ? workbook : workbook.worksheets.getItem(sheet)).names.getItem(name);
}
