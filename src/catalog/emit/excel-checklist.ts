import { CATALOG, NAMESPACE } from "..";
import { isError, type CellValue } from "../record/cells";
import { numeral } from "../record/format";
import { EXCEL_CHECKS } from "../words/excel-checks";
import type { DocumentedFunction, Example } from "../functions/definition/define";
import type { Locale, Text } from "../record/text";
import { escaped, grid, page } from "./html";

const WORDS = {
  title: { fr: "À vérifier dans un vrai Excel", en: "To check in a real Excel" },
  intro: {
    fr: "Le banc d'essai de Relais n'est pas Excel. Voici ce que seul un vrai Excel peut montrer, puis des formules à taper, avec ce qu'elles doivent donner.",
    en: "Relais's workbench is not Excel. Here is what a real Excel alone can show, and then formulas to type, with what they must give.",
  },
  looked: { fr: "À regarder", en: "To look at" },
  typed: { fr: "À taper dans une cellule", en: "To type into a cell" },
  what: { fr: "Quoi", en: "What" },
  how: { fr: "Comment", en: "How" },
  formula: { fr: "Formule", en: "Formula" },
  gives: { fr: "Doit donner", en: "Must give" },
  tolerance: { fr: "Tolérance", en: "Tolerance" },
  dates: {
    fr: "Une date est écrite par son numéro de série ; d'un résultat qui déborde, une valeur est prise.",
    en: "A date is written as its serial number; of a result that spills one value is taken.",
  },
} as const satisfies Record<string, Text>;

/** Half of the last of fifteen digits, where an example states no tolerance. */
const EXACT = 1e-9;

/** A formula of one value that a hand can type, and what it must give. */
export interface TypedCheck {
  readonly formula: string;
  readonly wanted: CellValue;
  readonly tolerance: number;
}

/** A function's examples of values alone, as formulas in a language's notation. */
export function typedChecks(fn: DocumentedFunction, locale: Locale): TypedCheck[] {
  if (Object.keys(fn.tables).length > 0) return [];
  return fn.examples.flatMap((example) => {
    const given = Object.keys(fn.params).map((key) => new Map(Object.entries(example.cells)).get(key));
    while (given.at(-1) === undefined && given.length > 0) given.pop();
    const [first] = typeof example.gives === "string" ? [] : example.gives;
    if (!first || isInAnotherLanguage(example, locale) || given.some((cells) => Array.isArray(cells))) return [];
    const args = given.map((cells) => (cells === undefined ? "" : literal(cells as CellValue, locale)));
    const call = `${NAMESPACE}.${fn.id}(${args.join(locale === "fr" ? ";" : ",")})`;
    const at = Object.keys(fn.columns).indexOf(first[1]) + 1;
    // Under the header row.
    const place = [first[0] + 2, at].join(locale === "fr" ? ";" : ",");
    const formula = fn.shape === "scalar" ? `=${call}` : `=INDEX(${call}${locale === "fr" ? ";" : ","}${place})`;
    return [{ formula, wanted: first[2], tolerance: example.tolerance ?? EXACT }];
  });
}

/** Whether what an example states is in words, which a workbook of another language would say otherwise. */
function isInAnotherLanguage({ gives }: Example, locale: Locale): boolean {
  return locale !== "fr" && typeof gives !== "string" && typeof gives[0]?.[2] === "string";
}

/** A value as a formula says it. */
function literal(cell: CellValue, locale: Locale): string {
  if (cell === null) return "";
  if (isError(cell)) return cell.error;
  if (typeof cell === "boolean") return { fr: cell ? "VRAI" : "FAUX", en: cell ? "TRUE" : "FALSE" }[locale];
  if (typeof cell === "number") return locale === "fr" ? String(cell).replace(".", ",") : String(cell);
  return `"${cell.replaceAll('"', '""')}"`;
}

/** Path of the checklist below the add-in's address. */
export function checklistPath(locale: Locale): string {
  return `help/${locale}/excel-checklist.html`;
}

/** What only a real Excel can show, and formulas with what they must give: a page without scripts. */
export function checklistPage(locale: Locale): string {
  const say = (text: Text) => escaped(text[locale]);
  const shown = (value: CellValue) => (typeof value === "number" ? numeral(value, locale, [6]) : literal(value, locale));
  const formulas = CATALOG.flatMap((fn) => typedChecks(fn, locale));
  const body = [
    `<h1>${say(WORDS.title)}</h1><p>${say(WORDS.intro)}</p>`,
    `<h2>${say(WORDS.looked)}</h2>`,
    grid(EXCEL_CHECKS.map(({ what, how }) => [say(what), say(how)]), [say(WORDS.what), say(WORDS.how)]),
    `<h2>${say(WORDS.typed)}</h2><p>${say(WORDS.dates)}</p>`,
    grid(
      formulas.map(({ formula, wanted, tolerance }) => [
        `<code>${escaped(formula)}</code>`,
        escaped(shown(wanted)),
        typeof wanted === "number" ? escaped(numeral(tolerance, locale, [12])) : "",
      ]),
      [WORDS.formula, WORDS.gives, WORDS.tolerance].map(say),
    ),
  ];
  return page(WORDS.title[locale], locale, body.join("\n"));
}
