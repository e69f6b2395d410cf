import type { Locale } from "../../../catalog/record/text";
import { livePlan } from "../../../catalog/sharing/live-plan";
import { VERSION } from "../../../catalog/version";
import { BETWEEN_SHEETS, SHARE_NAMES } from "../../../catalog/sharing/share-names";
import type { Fill } from "../../../catalog/sharing/changes";
import { canShare, sharePlan, type SharePlan } from "../../../catalog/sharing/share-plan";
import type { ShareWay } from "../../../catalog/sharing/share-way";
import type { AddedCell, AddedSheet, SealHead } from "../../../catalog/sharing/sheets/added-sheet";
import type { Area } from "../../../catalog/sharing/reading/workbook-picture";
import { SharingError, WorkbookError, type SharingDesk, type SharingState, type UndoSteps } from "../../../workbook/port";
import { workbookError } from "../writing/failures";
import { cellInput } from "../writing/input";
import { inOneUndoStep } from "../writing/undo-group";
import { askNobody, readOpening } from "./opening";
import { readPicture } from "./picture";
import { repair } from "./repair";
import { nameOf, rangeOf, writeFormulas } from "./write-formulas";

/**
 * Sharing the workbook that is open.
 *
 * @param rest does something while nobody is shown the workbook: half of it is no workbook to be shown
 */
export function sharingDesk(rest: <T>(work: () => Promise<T>) => Promise<T>): SharingDesk {
  return {
    async look(moment, way, locale) {
      try {
        const head = { ...moment, version: VERSION };
        return await Excel.run({ delayForCellEdit: true }, (context) => sharingState(context, head, way, locale));
      } catch (thrown) {
        throw workbookError(thrown, null);
      }
    },
    async check(moment, way, locale) {
      try {
        const { shareCheck } = await import(/* webpackChunkName: "share-check" */ "../../../catalog/sharing/check/share-check");
        const opening = await readOpening();
        const picture = await Excel.run({ delayForCellEdit: true }, readPicture);
        return shareCheck(picture, opening, way, { ...moment, version: VERSION }, locale);
      } catch (thrown) {
        throw workbookError(thrown, null);
      }
    },
    askNobody,
    share: (plan) => rest(() => share(plan)),
    backToLive: () => rest(backToLive),
    repair: () => rest(repair),
  };
}

/** What can be done to the workbook as it stands: nothing is written. */
async function sharingState(context: Excel.RequestContext, head: SealHead, way: ShareWay, locale: Locale): Promise<SharingState> {
  const journal = context.workbook.names.getItemOrNullObject(SHARE_NAMES.journal).load("name");
  const picture = await readPicture(context);
  const plans = { share: sharePlan(picture, way, head, locale), live: livePlan(picture) };
  return { isShared: plans.share.obstacles.isShared, isUnfinished: !journal.isNullObject, ...plans };
}

/**
 * Carries out a plan of sharing, wholly or not at all: a journal goes first, then what formulas refer to, then the formulas. What fails
 * half way is taken back; where that fails as well, the journal is left for whoever opens the workbook next.
 *
 * @throws SharingError
 */
async function share(plan: SharePlan): Promise<UndoSteps> {
  let hasBegun = false;
  const batch = async (context: Excel.RequestContext): Promise<void> => {
    hasBegun = false;
    if (!canShare(plan)) throw new WorkbookError("changed", null, {});
    await requireUnchanged(context, plan);
    hasBegun = true;
    const { names } = context.workbook;
    const sheets = plan.sheets.map(({ name }) => name.replaceAll('"', '""'));
    names.add(SHARE_NAMES.journal, `="${sheets.join(BETWEEN_SHEETS)}"`, SHARE_NAMES.comment);
    await context.sync();
    for (const sheet of plan.sheets) await addSheet(context, sheet);
    for (const { name, formula } of plan.added) names.add(name, formula, SHARE_NAMES.comment);
    await context.sync();
    await writeFormulas(context, plan);
    await writeFills(context, plan.fills);
    names.getItem(SHARE_NAMES.journal).delete();
    await context.sync();
  };
  return sharing(batch, () => (hasBegun ? restore() : Promise.resolve()));
}

