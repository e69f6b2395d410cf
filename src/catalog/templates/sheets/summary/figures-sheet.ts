import { LEVERS } from "../../../levers/levers";
import { SCENARIOS } from "../../../tables/scenarios";
import { LINES } from "../../../tables/revenue/lines";
import type { Text } from "../../../record/text";
import type { Book } from "../../book/book";
import { across, calculated, heading, words, type Calculated } from "../../layout/cell-writing";
import { columnOf, lookedUp, valuesOf } from "../../layout/laid-table";
import type { Role } from "../../layout/looks";
import { numberFormat } from "../../layout/number-formats";
import { DERIVED } from "../../book/operator-tables";
import { area, areaOnSheet, cellName } from "../../layout/references";
import { SHEET_NAMES } from "../../layout/sheet-names";
import { lastOf, RESULT_ROW, sumOf } from "../../calls/spilled-result";
import type { CellLayout, HighlightLayout, SheetLayout } from "../../layout/workbook-layout";
import { badCaseRows } from "./bad-case-rows";
import { differenceOf, signed } from "./difference";
import { planRows } from "./plan-rows";
import { staffRows } from "./staff-rows";
import { concentrationRows, revenueRows, type Side, type SummaryRow } from "./summary-rows";
import { verdict, verdictHighlight, verdictOfAll } from "../../layout/verdict";

const WORDS = {
  title: { fr: "Chiffres détaillés", en: "Detailed figures" },
  subtitle: { fr: "Tout ce qui est derrière la Synthèse : le scénario actif contre Base, et le plan suivi contre ne rien faire. Rien à saisir ici.", en: "All that stands behind the Summary: the active scenario against Base, and the plan followed against doing nothing. Nothing to type here." },
  active: { fr: "Scénario actif", en: "Active scenario" },
  difference: { fr: "Écart", en: "Difference" },
  reading: { fr: "Lecture", en: "How to read it" },
  setting: { fr: "De quoi parlent les chiffres", en: "What the figures are about" },
  revenue: { fr: "CA sur l'horizon, en MAD", en: "Revenue over the horizon, in MAD" },
  concentration: { fr: "Dépendance aux clients", en: "Dependence on clients" },
  best: { fr: "Plan de réaffectation optimal", en: "Optimal reallocation plan" },
  size: { fr: "En bref", en: "In brief" },
  checks: { fr: "Contrôles", en: "Checks" },
} as const satisfies Record<string, Text>;

/** First column of the words; the one before it is a margin. */
const LEFT = 1;
/** A blank cell in a row of words, such as the narrow column that parts numbers from words. */
const NOTHING: Text = { fr: "", en: "" };
const [ACTIVE, BASE] = [LEFT + 1, LEFT + 2];

/** The figures behind the summary, all of them: the active scenario against Base, the plan against doing nothing, and checks. */
export function figuresSheet(book: Book): SheetLayout {
  return laidFigures(book).sheet;
}

/** Whether all checks of the figures hold, as one word on another sheet. */
export function verdictOnFigures(book: Book): Calculated {
  const { checks, sheet } = laidFigures(book);
  return verdictOfAll(areaOnSheet(sheet.name, area(checks.row, BASE, checks.count, 1)), checks.count, checks.holding, book.locale);
}

