import { addressOf, isSameName } from "../record/cells";
import type { Locale, Text } from "../record/text";
import type { NamedFormula } from "../twins/calls/call-lambda";
import { MOST_CHARACTERS } from "../twins/printing";
import { cellsBehind, inputsOf } from "./dependence";
import { carried, carrying } from "./formula/carrier";
import { piecesOf } from "./formula/pieces";
import { nativeFormula } from "./native-formula";
import { NativeNames } from "./native-names";
import { ourFunctionsIn } from "./our-functions";
import { NotNative, REASONS } from "./reasons";
import { sealSheet, type Sealed, type SealHead, type SealSheet } from "./seal-sheet";
import { formulasOf, sheetNamed, valuesOf, type FormulaCell, type WorkbookPicture } from "./workbook-picture";

/** A cell's formula in the place of another. */
export interface FormulaChange extends FormulaCell {
  readonly before: string;
}

/** A name's formula in the place of another. */
export interface NameChange {
  readonly name: string;
  readonly sheet: string | null;
  readonly before: string;
  readonly formula: string;
}

/** A formula of ours that keeps its value, and why. */
export interface Exception {
  readonly place: string;
  readonly functions: string;
  readonly why: Text;
}

/** What Share will do: nothing of the workbook is written yet. */
export interface SharePlan {
  /** Formulas that go on calculating, and those that show sealed values. */
  readonly cells: readonly FormulaChange[];
  readonly names: readonly NameChange[];
  /** LAMBDAs for the Name Manager. */
  readonly added: readonly NamedFormula[];
  readonly seal: SealSheet | null;
  /** How many formulas go on calculating, by function. */
  readonly native: Readonly<Record<string, number>>;
  readonly sealed: readonly Exception[];
  /** What keeps Share from beginning. */
  readonly obstacles: ShareObstacles;
}

export interface ShareObstacles {
  /** Whether it has been shared already: it is live first. */
  readonly isShared: boolean;
  /** Sheets whose formulas can't be written. */
  readonly protectedSheets: readonly string[];
  /** Cells that are still being calculated. */
  readonly busy: readonly string[];
  /** Names and cells that would show an error to whoever lacks the add-in: they have neither a native formula nor a value to keep. */
  readonly left: readonly Exception[];
}

/** Whether nothing keeps Share from beginning, and there is something to do. */
export function canShare({ obstacles, cells, names }: SharePlan): boolean {
  const { protectedSheets, busy, left } = obstacles;
  return !obstacles.isShared && protectedSheets.length + busy.length + left.length === 0 && cells.length + names.length > 0;
}

/** What Share will do to a workbook for a colleague with Excel 365 and without the add-in. */
export function sharePlan(workbook: WorkbookPicture, head: SealHead, locale: Locale): SharePlan {
  const ours = formulasOf(workbook).filter(({ formula }) => ourFunctionsIn(formula).length > 0);
  const natives = new NativeNames(workbook.names.filter(({ sheet }) => sheet === null));
  const isDefined = (name: string) => workbook.names.some((one) => isSameName(one.name, name));
  const native: Record<string, number> = {};
  const cells: FormulaChange[] = [];
  const sealedCells: { readonly cell: FormulaCell; readonly why: Text }[] = [];
  const left: Exception[] = [];

  /** @throws NotNative */
  const nativeOf = (formula: string, home: string): string =>
    natives.attempt(() => {
      const carrier = carrying(nativeFormula(formula, home, workbook, natives, locale).slice(1), formula, isDefined);
      if (carrier === null || carrier.length > MOST_CHARACTERS) throw new NotNative(REASONS.long);
      return carrier;
    });

  for (const cell of ours) {
    try {
      cells.push({ ...cell, formula: nativeOf(cell.formula, cell.sheet), before: cell.formula });
      for (const name of new Set(ourFunctionsIn(cell.formula).map((one) => one.toUpperCase()))) native[name] = (native[name] ?? 0) + 1;
    } catch (thrown) {
      if (!(thrown instanceof NotNative)) throw thrown;
      sealedCells.push({ cell, why: thrown.why });
    }
  }
  const names: NameChange[] = [];
  for (const { name, sheet, formula } of workbook.names) {
    if (ourFunctionsIn(formula).length === 0) continue;
    try {
      names.push({ name, sheet, before: formula, formula: nativeOf(formula, sheet ?? "") });
    } catch (thrown) {
      if (!(thrown instanceof NotNative)) throw thrown;
      left.push({ place: name, functions: ourFunctionsIn(formula).join(", "), why: thrown.why });
    }
  }

  const sealed = sealedCells.map(({ cell, why }) => sealedOf(cell, why, sealedCells.map((one) => one.cell), workbook));
  const seal = sealed.length > 0 ? sealSheet(sealed, head, workbook, locale) : null;
  sealedCells.forEach(({ cell, why }, index) => {
    const carrier = carrying(seal?.values[index] as string, cell.formula, isDefined);
    if (carrier !== null && carrier.length <= MOST_CHARACTERS) cells.push({ ...cell, formula: carrier, before: cell.formula });
    else left.push({ place: placeOf(cell), functions: ourFunctionsIn(cell.formula).join(", "), why });
  });
  return {
    cells,
    names,
    added: natives.added,
    seal,
    native,
    sealed: sealed.map(({ place, functions, why }) => ({ place, functions, why })),
    obstacles: { isShared: isShared(workbook), protectedSheets: protectedOf(cells, workbook), busy: busyOf(ours, workbook), left },
  };
}

