import { columnLetters, type CellValue } from "../../record/cells";
import type { Locale, Text } from "../../record/text";
import { MODEL_VERSION } from "../../version";
import { BLANK_TEXT, DATE_FORMAT, freeName, kept, type AddedCell, type AddedSheet, type SealHead } from "./added-sheet";
import type { Input } from "../reading/dependence";
import { areaText, sizeOf, usedPart } from "../reading/references";
import { valuesOf, type Area, type WorkbookPicture } from "../reading/workbook-picture";

/** A formula whose value is kept, and what it was made of. */
export interface Sealed {
  /** Where it stands, for a reader. */
  readonly place: string;
  /** Our functions in it. */
  readonly functions: string;
  readonly why: Text;
  /** What it and the cells that it fills show. */
  readonly area: Area;
  readonly inputs: readonly Input[];
  /** Whether it reads cells that are not known, so that nobody can say whether they have changed. */
  readonly isUnknown: boolean;
  /** Other sealed formulas that it depends on, by their places in the list. */
  readonly behind: readonly number[];
}

/** The sheet of sealed values, and where on it they stand. */
export interface Seal {
  readonly sheet: AddedSheet;
  /** Of each sealed formula. */
  readonly areas: readonly Area[];
}

const WORDS = {
  name: { fr: "Sceau Relais", en: "Relais seal" },
  title: { fr: "Valeurs scellées par Relais", en: "Values sealed by Relais" },
  explanation: {
    fr: "Ces formules n'ont pas d'équivalent natif : elles montrent leurs valeurs du jour du sceau, périmées dès qu'une donnée en amont a changé.",
    en: "These formulas have no native form: they show their values on the day of the seal, stale as soon as an input behind them has changed.",
  },
  day: { fr: "Scellé le", en: "Sealed on" },
  version: MODEL_VERSION,
  scenario: { fr: "Scénario", en: "Scenario" },
  stale: { fr: "Valeurs périmées", en: "Stale values" },
  headers: [
    { fr: "Cellule", en: "Cell" },
    { fr: "Fonctions", en: "Functions" },
    { fr: "État", en: "State" },
    { fr: "Données modifiées", en: "Inputs changed" },
    { fr: "Pourquoi", en: "Why" },
  ],
  current: { fr: "à jour", en: "current" },
  isStale: { fr: "périmé", en: "stale" },
  uncheckable: { fr: "ne peut pas être vérifié", en: "can't be checked" },
  input: { fr: "Données au jour du sceau :", en: "Inputs on the day of the seal:" },
  changed: { fr: "cellules modifiées", en: "cells changed" },
  value: { fr: "Valeurs scellées de", en: "Sealed values of" },
} as const satisfies Record<string, Text | readonly Text[]>;

/** Rows of the head: title, explanation, day, version, scenario, number of stale values. */
const HEAD = { title: 0, explanation: 1, day: 2, version: 3, scenario: 4, stale: 5, headers: 7 } as const;
const STATE_COLUMN = 2;
const CHANGED_COLUMN = 3;
/** Beside the label of an input's block: how many of its cells are no more what they were. */
const COUNT_COLUMN = 2;

/**
 * The sheet on which sealed values stand, with a copy of all that they were made of: plain formulas compare it with what the workbook
 * holds, cell by cell, and say which values are stale.
 */
