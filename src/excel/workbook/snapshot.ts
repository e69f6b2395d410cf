import { addressOf, isSameName, type Grid } from "../../catalog/record/cells";
import { LOCALES, type Text } from "../../catalog/record/text";
import { MAPPED } from "../../catalog/record/table";
import { SOURCE } from "../../catalog/mapping/mapping";
import { canHoldLevers, isSought, NAMES } from "../../catalog/cases/workbook-reading";
import { SHARE_NAMES } from "../../catalog/sharing/share-names";
import type { Snapshot } from "../../workbook/port";
import { askCalendar } from "./calendar";
import { CELLS, gridOf } from "./cells/grid";

/** The workbook, as far as the product reads it: one sync for what there is, one for the cells of our tables. */
export async function readSnapshot(context: Excel.RequestContext): Promise<Snapshot> {
  return (await readWithSheets(context)).snapshot;
}

interface ReadWorkbook {
  readonly snapshot: Snapshot;
  /** Ids of the sheets on which the cells stand. */
  readonly sheets: ReadonlySet<string>;
}

/** The workbook as `readSnapshot` reads it, and where. */
export async function readWithSheets(context: Excel.RequestContext): Promise<ReadWorkbook> {
  const { application, names, tables } = context.workbook;
  const calendar = askCalendar(context);
  application.load("calculationMode");
  names.load("items/name,items/type,items/formula");
  tables.load("items/name,items/showTotals,items/columns/items/name");
  await context.sync();

  const ranges = names.items.filter(({ type }) => type === "Range");
  const mapped = ranges.filter(({ name }) => startsWith(name, MAPPED)).map((item) => ({
    name: item.name.slice(MAPPED.length),
    formula: item.formula as unknown,
    // A name may stand for whole columns.
    range: item.getRangeOrNullObject().getUsedRangeOrNullObject(true).load(CELLS),
  }));
  const ours = tables.items.filter(({ name, columns }) => isSought(name, columns.items.map((column) => column.name)));
  const real = ours.map((table) => {
    const hasSliders = canHoldLevers(table.name, table.columns.items.map((column) => column.name));
    return { name: table.name, showTotals: table.showTotals, hasSliders, range: table.getRange().load(hasSliders ? `${CELLS},formulas` : CELLS) };
  });
  const isNamed = (name: string, named: Text) => LOCALES.some((locale) => isSameName(name, named[locale]));
  const cellNamed = (named: Text) => ranges.find(({ name }) => isNamed(name, named))?.getRangeOrNullObject().load(CELLS);
  const [active, followed] = [cellNamed(NAMES.activeScenario), cellNamed(NAMES.planFollowed)];
  const read = [...mapped, ...real].map(({ range }) => range).concat([active, followed].filter((range) => range !== undefined));
  const sheets = read.map((range) => range.worksheet.load("id"));
  await context.sync();

  const snapshot: Snapshot = {
    // A range that the user has mapped wins over a table of the same name.
    tables: [
      ...mapped.filter(({ range }) => !range.isNullObject).map(({ name, range }) => ({ name, kind: "range" as const, grid: gridOf(range) })),
      ...real.map(({ name, showTotals, hasSliders, range }) => {
        const grid = hasSliders ? { ...gridOf(range), formulas: formulasIn(range) } : gridOf(range);
        return showTotals ? { name, kind: "with-totals" as const, grid: withoutLastRow(grid) } : { name, grid };
      }),
    ],
    mappings: mapped.map(({ name, formula }) => ({ name, range: bareRange(formula), source: sourceOf(name, names.items) })),
    activeScenario: active && !active.isNullObject ? activeScenario(gridOf(active)) : null,
    planFollowed: followed && !followed.isNullObject ? firstCell(gridOf(followed)) : null,
    isSharingUnfinished: names.items.some(({ name }) => isSameName(name, SHARE_NAMES.journal)),
    calculation: application.calculationMode === Excel.CalculationMode.manual ? "manual" : "automatic",
    calendar: calendar(),
  };
  return { snapshot, sheets: new Set(sheets.filter((sheet) => !sheet.isNullObject).map(({ id }) => id)) };
}

/** Which cells hold a formula. */
function formulasIn(range: Excel.Range): boolean[][] {
  return (range.formulas as unknown[][]).map((row) => row.map((formula) => typeof formula === "string" && formula.startsWith("=")));
}

/** The totals of a table are not one of its rows. */
function withoutLastRow(grid: Grid): Grid {
  return { ...grid, values: grid.values.slice(0, -1) };
}

function activeScenario({ values, origin }: Grid): Snapshot["activeScenario"] {
  const cell = values[0]?.[0] ?? "";
  if (!origin) return null;
  return { name: typeof cell === "object" ? cell.error : String(cell), address: addressOf(origin, 0, 0) };
}

function firstCell({ values, origin }: Grid): NonNullable<Snapshot["planFollowed"]> | null {
  return origin && { value: values[0]?.[0] ?? "", address: addressOf(origin, 0, 0) };
}

/** The person's own cells behind a mapped table; null where the range itself is hers. */
function sourceOf(table: string, names: readonly Excel.NamedItem[]): string | null {
  const found = names.find(({ name }) => isSameName(name, `${SOURCE}${table}`));
  return found ? bareRange(found.formula) : null;
}

/** What a name stands for, as a person writes it: `Contrats!A5:I21`. */
function bareRange(formula: unknown): string {
  return String(formula).replace(/^=/, "").replaceAll("$", "");
}

function startsWith(name: string, prefix: string): boolean {
  return isSameName(name.slice(0, prefix.length), prefix);
}
