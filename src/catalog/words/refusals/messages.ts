import { counted, listed, quoted } from "../../record/format";
import type { ProblemCause, Place, Problem, ProblemWords } from "../../record/problem";
import type { Locale, Text } from "../../record/text";
import { CELL_WORDS } from "./cells";
import { CONSENT_WORDS } from "./consents";
import { DOUBT_WORDS } from "./doubts";
import { LEVER_WORDS } from "./levers";
import { REALLOCATION_WORDS } from "./reallocation";
import { REVENUE_WORDS } from "./revenue";
import { STAFF_WORDS } from "./staff";
import { TABLE_WORDS } from "./table";
import { UNCERTAINTY_WORDS } from "./uncertainty";

/** A problem in words: where, what is wrong, how to cure it. */
export interface Words {
  readonly where: string;
  readonly cause: string;
  readonly cure: string;
}

/** Words of every problem, by code. */
const WORDS: ProblemWords = {
  ...CELL_WORDS,
  ...TABLE_WORDS,
  ...LEVER_WORDS,
  ...REVENUE_WORDS,
  ...CONSENT_WORDS,
  ...DOUBT_WORDS,
  ...STAFF_WORDS,
  ...REALLOCATION_WORDS,
  ...UNCERTAINTY_WORDS,
};

/** Words of a problem in a language. */
export function describe({ place, cause }: Problem, locale: Locale): Words {
  const say = WORDS[cause.code] as (facts: ProblemCause) => readonly [cause: Text, cure: Text];
  const [words, cure] = say(cause);
  return { where: whereabouts(place, locale), cause: words[locale], cure: cure[locale] };
}

/** Most cells that one sentence names of a kind, and most further kinds that it names. */
const [MOST_CELLS, MOST_KINDS] = [8, 3] as const;

/**
 * One sentence for a cell: where, what, how to cure, and where else the same is wrong; then what else is wrong, with its cells, so
 * that a table is mended in few rounds.
 */
export function sentence(problems: readonly [Problem, ...Problem[]], locale: Locale): string {
  const [first] = problems;
  const { where, cause, cure } = describe(first, locale);
  const kinds = new Map<string, Problem[]>();
  for (const problem of problems) {
    if (problem !== first && problem.severity !== "error") continue;
    const { code } = problem.cause;
    kinds.set(code, [...(kinds.get(code) ?? []), problem]);
  }
  const [own = [], ...others] = kinds.values();
  const isFrench = locale === "fr";
  const colon = isFrench ? "\u00a0: " : ": ";
  // Without addresses several problems may have one place: they can only be counted.
  const isElsewhere = own.slice(1).some(({ place }) => place.address !== undefined || whereabouts(place, locale) !== where) || first.cause.code === "header-missing";
  const same = isElsewhere ? own.slice(1) : [];
  const parts = [`${where}${colon}${cause}. ${cure}`];
  if (same.length > 0) parts.push(`${isFrench ? "De même" : "The same"}${colon}${cellsOf(same, first, locale)}.`);
  const told = others.slice(0, MOST_KINDS).map((kind) => `${cellsOf(kind, first, locale)}${colon}${describe(kind[0] as Problem, locale).cause}`);
  if (told.length > 0) parts.push(`${isFrench ? "Aussi" : "Also"}${colon}${told.join(isFrench ? "\u00a0; " : "; ")}.`);
  const more = others.slice(MOST_KINDS).reduce((sum, kind) => sum + kind.length, isElsewhere ? 0 : own.length - 1);
  if (more > 0) parts.push(`(${isFrench ? "et" : "and"} ${furtherOnes(more, locale)})`);
  return parts.join(" ");
}

/** The cells of problems of one kind: up to eight, then the number. The sheet is named where it is another than the last one's. */
function cellsOf(kind: readonly Problem[], first: Problem, locale: Locale): string {
  let sheet = sheetOf(first.place.address);
  const names = kind.slice(0, MOST_CELLS).map(({ place, cause }) => {
    const wanted = "wanted" in cause && cause.code === "header-missing" ? quoted(cause.wanted[locale], locale) : null;
    if (wanted !== null) return wanted;
    if (place.address === undefined) return whereabouts(place, locale);
    const own = sheetOf(place.address);
    const name = own === sheet ? place.address.slice(own.length) : place.address;
    sheet = own;
    return name;
  });
  const more = kind.length - names.length;
  return more === 0 ? names.join(", ") : listed([...names, furtherOnes(more, locale)], locale);
}

/** How many more there are. */
function furtherOnes(count: number, locale: Locale): string {
  return locale === "fr" ? `${count} ${counted(count, { one: "autre", other: "autres" }, locale)}` : `${count} more`;
}

function sheetOf(address: string | undefined): string {
  return address === undefined ? "" : address.slice(0, address.lastIndexOf("!") + 1);
}

function whereabouts({ table, row, column, address }: Place, locale: Locale): string {
  const parts = [
    table[locale],
    ...(row === undefined ? [] : [locale === "fr" ? `ligne ${row}` : `row ${row}`]),
    ...(column === undefined ? [] : [locale === "fr" ? `colonne «\u00a0${column.fr}\u00a0»` : `column "${column.en}"`]),
  ];
  return parts.join(", ") + (address === undefined ? "" : ` (${address})`);
}
