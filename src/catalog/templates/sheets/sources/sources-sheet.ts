import { CATALOG, NAMESPACE } from "../../../index";
import { ASSUMPTIONS } from "../../../levers/assumptions";
import { STANDING, type Lever } from "../../../record/lever";
import { LEVERS } from "../../../levers/levers";
import type { Unit } from "../../../record/unit";
import type { CellValue } from "../../../record/cells";
import type { Column } from "../../../record/table";
import { LINES } from "../../../tables/revenue/lines";
import type { Locale, Text } from "../../../record/text";
import { SOURCES } from "../../../words/sources/bibliography";
import type { Book } from "../../book/book";
import { across, heading, typed, words } from "../../layout/cell-writing";
import { numberFormat, unitSign } from "../../layout/number-formats";
import { OPEN_QUESTIONS, TO_BE_CONFIRMED, TO_BE_VALIDATED } from "../../../words/sources/open-questions";
import { SHEET_NAMES } from "../../layout/sheet-names";
import { FOOTING } from "../../contents/study";
import type { CellContent, CellLayout, SheetLayout } from "../../layout/workbook-layout";

const WORDS = {
  title: { fr: "Sources, hypothèses et questions ouvertes", en: "Sources, assumptions and open questions" },
  subtitle: {
    fr: "Chaque valeur par défaut, son statut (loi, source ou hypothèse) et son origine. Ce classeur n'est pas un avis juridique.",
    en: "Every default value, its status (law, source or assumption) and where it comes from. This workbook is no legal advice.",
  },
  defaults: { fr: "Valeurs par défaut", en: "Default values" },
  questions: { fr: "Questions ouvertes", en: "Open questions" },
  figures: { fr: "Chiffres de l'exemple", en: "Figures of the example" },
  functions: { fr: "Fonctions de Relais", en: "Functions of Relais" },
  references: { fr: "Sources publiques citées", en: "Public sources named" },
  name: { fr: "Nom", en: "Name" },
  value: { fr: "Défaut", en: "Default" },
  unit: { fr: "Unité", en: "Unit" },
  status: { fr: "Statut", en: "Status" },
  source: { fr: "Source", en: "Source" },
  meaning: { fr: "Signification", en: "Meaning" },
  number: { fr: "N°", en: "No." },
  question: { fr: "Question", en: "Question" },
  treatment: { fr: "Ce que fait Relais", en: "What Relais does" },
  basis: { fr: "Origine", en: "Origin" },
  blank: { fr: "Choix de l'utilisateur ; valeur de repli de Relais", en: "The user's choice; Relais's fallback" },
  toEnter: { fr: "à saisir", en: "to enter" },
  none: { fr: "vide", en: "blank" },
  assumption: STANDING.assumption,
} as const satisfies Record<string, Text>;

/**
 * Where every number that nobody typed comes from.
 *
 * @param others the workbook's other sheets, whose sources are listed too
 */
export function sourcesSheet({ template, locale }: Book, others: readonly SheetLayout[]): SheetLayout {
  const say = (text: Text) => words(text[locale], "text");
  const headers = (...texts: (Text | null)[]) => texts.map((text) => words(text === null ? "" : text[locale], "header"));
  const { name, value, unit, status, source, meaning, number, question, treatment, basis } = WORDS;
  const questions = OPEN_QUESTIONS.map(({ question: asked, treatment: done, mark, sources, legal }, index) => [
    words(`${question[locale]} ${index + 1}${mark === undefined ? "" : ` (${mark})`}`, "text"),
    words(sources.join(", "), "text"),
    words("", "text"),
    say(legal ? TO_BE_VALIDATED : TO_BE_CONFIRMED),
    say(asked),
    say(done),
  ]);
  const figures = template.figures.map(({ what, basis: ground, footing = "assumption" }) => [
    say(what), words("", "text"), words("", "text"), say(FOOTING[footing]), say(ground),
  ]);
  const functions = CATALOG.map(({ id, source: ground, summary }) => [
    words(`${NAMESPACE}.${id}`, "text"), words("", "text"), words("", "text"), words("", "text"), say(ground), say(summary),
  ]);
  const blocks: readonly (readonly (readonly CellContent[])[])[] = [
    [[words(WORDS.defaults[locale], "section")], headers(name, value, unit, status, source, meaning), ...defaults(locale)],
    [[words(WORDS.questions[locale], "section")], headers(number, source, null, status, question, treatment), ...questions],
    [[words(WORDS.figures[locale], "section")], headers(name, null, null, status, basis), ...figures],
    [[words(WORDS.functions[locale], "section")], headers(name, null, null, null, source, meaning), ...functions],
  ];
  const named = sourcesNamed([...others.flatMap(({ cells }) => cells), ...blocks.flat(2)]);
  const references = named.map(([key, text]) => [words(key, "text"), words("", "text"), words("", "text"), words("", "text"), words(text, "text")]);

  return {
    name: SHEET_NAMES.sources[locale],
    purpose: "sources",
    cells: [
      ...heading(WORDS.title[locale], WORDS.subtitle[locale]),
      ...stacked(3, [...blocks, [[words(WORDS.references[locale], "section")], headers(name, null, null, null, source), ...references]]),
    ],
    columns: [42, 16, 14, 18, 74, 78].map((width) => ({ width })),
    tables: [],
    freeze: { rows: 2, columns: 1 },
    gridLines: false,
    validations: [],
    highlights: [],
  };
}

/** Entries of the bibliography that the cells name by their keys. */
function sourcesNamed(cells: readonly CellContent[]): [key: string, text: string][] {
  const named = new Set(cells.flatMap(({ value }) => (typeof value === "string" ? (value.match(/\bS\d{2,3}b?\b/g) ?? []) : [])));
  return Object.entries(SOURCES).filter(([key]) => named.has(key));
}

/** Blocks of rows one under the other, a blank row between them. */
function stacked(row: number, blocks: readonly (readonly (readonly CellContent[])[])[]): CellLayout[] {
  let next = row;
  return blocks.flatMap((rows) => {
    const first = next;
    next += rows.length + 1;
    return rows.flatMap((contents, index) => across(first + index, 0, contents));
  });
}

/** Levers, assumptions, and what a blank cell of the lines stands for. */
function defaults(locale: Locale): CellContent[][] {
  const levers = [...Object.values(LEVERS), ...Object.values(ASSUMPTIONS)] as readonly Lever[];
  const columns = (Object.values(LINES.columns) as readonly Column<unknown>[]).filter(({ blank }) => blank?.status === "assumption");
  return [
    ...levers.map(({ name, quantity, standing, source, help, ...lever }) => {
      const shown = lever.default ?? ("default" in lever ? WORDS.none : WORDS.toEnter)[locale];
      return defaultRow(name[locale], shown, quantity.unit, STANDING[standing][locale], source[locale], help[locale], locale);
    }),
    ...columns.map(({ header, quantity, blank, help }) =>
      defaultRow(`${LINES.name[locale]} · ${header[locale]}`, blank?.value as CellValue, quantity.unit, WORDS.assumption[locale], WORDS.blank[locale], help[locale], locale),
    ),
  ];
}

function defaultRow(
  name: string,
  value: CellValue,
  unit: Unit,
  status: string,
  source: string,
  help: string,
  locale: Locale,
): CellContent[] {
  return [
    words(name, "text"),
    { ...typed(value, "text", numberFormat(unit, locale)) },
    words(unitSign(unit, locale), "text"),
    words(status, "text"),
    words(source, "text"),
    words(help, "text"),
  ];
}