function sealedOf(cell: FormulaCell, why: Text, all: readonly FormulaCell[], workbook: WorkbookPicture): Sealed {
  const { known, unknown } = inputsOf(cell.formula, cell.sheet, workbook);
  const indexOf = (one: FormulaCell) => all.findIndex((other) => placeOf(other) === placeOf(one));
  const behind = cellsBehind(cell.formula, cell.sheet, workbook, (one) => indexOf(one) >= 0).map(indexOf);
  const own = indexOf(cell);
  return {
    place: placeOf(cell),
    functions: ourFunctionsIn(cell.formula).join(", "),
    why,
    area: areaFilled(cell, workbook),
    inputs: known,
    isUnknown: unknown.length > 0,
    behind: [...new Set(behind)].filter((index) => index >= 0 && index !== own).sort((a, b) => a - b),
  };
}

/** The cells that a formula fills. */
function areaFilled({ sheet, row, column }: FormulaCell, workbook: WorkbookPicture) {
  const spill = sheetNamed(workbook, sheet)?.spills.find((one) => one.row === row && one.column === column);
  return { sheet, row, column, rows: spill?.rows ?? 1, columns: spill?.columns ?? 1 };
}

function placeOf({ sheet, row, column }: FormulaCell): string {
  return addressOf({ sheet, row, column }, 0, 0);
}

function protectedOf(cells: readonly FormulaCell[], workbook: WorkbookPicture): string[] {
  return [...new Set(cells.map(({ sheet }) => sheet))].filter((sheet) => sheetNamed(workbook, sheet)?.isProtected);
}

/** Cells whose value is still to come: it would be sealed as it is. */
function busyOf(ours: readonly FormulaCell[], workbook: WorkbookPicture): string[] {
  return ours
    .filter((cell) => {
      const value = valuesOf(workbook, { ...cell, rows: 1, columns: 1 })[0]?.[0];
      return typeof value === "object" && value !== null && value.error === "#BUSY!";
    })
    .map(placeOf);
}

/** What Back to live will do. */
export interface LivePlan {
  readonly cells: readonly FormulaChange[];
  readonly names: readonly NameChange[];
  /** LAMBDAs of ours that nothing takes any more. */
  readonly deleted: readonly string[];
  /** Sheets whose formulas can't be written. */
  readonly protectedSheets: readonly string[];
  /** Cells and names in which somebody has changed what calculates without the add-in: that is not in the formula of before. */
  readonly edited: readonly string[];
}

/** What Back to live will do: every formula as it was before Share. */
export function livePlan(workbook: WorkbookPicture): LivePlan {
  const edited: string[] = [];
  const restored = (before: string, place: string): { readonly before: string; readonly formula: string } | null => {
    const back = carried(before);
    if (back?.isEdited) edited.push(place);
    return back && { before, formula: back.formula };
  };
  const cells = formulasOf(workbook).flatMap((cell): FormulaChange[] => {
    const change = restored(cell.formula, placeOf(cell));
    return change === null ? [] : [{ ...cell, ...change }];
  });
  const names = workbook.names.flatMap(({ name, sheet, formula }): NameChange[] => {
    const change = restored(formula, name);
    return change === null ? [] : [{ name, sheet, ...change }];
  });
  return { cells, names, deleted: unusedNames(workbook), protectedSheets: protectedOf(cells, workbook), edited };
}

/** LAMBDAs that Share has added and that no formula takes once all are live again, by itself or by way of others of them. */
function unusedNames(workbook: WorkbookPicture): string[] {
  const ours = workbook.names.filter(({ isOurs }) => isOurs);
  const others = [...formulasOf(workbook), ...workbook.names.filter(({ isOurs }) => !isOurs)];
  const waiting = others.map(({ formula }) => carried(formula)?.formula ?? formula);
  const used = new Set<string>();
  for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) {
    const words = new Set(piecesOf(text).map((piece) => piece.text.toUpperCase()));
    for (const { name, formula } of ours) {
      if (used.has(name) || !words.has(name.toUpperCase())) continue;
      used.add(name);
      waiting.push(formula);
    }
  }
  return ours.map(({ name }) => name).filter((name) => !used.has(name));
}

/** Whether a workbook holds formulas that carry others: it has been shared. */
export function isShared(workbook: WorkbookPicture): boolean {
  return [...formulasOf(workbook), ...workbook.names].some(({ formula }) => carried(formula) !== null);
}

