import type { Text } from "../../../record/text";
import type { Book } from "../../book/book";
import { across, calculated, heading, words, type Calculated } from "../../layout/cell-writing";
import { cellName } from "../../layout/references";
import { SHEET_NAMES } from "../../layout/sheet-names";
import { RESULT_ROW } from "../../calls/spilled-result";
import { figureFormat, type Control } from "../../contents/study";
import type { CellContent, CellLayout, HighlightLayout, SheetLayout } from "../../layout/workbook-layout";
import { FIRST, READING, sizingBlocks, type LaidRows } from "./sizing-blocks";
import { verdict, verdictHighlight } from "../../layout/verdict";

const WORDS = {
  title: { fr: "Chiffrage du secteur", en: "Sizing the sector" },
  subtitle: {
    fr: "Formules ordinaires : changez un chiffre bleu, tout suit. Fond ambre : hypothèse ou chiffre non vérifié ; fond bleu : source.",
    en: "Plain formulas: change a blue figure and all follows. On amber: an assumption or an unverified figure; on blue: a source.",
  },
  controls: { fr: "Contrôles", en: "Checks" },
  found: { fr: "Trouvé", en: "Found" },
  low: { fr: "Au moins", en: "At least" },
  high: { fr: "Au plus", en: "At most" },
  verdict: { fr: "Verdict", en: "Verdict" },
} as const satisfies Record<string, Text>;

const WIDTHS = [50, 16, 16, 16, 16, 18, 14, 90];
const VERDICT = FIRST + 3;

/** Orders of magnitude by plain formulas, and checks that the tables agree with them; null where the template sizes nothing. */
export function sizingSheet(book: Book): SheetLayout | null {
  const { template: { study }, locale } = book;
  if (study === undefined) return null;
  const { cells, laid, end } = sizingBlocks(study, book);
  const controls = controlCells(study.controls, end, laid);
  return {
    name: SHEET_NAMES.sizing[locale],
    purpose: "results",
    cells: [...heading(WORDS.title[locale], WORDS.subtitle[locale]), ...cells, ...controls.cells],
    columns: WIDTHS.map((width) => ({ width })),
    tables: [],
    freeze: { rows: RESULT_ROW - 1, columns: 1 },
    gridLines: false,
    validations: [],
    highlights: controls.highlights,
  };
}

interface LaidControls {
  readonly cells: readonly CellLayout[];
  readonly highlights: readonly HighlightLayout[];
}

/** Millionths: sums of the same numbers in another order differ in their last bits. */
const DIGITS = 6;

function controlCells(controls: readonly Control[], headerRow: number, laid: LaidRows): LaidControls {
  const { locale } = laid.book;
  const blank: Text = { fr: "", en: "" };
  const headers = [WORDS.controls, WORDS.found, WORDS.low, WORDS.high, WORDS.verdict, blank, blank, READING];
  const body = controls.flatMap(({ label, unit, found, low, high, reading }, index) => {
    const row = headerRow + 1 + index;
    const format = figureFormat(unit, locale);
    const results = [found, low, high].map((formula, column) => formula(laid.seenFrom(column, headerRow, "")));
    return across(row, 0, [
      words(label[locale], "text"),
      ...results.map((result) => calculated(result, "formula", format)),
      liesBetween(results, row, locale),
      words("", "text"),
      words("", "text"),
      words(reading[locale], "text"),
    ]);
  });
  return {
    cells: [...across(headerRow, 0, headers.map((text) => words(text[locale], "header"))), ...body],
    highlights: [verdictHighlight(headerRow + 1, VERDICT, controls.length, locale)],
  };
}

function liesBetween(results: readonly Calculated[], row: number, locale: Book["locale"]): CellContent {
  const [found, low, high] = [0, 1, 2].map((column) => `ROUND(${cellName(row, FIRST + column)},${DIGITS})`);
  const [value = NaN, least = NaN, most = NaN] = results.map((result) => Math.round(Number(result.value) * 10 ** DIGITS));
  return verdict(`AND(${found}>=${low},${found}<=${high})`, value >= least && value <= most, locale);
}
