import { PLAN_CHOICES } from "../../../tables/plan-choice";
import { planInForce } from "../../book/followed-plan";
import { LEVERS } from "../../../levers/levers";
import { SCENARIOS } from "../../../tables/scenarios";
import { LINES } from "../../../tables/revenue/lines";
import type { Text } from "../../../record/text";
import type { Book } from "../../book/book";
import { across, calculated, heading, typed, words, type Calculated } from "../../layout/cell-writing";
import { columnOf, lookedUp, valuesOf } from "../../layout/laid-table";
import type { Role } from "../../layout/looks";
import { numberFormat } from "../../layout/number-formats";
import { DERIVED } from "../../book/operator-tables";
import { area, cellName } from "../../layout/references";
import { SCENARIO_LIST } from "../../book/scenario-table";
import { SHEET_NAMES } from "../../layout/sheet-names";
import { CHART_ROWS, lastOf, sumOf } from "../../calls/spilled-result";
import type { CellLayout, ChartLayout, HighlightLayout, SheetLayout } from "../../layout/workbook-layout";
import { chartOf } from "../charts/charts";
import { badCaseRows } from "./bad-case-rows";
import { differenceOf, signed } from "./difference";
import { planRows } from "./plan-rows";
import { staffRows } from "./staff-rows";
import { concentrationRows, revenueRows, type Side, type SummaryRow } from "./summary-rows";
import { verdict, verdictHighlight } from "../../layout/verdict";

const WORDS = {
  title: { fr: "Relais : ce que coûte l'opt-in téléphonique français", en: "Relais: what the French telephone opt-in costs" },
  active: { fr: "Scénario actif", en: "Active scenario" },
  pick: { fr: "Choisissez dans la liste ou dans le volet ; toutes les feuilles suivent.", en: "Pick from the list or in the pane; every sheet follows." },
  difference: { fr: "Écart", en: "Difference" },
  reading: { fr: "Lecture", en: "How to read it" },
  revenue: { fr: "CA sur l'horizon, en MAD", en: "Revenue over the horizon, in MAD" },
  concentration: { fr: "Dépendance aux clients", en: "Dependence on clients" },
  plan: { fr: "Plan suivi", en: "Plan followed" },
  pickPlan: {
    fr: "« optimal » ou « le mien » (Réaffectations) ; personnel, trésorerie et cas défavorable le suivent sur toutes les feuilles et au volet.",
    en: '"optimal" or "mine" (Moves); staff, cash and bad case follow it on every sheet and in the pane.',
  },
  best: { fr: "Plan de réaffectation optimal", en: "Optimal reallocation plan" },
  size: { fr: "En bref", en: "In brief" },
  checks: { fr: "Contrôles", en: "Checks" },
  notes: { fr: "À savoir", en: "Worth knowing" },
  legend: { fr: "Couleurs", en: "Colours" },
} as const satisfies Record<string, Text>;

const NOTES: readonly Text[] = [
  {
    fr: "Le rendement de l'opt-in est une hypothèse : aucune mesure n'est publiée. Il se change dans Scénarios, et ligne par ligne dans Lignes.",
    en: "The opt-in yield is an assumption: no measure has been published. Change it in Scenarios, and line by line in Lines.",
  },
  {
    fr: "La lecture de la loi (presse, B2B, reconquête) est à valider par un conseil. Statuts, origines et questions ouvertes : feuille Sources.",
    en: "The reading of the law (press, B2B, win-back) is to be validated by counsel. Statuses, origins and open questions: sheet Sources.",
  },
  {
    fr: "Sans le complément Relais, un collègue voit les derniers résultats enregistrés, puis #NOM? dans les cellules RELAIS dès qu'Excel les recalcule.",
    en: "Without the Relais add-in a colleague sees the results last saved, then #NAME? in the RELAIS cells as soon as Excel recalculates them.",
  },
  {
    fr: "Données, scénarios, hypothèses et colonne Actif sont des cellules et des formules ordinaires : elles se lisent et se calculent partout.",
    en: "Data, scenarios, assumptions and the Active column are ordinary cells and formulas: they read and calculate everywhere.",
  },
];

const LEGEND: readonly (readonly [role: Role, words: Text])[] = [
  ["input", { fr: "Saisie", en: "Input" }],
  ["assumption", { fr: "Hypothèse", en: "Assumption" }],
  ["keyResult", { fr: "Résultat clé", en: "Key result" }],
];

/** First column of the summary's words; the one before it is a margin. */
const LEFT = 1;
/** A blank cell in a row of words, such as the narrow column that parts numbers from words. */
const NOTHING: Text = { fr: "", en: "" };
const [ACTIVE, BASE] = [LEFT + 1, LEFT + 2];
const ACTIVE_ROW = 3;

/** Under the active scenario, where there is staff to plan. */
const PLAN_ROW = ACTIVE_ROW + 1;

/** Cell of the active scenario's name. */
export const ACTIVE_CELL = { sheet: "summary", row: ACTIVE_ROW, column: ACTIVE } as const;

