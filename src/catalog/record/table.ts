import { addressOf, type Grid } from "./cells";
import { problemAt, type Place, type Problem } from "./problem";
import { tidy, unaccented, type Quantity } from "./quantity";
import { remembered } from "../../model/remembered";
import { LOCALES, type Locale, type Text } from "./text";

/** A column of an input table. */
export interface Column<T> {
  readonly quantity: Quantity<unknown>;
  /** Header to lay out, in each language. */
  readonly header: Text;
  /** Other headers that people use; compared without case, accents, punctuation and text in brackets. */
  readonly synonyms: readonly string[];
  /** Words by which a header is taken for a slip of this column's name; those of one entry count only together. */
  readonly telling?: readonly string[];
  readonly help: Text;
  /** What a blank cell or an absent column stands for; without it every row must have a value. */
  readonly blank?: { readonly value: T; readonly status: BlankStatus };
}

/** A blank means nothing is known (`none`), leaves the value to the scenario (`lever`), or takes a default that is an assumption. */
export type BlankStatus = "none" | "lever" | "assumption";

export type Columns = Readonly<Record<string, Column<unknown>>>;
type ValueOf<C> = C extends Column<infer T> ? T : never;

/** One row of a table, read. */
export type Row<C extends Columns> = { readonly [K in keyof C]: ValueOf<C[K]> };

/** An input table of the workbook, found by its header row. */
export interface TableSpec<C extends Columns = Columns> {
  readonly id: string;
  /** Name of the Excel table to lay out. */
  readonly name: Text;
  readonly help: Text;
  readonly columns: C;
  /** Columns that a row of sums adds up. */
  readonly adds?: readonly string[];
  /** What becomes of a row that stands twice, where each would count: refused until its owner tells them apart, or told. */
  readonly repeats?: "refused" | "told";
  /** Rows that a column tells to be of another kind. */
  readonly othersBy?: { readonly column: string; readonly kinds: readonly OtherKind[] };
  /** Whether a table without a row means something: nothing is done. Without it such a table is refused. */
  readonly mayBeEmpty?: boolean;
  /** Columns by which a row is looked up: of two rows that agree in them only the first would count. */
  readonly unique?: readonly string[];
}

/** A kind of rows that are none of the table's own, by the word that tells them. */
export interface OtherKind {
  readonly word: Text;
  /** What becomes of them: they are read for themselves (`others`), or left out, with or without a word to their reader. */
  readonly are: "read" | "left-out" | "no-matter";
  /** Columns that one that is read must have a value in; the others are not looked at. */
  readonly columns?: readonly string[];
}

/** Rows of another kind. */
export interface OtherRows<C extends Columns> {
  /** With the columns of their kind alone. */
  readonly rows: readonly Partial<Row<C>>[];
  place(row: number, column: keyof C & string): Place;
}

export interface ParsedTable<C extends Columns> {
  readonly spec: TableSpec<C>;
  readonly rows: readonly Row<C>[];
  /** Place of a row's cell, whether the column is there or not. */
  place(row: number, column: keyof C & string): Place;
  /** The rows of another kind that is read. */
  others(kind: OtherKind): OtherRows<C>;
  /** Where a value comes from: the cell itself, or what its blank stands for. */
  status(row: number, column: keyof C & string): "cell" | BlankStatus;
  /** Language of the headers. */
  readonly locale: Locale;
  readonly problems: readonly Problem[];
}

type Described = Omit<Column<unknown>, "quantity" | "blank">;

/** What a column is known by. */
type Named = Pick<Column<unknown>, "header" | "synonyms">;

/** What a table is known by among others. */
export interface TableHeads {
  readonly name: Text;
  readonly columns: Readonly<Record<string, Named>>;
  /** Keys of the headers without which it can't be read. */
  readonly needed: readonly string[];
  /** Whether a block is this table though it lacks those headers. */
  readonly isKnown?: (values: Grid["values"]) => boolean;
}

