import { addressOf, isSameName } from "../record/cells";
import type { Locale, Text } from "../record/text";
import type { NamedFormula } from "../twins/calls/call-lambda";
import { MOST_CHARACTERS } from "../twins/printing";
import { cellsBehind, inputsOf, type Input } from "./reading/dependence";
import { carrying, liveIn, placeOfResult, type Carriage } from "./formula/carrier";
import { printOfValues, recordOf } from "./formula/record";
import type { Fill, FormulaChange, NameChange } from "./changes";
import { isShared } from "./live-plan";
import { nativeFormula } from "./ways/native-formula";
import { ourFunctionsIn } from "./reading/our-functions";
import { NotNative, REASONS } from "./ways/reasons";
import { areaOf, areaText, atBottom, sizeOf } from "./reading/references";
import type { ShareWay } from "./share-way";
import { freeName, kept, sheetPrefix, type AddedSheet, type SealHead } from "./sheets/added-sheet";
import { CALCULATION_STEM, CalculationPages } from "./sheets/calculation-pages";
import { sealSheet, type Sealed } from "./sheets/seal-sheet";
import { VALUES_WORDS, valuesSheet, type Frozen } from "./sheets/values-sheet";
import { lambdaPrinting } from "./ways/lambda-way";
import { NativeNames } from "./ways/native-names";
import { byCells, readsSpill } from "./ways/by-cells";
import { plainPrinting, type FormulaPlace } from "./ways/plain-way";
import { areaFilled, formulasOf, placeOf, protectedOf, valuesOf, type Area, type FormulaCell, type WorkbookPicture } from "./reading/workbook-picture";

/** A formula of ours that keeps its value, and why. */
export interface Exception {
  readonly place: string;
  readonly functions: string;
  readonly why: Text;
}

