import { isSameName } from "../../record/cells";
import { piecesOf } from "../formula/pieces";
import { areaOf, areaText, usedPart } from "./references";
import { sheetNamed, type Area, type FormulaCell, type NamePicture, type WorkbookPicture } from "./workbook-picture";

/** Cells that a formula reads, as a formula on any sheet may name them. */
export interface Input {
  readonly text: string;
  readonly area: Area;
}

/** What a formula reads. */
export interface Inputs {
  readonly known: readonly Input[];
  /** References whose cells are not known. */
  readonly unknown: readonly string[];
}

/** What a formula names: cells that it refers to, and those of the names that it takes, each once. */
export function inputsOf(formula: string, home: string, workbook: WorkbookPicture): Inputs {
  const known = new Map<string, Input>();
  const unknown = new Set<string>();
  const seen = new Set<NamePicture>();
  const look = (text: string, sheet: string): void => {
    for (const reference of referencesIn(text, workbook)) {
      const area = areaOf(reference, sheet, workbook);
      const named = nameOf(reference, workbook);
      if (area) {
        const input = { text: isGlobal(reference) ? reference : areaText(area), area };
        known.set(input.text, input);
      } else if (!named) unknown.add(reference);
      else if (!seen.has(named)) {
        seen.add(named);
        look(named.formula, named.sheet ?? sheet);
      }
    }
  };
  look(formula, home);
  return { known: [...known.values()], unknown: [...unknown] };
}

/**
 * Cells with formulas that a formula depends on, by way of other cells and of names.
 *
 * @param isEnd whether a cell's own formula is not looked into
 */
export function cellsBehind(
  formula: string,
  home: string,
  workbook: WorkbookPicture,
  isEnd: (cell: FormulaCell) => boolean,
): FormulaCell[] {
  const found = new Map<string, FormulaCell>();
  const waiting: { readonly formula: string; readonly sheet: string }[] = [{ formula, sheet: home }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const { area } of inputsOf(next.formula, next.sheet, workbook).known) {
      for (const cell of formulasIn(area, workbook)) {
        const key = `${cell.sheet}!${cell.row},${cell.column}`;
        if (found.has(key)) continue;
        found.set(key, cell);
        if (!isEnd(cell)) waiting.push(cell);
      }
    }
  }
  return [...found.values()];
}

/** Formulas that stand in an area, or fill some of it. */
function formulasIn(area: Area, workbook: WorkbookPicture): FormulaCell[] {
  const sheet = sheetNamed(workbook, area.sheet);
  if (!sheet) return [];
  const found: FormulaCell[] = [];
  const add = (row: number, column: number) => {
    const formula = sheet.formulas[row - sheet.row]?.[column - sheet.column];
    if (formula) found.push({ sheet: sheet.name, row, column, formula });
  };
  const used = usedPart(area, workbook);
  if (!used) return [];
  for (let down = 0; down < used.rows; down += 1) {
    for (let right = 0; right < used.columns; right += 1) add(used.row + down, used.column + right);
  }
  const meet = (one: number, length: number, other: number, otherLength: number) => one < other + otherLength && other < one + length;
  for (const { row, column, rows, columns } of sheet.spills) {
    if (meet(row, rows, used.row, used.rows) && meet(column, columns, used.column, used.columns)) add(row, column);
  }
  return found;
}

function referencesIn(formula: string, workbook: WorkbookPicture): string[] {
  const isRead = ({ kind, text }: { readonly kind: string; readonly text: string }) =>
    kind === "reference" || ((kind === "name" || kind === "call") && nameOf(text, workbook) !== undefined);
  return [...new Set(piecesOf(formula).filter(isRead).map(({ text }) => text))];
}

function nameOf(text: string, { names }: WorkbookPicture): NamePicture | undefined {
  return names.find(({ name }) => isSameName(name, text));
}

/** Whether a reference says the same on every sheet, and follows its table or name where rows are added. */
function isGlobal(text: string): boolean {
  return /^[^[\]'!]+\[[^@]*\]$/s.test(text) || (/^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(text) && !/^[A-Za-z]{1,3}\d+$/.test(text));
}