/** A column in which every row must have a value. */
export function column<T>(spec: Described & { readonly quantity: Quantity<T> }): Column<T>;
/** A column that may be left blank. */
export function column<T, B>(
  spec: Described & { readonly quantity: Quantity<T>; readonly blank: { readonly value: B; readonly status: BlankStatus } },
): Column<T | B>;
export function column(spec: Column<unknown>): Column<unknown> {
  return spec;
}

/** The columns that a table's rules speak of are its own. */
interface OwnColumns<C extends Columns> {
  readonly adds?: readonly (keyof C & string)[];
  readonly unique?: readonly (keyof C & string)[];
}

export function defineTable<C extends Columns>(spec: Omit<TableSpec<C>, keyof OwnColumns<C>> & OwnColumns<C>): TableSpec<C> {
  return spec;
}

/** Columns that a table can't be read without: those in which every row must have a value. */
export function requiredColumns<C extends Columns>({ columns }: TableSpec<C>): (keyof C & string)[] {
  return Object.keys(columns).filter((key) => !columns[key]?.blank);
}

/** What an input table is known by: the columns that it can't be read without. */
export function tableHeads<C extends Columns>(spec: TableSpec<C>): TableHeads {
  return { name: spec.name, columns: spec.columns, needed: requiredColumns(spec) };
}

/** What the name of a range begins with that the user has mapped as a table: `Relais_Lignes` stands for Lignes. */
export const MAPPED = "Relais_";

/** The name of a range that stands for a table, in each language. */
export function mappedName({ fr, en }: Text): Text {
  return { fr: `${MAPPED}${fr}`, en: `${MAPPED}${en}` };
}

/**
 * That a workbook lacks a table, with both cures: an Excel table, or a name for the range that holds it.
 *
 * @param headers those that the table can't be read without
 */
export function tableMissing(name: Text, headers: readonly Text[], severity: Problem["severity"]): Problem {
  return problemAt({ table: name }, { code: "table-missing", headers, mappedName: mappedName(name) }, severity);
}

/** The same of an input table, which can't be read without the columns in which every row must have a value. */
export function inputMissing<C extends Columns>(spec: TableSpec<C>, severity: Problem["severity"]): Problem {
  return tableMissing(spec.name, requiredColumns(spec).flatMap((key) => spec.columns[key]?.header ?? []), severity);
}

/** Headers are compared by their letters and digits alone, without accents and without a unit in brackets. */
export const normalised = remembered((header: string) => nameKey(header.replace(/\([^)]*\)|\[[^\]]*\]/g, " ")));

/** Names are compared as headers are, but for what stands in brackets: "Orange (Fibre)" and "Orange (Mobile)" are two clients. */
export const nameKey = remembered((name: string) => unaccented(name).replace(/[^\p{L}\p{N}/]+/gu, " ").trim());

/** Gives names that differ only in case, accents or spacing one spelling: the first that was seen. */
export function speller(): (name: string) => string {
  const spellings = new Map<string, string>();
  return (name) => {
    const key = nameKey(name);
    const spelling = spellings.get(key) ?? name;
    spellings.set(key, spelling);
    return spelling;
  };
}

/** Whether a header or a name is wholly in brackets: so its owner says that it is not meant. */
export function isInBrackets(text: string): boolean {
  return /^[([].*[)\]]$/s.test(tidy(text));
}

/** Words that a header means the same with and without. */
const ARTICLES = new Set(["de", "du", "des", "d", "l", "la", "le", "les", "of", "the"]);

/** What a header is known by: its words without articles, so that "Fin contrat" is "Fin de contrat"; "" of one wholly in brackets. */
export const headerKey = remembered((header: string) => {
  const words = normalised(header);
  return words.split(" ").filter((word) => !ARTICLES.has(word)).join(" ") || words;
});

/** Words that say nothing by themselves in a header. */
const EMPTY_WORDS = new Set([...ARTICLES, "en", "a", "au", "aux", "et", "par", "pour", "sur", "dans", "per", "for", "in", "on", "and", "to", "by", "moyen", "moyenne", "moy", "mean", "average", "avg", "annuel", "annuelle", "annual", "yearly", "an", "n", "s"]);

