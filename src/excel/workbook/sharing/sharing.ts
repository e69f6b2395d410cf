import type { Locale } from "../../../catalog/record/text";
import type { SealHead, SealSheet } from "../../../catalog/sharing/seal-sheet";
import { VERSION } from "../../../catalog/sharing/version";
import { SHARE_NAMES } from "../../../catalog/sharing/share-names";
import {
  canShare,
  livePlan,
  sharePlan,
  type FormulaChange,
  type NameChange,
  type SharePlan,
} from "../../../catalog/sharing/share-plan";
import { SharingError, WorkbookError, type SharingDesk, type SharingState, type UndoSteps } from "../../../workbook/port";
import { workbookError } from "../writing/failures";
import { cellInput } from "../writing/input";
import { inOneUndoStep } from "../writing/undo-group";
import { readPicture } from "./picture";

/**
 * Sharing the workbook that is open.
 *
 * @param rest does something while nobody is shown the workbook: half of it is no workbook to be shown
 */
export function sharingDesk(rest: <T>(work: () => Promise<T>) => Promise<T>): SharingDesk {
  return {
    async look(moment, locale) {
      try {
        const head = { ...moment, version: VERSION };
        return await Excel.run({ delayForCellEdit: true }, (context) => sharingState(context, head, locale));
      } catch (thrown) {
        throw workbookError(thrown, null);
      }
    },
    share: (plan) => rest(() => share(plan)),
    backToLive: () => rest(backToLive),
  };
}

/** What can be done to the workbook as it stands: nothing is written. */
async function sharingState(context: Excel.RequestContext, head: SealHead, locale: Locale): Promise<SharingState> {
  const journal = context.workbook.names.getItemOrNullObject(SHARE_NAMES.journal).load("name");
  const picture = await readPicture(context);
  const plans = { share: sharePlan(picture, head, locale), live: livePlan(picture) };
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
    names.add(SHARE_NAMES.journal, `="${plan.seal?.name ?? ""}"`, SHARE_NAMES.comment);
    await context.sync();
    if (plan.seal) await addSealSheet(context, plan.seal);
    for (const { name, formula } of plan.added) names.add(name, formula, SHARE_NAMES.comment);
    await context.sync();
    await writeFormulas(context, plan);
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
  const { names, worksheets } = context.workbook;
  const journal = names.getItemOrNullObject(SHARE_NAMES.journal).load("formula");
  const seal = names.getItemOrNullObject(SHARE_NAMES.seal).load("name");
  const picture = await readPicture(context);
  const plan = livePlan(picture);
  const [locked] = plan.protectedSheets;
  if (locked !== undefined) throw new WorkbookError("protected", locked, {});
  const unfinishedSeal = journal.isNullObject ? "" : String(journal.formula).slice(2, -1);
  if (journal.isNullObject) {
    names.add(SHARE_NAMES.journal, '=""', SHARE_NAMES.comment);
    await context.sync();
  }
  await writeFormulas(context, plan);
  const sealCell = seal.isNullObject ? null : seal.getRangeOrNullObject().load("worksheet/id");
  const unnamed = seal.isNullObject && unfinishedSeal !== "" ? worksheets.getItemOrNullObject(unfinishedSeal).load("id") : null;
  await context.sync();
  if (sealCell && !sealCell.isNullObject) worksheets.getItem(sealCell.worksheet.id).delete();
  else if (unnamed && !unnamed.isNullObject) await deleteIfBlank(context, unnamed);
  await context.sync();
  for (const name of plan.deleted) if (name !== SHARE_NAMES.journal) names.getItem(name).delete();
  await context.sync();
  names.getItem(SHARE_NAMES.journal).delete();
  await context.sync();
}

/** A sheet of sealed values that was added and not yet named holds nothing. */
async function deleteIfBlank(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  const used = sheet.getUsedRangeOrNullObject(true).load("address");
  await context.sync();
  if (used.isNullObject) sheet.delete();
}

/** The workbook is as the plan has seen it. @throws WorkbookError */
async function requireUnchanged(context: Excel.RequestContext, { cells, names }: SharePlan): Promise<void> {
  const { workbook } = context;
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))].map((name) => workbook.worksheets.getItem(name).load("name,protection/protected"));
  const present = cells.map((cell) => ({ cell, range: rangeOf(context, cell).load("formulas,address") }));
  const named = names.map((change) => ({ change, item: nameOf(context, change).load("formula") }));
  await context.sync();
  const locked = sheets.find(({ protection }) => protection.protected);
  if (locked) throw new WorkbookError("protected", locked.name, {});
  const changed = present.find(({ cell, range }) => range.formulas[0]?.[0] !== cell.before);
  if (changed) throw new WorkbookError("changed", changed.range.address, {});
  const changedName = named.find(({ change, item }) => item.formula !== change.before);
  if (changedName) throw new WorkbookError("changed", changedName.change.name, {});
}

/** Named before anything stands on it: a sheet that is named is ours, one that is blank may go. */
async function addSealSheet(context: Excel.RequestContext, { name, cells }: SealSheet): Promise<void> {
  context.application.suspendApiCalculationUntilNextSync();
  const sheet = context.workbook.worksheets.add(name);
  await context.sync();
  context.workbook.names.add(SHARE_NAMES.seal, sheet.getRange("A1"), SHARE_NAMES.comment);
  await context.sync();
  const rows = Math.max(...cells.map(({ row }) => row)) + 1;
  const columns = Math.max(...cells.map(({ column }) => column)) + 1;
  const grid: (number | string | boolean | null)[][] = Array.from({ length: rows }, () => Array.from({ length: columns }, () => null));
  for (const { row, column, value, formula, format } of cells) {
    (grid[row] as (number | string | boolean | null)[])[column] = formula ?? (value === undefined ? null : cellInput(value));
    if (format !== undefined) sheet.getCell(row, column).numberFormat = [[format]];
  }
  sheet.getRangeByIndexes(0, 0, rows, columns).formulas = grid;
  await context.sync();
}

/** Cells sheet by sheet, each its own: what refers to a cell that is still to come calculates when it has come. */
async function writeFormulas(
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

function rangeOf(context: Excel.RequestContext, { sheet, row, column }: FormulaChange): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getCell(row, column);
}

function nameOf({ workbook }: Excel.RequestContext, { name, sheet }: NameChange): Excel.NamedItem {
  return (sheet === null ? workbook : workbook.worksheets.getItem(sheet)).names.getItem(name);
}