/**
 * Every formula as it was before Share, and nothing of it left, whether the work before was finished or not.
 *
 * @throws SharingError
 */
function backToLive(): Promise<UndoSteps> {
  // What was done so far is on the way: the journal says that the rest is due.
  return sharing(restoreIn, () => Promise.resolve());
}

async function sharing(batch: (context: Excel.RequestContext) => Promise<void>, takeBack: () => Promise<void>): Promise<UndoSteps> {
  try {
    return await inOneUndoStep(batch, async (failure) => {
      try {
        await takeBack();
      } catch {
        throw failure;
      }
    });
  } catch (thrown) {
    const error = thrown instanceof WorkbookError ? thrown : workbookError(thrown, null);
    throw new SharingError(error.failure, error.address, await isUnfinished(), { cause: thrown });
  }
}

/** Whether a journal is left; where Excel answers nothing it may be. */
async function isUnfinished(): Promise<boolean> {
  try {
    return await Excel.run(async (context) => {
      const journal = context.workbook.names.getItemOrNullObject(SHARE_NAMES.journal).load("name");
      await context.sync();
      return !journal.isNullObject;
    });
  } catch {
    return true;
  }
}

function restore(): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, restoreIn);
}

async function restoreIn(context: Excel.RequestContext): Promise<void> {
  const { names } = context.workbook;
  const journal = names.getItemOrNullObject(SHARE_NAMES.journal).load("formula");
  const named = Object.values(SHARE_NAMES.sheets).map((name) => names.getItemOrNullObject(name).load("name"));
  const picture = await readPicture(context);
  const plan = livePlan(picture);
  const [locked] = plan.protectedSheets;
  if (locked !== undefined) throw new WorkbookError("protected", locked, {});
  const unfinished = journal.isNullObject ? [] : sheetsIn(String(journal.formula));
  if (journal.isNullObject) {
    names.add(SHARE_NAMES.journal, '=""', SHARE_NAMES.comment);
    await context.sync();
  }
  await clear(context, plan.cleared);
  await writeFills(context, plan.fills);
  await writeFormulas(context, plan);
  await deleteSheets(context, named.filter((name) => !name.isNullObject), unfinished);
  for (const name of plan.deleted) if (name !== SHARE_NAMES.journal) names.getItem(name).delete();
  await context.sync();
  names.getItem(SHARE_NAMES.journal).delete();
  await context.sync();
}

/** What the formula of a journal says. */
function sheetsIn(journal: string): string[] {
  return journal.slice(2, -1).replaceAll('""', '"').split(BETWEEN_SHEETS).filter((name) => name !== "");
}

/** Takes away the sheets that names of ours refer to, and of those that were to be added the one that was added and not yet named. */
async function deleteSheets(
  context: Excel.RequestContext,
  named: readonly Excel.NamedItem[],
  unfinished: readonly string[],
): Promise<void> {
  const { worksheets } = context.workbook;
  const cells = named.map((name) => name.getRangeOrNullObject().load("worksheet/id,worksheet/name"));
  const due = unfinished.map((name) => worksheets.getItemOrNullObject(name).load("id,name"));
  await context.sync();
  const known = cells.flatMap((cell) => (cell.isNullObject ? [] : [cell.worksheet]));
  for (const { id } of known) worksheets.getItem(id).delete();
  const unnamed = due.filter((sheet) => !sheet.isNullObject && !known.some(({ id }) => id === sheet.id));
  for (const sheet of unnamed) await deleteIfBlank(context, sheet);
  await context.sync();
}

