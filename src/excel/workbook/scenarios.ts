import { nameKey } from "../../catalog/record/table";
import { leverTable } from "../../catalog/cases/workbook-reading";
import { addressOf, originOf, textOf, type Origin } from "../../catalog/record/cells";
import { WorkbookError, type ScenarioChange, type Snapshot, type UndoSteps } from "../../workbook/port";
import { readSnapshot } from "./snapshot";
import { holdsFormula } from "./writing/formula-cell";
import { textInput } from "./writing/input";
import { inOneUndoStep } from "./writing/undo-group";

/** Takes back what a step has done, in a batch of its own. */
type Reverse = (context: Excel.RequestContext) => Promise<void>;

/**
 * Copies, renames or deletes a scenario: a column of the table that holds the levers. The cell of the active scenario follows.
 *
 * @throws WorkbookError where the levers stand in no table of Excel's, where the scenario has gone, or a formula names the active one
 */
export async function changeScenarios(change: ScenarioChange): Promise<UndoSteps> {
  let reverses: Reverse[] = [];
  return inOneUndoStep(
    async (context) => {
      const snapshot = await readSnapshot(context);
      const place = await placeOf(change.scenario, snapshot, context);
      const active = activeCell(snapshot, context);
      if (active) await refuseFormula(active.cell, active.address);
      const follows = active !== null && (change.kind === "copied" || nameKey(active.name) === nameKey(change.scenario));
      const next = change.kind === "deleted" ? change.next : change.name;
      if (change.kind === "copied") reverses.push(await copy(place, change.name));
      else if (change.kind === "renamed") reverses.push(await rename(place, change.name));
      if (follows) {
        active.cell.values = [[textInput(next)]];
        reverses.push((again) => putBack(activeIn(again, active.place), active.name));
      }
      // Last: nothing brings a deleted column back.
      if (change.kind === "deleted") place.column.delete();
      await context.sync();
    },
    async (failure) => {
      const due = reverses.reverse();
      reverses = [];
      try {
        for (const reverse of due) await Excel.run({ delayForCellEdit: true }, reverse);
      } catch {
        throw new WorkbookError("half-done", null, { cause: failure });
      }
    },
  );
}

interface ScenarioPlace {
  readonly table: Excel.Table;
  readonly column: Excel.TableColumn;
  /** Position in the table of a copy. */
  readonly copyAt: number;
}

/** The column of a scenario. @throws WorkbookError */
async function placeOf(scenario: string, { tables }: Snapshot, context: Excel.RequestContext): Promise<ScenarioPlace> {
  const found = leverTable(tables);
  const at = found?.scenarios.find(({ name }) => nameKey(name) === nameKey(scenario));
  if (!found || !at) throw new WorkbookError("cell-gone", null, {});
  const list = context.workbook.tables.load("items/name");
  await context.sync();
  const ranges = list.items.map((table) => ({ table, range: table.getRange().load("address") }));
  await context.sync();
  const { origin } = found.grid;
  const header = origin && addressOf(origin, found.top, 0);
  const ours = ranges.find(({ range }) => {
    const start = originOf(range.address);
    return start !== null && header === addressOf(start, 0, 0);
  });
  if (!ours) throw new WorkbookError("no-table", header, {});
  const { columns } = ours.table;
  columns.load("items/name");
  const headers = ours.table.getHeaderRowRange().load("values");
  await context.sync();
  // Where it stands now: a colleague may have put a column before it since the workbook was read.
  const text = textOf(found.grid.values[found.top]?.[at.column] ?? "");
  const index = (headers.values[0] as unknown[]).findIndex((value) => String(value) === text);
  const named = columns.items[index];
  if (!named) throw new WorkbookError("cell-gone", null, {});
  // By its name it stays the same whatever is put before it from now on; what could be an id as well is left to its place.
  const column = /^\d+$/.test(named.name) ? columns.getItemAt(index) : columns.getItem(named.name);
  // Right of its source, but never the last: formulas of a user's own may name the first and the last scenario.
  const isLastOfSeveral = found.scenarios.length > 1 && found.scenarios.at(-1) === at;
  return { table: ours.table, column, copyAt: index + (isLastOfSeveral ? 0 : 1) };
}

/** Puts a column with the same values, looks and formulas beside a scenario's. @returns takes it away again */
async function copy({ table, column, copyAt }: ScenarioPlace, name: string): Promise<Reverse> {
  const { context } = table;
  const source = column.getDataBodyRange().load("formulas");
  const before = table.columns.load("items/name");
  table.load("id");
  await context.sync();
  const written = (source.formulas as (string | number | boolean)[][]).map((row) => row.map(asWritten));
  const known = new Set(before.items.map((one) => one.name));
  const added = table.columns.add(copyAt);
  // First, so that a copy that breaks off is known by it; in the cell, which keeps behind an apostrophe what a column's name may not.
  added.getHeaderRowRange().values = [[textInput(name)]];
  const body = added.getDataBodyRange();
  body.copyFrom(source, Excel.RangeCopyType.formats);
  body.formulas = written;
  const { id } = table;
  return async (again) => {
    const columns = again.workbook.tables.getItem(id).columns.load("items/name");
    await again.sync();
    const others = columns.items.filter((one) => !known.has(one.name)).map((one) => ({
      one,
      header: one.getHeaderRowRange().load("values"),
      body: one.getDataBodyRange().load("values"),
    }));
    await again.sync();
    // A colleague's new scenario is not this one: it has another name, and values.
    const isOurs = ({ header, body }: (typeof others)[number]) =>
      header.values[0]?.[0] === name || (body.values as unknown[][]).every(([value]) => value === "");
    for (const other of others) if (isOurs(other)) other.one.delete();
    await again.sync();
  };
}

/** Gives a scenario another name. @returns gives it the former one */
async function rename({ table, column }: ScenarioPlace, name: string): Promise<Reverse> {
  column.load("name,index");
  table.load("id");
  await table.context.sync();
  column.getHeaderRowRange().values = [[textInput(name)]];
  const { id } = table;
  const { name: former, index } = column;
  return (again) => putBack(again.workbook.tables.getItem(id).columns.getItemAt(index).getHeaderRowRange(), former);
}

/** Gives a cell its former text, unless it has it still. */
async function putBack(cell: Excel.Range, text: string): Promise<void> {
  cell.load("values");
  await cell.context.sync();
  if (cell.values[0]?.[0] === text) return;
  cell.values = [[textInput(text)]];
  await cell.context.sync();
}

/** A formula stays one, with the references it has; a text stays a text, whatever it looks like. */
function asWritten(content: string | number | boolean): string | number | boolean {
  return typeof content === "string" && !content.startsWith("=") ? textInput(content) : content;
}

function activeCell({ activeScenario }: Snapshot, context: Excel.RequestContext) {
  const place = activeScenario && originOf(activeScenario.address);
  if (!activeScenario || !place) return null;
  return { name: activeScenario.name, address: activeScenario.address, place, cell: activeIn(context, place) };
}

function activeIn(context: Excel.RequestContext, { sheet, row, column }: Origin): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getCell(row, column);
}

/** @throws WorkbookError */
async function refuseFormula(cell: Excel.Range, address: string): Promise<void> {
  cell.load("formulas,values");
  await cell.context.sync();
  if (holdsFormula(cell)) throw new WorkbookError("formula", address, {});
}