function laidFigures(book: Book): { readonly sheet: SheetLayout; readonly checks: Checks } {
  const { template, locale } = book;
  const say = (text: Text, role: Role = "label") => words(text[locale], role);
  const section = (row: number, text: Text) => across(row, LEFT, [text, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING].map((one) => say(one, "section")));
  const compared = [WORDS.active, template.scenarios[0].name, WORDS.difference, NOTHING, WORDS.reading];
  const header = (row: number, text: Text) => across(row, LEFT, [text, ...compared].map((one) => say(one, "header")));

  const setting = settingRows(book, RESULT_ROW + 1);
  const revenue = comparison(book, revenueRows(locale), setting.end + 2);
  const concentration = comparison(book, concentrationRows(locale), revenue.end + 2);
  const planned = book.staff ? comparison(book, planRows(locale), concentration.end + 2) : null;
  const staff = staffRows(book, (planned ?? concentration).end + 1, LEFT);
  const badCase = badCaseRows(book, staff.end, LEFT);
  const size = sizeRows(book, badCase.end + 1);
  const checks = checkRows(book, revenue, size.end + 2);
  const sheet: SheetLayout = {
    name: SHEET_NAMES.figures[locale],
    purpose: "results",
    cells: [
      ...heading(WORDS.title[locale], WORDS.subtitle[locale], LEFT),
      ...header(RESULT_ROW, WORDS.setting),
      ...setting.cells,
      ...header(setting.end + 1, WORDS.revenue),
      ...revenue.cells,
      ...header(revenue.end + 1, WORDS.concentration),
      ...concentration.cells,
      ...(planned ? [...header(concentration.end + 1, WORDS.best), ...planned.cells] : []),
      ...staff.cells,
      ...badCase.cells,
      ...section(badCase.end, WORDS.size),
      ...size.cells,
      ...section(size.end + 1, WORDS.checks),
      ...checks.cells,
    ],
    columns: [2, 50, 18, 18, 18, 2, 34].map((width) => ({ width })),
    tables: [],
    freeze: { rows: RESULT_ROW, columns: 0 },
    gridLines: false,
    validations: [],
    highlights: checks.highlights,
  };
  return { sheet, checks };
}

/** Rows of a block, and the first free row under it. */
interface Block {
  readonly cells: readonly CellLayout[];
  readonly end: number;
}

/** The three levers that say what the numbers are about. */
function settingRows({ template, tables: { scenarios }, locale }: Book, row: number): Block {
  const { lever, active } = SCENARIOS.columns;
  const [base] = template.scenarios;
  const cells = (["asOf", "start", "months"] as const).flatMap((id, index) => {
    const { name, quantity, help } = LEVERS[id];
    const format = numberFormat(quantity.unit, locale);
    const of = (header: string) => calculated(lookedUp(scenarios, name[locale], lever.header[locale], header), "formula", format);
    return across(row + index, LEFT, [words(name[locale]), of(active.header[locale]), of(base.name[locale]), null, null, words(help[locale], "note")]);
  });
  return { cells, end: row + 3 };
}

interface Comparison extends Block {
  readonly active: Side;
}

/** Each row for the active scenario, for Base, and their difference. */
function comparison({ results, staff, locale }: Book, rows: readonly SummaryRow[], row: number): Comparison {
  const rowById = new Map(rows.map(({ id }, index) => [id, row + index]));
  const side = (given: Omit<Side, "at">, column: number) => {
    const values = new Map<string, number>();
    const at = (id: string) => {
      const [found, value] = [rowById.get(id), values.get(id)];
      if (found === undefined || value === undefined) throw new Error(`the summary has no row ${id} yet`);
      return { cell: cellName(found, column), value };
    };
    const own: Side = { ...given, at };
    const found = rows.map((one) => {
      const result = one.of(own);
      values.set(one.id, Number(result.value));
      return result;
    });
    return { own, found };
  };
  const { atRisk, concentration, baseAtRisk, baseConcentration } = results;
  const active = side({ atRisk, concentration, planSummary: staff?.results.planSummary ?? null }, ACTIVE);
  const base = side({ atRisk: baseAtRisk, concentration: baseConcentration, planSummary: staff?.results.basePlanSummary ?? null }, BASE);
  const cells = rows.flatMap(({ label, reading, unit, weight }, index) => {
    const [labelRole, role]: [Role, Role] = weight === "key" ? ["keyLabel", "keyResult"] : [weight === "detail" ? "detail" : "label", "result"];
    const format = numberFormat(unit, locale);
    const [mine, theirs] = [active.found[index], base.found[index]] as [Calculated, Calculated];
    const difference = differenceOf(mine, theirs, cellName(row + index, ACTIVE), cellName(row + index, BASE));
    return across(row + index, LEFT, [
      words(label, labelRole),
      calculated(mine, role, format),
      calculated(theirs, role, format),
      unit === "share" ? calculated(inPoints(difference), role, signed(POINTS)) : calculated(difference, role, signed(format)),
      words("", labelRole),
      words(reading, "note"),
    ]);
  });
  return { cells, end: row + rows.length, active: active.own };
}