/** A sheet that was added and not yet named holds nothing. */
async function deleteIfBlank(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  const used = sheet.getUsedRangeOrNullObject(true).load("address");
  await context.sync();
  if (used.isNullObject) sheet.delete();
}

/** The workbook is as the plan has seen it. @throws WorkbookError */
async function requireUnchanged(context: Excel.RequestContext, { cells, frozen, names }: SharePlan): Promise<void> {
  const { workbook } = context;
  const all = [...cells, ...frozen.map((cell) => ({ ...cell, before: cell.formula }))];
  const sheets = [...new Set(all.map(({ sheet }) => sheet))].map((name) => workbook.worksheets.getItem(name).load("name,protection/protected"));
  const present = all.map((cell) => ({ cell, range: rangeOf(context, cell).load("formulas,address") }));
  const named = names.map((change) => ({ change, item: nameOf(context, change).load("formula") }));
  await context.sync();
  const locked = sheets.find(({ protection }) => protection.protected);
  if (locked) throw new WorkbookError("protected", locked.name, {});
  const changed = present.find(({ cell, range }) => range.formulas[0]?.[0] !== cell.before);
  if (changed) throw new WorkbookError("changed", changed.range.address, {});
  const changedName = named.find(({ change, item }) => item.formula !== change.before);
  if (changedName) throw new WorkbookError("changed", changedName.change.name, {});
}

/** Cells that are written in one go: more is more than Excel on the web takes. */
const MOST_CELLS = 20_000;

type Input = number | string | boolean | null;

/** Named before anything stands on it: a sheet that is named is ours, one that is blank may go. */
async function addSheet(context: Excel.RequestContext, { kind, name, cells }: AddedSheet): Promise<void> {
  context.application.suspendApiCalculationUntilNextSync();
  const sheet = context.workbook.worksheets.add(name);
  await context.sync();
  context.workbook.names.add(SHARE_NAMES.sheets[kind], sheet.getRange("A1"), SHARE_NAMES.comment);
  await context.sync();
  const rows = Math.max(...cells.map(({ row }) => row)) + 1;
  const columns = Math.max(...cells.map(({ column }) => column)) + 1;
  const grid: Input[][] = Array.from({ length: rows }, () => Array.from({ length: columns }, () => null));
  for (const cell of cells) {
    (grid[cell.row] as Input[])[cell.column] = inputOf(cell);
    if (cell.format !== undefined) sheet.getCell(cell.row, cell.column).numberFormat = [[cell.format]];
  }
  const most = Math.max(1, Math.floor(MOST_CELLS / columns));
  for (let from = 0; from < rows; from += most) {
    await writeBlock(context, sheet.getRangeByIndexes(from, 0, Math.min(most, rows - from), columns), grid.slice(from, from + most));
  }
}

async function writeBlock(context: Excel.RequestContext, range: Excel.Range, content: Input[][]): Promise<void> {
  context.application.suspendApiCalculationUntilNextSync();
  range.formulas = content;
  await context.sync();
}

function inputOf({ formula, value }: Pick<AddedCell, "formula" | "value">): Input {
  return formula ?? (value === undefined ? null : cellInput(value));
}

/** What spills is replaced from its first cell, so that the others are free to be written. */
async function writeFills(context: Excel.RequestContext, fills: readonly Fill[]): Promise<void> {
  for (const { area, contents } of fills) rangeOf(context, area).formulas = [[contents[0]?.[0] ? inputOf(contents[0][0]) : null]];
  await context.sync();
  for (const { area, contents } of fills) {
    if (area.rows * area.columns > 1) await writeBlock(context, areaIn(context, area), contents.map((line) => line.map(inputOf)));
  }
}

async function clear(context: Excel.RequestContext, areas: readonly Area[]): Promise<void> {
  for (const area of areas) areaIn(context, area).formulas = Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => ""));
  await context.sync();
}

function areaIn({ workbook }: Excel.RequestContext, { sheet, row, column, rows, columns }: Area): Excel.Range {
  return workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
}
