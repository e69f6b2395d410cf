import type { NameLayout } from "../../../catalog/templates/layout/workbook-layout";
import { clashesWith, type PresentNames } from "../../../catalog/templates/writes/clashes";
import type { SheetWrites, WorkbookWrites } from "../../../catalog/templates/writes/workbook-writes";
import { InsertionError, type InsertionObstacle, type InsertionOptions, type UndoSteps } from "../../../workbook/port";
import { workbookError } from "../writing/failures";
import { inOneUndoStep } from "../writing/undo-group";
import { Added } from "./added";
import { writeChart } from "./chart-writing";
import { writeContents, writeFormulas } from "./sheet-writing";

/**
 * Adds sheets with all that is on them, or nothing: one sync per sheet, first what refers to nothing else, then the names, then the
 * formulas. Excel calculates nothing while a sheet is written.
 *
 * @throws InsertionError
 */
export async function insertSheets(writes: WorkbookWrites, { signal, onProgress }: InsertionOptions): Promise<UndoSteps> {
  /** Where the work stands: of what is told when it fails. */
  let at: string | null = null;
  let added: Added | null = null;
  const steps = 2 * writes.sheets.length;
  let done = 0;
  const begin = (sheet: SheetWrites) => {
    signal.throwIfAborted();
    at = sheet.name;
    onProgress(sheet.name, done / steps);
    done += 1;
  };

  async function batch(context: Excel.RequestContext): Promise<void> {
    signal.throwIfAborted();
    const { application } = context.workbook;
    application.load("calculationMode");
    const { front, ...present } = await presentIn(context);
    const clashes = clashesWith(writes, present);
    if (clashes.length > 0) throw new InsertionError({ why: "clash", clashes }, [], {});
    const ours = (added = new Added(front));
    done = 0;
    const sheets: [SheetWrites, string][] = [];
    for (const writing of writes.sheets) {
      begin(writing);
      sheets.push([writing, await addSheet(context, writing, ours)]);
    }
    signal.throwIfAborted();
    at = null;
    for (const name of writes.names) await addName(context, name, ours);
    for (const [writing, id] of sheets) {
      begin(writing);
      await fillIn(context, writing, id);
    }
    signal.throwIfAborted();
    at = null;
    const inserted = sheets.map(([, id]) => context.workbook.worksheets.getItem(id));
    const calculates = application.calculationMode === Excel.CalculationMode.automatic;
    if (!calculates) for (const sheet of inserted) sheet.calculate(true);
    inserted[0]?.activate();
    await context.sync();
  }

  /** @throws InsertionError where something is left */
  async function takeBack(failure: unknown): Promise<void> {
    const left = (await added?.takeAway(failure)) ?? [];
    added = null;
    if (left.length > 0) throw new InsertionError(obstacleOf(failure, at), left, { cause: failure });
  }

  try {
    return await inOneUndoStep(batch, takeBack);
  } catch (thrown) {
    if (thrown instanceof InsertionError) throw thrown;
    throw new InsertionError(signal.aborted ? { why: "cancelled" } : obstacleOf(thrown, at), [], { cause: thrown });
  }

  function obstacleOf(failure: unknown, sheet: string | null): InsertionObstacle {
    if (failure instanceof InsertionError) return failure.obstacle;
    if (signal.aborted) return { why: "cancelled" };
    return { why: "refused", failure: workbookError(failure, null).failure, sheet };
  }
}

/** Each sheet has a sync of its own: a request has its limits, and between two of them the user can cancel. @returns id of the sheet */
async function addSheet(context: Excel.RequestContext, writes: SheetWrites, added: Added): Promise<string> {
  pause(context);
  added.expectSheet(writes.name);
  const sheet = context.workbook.worksheets.add(writes.name).load("id");
  writeContents(sheet, writes);
  await context.sync();
  added.sheetIsThere(sheet.id, writes.name);
  return sheet.id;
}

async function addName(context: Excel.RequestContext, { name, formula, help }: NameLayout, added: Added): Promise<void> {
  added.expectName(name);
  context.workbook.names.add(name, formula, help);
  await context.sync();
  added.nameIsThere(name);
}

async function fillIn(context: Excel.RequestContext, writes: SheetWrites, id: string): Promise<void> {
  pause(context);
  const { worksheets } = context.workbook;
  const sheet = worksheets.getItem(id);
  writeFormulas(sheet, writes);
  for (const chart of writes.charts) writeChart(sheet, worksheets, chart);
  await context.sync();
}

/** What a cell of a new sheet waits for is not there yet: nothing need calculate until the sheet is written. */
function pause(context: Excel.RequestContext): void {
  context.application.suspendApiCalculationUntilNextSync();
}

async function presentIn(context: Excel.RequestContext): Promise<PresentNames & { readonly front: string }> {
  const { names, tables, worksheets } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  names.load("items/name");
  const front = worksheets.getActiveWorksheet().load("id");
  await context.sync();
  const nameOf = ({ name }: { readonly name: string }) => name;
  return { sheets: worksheets.items.map(nameOf), tables: tables.items.map(nameOf), names: names.items.map(nameOf), front: front.id };
}