/** The words of a header that say something, in the singular. */
export function contentWords(header: string): string[] {
  return headerKey(header.replaceAll("%", " pourcentage ")).replace(/\bopt in\b/g, "optin").split(/[ /]+/).filter((word) => word !== "" && !EMPTY_WORDS.has(word)).map((word) => (word.length > 3 && word !== "taux" ? word.replace(/[sx]$/, "") : word));
}

const KEYS = new WeakMap<Named, ReadonlySet<string>>();

/** What names a column, as `headerKey` gives it. */
export function headersOf(spec: Named): ReadonlySet<string> {
  const known = KEYS.get(spec) ?? new Set([...LOCALES.map((locale) => spec.header[locale]), ...spec.synonyms].map(headerKey));
  KEYS.set(spec, known);
  return known;
}

/** Rows from the top in which headers are looked for: titles, dates and blank rows may stand above them. */
export const LOOKED_THROUGH = 20;

/**
 * Row of a block that bears a table's headers: the first with all that are needed, else the one with most of the table's,
 * so that words about a missing one name the row that it is missing from.
 *
 * @param needed keys of the headers without which the table can't be read
 */
export function headerRow(values: Grid["values"], columns: Readonly<Record<string, Named>>, needed: readonly string[]): number {
  let best = { row: 0, known: 0 };
  for (let row = 0; row < Math.min(values.length, LOOKED_THROUGH); row++) {
    const written = columnsNamed(columns, headersIn(values, row));
    if (needed.every((key) => written.has(key))) return row;
    if (written.size > best.known) best = { row, known: written.size };
  }
  return best.row;
}

/** Keys of the columns that some headers name. */
export function columnsNamed(columns: Readonly<Record<string, Named>>, headers: readonly string[]): ReadonlySet<string> {
  const named = columnsByHeader(columns);
  return new Set(headers.flatMap((header) => (header === "" ? [] : (named.get(headerKey(header)) ?? []))));
}

const BY_HEADER = new WeakMap<Readonly<Record<string, Named>>, ReadonlyMap<string, readonly string[]>>();

/** Keys of the columns that a header names, by the header as `headerKey` gives it. */
function columnsByHeader(columns: Readonly<Record<string, Named>>): ReadonlyMap<string, readonly string[]> {
  const known = BY_HEADER.get(columns);
  if (known) return known;
  const byHeader = new Map<string, string[]>();
  for (const [key, spec] of Object.entries(columns))
    for (const header of headersOf(spec)) byHeader.set(header, [...(byHeader.get(header) ?? []), key]);
  BY_HEADER.set(columns, byHeader);
  return byHeader;
}

/** The texts of a row of headers. A year or a number may head a column too. */
export function headersIn(values: Grid["values"], row: number): string[] {
  return (values[row] ?? []).map((cell) => (typeof cell === "string" ? tidy(cell) : typeof cell === "number" ? String(cell) : ""));
}

/** Indices of the headers that name a column. */
export function locate(spec: Named, headers: readonly string[]): number[] {
  const names = headersOf(spec);
  return headers.flatMap((header, index) => (header !== "" && names.has(headerKey(header)) ? [index] : []));
}

/** The address of a cell of a grid, as a part of its place; nothing where the sheet or the column is not known. */
export function addressIn(grid: Grid, row: number, at: number | undefined): { readonly address?: string } {
  return grid.origin && at !== undefined ? { address: addressOf(grid.origin, row, at) } : {};
}

/** The address of a whole row of headers. */
export function headerRange(grid: Grid, top: number, width: number): { readonly address?: string } {
  if (!grid.origin) return {};
  const [first, last] = [addressOf(grid.origin, top, 0), addressOf(grid.origin, top, Math.max(0, width - 1))];
  return { address: width > 1 ? `${first}:${last.slice(last.lastIndexOf("!") + 1)}` : first };
}

/** The language whose headers are written; the product's first one where neither has more. */
export function localeOfHeaders(columns: Readonly<Record<string, Pick<Column<unknown>, "header">>>, headers: readonly string[]): Locale {
  const written = new Set(headers.map(headerKey));
  const score = (locale: Locale) => Object.values(columns).filter(({ header }) => written.has(headerKey(header[locale]))).length;
  return score("en") > score("fr") ? "en" : "fr";
}
