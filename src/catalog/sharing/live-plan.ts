import { carried, markIn, resultOfPlace } from "./formula/carrier";
import { piecesOf } from "./formula/pieces";
import { printOfValues, recordIn } from "./formula/record";
import { areaOf, sizeOf } from "./reading/references";
import type { Fill, FormulaChange, NameChange } from "./changes";
import { kept } from "./sheets/added-sheet";
import { formulasOf, placeOf, protectedOf, valuesOf, type Area, type FormulaCell, type WorkbookPicture } from "./reading/workbook-picture";

/** What Back to live will do. */
export interface LivePlan {
  /** Cells that have to be blank for what formulas fill. */
  readonly cleared: readonly Area[];
  /** Copies of single cells of a result: they keep their values. */
  readonly fills: readonly Fill[];
  readonly cells: readonly FormulaChange[];
  readonly names: readonly NameChange[];
  /** LAMBDAs of ours that nothing takes any more. */
  readonly deleted: readonly string[];
  /** Sheets whose formulas can't be written. */
  readonly protectedSheets: readonly string[];
  /** Cells and names in which somebody has changed what stands there without the add-in: that is not in the formula of before. */
  readonly edited: readonly string[];
}

/** What Back to live will do: every formula as it was before Share. */
export function livePlan(workbook: WorkbookPicture): LivePlan {
  const edited: string[] = [];
  const cleared: Area[] = [];
  const fills: Fill[] = [];
  const restored = (before: string, place: string): { readonly before: string; readonly formula: string } | null => {
    const back = carried(before);
    if (back?.isEdited) edited.push(place);
    return back && { before, formula: back.formula };
  };
  const all = formulasOf(workbook);
  const at = new Map(all.map((cell) => [placeOf(cell), cell]));
  /** The cell whose result a cell shows a place of, if it still does. */
  const firstOf = (cell: FormulaCell, named: NonNullable<ReturnType<typeof resultOfPlace>>): FormulaCell | null => {
    const area = areaOf(named.first, cell.sheet, workbook);
    const first = area ? at.get(placeOf(area)) : undefined;
    return first && markIn(first.formula) === named.mark ? first : null;
  };
  const places = new Set<string>();
  for (const cell of all) {
    const named = resultOfPlace(cell.formula);
    if (!named) continue;
    const area = { ...cell, rows: 1, columns: 1 };
    if (firstOf(cell, named)) {
      cleared.push(area);
      if (named.isWhole) places.add(placeOf(cell));
      else edited.push(placeOf(cell));
    } else fills.push({ area, contents: valuesOf(workbook, area).map((line) => line.map(kept)) });
  }
  const cells = all.flatMap((cell): FormulaChange[] => {
    const record = recordIn(cell.formula);
    if (record) return recorded(record, cell);
    const change = restored(cell.formula, placeOf(cell));
    const { filled } = carried(cell.formula) ?? {};
    if (change && filled && sizeOf({ ...cell, ...filled }) > 1) makeRoom({ ...cell, ...filled });
    return change === null ? [] : [{ ...cell, ...change }];
  });

  /** Where a result has filled cells, what somebody has put there since is in its way. */
  function makeRoom(area: Area): void {
    for (let down = 0; down < area.rows; down += 1) {
      for (let right = 0; right < area.columns; right += 1) {
        const one = { ...area, row: area.row + down, column: area.column + right, rows: 1, columns: 1 };
        const formula = at.get(placeOf(one))?.formula;
        const value = valuesOf(workbook, one)[0]?.[0];
        if (down + right === 0 || places.has(placeOf(one)) || (formula === undefined && (value === "" || value === null))) continue;
        if (formula !== undefined && resultOfPlace(formula)) continue;
        edited.push(placeOf(one));
        cleared.push(one);
      }
    }
  }

  function recorded({ area: text, formula, print }: NonNullable<ReturnType<typeof recordIn>>, cell: FormulaCell): FormulaChange[] {
    const area = areaOf(text, cell.sheet, workbook);
    if (!area) {
      edited.push(placeOf(cell));
      return [];
    }
    cleared.push(area);
    if (printOfValues(valuesOf(workbook, area)) !== print) edited.push(placeOf(area));
    return [{ sheet: area.sheet, row: area.row, column: area.column, before: "", formula }];
  }

  const names = workbook.names.flatMap(({ name, sheet, formula }): NameChange[] => {
    const change = restored(formula, name);
    return change === null ? [] : [{ name, sheet, ...change }];
  });
  const protectedSheets = protectedOf([...cells, ...cleared, ...fills.map(({ area }) => area)], workbook);
  return { cleared: inRuns(cleared), fills, cells, names, deleted: unusedNames(workbook), protectedSheets, edited };
}

/** Cells of one row that stand side by side, together. */
function inRuns(areas: readonly Area[]): Area[] {
  const runs: Area[] = [];
  for (const area of areas) {
    const last = runs.at(-1);
    const isBeside = last?.sheet === area.sheet && last.row === area.row && last.column + last.columns === area.column;
    if (last && isBeside && last.rows === 1 && area.rows === 1) runs[runs.length - 1] = { ...last, columns: last.columns + area.columns };
    else runs.push(area);
  }
  return runs;
}

/** LAMBDAs that Share has added and that no formula takes once all are live again, by itself or by way of others of them. */
function unusedNames(workbook: WorkbookPicture): string[] {
  const ours = workbook.names.filter(({ isOurs }) => isOurs);
  if (ours.length === 0) return [];
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
  const isOfShare = (formula: string) => (carried(formula) ?? resultOfPlace(formula) ?? recordIn(formula)) !== null;
  return [...formulasOf(workbook), ...workbook.names].some(({ formula }) => isOfShare(formula));
}
