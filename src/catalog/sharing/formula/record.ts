import { textOf, type CellValue } from "../../record/cells";
import { callAt, trimmed } from "./call";
import { apart, choosing, fingerprint, fromArguments, inArguments, quotedText, textIn } from "./parts";
import { piecesOf, textOfPieces, type Piece } from "./pieces";

/** By which a record of a formula is known, and what its cells showed. */
const MARK = /^"Relais 1 valeur ([0-9a-z]+)"$/;
const MARKED = '"Relais 1 valeur ';
const SHEET = /^(?:'(?:[^']|'')+'|[^'!]+)!/;
/** Stands before a reference that named no sheet: on another sheet it has to name one. */
const HOME = '""';

/** A formula whose cells hold its values, kept on another sheet. */
export interface FormulaRecord {
  /** Where its values stand: `'Plan'!$A$4:$H$30`. */
  readonly area: string;
  /** With its "=". */
  readonly formula: string;
  readonly print: string;
}

/**
 * A formula as a cell of another sheet keeps it:
 * `=CHOOSE(1,"kept","Relais 1 valeur k3f9",'Plan'!$C$4,"RELAIS.NOTICE(","",'Plan'!B4,")")`. A
 * spreadsheet keeps the references as it keeps any: the record knows where the values and what they were made of have gone.
 *
 * @param words what the cell shows
 * @param sheet where the formula stands, as a reference names it: `'Plan'!`
 * @param liveIn how much of a piece is a reference, from its beginning
 */
export function recordOf(
  { area, formula, print }: FormulaRecord,
  words: string,
  sheet: string,
  liveIn: (piece: Piece) => string,
): string {
  const { args, live } = inArguments(formula, liveIn);
  let next = 0;
  const placed = args.flatMap((arg) => {
    if (arg !== live[next]) return [arg];
    next += 1;
    return isBare(arg) ? [HOME, `${sheet}${arg}`] : [arg];
  });
  return choosing([quotedText(words), `"Relais 1 valeur ${print}"`, area], placed, true);
}

/** Cells without a sheet: names have none. */
function isBare(reference: string): boolean {
  return piecesOf(reference).every(({ kind }) => kind === "reference") && !reference.includes("!");
}

/** What a cell keeps a record of; null where it keeps none. */
export function recordIn(formula: string): FormulaRecord | null {
  if (!formula.includes(MARKED)) return null;
  const pieces = piecesOf(formula);
  const at = pieces.findIndex(({ kind, text }) => kind === "call" && text.toUpperCase() === "CHOOSE");
  const [, , mark = [], area = [], ...kept] = (at < 0 ? null : callAt(pieces, at))?.args.map(trimmed) ?? [];
  const [, print] = MARK.exec(textOfPieces(mark)) ?? [];
  if (print === undefined) return null;
  const place = textOfPieces(area);
  const home = sheetOf(place);
  const parts = apart(kept);
  const placed = parts.flatMap((part, index): (readonly Piece[])[] => {
    if (textIn(part) === "") return [];
    const isHome = index > 0 && textIn(parts[index - 1] as readonly Piece[]) === "" && sheetOf(textOfPieces(part)) === home;
    return isHome ? [piecesOf(textOfPieces(part).replace(SHEET, ""))] : [part];
  });
  return { area: place, formula: `=${textOfPieces(fromArguments(placed).original)}`, print };
}

function sheetOf(reference: string): string {
  return (SHEET.exec(reference)?.[0] ?? "").replaceAll(/^'|'!$|!$/g, "").toLowerCase();
}

/** By which what cells show is told from anything else that could stand there. */
export function printOfValues(values: readonly (readonly CellValue[])[]): string {
  // Files hold fifteen digits: of these first, for what ends in a 5 there would be rounded either way.
  const rounded = (value: number) => Number(Number(value.toPrecision(15)).toPrecision(12));
  const said = (value: CellValue): string => (typeof value === "number" ? String(rounded(value)) : textOf(value));
  return fingerprint(values.flat().map(said));
}
