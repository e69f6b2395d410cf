import { ACTIVITY_CODES } from "../../../../model/revenue/law/law";
import { CODES } from "../../../tables/revenue/codes";
import { EXPOSURE } from "../../../functions/revenue/exposure";
import { STANDING } from "../../../record/lever";
import { LEVERS } from "../../../levers/levers";
import { LINES } from "../../../tables/revenue/lines";
import type { Locale, Text } from "../../../record/text";
import type { Book } from "../../book/book";
import { across, calculated, heading, typed, words } from "../../layout/cell-writing";
import { callOf } from "../../calls/function-call";
import { numberFormat } from "../../layout/number-formats";
import { fixedName } from "../../layout/references";
import { activeLever } from "../../book/scenario-table";
import { SHEET_NAMES } from "../../layout/sheet-names";
import { RESULT_ROW, spilledCells, type SpilledResult } from "../../calls/spilled-result";
import type { CellContent, CellLayout, SheetLayout } from "../../layout/workbook-layout";

const WORDS = {
  title: { fr: "Exposition des activités à la loi", en: "Exposure of activities to the law" },
  subtitle: {
    fr: "Part interdite de chaque code à la date jugée, avant opt-in. Lecture de la loi à valider par un conseil.",
    en: "Prohibited share of each code on the date judged, before opt-in. Reading of the law to be validated by counsel.",
  },
  date: { fr: "Date jugée", en: "Date judged" },
  code: { fr: "Code", en: "Code" },
  activity: { fr: "Activité", en: "Activity" },
  status: { fr: "Statut", en: "Status" },
} as const satisfies Record<string, Text>;

const PARAMETER_COLUMN = 1;
const RESULT_COLUMN = 3;

/** What the law says of every code, on the as-of date and with the active scenario's readings. */
export function exposureSheet({ tables: { scenarios }, locale }: Book): SheetLayout {
  const parameters: readonly (readonly [label: string, content: CellContent])[] = [
    [WORDS.date[locale], calculated(activeLever(scenarios, "asOf", locale), "formula", numberFormat("day", locale))],
    [LINES.columns.frenchShare.header[locale], typed(1, "input", numberFormat("share", locale))],
    [LEVERS.press.name[locale], calculated(activeLever(scenarios, "press", locale), "formula", numberFormat("share", locale))],
    [LEVERS.b2b.name[locale], calculated(activeLever(scenarios, "b2b", locale), "formula", numberFormat("share", locale))],
  ];
  const headerRow = RESULT_ROW + parameters.length + 1;
  const result = exposureResult(headerRow, parameters.map(([, { value }]) => value), locale);
  const codes: CellLayout[] = ACTIVITY_CODES.flatMap((code, index) =>
    across(headerRow + 1 + index, 0, [words(code), words(CODES[code].name[locale]), words(STANDING[CODES[code].standing][locale], "tag")]),
  );
  return {
    name: result.sheet,
    purpose: "results",
    cells: [
      ...heading(WORDS.title[locale], WORDS.subtitle[locale]),
      ...parameters.flatMap(([label, content], index) => across(RESULT_ROW + index, 0, [words(label), content])),
      ...across(headerRow, 0, [WORDS.code, WORDS.activity, WORDS.status].map((text) => words(text[locale], "header"))),
      ...codes,
      ...spilledCells(result, locale),
    ],
    columns: [40, 52, 13, 13, 13, 13, 15, 96].map((width) => ({ width })),
    tables: [],
    freeze: { rows: headerRow + 1, columns: 1 },
    gridLines: false,
    validations: [],
    highlights: [],
  };
}

function exposureResult(row: number, parameters: readonly CellContent["value"][], locale: Locale): SpilledResult {
  const [first, last] = [fixedName(row + 1, 0), fixedName(row + ACTIVITY_CODES.length, 0)];
  const call = callOf(EXPOSURE, [
    { formula: `${first}:${last}`, cells: ACTIVITY_CODES.map((code) => [code]) },
    ...parameters.map((value, index) => ({ formula: fixedName(RESULT_ROW + index, PARAMETER_COLUMN), cells: value })),
    { formula: "TRUE", cells: true },
    { formula: `"${locale}"`, cells: locale },
  ]);
  return { sheet: SHEET_NAMES.exposure[locale], row, column: RESULT_COLUMN, ...call };
}
