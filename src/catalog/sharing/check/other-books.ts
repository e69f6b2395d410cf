import { isError, isSameName } from "../../record/cells";
import type { Text } from "../../record/text";
import { piecesOf } from "../formula/pieces";
import { isOurs } from "../reading/our-functions";
import { formulasOf, placeOf, valuesOf, type FormulaCell, type WorkbookPicture } from "../reading/workbook-picture";
import { curedFormula } from "../repair/damaged-formula";
import { foundAt, type Finding, type FindingPlace } from "./finding";
import { isMissing, Names } from "./needs";

const TEXTS = /"(?:[^"]|"")*"/g;
/** `'C:\\Budget\\[Plan.xlsx]Ventes'!`, `[2]Ventes!`, `[2]!`; of a name without a sheet `'C:\\Budget\\Plan.xlsx'!` and `Plan.xlsx!`. */
const BOOKS = /'((?:[^']|'')*)'!|(?<![\p{L}\p{N}_.\]])\[([^\]'"@#]+)\][\p{L}\p{N}_.]*!|(?<![\p{L}\p{N}_.'\]])([\p{L}\p{N}_.-]+\.xl[a-z]{0,3})!/giu;
const IN_QUOTES = /\[([^\]]+)\]|([^\\/]+\.xl[a-z]{0,3})$/i;

/** Other workbooks that a formula reads, by their names or, where Excel gives none, their numbers. */
export function otherBooksIn(formula: string, workbook: Pick<WorkbookPicture, "sheets">): string[] {
  if (!formula.includes("!")) return [];
  const books = [...formula.replaceAll(TEXTS, '""').matchAll(BOOKS)].flatMap(([, quoted, book, bare]): string[] => {
    if (quoted === undefined) return [book ?? bare ?? ""];
    const name = quoted.replaceAll("''", "'");
    const isOwn = workbook.sheets.some((sheet) => isSameName(sheet.name, name));
    const [, inBrackets, atEnd] = (isOwn ? null : IN_QUOTES.exec(name)) ?? [];
    return [inBrackets ?? atEnd ?? []].flat();
  });
  return [...new Set(books.filter((book) => book !== ""))];
}

/** Formulas and names that read other workbooks. What Repair cures is no link. */
export function linksElsewhere(workbook: WorkbookPicture): Finding[] {
  const placed = (name: string, isCell: boolean, formula: string): FindingPlace[] => {
    const books = otherBooksIn(curedFormula(formula)?.formula ?? formula, workbook);
    const said = books.join(", ");
    return books.length === 0 ? [] : [{ name, isCell, detail: { fr: said, en: said } }];
  };
  return [
    ...foundAt("external-link", formulasOf(workbook).flatMap((cell) => placed(placeOf(cell), true, cell.formula))),
    ...foundAt("name-elsewhere", workbook.names.flatMap(({ name, sheet, formula }) => placed(sheet === null ? name : `${sheet}!${name}`, false, formula))),
  ];
}

/** Formulas of a sheet that came from elsewhere without the names that they take. */
export function missingNames(workbook: WorkbookPicture): Finding[] {
  const names = new Names(workbook);
  const places = formulasOf(workbook).flatMap((cell): FindingPlace[] => {
    const missing = missingIn(cell, names, workbook);
    if (missing.length === 0) return [];
    const said: Text = { fr: missing.join(", "), en: missing.join(", ") };
    return [{ name: placeOf(cell), isCell: true, detail: said }];
  });
  return foundAt("missing-name", places);
}

function missingIn(cell: FormulaCell, names: Names, workbook: WorkbookPicture): string[] {
  const value = valuesOf(workbook, { ...cell, rows: 1, columns: 1 })[0]?.[0] ?? null;
  const isNotFound = isError(value) && value.error === "#NAME?";
  const pieces = piecesOf(cell.formula);
  // A word can be one that LET or LAMBDA binds.
  const canBind = pieces.some(({ kind, text }) => kind === "call" && /^(?:LET|LAMBDA)$/i.test(text));
  const isKnown = (text: string) =>
    names.find(text, cell.sheet) !== undefined || workbook.tables.some(({ name }) => isSameName(name, text)) || /^(?:TRUE|FALSE)$/i.test(text);
  const missing = pieces.filter((piece) => {
    const canMiss = isMissing(piece) || (isNotFound && !canBind && piece.kind === "name" && !isOurs(piece));
    return canMiss && !isKnown(piece.text);
  });
  return [...new Set(missing.map(({ text }) => text))];
}