/** Format of a difference of two shares: percent of percent would be read for it. */
const POINTS = '0.0" pt"';

function inPoints({ formula, value }: Calculated): Calculated {
  return { formula: `=(${formula.slice(1)})*100`, value: Number(value) * 100 };
}

/** Size of what the tables hold, by plain formulas over them. */
function sizeRows({ tables, locale }: Book, row: number): Block {
  const { lines, clients } = tables;
  const agents = columnOf(lines, LINES.columns.agents.header[locale]);
  const revenue = columnOf(lines, DERIVED.revenueInMad[locale]);
  const sum = (header: string) => valuesOf(lines, header).reduce((total: number, value) => total + Number(value), 0);
  const [people, money] = [sum(LINES.columns.agents.header[locale]), sum(DERIVED.revenueInMad[locale])];
  const facts: readonly (readonly [label: Text, fact: Calculated, format: string])[] = [
    [{ fr: "Lignes de contrat", en: "Contract lines" }, { formula: `=ROWS(${lines.layout.name})`, value: lines.layout.rows }, "#,##0"],
    [{ fr: "Clients", en: "Clients" }, { formula: `=ROWS(${clients.layout.name})`, value: clients.layout.rows }, "#,##0"],
    [{ fr: "Agents", en: "Agents" }, { formula: `=SUM(${agents})`, value: people }, "#,##0"],
    [{ fr: "CA de référence, MAD par mois", en: "Reference revenue, MAD per month" }, { formula: `=SUM(${revenue})`, value: money }, "#,##0"],
    [{ fr: "CA par agent, MAD par mois", en: "Revenue per agent, MAD per month" }, { formula: `=SUM(${revenue})/SUM(${agents})`, value: money / people }, "#,##0"],
  ];
  const cells = facts.flatMap(([label, fact, format], index) => across(row + index, LEFT, [words(label[locale]), calculated(fact, "formula", format)]));
  return { cells, end: row + facts.length };
}

interface Checks extends Block {
  readonly highlights: readonly HighlightLayout[];
  readonly row: number;
  readonly count: number;
  /** How many hold. */
  readonly holding: number;
}

/** Sums that must meet, whatever is typed. */
function checkRows({ results: { atRisk, schedule }, locale }: Book, { active }: Comparison, row: number): Checks {
  const minus = (first: Calculated, ...others: Calculated[]): Calculated => {
    const left = others.reduce((rest, { value }) => rest - Number(value), Number(first.value));
    // Rounded: sums of the same amounts in another order differ in their last bits.
    return { formula: `=ROUND(${[first, ...others].map(({ formula }) => formula.slice(1)).join("-")},2)`, value: Math.round(left * 100) / 100 || 0 };
  };
  const cell = (id: string): Calculated => ({ formula: `=${active.at(id).cell}`, value: active.at(id).value });
  const checks: readonly (readonly [label: Text, difference: Calculated])[] = [
    [{ fr: "CA menacé : lignes moins mois", en: "Revenue at risk: lines less months" }, minus(lastOf(atRisk, "atRisk", locale), sumOf(schedule, "atRisk", locale))],
    [{ fr: "CA menacé moins réalisé moins prévu", en: "Revenue at risk less realised less forecast" }, minus(cell("atRisk"), cell("realised"), cell("forecast"))],
    [{ fr: "CA menacé moins ses quatre causes", en: "Revenue at risk less its four causes" }, minus(cell("atRisk"), cell("law"), cell("lead"), cell("exit"), cell("other"))],
    [{ fr: "CA conservé : cette feuille moins mois", en: "Revenue retained: this sheet less months" }, minus(cell("retained"), sumOf(schedule, "retained", locale))],
  ];
  const cells = checks.flatMap(([label, difference], index) => {
    const verdictOnIt = verdict(`${cellName(row + index, ACTIVE)}=0`, difference.value === 0, locale);
    return across(row + index, LEFT, [words(label[locale]), calculated(difference, "formula", "#,##0.00"), verdictOnIt]);
  });
  return {
    cells,
    end: row + checks.length,
    highlights: [verdictHighlight(row, BASE, checks.length, locale)],
    row,
    count: checks.length,
    holding: checks.filter(([, difference]) => difference.value === 0).length,
  };
}
