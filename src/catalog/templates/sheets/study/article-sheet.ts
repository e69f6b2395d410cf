import type { Text } from "../../../record/text";
import type { Book } from "../../book/book";
import { across, calculated, heading, typed, words } from "../../layout/cell-writing";
import { SHEET_NAMES } from "../../layout/sheet-names";
import { RESULT_ROW } from "../../calls/spilled-result";
import { figureFormat, FOOTING, type Claim, type ClaimFigure } from "../../contents/study";
import type { CellContent, SheetLayout } from "../../layout/workbook-layout";
import { sizingBlocks, type LaidRows } from "./sizing-blocks";

const WORDS = {
  title: { fr: "L'article, affirmation par affirmation", en: "The article, claim by claim" },
  subtitle: {
    fr: "Ce que dit l'article, de quoi parlent ses chiffres, ce que disent les sources, et ce que le classeur en retient. « Cité, non vérifié » : trouvé dans aucune source.",
    en: 'What the article says, what its figures are about, what the sources say, and what the workbook keeps of it. "Quoted, unverified": found in no source.',
  },
  number: { fr: "N°", en: "No." },
  says: { fr: "L'article dit", en: "The article says" },
  quoted: { fr: "Chiffre cité", en: "Figure quoted" },
  scope: { fr: "Périmètre de ce chiffre", en: "Scope of that figure" },
  low: { fr: "Sources, bas", en: "Sources, low" },
  high: { fr: "Sources, haut", en: "Sources, high" },
  correction: { fr: "Correction", en: "Correction" },
  footing: { fr: "Statut", en: "Status" },
  sources: { fr: "Sources", en: "Sources" },
  enters: { fr: "Dans le modèle", en: "In the model" },
  used: { fr: "Valeur employée", en: "Value used" },
} as const satisfies Record<string, Text>;

const WIDTHS = [5, 40, 12, 34, 14, 14, 60, 14, 12, 60, 13];

/** What a publication says against what is known, one row per claim; null where the template checks none. */
export function articleSheet(book: Book): SheetLayout | null {
  const { template: { study }, locale } = book;
  if (study === undefined) return null;
  const { laid } = sizingBlocks(study, book);
  const { number, says, quoted, scope, low, high, correction, footing, sources, enters, used } = WORDS;
  const headers = [number, says, quoted, scope, low, high, correction, footing, sources, enters, used];
  return {
    name: SHEET_NAMES.article[locale],
    purpose: "sources",
    cells: [
      ...heading(WORDS.title[locale], WORDS.subtitle[locale]),
      ...across(RESULT_ROW, 0, headers.map((text) => words(text[locale], "header"))),
      ...study.claims.flatMap((claim, index) => across(RESULT_ROW + 1 + index, 0, claimRow(claim, index + 1, laid))),
    ],
    columns: WIDTHS.map((width) => ({ width })),
    tables: [],
    freeze: { rows: RESULT_ROW + 1, columns: 2 },
    gridLines: false,
    validations: [],
    highlights: [],
  };
}

function claimRow(claim: Claim, number: number, laid: LaidRows): CellContent[] {
  const { locale } = laid.book;
  const say = (text: Text) => words(text[locale], "text");
  const format = figureFormat(claim.unit, locale);
  const figure = (value: ClaimFigure) => figureCell(value, format, laid);
  return [
    typed(number, "figure", "0"),
    say(claim.says),
    figure(claim.quoted),
    say(claim.scope),
    figure(claim.low),
    figure(claim.high),
    say(claim.correction),
    words(FOOTING[claim.footing][locale], claim.footing === "quoted" ? "doubt" : "text"),
    words(claim.sources.join(", "), "text"),
    say(claim.enters),
    figure(claim.used),
  ];
}

function figureCell(figure: ClaimFigure, format: string, laid: LaidRows): CellContent {
  if (figure === null || typeof figure === "number") return typed(figure, "figure", format);
  if (typeof figure === "function") return calculated(figure(laid.book), "figure", format);
  const { cell, value } = laid.seenFromAfar(figure);
  return calculated({ formula: `=${cell}`, value }, "figure", format);
}
