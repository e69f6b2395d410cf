import type { CatalogFunction } from "../define";
import { CASH_PLAN } from "../functions/cash-plan";
import { CONCENTRATION } from "../functions/concentration";
import { REVENUE_AT_RISK } from "../functions/revenue-at-risk";
import { REVENUE_SCHEDULE } from "../functions/revenue-schedule";
import { SURPLUS } from "../functions/surplus";
import { TRAINING_COST } from "../functions/training-cost";
import { SCENARIOS } from "../scenarios";
import type { Locale } from "../text";
import { assumptionTable } from "./assumption-table";
import { callOf, LEFT_OUT, whole, type CallArgument } from "./function-call";
import type { LaidTable } from "./laid-table";
import { actualsTable, clientTable, lineTable, workforceTables, type WorkforceTables } from "./operator-tables";
import { scenarioTable } from "./scenario-table";
import { SHEET_NAMES } from "./sheet-names";
import type { SpilledResult } from "./spilled-result";
import type { Template, TemplateIntraday, TemplateWorkforce } from "./template";

/** A template in one language: its tables, and the results of our functions on them. */
export interface Book {
  readonly template: Template;
  readonly locale: Locale;
  readonly tables: Readonly<Record<"scenarios" | "lines" | "clients" | "assumptions", LaidTable>> & {
    /** null where the template has none. */
    readonly actuals: LaidTable | null;
  };
  readonly results: Readonly<Record<"atRisk" | "schedule" | "concentration" | "baseAtRisk" | "baseConcentration", SpilledResult>>;
  /** null where the template has no workforce. */
  readonly staff: StaffBook | null;
}

/** The tables of a workforce and the results on them. */
export interface StaffBook {
  readonly tables: WorkforceTables;
  readonly intraday: TemplateIntraday;
  readonly results: Readonly<Record<"surplus" | "training" | "cashPlan" | "doNothing", SpilledResult>>;
}

/** Row of a result's headers, under title, subtitle and a blank row. */
export const RESULT_ROW = 3;
/** Row of Base's revenue at risk, under Base's concentration: headers, two rows, a blank row and a heading. */
const BASE_AT_RISK_ROW = RESULT_ROW + 6;

/** @throws Refusal when the template's own data are refused */
export function bookOf(template: Template, locale: Locale): Book {
  const scenarios = scenarioTable(template, locale);
  const lines = lineTable(template, scenarios, locale);
  const tables = {
    scenarios,
    lines,
    clients: clientTable(template, lines, locale),
    actuals: template.actuals.length > 0 ? actualsTable(template, locale) : null,
    assumptions: assumptionTable(template, locale),
  };
  const others = (levers: CallArgument) => [whole(tables.clients), tables.actuals ? whole(tables.actuals) : LEFT_OUT, levers, whole(tables.assumptions)];
  const resultOf = (sheet: keyof typeof SHEET_NAMES, row: number, declared: CatalogFunction, levers: CallArgument): SpilledResult => ({
    sheet: SHEET_NAMES[sheet][locale],
    row,
    column: 0,
    ...callOf(declared, [whole(tables.lines), ...others(levers)]),
  });
  const active = whole(scenarios);
  const base = leversOfBase(template, scenarios, locale);
  return {
    template,
    locale,
    tables,
    results: {
      atRisk: resultOf("atRisk", RESULT_ROW, REVENUE_AT_RISK, active),
      schedule: resultOf("schedule", RESULT_ROW, REVENUE_SCHEDULE, active),
      concentration: resultOf("concentration", RESULT_ROW, CONCENTRATION, active),
      baseConcentration: resultOf("base", RESULT_ROW, CONCENTRATION, base),
      baseAtRisk: resultOf("base", BASE_AT_RISK_ROW, REVENUE_AT_RISK, base),
    },
    staff: template.workforce ? staffBook(template.workforce, whole(lines), others(active), whole(tables.assumptions), locale) : null,
  };
}

/**
 * @param lines the argument that every function on an operator begins with
 * @param others the arguments on revenue that end the tables
 */
function staffBook(workforce: TemplateWorkforce, lines: CallArgument, others: readonly CallArgument[], assumptions: CallArgument, locale: Locale): StaffBook {
  const tables = workforceTables(workforce, locale);
  const { pools, work, paths, moves, cash } = tables;
  const resultOf = (sheet: keyof typeof SHEET_NAMES, declared: CatalogFunction, args: readonly CallArgument[]): SpilledResult => ({
    sheet: SHEET_NAMES[sheet][locale],
    row: RESULT_ROW,
    column: 0,
    ...callOf(declared, args),
  });
  const cashArguments = [lines, ...[pools, cash, work, paths, moves].map(whole), ...others];
  return {
    tables,
    intraday: workforce.intraday,
    results: {
      surplus: resultOf("surplus", SURPLUS, [lines, whole(pools), ...others]),
      training: resultOf("training", TRAINING_COST, [moves, paths, pools].map(whole).concat(assumptions)),
      cashPlan: resultOf("cashPlan", CASH_PLAN, cashArguments),
      doNothing: resultOf("doNothing", CASH_PLAN, upTo(CASH_PLAN, "doNothing", cashArguments, { formula: "TRUE", cells: true })),
    },
  };
}

/** First arguments and a later one by its name, those between them left out. */
function upTo({ params }: CatalogFunction, name: string, first: readonly CallArgument[], last: CallArgument): CallArgument[] {
  const between = Object.keys(params).indexOf(name) - first.length;
  return [...first, ...Array.from({ length: between }, () => LEFT_OUT), last];
}

/** The levers and Base, which stand side by side in the table: a block of names and values. */
function leversOfBase({ scenarios: [base] }: Template, table: LaidTable, locale: Locale): CallArgument {
  return {
    formula: `${table.layout.name}[[#All],[${SCENARIOS.headers.lever.header[locale]}]:[${base.name[locale]}]]`,
    cells: table.grid.map((row) => row.slice(0, 2)),
  };
}
