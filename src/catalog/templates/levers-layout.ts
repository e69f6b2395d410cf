import { firstDay, monthOfDay } from "../../model/calendar/calendar";
import { BAN_DAY } from "../../model/revenue/law/law";
import { NAMES } from "../cases/workbook-reading";
import type { Locale } from "../record/text";
import { assumptionTable } from "./book/assumption-table";
import { SCENARIO_LIST, scenarioNames, scenarioTable } from "./book/scenario-table";
import { BASE, DEFAULTS } from "./contents/base-scenario";
import { NAME_HELP } from "./book/name-help";
import { typed } from "./layout/cell-writing";
import { cellName, onSheet } from "./layout/references";
import { ACTIVE_ABOVE, assumptionsSheet, scenariosSheetWith } from "./sheets/input-sheets";
import type { WorkbookLayout } from "./layout/workbook-layout";

/** Names that the sheets of the levers take. */
export interface LeverSheets {
  readonly scenarios: string;
  readonly assumptions: string;
}

/**
 * What a user's own lines lack for the first numbers: the table of scenarios with Base alone, every lever at its default, and that of
 * assumptions.
 *
 * @param asOf as-of date of Base
 */
export function leversLayout(locale: Locale, asOf: number, named: LeverSheets): WorkbookLayout {
  const base = { ...BASE, values: { ...DEFAULTS, asOf, start: firstMonth(asOf) } };
  const scenarios = scenarioTable({ scenarios: [base], active: base.name }, locale);
  const assumptions = assumptionTable({ overrides: {} }, locale);
  const { row, column } = ACTIVE_ABOVE;
  const sheet = scenariosSheetWith(typed(BASE.name[locale], "choice"), 1, scenarios, locale);
  const other = assumptionsSheet({ tables: { assumptions }, locale });
  return {
    sheets: [
      {
        ...sheet,
        name: named.scenarios,
        validations: [
          ...sheet.validations,
          { area: cellName(row, column), rule: { kind: "list", source: `=${SCENARIO_LIST[locale]}` }, message: NAME_HELP.scenarioList[locale], allowBlank: false },
        ],
      },
      { ...other, name: named.assumptions },
    ],
    names: [
      { name: NAMES.activeScenario[locale], formula: `=${onSheet(named.scenarios, row, column)}`, help: NAME_HELP.activeScenario[locale] },
      { name: SCENARIO_LIST[locale], formula: scenarioNames(locale, BASE.name[locale]), help: NAME_HELP.scenarioList[locale] },
    ],
  };
}

/** The ban's month as long as the year after it holds the as-of date; then that of the as-of date itself. */
function firstMonth(asOf: number): number | null {
  const ban = monthOfDay(BAN_DAY);
  return monthOfDay(asOf) < ban + MONTHS_SHOWN ? firstDay(ban) : null;
}

const MONTHS_SHOWN = 12;
