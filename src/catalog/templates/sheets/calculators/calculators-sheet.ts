import type { DocumentedFunction } from "../../../functions/definition/define";
import { ATTRITION_MONTHLY, DEFINITIONS } from "../../../functions/workforce/attrition-monthly";
import { OPTIONS_FUNCTION } from "../../../functions/finance/options";
import { DISMISSAL_CALENDAR } from "../../../functions/dismissal/dismissal-calendar";
import { CATALOG, NAMESPACE } from "../../../index";
import type { CellValue } from "../../../record/cells";
import type { Locale, Text } from "../../../record/text";
import type { Unit } from "../../../record/unit";
import type { Book } from "../../book/book";
import { callOf, LEFT_OUT, type Call, type CallArgument } from "../../calls/function-call";
import { RESULT_ROW, spilledCells } from "../../calls/spilled-result";
import { across, calculated, heading, typed, words } from "../../layout/cell-writing";
import { numberFormat } from "../../layout/number-formats";
import { fixedArea, fixedName } from "../../layout/references";
import { SHEET_NAMES } from "../../layout/sheet-names";
import type { CellLayout, SheetLayout } from "../../layout/workbook-layout";

const WORDS = {
  title: { fr: "Une réponse par formule", en: "One answer per formula" },
  subtitle: {
    fr: "Chaque fonction qui donne un seul nombre, et le calendrier d'un licenciement, sur l'exemple de son aide. Changez les entrées, ou copiez la formule dans vos feuilles.",
    en: "Each function that gives one number, and the dismissal calendar, on the example of its help. Change the inputs, or copy the formula to your sheets.",
  },
  result: { fr: "Résultat", en: "Result" },
} as const satisfies Record<string, Text>;

/** Functions of a few rows that stand on no other sheet. */
const SPILLED: readonly string[] = [DISMISSAL_CALENDAR.id];

/** Words of an example that are another language's on the other sheet, by function and parameter. */
const WORDED: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  [ATTRITION_MONTHLY.id]: { definition: DEFINITIONS.average },
  [OPTIONS_FUNCTION.id]: { lang: { fr: "fr", en: "en" } },
  [DISMISSAL_CALENDAR.id]: { lang: { fr: "fr", en: "en" } },
};

/** Units whose inputs are shown by their unit; others as they are typed. */
const FORMATTED: ReadonlySet<string> = new Set<Unit>(["share", "money", "day"]);

/** Columns of what stands in a block's rows. */
const AT = { label: 0, value: 1, note: 2 } as const;

const OPTION_WORDS = {
  title: { fr: "Former, garder, réduire l'horaire ou licencier", en: "Retrain, keep, put on short time or dismiss" },
  subtitle: {
    fr: "Une personne, sur l'exemple de l'aide. Changez les entrées ; plusieurs anciennetés se donnent en colonne.",
    en: "One person, on the example of the help. Change the inputs; several seniorities are given as a column.",
  },
} as const satisfies Record<string, Text>;

/** A payback of months and their parts. */
const OPTION_FORMATS = { payback: "0.0" } satisfies Partial<Record<keyof typeof OPTIONS_FUNCTION.columns, string>>;

/** What can be done with one person whose work is lost; null without a workforce. */
export function optionsSheet({ staff, locale }: Book): SheetLayout | null {
  if (!staff) return null;
  const block = blockOf(OPTIONS_FUNCTION, RESULT_ROW, locale, SHEET_NAMES.options[locale]);
  const result = block.findLast(({ spill }) => spill !== undefined);
  return {
    name: SHEET_NAMES.options[locale],
    purpose: "results",
    cells: [...heading(OPTION_WORDS.title[locale], OPTION_WORDS.subtitle[locale]), ...block],
    columns: Object.keys(OPTIONS_FUNCTION.columns).map((_, at) => ({ width: [24, 24][at] ?? 18 })),
    tables: [],
    freeze: { rows: (result?.row ?? RESULT_ROW) + 1, columns: 1 },
    gridLines: false,
    validations: [],
    highlights: [],
  };
}

/** Each function of one cell or a few, on the inputs of its first example; null without a workforce, which they are about. */
export function calculatorsSheet({ staff, locale }: Book): SheetLayout | null {
  if (!staff) return null;
  const cells: CellLayout[] = heading(WORDS.title[locale], WORDS.subtitle[locale]);
  let row = RESULT_ROW;
  // What spills comes last: nothing may stand under it.
  const shown = [...CATALOG.filter(({ shape }) => shape === "scalar"), ...CATALOG.filter(({ id }) => SPILLED.includes(id))];
  for (const declared of shown) {
    const block = blockOf(declared, row, locale, SHEET_NAMES.calculators[locale]);
    cells.push(...block);
    row = Math.max(...block.map((cell) => cell.row + (cell.spill?.length ?? 1))) + 1;
  }
  return {
    name: SHEET_NAMES.calculators[locale],
    purpose: "results",
    cells,
    columns: [54, 18, 14].map((width) => ({ width })),
    tables: [],
    freeze: { rows: RESULT_ROW, columns: 1 },
    gridLines: false,
    validations: [],
    highlights: [],
  };
}

/** What a function answers, its inputs one under the other, and its call on them. */
function blockOf(declared: DocumentedFunction, top: number, locale: Locale, sheet: string): CellLayout[] {
  const { id, params, examples } = declared;
  const [example] = examples;
  const given = { ...example?.cells, ...spoken(WORDED[id], locale) };
  const args: CallArgument[] = [];
  const inputs: CellLayout[] = [];
  let row = top + 1;
  for (const [key, { name, help, unit }] of Object.entries(params)) {
    const cells = given[key];
    if (cells === undefined) {
      args.push(LEFT_OUT);
      continue;
    }
    const column = Array.isArray(cells) ? (cells as readonly (readonly CellValue[])[]) : [[cells as CellValue]];
    const values = column.map(([value = null]) => value);
    const format = FORMATTED.has(unit) ? numberFormat(unit as Unit, locale) : "General";
    args.push({ formula: values.length === 1 ? fixedName(row, AT.value) : fixedArea(row, AT.value, values.length, 1), cells });
    const contents = (value: CellValue, index: number) =>
      index === 0
        ? [words(name[locale]), typed(value, "input", format), words(help[locale], "note")]
        : [words(""), typed(value, "input", format)];
    inputs.push(...values.flatMap((value, index) => across(row + index, AT.label, contents(value, index))));
    row += values.length;
  }
  while (args.at(-1) === LEFT_OUT) args.pop();
  return [
    ...across(top, AT.label, [words(`${NAMESPACE}.${id}`, "header"), words("", "header"), words(declared.summary[locale], "note")]),
    ...inputs,
    ...resultOf(callOf(declared, args), row, locale, sheet),
  ];
}

/** One cell with its name, or what spills. */
function resultOf(call: Call, row: number, locale: Locale, sheet: string): CellLayout[] {
  const { declared, formula, grid } = call;
  if (declared.shape === "spill") return spilledCells({ ...call, sheet, row, column: AT.label, formats: OPTION_FORMATS }, locale);
  const { unit, help } = declared.columns.result ?? { unit: "number", help: WORDS.result };
  const format = numberFormat(unit, locale);
  const result = calculated({ formula, value: grid[0]?.[0] ?? null }, "keyResult", format === "General" ? "#,##0.00" : format);
  return across(row, AT.label, [words(WORDS.result[locale]), result, words(help[locale], "note")]);
}

function spoken(texts: Readonly<Record<string, Text>> = {}, locale: Locale): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text[locale]]));
}