/** What Share will do: nothing of the workbook is written yet. */
export interface SharePlan {
  readonly way: ShareWay;
  /** Formulas that go on calculating, and those that show sealed values. */
  readonly cells: readonly FormulaChange[];
  /** Formulas whose cells hold their values. */
  readonly frozen: readonly FormulaCell[];
  readonly fills: readonly Fill[];
  readonly names: readonly NameChange[];
  /** LAMBDAs for the Name Manager. */
  readonly added: readonly NamedFormula[];
  readonly sheets: readonly AddedSheet[];
  /** Formulas without functions of ours that name by its cells what no longer spills. */
  readonly adapted: number;
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
export function canShare({ obstacles, cells, frozen, names }: SharePlan): boolean {
  const { protectedSheets, busy, left } = obstacles;
  return !obstacles.isShared && protectedSheets.length + busy.length + left.length === 0 && cells.length + frozen.length + names.length > 0;
}

/** What Share will do to a workbook for a colleague without the add-in. */
export function sharePlan(workbook: WorkbookPicture, way: ShareWay, head: SealHead, locale: Locale): SharePlan {
  const all = formulasOf(workbook);
  const ours = all.filter(({ formula }) => ourFunctionsIn(formula).length > 0);
  const carriage: Carriage = {
    isDefined: (name) => workbook.names.some((one) => isSameName(one.name, name)),
    isForAll: way !== "excel-365",
  };
  const natives = new NativeNames(workbook.names.filter(({ sheet }) => sheet === null));
  const taken = workbook.sheets.map(({ name }) => name);
  const pages = new CalculationPages(freeName(CALCULATION_STEM[locale], taken), locale);
  const native: Record<string, number> = {};
  const cells: FormulaChange[] = [];
  const fills: Fill[] = [];
  const names: NameChange[] = [];
  const left: Exception[] = [];

  /** @throws NotNative */
  const nativeOf = (formula: string, place: FormulaPlace): string => {
    const printing = carriage.isForAll ? plainPrinting(place, workbook, pages, locale) : lambdaPrinting(natives, locale);
    return nativeFormula(formula, place.sheet, workbook, printing).slice(1);
  };
  /** @throws NotNative */
  const attempt = <T>(make: () => T): T => natives.attempt(() => pages.attempt(make));
  const replace = (cell: FormulaCell, shown: string, added: string): void => {
    const { change, fill } = replaced(cell, shown, withSheet(workbook, added), carriage);
    cells.push(change);
    if (fill) fills.push(fill);
  };
  const unlessNative = (work: () => void, otherwise: (why: Text) => void): void => {
    try {
      attempt(work);
    } catch (thrown) {
      if (!(thrown instanceof NotNative)) throw thrown;
      otherwise(thrown.why);
    }
  };
  const exception = (place: string, formula: string, why: Text): Exception => ({ place, functions: ourFunctionsIn(formula).join(", "), why });

  const sealedCells: { readonly cell: FormulaCell; readonly why: Text }[] = [];
  for (const cell of way === "values" ? [] : ours) {
    const count = () => {
      for (const name of new Set(ourFunctionsIn(cell.formula).map((one) => one.toUpperCase()))) native[name] = (native[name] ?? 0) + 1;
    };
    unlessNative(
      () => {
        replace(cell, nativeOf(cell.formula, { ...cell, title: `${placeOf(cell)} · ${ourFunctionsIn(cell.formula).join(", ")}` }), pages.name);
        count();
      },
      (why) => sealedCells.push({ cell, why }),
    );
  }
  for (const { name, sheet, formula } of workbook.names) {
    const isOfOurs = ourFunctionsIn(formula).length > 0;
    if (!isOfOurs && !(carriage.isForAll && readsSpill(formula, sheet ?? "", ours, workbook))) continue;
    unlessNative(
      () => {
        const shown = isOfOurs ? nativeOf(formula, { sheet: sheet ?? "", title: name }) : byCells(formula, sheet ?? "", ours, workbook);
        names.push({ name, sheet, before: formula, formula: carried(shown, formula, carriage) });
      },
      (why) => left.push(exception(name, formula, why)),
    );
  }

  const sealed = sealedCells.map(({ cell, why }) => sealedOf(cell, why, sealedCells.map((one) => one.cell), workbook, carriage.isForAll));
  const seal = sealed.length > 0 ? sealSheet(sealed, head, workbook, locale) : null;
  sealedCells.forEach(({ cell, why }, index) => {
    const [area] = seal?.areas.slice(index) ?? [];
    unlessNative(() => replace(cell, areaText(area as Area), seal?.sheet.name ?? ""), () => left.push(exception(placeOf(cell), cell.formula, why)));
  });
  const frozen = way === "values" ? ours : [];
  const valuesName = freeName(VALUES_WORDS.name[locale], taken);
  const records = frozen.flatMap((cell): Frozen[] => {
    const record = recordFor(cell, workbook, carriage, locale);
    if (record === null) left.push(exception(placeOf(cell), cell.formula, REASONS.long));
    return record === null ? [] : [{ place: placeOf(cell), functions: ourFunctionsIn(cell.formula).join(", "), record }];
  });
  for (const cell of frozen) {
    const area = areaFilled(cell, workbook);
    fills.push({ area, contents: valuesOf(workbook, area).map((line) => line.map(kept)) });
  }
  // What names a spill by its first cell would find none.
  const before = cells.length;
  for (const cell of all) {
    if (!carriage.isForAll || ours.includes(cell) || !readsSpill(cell.formula, cell.sheet, ours, workbook)) continue;
    unlessNative(
      () => {
        const formula = carried(byCells(cell.formula, cell.sheet, ours, workbook), cell.formula, carriage);
        cells.push({ ...cell, formula, before: cell.formula });
      },
      (why) => left.push({ place: placeOf(cell), functions: "", why }),
    );
  }
  const sheets = [seal?.sheet, pages.sheet, frozen.length > 0 ? valuesSheet(valuesName, records, head, locale) : null];
  return {
    way,
    cells,
    frozen,
    fills,
    names,
    added: natives.added,
    sheets: sheets.flatMap((sheet) => sheet ?? []),
    adapted: cells.length - before,
    native,
    sealed: sealed.map(({ place, functions, why }) => ({ place, functions, why })),
    obstacles: {
      isShared: isShared(workbook),
      protectedSheets: protectedOf([...cells, ...frozen], workbook),
      busy: busyOf(ours, workbook),
      left,
    },
  };
}

/** A formula in the place of another, and what stands where that one filled other cells. */
interface Replaced {
  readonly change: FormulaChange;
  readonly fill: Fill | null;
}

/** @throws NotNative */
function carried(shown: string, formula: string, carriage: Carriage): string {
  const carrier = carrying(shown, formula, carriage);
  if (carrier.length > MOST_CHARACTERS) throw new NotNative(REASONS.long);
  return carrier;
}

/**
 * A cell that shows something else than its own formula. Where nothing spills, each cell that it filled shows its place of that.
 *
 * @param shown without its "="
 * @throws NotNative
 */
function replaced(cell: FormulaCell, shown: string, workbook: WorkbookPicture, carriage: Carriage): Replaced {
  const filled = areaFilled(cell, workbook);
  const withFormula = (formula: string) => ({ ...cell, formula, before: cell.formula });
  if (!carriage.isForAll) return { change: withFormula(carried(shown, cell.formula, carriage)), fill: null };
  const from = areaOf(shown, cell.sheet, workbook);
  if (from === null && sizeOf(filled) > 1) throw new NotNative(REASONS.spill);
  const isAlike = from === null || (from.rows === filled.rows && from.columns === filled.columns);
  if (!isAlike) throw new NotNative(REASONS.size(ourFunctionsIn(cell.formula).join(", ")));
  const at = (down: number, right: number) =>
    from === null ? shown : areaText({ ...from, row: from.row + down, column: from.column + right, rows: 1, columns: 1 });
  const formula = carried(at(0, 0), cell.formula, { ...carriage, filled });
  if (sizeOf(filled) === 1) return { change: withFormula(formula), fill: null };
  const first = addressOf({ ...cell, sheet: "" }, 0, 0).replace(/^.*!/, "");
  const content = (down: number, right: number) => (down + right === 0 ? formula : placeOfResult(at(down, right), formula, first));
  const contents = Array.from({ length: filled.rows }, (_, down) =>
    Array.from({ length: filled.columns }, (__, right) => ({ formula: content(down, right) })),
  );
  return { change: withFormula(formula), fill: { area: filled, contents } };
}

/** A workbook with a sheet that is to be added. */
function withSheet(workbook: WorkbookPicture, name: string): WorkbookPicture {
  const blank = { name, isProtected: false, visibility: "visible" as const, row: 0, column: 0, values: [], formulas: [], spills: [] };
  return { ...workbook, sheets: [...workbook.sheets, blank] };
}

/** A formula on the sheet of values; null where a cell would not take it. */
function recordFor(cell: FormulaCell, workbook: WorkbookPicture, carriage: Carriage, locale: Locale): string | null {
  const area = areaFilled(cell, workbook);
  const found = { area: areaText(area), formula: cell.formula, print: printOfValues(valuesOf(workbook, area)) };
  // A sheet's own name would be another one, or none, elsewhere.
  const isOwn = (text: string) => workbook.names.some(({ name, sheet }) => sheet !== null && isSameName(name, text));
  const record = recordOf(found, VALUES_WORDS.record[locale], sheetPrefix(cell.sheet), (piece) => (isOwn(piece.text) ? "" : liveIn(piece, carriage)));
  return record.length <= MOST_CHARACTERS ? record : null;
}

/** Cells by their address, with the row below a table: what is typed there comes to it. */
function byAddress(area: Area, workbook: WorkbookPicture): Input {
  const whole = atBottom(area, workbook) ? { ...area, rows: area.rows + 1 } : area;
  return { text: areaText(whole), area: whole };
}

function sealedOf(cell: FormulaCell, why: Text, all: readonly FormulaCell[], workbook: WorkbookPicture, isForAll: boolean): Sealed {
  const { known, unknown } = inputsOf(cell.formula, cell.sheet, workbook);
  const indexOf = (one: FormulaCell) => all.findIndex((other) => placeOf(other) === placeOf(one));
  const behind = cellsBehind(cell.formula, cell.sheet, workbook, (one) => indexOf(one) >= 0).map(indexOf);
  const own = indexOf(cell);
  return {
    place: placeOf(cell),
    functions: ourFunctionsIn(cell.formula).join(", "),
    why,
    area: areaFilled(cell, workbook),
    inputs: isForAll ? known.map(({ area }) => byAddress(area, workbook)) : known,
    isUnknown: unknown.length > 0,
    behind: [...new Set(behind)].filter((index) => index >= 0 && index !== own).sort((a, b) => a - b),
  };
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