export function sealSheet(sealed: readonly Sealed[], head: SealHead, workbook: WorkbookPicture, locale: Locale): Seal {
  const name = freeName(WORDS.name[locale], workbook.sheets.map((sheet) => sheet.name));
  const cells: AddedCell[] = [];
  const write = (row: number, column: number, value: number | string | boolean) => cells.push({ row, column, value });
  const compute = (row: number, column: number, formula: string) => cells.push({ row, column, formula });
  write(HEAD.title, 0, WORDS.title[locale]);
  write(HEAD.explanation, 0, WORDS.explanation[locale]);
  write(HEAD.day, 0, WORDS.day[locale]);
  cells.push({ row: HEAD.day, column: 1, value: head.day, format: DATE_FORMAT });
  write(HEAD.version, 0, WORDS.version[locale]);
  write(HEAD.version, 1, head.version);
  write(HEAD.scenario, 0, WORDS.scenario[locale]);
  write(HEAD.scenario, 1, head.scenario ?? "—");
  write(HEAD.stale, 0, WORDS.stale[locale]);
  WORDS.headers.forEach((header, column) => write(HEAD.headers, column, header[locale]));
  const firstRow = HEAD.headers + 1;
  /** Each once, whoever reads it. */
  const inputs = [...new Map(sealed.flatMap((one) => one.inputs).map((input) => [input.text, input])).values()];
  let at = firstRow + sealed.length + 1;
  const countAt = new Map<string, string>();
  for (const { text, area } of inputs) {
    write(at, 0, WORDS.input[locale]);
    write(at, 1, text);
    countAt.set(text, cell(at, COUNT_COLUMN));
    write(at, COUNT_COLUMN + 1, WORDS.changed[locale]);
    const used = usedPart(area, workbook);
    const copied = blockAt(at + 1, used ? valuesOf(workbook, used) : []);
    // A blank cell is left blank: it is compared, not shown.
    cells.push(...copied.cells.filter(({ formula }) => formula !== BLANK_TEXT));
    compute(at, COUNT_COLUMN, `=IFERROR(${changedCells(text, area, used, copied.reference)},1)`);
    at += (used?.rows ?? 0) + 2;
  }
  const areas: Area[] = [];
  sealed.forEach(({ place, functions, why, inputs: own, isUnknown, behind, area }, index) => {
    const row = firstRow + index;
    write(row, 0, place);
    write(row, 1, functions);
    const counts = own.map(({ text }) => countAt.get(text) as string);
    const others = behind.map((one) => cell(firstRow + one, CHANGED_COLUMN));
    compute(row, CHANGED_COLUMN, counts.length + others.length === 0 ? "=0" : `=${inSums([...counts, ...others])}`);
    const current = (isUnknown ? WORDS.uncheckable : WORDS.current)[locale];
    compute(row, STATE_COLUMN, `=IF(${cell(row, CHANGED_COLUMN)}>0,"${WORDS.isStale[locale]}","${current}")`);
    write(row, CHANGED_COLUMN + 1, why[locale]);
    write(at, 0, WORDS.value[locale]);
    write(at, 1, place);
    const block = blockAt(at + 1, valuesOf(workbook, area));
    cells.push(...block.cells);
    areas.push({ ...area, sheet: name, row: at + 1, column: 0 });
    at += area.rows + 2;
  });
  const column = (place: number) => `${cell(firstRow, place)}:${cell(firstRow + Math.max(1, sealed.length) - 1, place)}`;
  compute(HEAD.stale, 1, `=COUNTIF(${column(CHANGED_COLUMN)},">0")`);
  return { sheet: { kind: "seal", name, cells }, areas };
}

/** How many cells of an input differ from their copy: of another size, or filled where nothing was, they do. */
function changedCells(text: string, area: Area, used: Area | null, copy: string): string {
  if (!used) return `COUNTA(${text})`;
  const isWhole = sizeOf(used) === sizeOf(area);
  const compared = isWhole ? text : areaText(used);
  // Each as a text: LibreOffice compares what two cells of numbers show, a date with the number that it is.
  const isSame = `EXACT(${compared}&"",${copy}&"")*(ISNUMBER(${compared})=ISNUMBER(${copy}))`;
  const inside = `SUMPRODUCT(1-IFERROR(${isSame},ISERROR(${compared})*ISERROR(${copy})))`;
  return isWhole ? inside : `${inside}+ABS(COUNTA(${text})-COUNTA(${compared}))`;
}

/** Sums of any number of cells. */
function inSums(cells: readonly string[]): string {
  const MOST = 200;
  const sums: string[] = [];
  for (let at = 0; at < cells.length; at += MOST) sums.push(`SUM(${cells.slice(at, at + MOST).join(",")})`);
  return sums.join("+");
}

/** Cells one under the other, and where they stand on their sheet. */
interface Block {
  readonly cells: readonly AddedCell[];
  readonly reference: string;
}

function blockAt(row: number, values: readonly (readonly CellValue[])[]): Block {
  const cells = values.flatMap((line, down) => line.map((value, right) => ({ row: row + down, column: right, ...kept(value) })));
  const [rows, columns] = [values.length, values[0]?.length ?? 1];
  const last = rows * columns > 1 ? `:${cell(row + rows - 1, columns - 1)}` : "";
  return { cells, reference: `${cell(row, 0)}${last}` };
}

function cell(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}
