import { tokenize, type Token } from "@borgar/fx";
import { ENGLISH_FUNCTIONS, FRENCH_FUNCTIONS } from "./french-functions";

/**
 * How a person writes formulas and numbers: English `=IF(A1>0.5,1,2)` or French `=SI(A1>0,5;1;2)`.
 * Cells always hold the English text.
 */
export type Notation = "en" | "fr";

/** French words of structured references, errors and truth values, by their English form. */
const FRENCH_SECTIONS: Readonly<Record<string, string>> = {
  "#All": "#Tout",
  "#Data": "#Données",
  "#Headers": "#En-têtes",
  "#Totals": "#Totaux",
  "#This Row": "#Cette ligne",
};

const FRENCH_WORDS: Readonly<Record<string, string>> = {
  TRUE: "VRAI",
  FALSE: "FAUX",
  "#NAME?": "#NOM?",
  "#VALUE!": "#VALEUR!",
  "#NUM!": "#NOMBRE!",
  "#NULL!": "#NUL!",
  "#SPILL!": "#EPARS!",
  "#BUSY!": "#OCCUPÉ!",
};

const ENGLISH_SECTIONS = byFrench(FRENCH_SECTIONS);
const ENGLISH_WORDS = byFrench(FRENCH_WORDS);

/** The English text of a formula typed in a notation. Names that are no function of Excel's stay as they are. */
export function toEnglish(formula: string, notation: Notation): string {
  if (notation === "en") return formula;
  return tokenize(englishSeparators(formula)).map(englishToken).join("");
}

/** A formula's English text, written in a notation. */
export function fromEnglish(formula: string, notation: Notation): string {
  if (notation === "en") return formula;
  let inArray = false;
  return tokenize(formula)
    .map((token, index, tokens) => {
      if (token.value === "{" || token.value === "}") inArray = token.value === "{";
      return frenchToken(token, tokens[index + 1], inArray);
    })
    .join("");
}

/** An error or truth value in the words of a notation. */
export function wordIn(notation: Notation, english: string): string {
  return notation === "fr" ? (FRENCH_WORDS[english] ?? english) : english;
}

function frenchToken(token: Token, next: Token | undefined, inArray: boolean): string {
  const { type, value } = token;
  if (type === "number") return value.replace(".", ",");
  if (type === "structured") return value.replace(/#[\w ]+/g, (section) => translated(FRENCH_SECTIONS, section)).replaceAll("],[", "];[");
  if (type === "bool" || type === "error") return FRENCH_WORDS[value.toUpperCase()] ?? value;
  if (isFunctionName(token, next)) return FRENCH_FUNCTIONS[value.toUpperCase()] ?? value;
  if (type === "operator" && value === ",") return inArray ? "." : ";";
  return value;
}

function englishToken(token: Token, index: number, tokens: readonly Token[]): string {
  const { type, value } = token;
  if (isFunctionName(token, tokens[index + 1])) return ENGLISH_FUNCTIONS[unaccented(value)] ?? value;
  if (type === "range_named") return ENGLISH_WORDS[value.toUpperCase()] ?? value;
  return value;
}

function isFunctionName({ type }: Token, next: Token | undefined): boolean {
  return type === "func" || (type === "range_named" && next?.value === "(");
}

/**
 * Turns what is French besides words into English: `;` between arguments, `,` in numbers, `.` or `\` between
 * the columns of an array, `#Tout` and `;` in structured references, the names of errors.
 */
function englishSeparators(formula: string): string {
  let inArray = false;
  return pieces(formula)
    .map(({ kind, text }) => {
      if (kind === "brackets") return englishSections(text);
      if (kind === "quoted") return text;
      return text
        .split(/([{}])/)
        .map((part) => {
          if (part === "{" || part === "}") inArray = part === "{";
          return inArray ? englishArray(part) : englishArguments(part);
        })
        .join("");
    })
    .join("");
}

function englishSections(brackets: string): string {
  return brackets.replace(/#[\p{L} -]+/gu, (section) => translated(ENGLISH_SECTIONS, section)).replace(/\]\s*;\s*\[/g, "],[");
}

function englishArray(part: string): string {
  return part.replace(/[.,\\]/g, (mark) => (mark === "," ? "." : ","));
}

function englishArguments(part: string): string {
  return part
    .replace(/#[\p{L}/]+[!?]/gu, (error) => ENGLISH_WORDS[error.toUpperCase()] ?? error)
    .replace(/(?<![\p{L}\d_.$])(\d*),(\d+)/gu, "$1.$2")
    .replaceAll(";", ",");
}

interface Piece {
  readonly kind: "code" | "quoted" | "brackets";
  readonly text: string;
}

/** Cuts a formula into quoted texts and sheet names, bracketed references, and the code between them. */
function pieces(formula: string): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  while (at < formula.length) {
    const mark = formula.charAt(at);
    const kind = mark === '"' || mark === "'" ? "quoted" : mark === "[" ? "brackets" : "code";
    const end = kind === "quoted" ? endOfQuote(formula, at) : kind === "brackets" ? endOfBrackets(formula, at) : endOfCode(formula, at);
    found.push({ kind, text: formula.slice(at, end) });
    at = end;
  }
  return found;
}

function endOfQuote(formula: string, start: number): number {
  const mark = formula.charAt(start);
  let at = start + 1;
  while (at < formula.length) {
    if (formula.charAt(at) !== mark) at += 1;
    else if (formula.charAt(at + 1) === mark) at += 2;
    else return at + 1;
  }
  return formula.length;
}

function endOfBrackets(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    const mark = formula.charAt(at);
    if (mark === "'") at += 1; // escapes the next character of a column's name
    else if (mark === "[") depth += 1;
    else if (mark === "]" && (depth -= 1) === 0) return at + 1;
  }
  return formula.length;
}

function endOfCode(formula: string, start: number): number {
  const length = formula.slice(start).search(/["'[]/);
  return length < 0 ? formula.length : start + length;
}

function unaccented(word: string): string {
  return word.toUpperCase().normalize("NFD").replace(/\p{M}/gu, "");
}

function translated(table: Readonly<Record<string, string>>, word: string): string {
  const entry = Object.entries(table).find(([key]) => key.toLowerCase() === word.trim().toLowerCase());
  return entry?.[1] ?? word;
}

function byFrench(table: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(table).map(([english, french]) => [french, english]));
}