/** Cell of the plan that is followed, and beside it the one that counts. */
export const PLAN_CELL = { row: PLAN_ROW, column: ACTIVE, inForce: BASE } as const;

/** The answers on one page: the active scenario against Base. */
export function summarySheet(book: Book): SheetLayout {
  const { template, locale } = book;
  const say = (text: Text, role: Role = "label") => words(text[locale], role);
  const section = (row: number, text: Text) => across(row, LEFT, [text, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING].map((one) => say(one, "section")));

  const chosen = book.staff ? PLAN_ROW : ACTIVE_ROW;
  const setting = settingRows(book, chosen + 1);
  const compared = [WORDS.active, template.scenarios[0].name, WORDS.difference, NOTHING, WORDS.reading];
  const header = (row: number, text: Text) => across(row, LEFT, [text, ...compared].map((one) => say(one, "header")));

  const charts = summaryCharts(book, setting.end + 1);
  const top = charts.end;
  const revenue = comparison(book, revenueRows(locale), top + 2);
  const concentration = comparison(book, concentrationRows(locale), revenue.end + 2);
  const planned = book.staff ? comparison(book, planRows(locale), concentration.end + 2) : null;
  const staff = staffRows(book, (planned ?? concentration).end + 1, LEFT);
  const badCase = badCaseRows(book, staff.end, LEFT);
  const size = sizeRows(book, badCase.end + 1);
  const checks = checkRows(book, revenue, size.end + 2);
  const notes = checks.end + 2;
  const remarks = [...(template.notes ?? []), ...NOTES];
  const legend = notes + remarks.length + 1;

  return {
    name: SHEET_NAMES.summary[locale],
    purpose: "results",
    cells: [
      ...heading(WORDS.title[locale], `${template.title[locale]} · ${template.description[locale]}`, LEFT),
      ...across(ACTIVE_ROW, LEFT, [say(WORDS.active), typed(template.active[locale], "choice"), null, null, null, say(WORDS.pick, "note")]),
      ...(book.staff
        ? across(PLAN_ROW, LEFT, [
            say(WORDS.plan),
            typed(PLAN_CHOICES[book.staff.follows][locale], "choice"),
            calculated(planInForce(book.staff.tables.moves, book.staff.follows, locale), "tag"),
            null,
            null,
            say(WORDS.pickPlan, "note"),
          ])
        : []),
      ...setting.cells,
      ...header(top + 1, WORDS.revenue),
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
      ...section(checks.end + 1, WORDS.notes),
      ...remarks.flatMap((note, index) => across(notes + index, LEFT, [say(note)])),
      ...across(legend, LEFT, [say(WORDS.legend), ...LEGEND.map(([role, meaning]) => say(meaning, role))]),
    ],
    // Words of the last column go on over the blank cells beside it: so both charts are in sight beside a pane.
    columns: [2, 50, 18, 18, 18, 2, 34].map((width) => ({ width })),
    tables: [],
    freeze: { rows: chosen + 1, columns: 0 },
    gridLines: false,
    validations: [
      {
        area: cellName(ACTIVE_ROW, ACTIVE),
        rule: { kind: "list", source: `=${SCENARIO_LIST[locale]}` },
        message: WORDS.pick[locale],
        allowBlank: false,
      },
      ...(book.staff
        ? [
            {
              area: cellName(PLAN_ROW, ACTIVE),
              rule: { kind: "list" as const, source: `="${Object.values(PLAN_CHOICES).map((choice) => choice[locale]).join(",")}"` },
              message: WORDS.pickPlan[locale],
              allowBlank: true,
            },
          ]
        : []),
    ],
    highlights: checks.highlights,
    charts: charts.charts,
  };
}

/** Columns of the first chart and of the one beside it; without a second one the first goes alone. */
const [FIRST_CHART, SECOND_CHART] = [{ column: LEFT, columns: 3 }, { column: LEFT + 3, columns: 3 }] as const;

/** Revenue and cash by month, side by side over the figures. */
function summaryCharts(book: Book, row: number): { readonly charts: readonly ChartLayout[]; readonly end: number } {
  const over = ({ column, columns }: { readonly column: number; readonly columns: number }) => area(row, column, CHART_ROWS - 1, columns);
  return { charts: [...chartOf(book, "revenue", over(FIRST_CHART)), ...chartOf(book, "cash", over(SECOND_CHART))], end: row + CHART_ROWS - 1 };
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
    [{ fr: "CA conservé : Synthèse moins mois", en: "Revenue retained: summary less months" }, minus(cell("retained"), sumOf(schedule, "retained", locale))],
  ];
  const cells = checks.flatMap(([label, difference], index) => {
    const verdictOnIt = verdict(`${cellName(row + index, ACTIVE)}=0`, difference.value === 0, locale);
    return across(row + index, LEFT, [words(label[locale]), calculated(difference, "formula", "#,##0.00"), verdictOnIt]);
  });
  return { cells, end: row + checks.length, highlights: [verdictHighlight(row, BASE, checks.length, locale)] };
}
