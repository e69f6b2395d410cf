import { CONCENTRATION } from "../../functions/revenue/concentration";
import { REVENUE_AT_RISK } from "../../functions/revenue/revenue-at-risk";
import { REVENUE_SCHEDULE } from "../../functions/revenue/revenue-schedule";
import type { RunJob } from "../../jobs/jobs";
import { SCENARIOS } from "../../tables/scenarios";
import type { Locale } from "../../record/text";
import { assumptionTable } from "./assumption-table";
import { whole, type CallArgument } from "../calls/function-call";
import type { LaidTable } from "../layout/laid-table";
import { actualsTable, clientTable, lineTable } from "./operator-tables";
import { placedResult } from "../calls/placed-result";
import { riskBook, type RiskBook } from "./risk-book";
import { scenarioTable } from "./scenario-table";
import { RESULT_ROW, UNDER_CHART, type SpilledResult } from "../calls/spilled-result";
import { staffBook, type RevenueArguments, type StaffBook } from "./staff-book";
import type { Template } from "../contents/template";

/** A template in one language: its tables, and the results of our functions on them. */
export interface Book {
  readonly template: Template;
  readonly locale: Locale;
  readonly tables: BookTables;
  readonly results: Readonly<Record<"atRisk" | "schedule" | "concentration" | "baseAtRisk" | "baseConcentration", SpilledResult>>;
  /** null where the template has no workforce. */
  readonly staff: StaffBook | null;
  /** null where the template tells no bad case. */
  readonly risk: RiskBook | null;
}

export type BookTables = Readonly<Record<"scenarios" | "lines" | "clients" | "assumptions", LaidTable>> & {
  /** null where the template has none. */
  readonly actuals: LaidTable | null;
};

/** Row of Base's revenue at risk, under Base's concentration: headers, two rows, a blank row and a heading. */
const BASE_AT_RISK_ROW = RESULT_ROW + 6;
/** Column of Base's plan, right of Base's revenue at risk and a narrow column. */
const BASE_PLAN_COLUMN = Object.keys(REVENUE_AT_RISK.columns).length + 1;

/** Tables on revenue and what decides it. */
export function bookTables(template: Template, locale: Locale): BookTables {
  const scenarios = scenarioTable(template, locale);
  const lines = lineTable(template, scenarios, locale);
  return {
    scenarios,
    lines,
    clients: clientTable(template, lines, locale),
    actuals: template.actuals.length > 0 ? actualsTable(template, locale) : null,
    assumptions: assumptionTable(template, locale),
  };
}

/**
 * @param run has the functions' jobs done
 * @throws Refusal when the template's own data are refused
 */
export async function bookOf(template: Template, locale: Locale, run: RunJob): Promise<Book> {
  const tables = bookTables(template, locale);
  const revenue = (levers: CallArgument): RevenueArguments => ({
    lines: whole(tables.lines),
    clients: whole(tables.clients),
    actuals: tables.actuals && whole(tables.actuals),
    levers,
    assumptions: whole(tables.assumptions),
  });
  const [active, base] = [revenue(whole(tables.scenarios)), revenue(leversOfBase(template, tables.scenarios, locale))];
  const by = { locale, run };
  const staff = template.workforce
    ? await staffBook(template.workforce, { active, base, basePlanColumn: BASE_PLAN_COLUMN }, by)
    : null;
  return {
    template,
    locale,
    tables,
    results: {
      atRisk: await placedResult({ sheet: "atRisk" }, REVENUE_AT_RISK, active, by),
      schedule: await placedResult({ sheet: "schedule", row: UNDER_CHART }, REVENUE_SCHEDULE, active, by),
      concentration: await placedResult({ sheet: "concentration" }, CONCENTRATION, active, by),
      baseConcentration: await placedResult({ sheet: "base" }, CONCENTRATION, base, by),
      baseAtRisk: await placedResult({ sheet: "base", row: BASE_AT_RISK_ROW }, REVENUE_AT_RISK, base, by),
    },
    staff,
    risk: template.risk && staff ? await riskBook(template.risk, staff, active, by) : null,
  };
}

/** The levers and Base, which stand side by side in the table: a block of names and values. */
function leversOfBase({ scenarios: [base] }: Template, table: LaidTable, locale: Locale): CallArgument {
  return {
    formula: `${table.layout.name}[[#All],[${SCENARIOS.columns.lever.header[locale]}]:[${base.name[locale]}]]`,
    cells: table.grid.map((row) => row.slice(0, 2)),
  };
}
