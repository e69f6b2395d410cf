import type { DocumentedFunction } from "../../../functions/definition/define";
import { ATTRITION_MONTHLY, DEFINITIONS } from "../../../functions/workforce/attrition-monthly";
import { CATALOG, NAMESPACE } from "../../../index";
import type { CellValue } from "../../../record/cells";
import type { Locale, Text } from "../../../record/text";
import type { Unit } from "../../../record/unit";
import type { Book } from "../../book/book";
import { callOf, LEFT_OUT, type CallArgument } from "../../calls/function-call";
import { RESULT_ROW } from "../../calls/spilled-result";
import { across, calculated, heading, typed, words } from "../../layout/cell-writing";
import { numberFormat } from "../../layout/number-formats";
import { fixedName } from "../../layout/references";
import { SHEET_NAMES } from "../../layout/sheet-names";
import type { CellLayout, SheetLayout } from "../../layout/workbook-layout";

const WORDS = {
  title: { fr: "Une réponse par formule", en: "One answer per formula" },
  subtitle: {
    fr: "Chaque fonction qui répond d'un nombre, sur l'exemple de son aide. Changez les entrées, ou copiez la formule dans vos feuilles.",
    en: "Each function that answers with one number, on the example of its help. Change the inputs, or copy the formula to your sheets.",
  },
  result: { fr: "Résultat", en: "Result" },
} as const satisfies Record<string, Text>;

/** Words of an example that are another language's on the other sheet, by function and parameter. */
const WORDED: Readonly<Record<string, Readonly<Record<string, Text>>>> = { [ATTRITION_MONTHLY.id]: { definition: DEFINITIONS.average } };

/** Units whose inputs are shown by their unit; others as they are typed. */
const FORMATTED: ReadonlySet<string> = new Set<Unit>(["share", "money", "day"]);

/** Columns of what stands in a block's rows. */
const AT = { label: 0, value: 1, note: 2 } as const;

/** Each function whose result is one cell, with the inputs of its first example beside it; null without a workforce, which they are about. */
export function calculatorsSheet({ staff, locale }: Book): SheetLayout | null {
  if (!staff) return null;
  const cells: CellLayout[] = heading(WORDS.title[locale], WORDS.subtitle[locale]);
  let row = RESULT_ROW;
  for (const declared of CATALOG.filter(({ shape }) => shape === "scalar")) {
    const block = blockOf(declared, row, locale);
    cells.push(...block);
    row = Math.max(...block.map((cell) => cell.row)) + 2;
  }
  return {
    name: SHEET_NAMES.calculators[locale],
    purpose: "results",
    cells,
    columns: [40, 18, 14].map((width) => ({ width })),
    tables: [],
    freeze: { rows: RESULT_ROW, columns: 1 },
    gridLines: false,
    validations: [],
    highlights: [],
  };
}

/** What a function answers, its inputs one under the other, and its call on them. */
function blockOf(declared: DocumentedFunction, top: number, locale: Locale): CellLayout[] {
  const { id, params, examples, columns } = declared;
  const [example] = examples;
  const given = { ...example?.cells, ...spoken(WORDED[id], locale) };
  const args: CallArgument[] = [];
  const inputs: CellLayout[] = [];
  for (const [key, { name, help, unit }] of Object.entries(params)) {
    const value = given[key];
    if (value === undefined) {
      args.push(LEFT_OUT);
      continue;
    }
    const row = top + 1 + inputs.length / 3;
    args.push({ formula: fixedName(row, AT.value), cells: value });
    const shown = typed(value as CellValue, "input", FORMATTED.has(unit) ? numberFormat(unit as Unit, locale) : "General");
    inputs.push(...across(row, AT.label, [words(name[locale]), shown, words(help[locale], "note")]));
  }
  while (args.at(-1) === LEFT_OUT) args.pop();
  const { formula, grid } = callOf(declared, args);
  const { unit, help } = columns.result ?? { unit: "number", help: WORDS.result };
  const format = numberFormat(unit, locale);
  const result = calculated({ formula, value: grid[0]?.[0] ?? null }, "keyResult", format === "General" ? "#,##0.00" : format);
  return [
    ...across(top, AT.label, [words(`${NAMESPACE}.${id}`, "header"), words("", "header"), words(declared.summary[locale], "note")]),
    ...inputs,
    ...across(top + 1 + inputs.length / 3, AT.label, [words(WORDS.result[locale]), result, words(help[locale], "note")]),
  ];
}

function spoken(texts: Readonly<Record<string, Text>> = {}, locale: Locale): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text[locale]]));
}
