import type { CatalogFunction } from "../define";
import { CONCENTRATION } from "../functions/concentration";
import { REVENUE_AT_RISK } from "../functions/revenue-at-risk";
import { REVENUE_SCHEDULE } from "../functions/revenue-schedule";
import { SCENARIOS } from "../scenarios";
import type { Locale } from "../text";
import { assumptionTable } from "./assumption-table";
import { callOf, LEFT_OUT, whole, type CallArgument } from "./function-call";
import type { LaidTable } from "./laid-table";
import { actualsTable, clientTable, lineTable } from "./operator-tables";
import { scenarioTable } from "./scenario-table";
import { SHEET_NAMES } from "./sheet-names";
import type { SpilledResult } from "./spilled-result";
import type { Template } from "./template";

/** A template in one language: its tables, and the results of our functions on them. */
export interface Book {
  readonly template: Template;
  readonly locale: Locale;
  readonly tables: Readonly<Record<"scenarios" | "lines" | "clients" | "assumptions", LaidTable>> & {
    /** null where the template has none. */
    readonly actuals: LaidTable | null;
  };
  readonly results: Readonly<Record<"atRisk" | "schedule" | "concentration" | "baseAtRisk" | "baseConcentration", SpilledResult>>;
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
  const resultOf = (sheet: keyof typeof SHEET_NAMES, row: number, declared: CatalogFunction, levers: CallArgument): SpilledResult => ({
    sheet: SHEET_NAMES[sheet][locale],
    row,
    column: 0,
    ...callOf(declared, [whole(tables.lines), whole(tables.clients), tables.actuals ? whole(tables.actuals) : LEFT_OUT, levers, whole(tables.assumptions)]),
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
  };
}

/** The levers and Base, which stand side by side in the table: a block of names and values. */
function leversOfBase({ scenarios: [base] }: Template, table: LaidTable, locale: Locale): CallArgument {
  return {
    formula: `${table.layout.name}[[#All],[${SCENARIOS.headers.lever.header[locale]}]:[${base.name[locale]}]]`,
    cells: table.grid.map((row) => row.slice(0, 2)),
  };
}
