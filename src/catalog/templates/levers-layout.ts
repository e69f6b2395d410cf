import { firstDay, monthOfDay } from "../../model/calendar/calendar";
import { BAN_DAY } from "../../model/revenue/law/law";
import { NAMES } from "../cases/workbook-reading";
import { mappedName } from "../record/table";
import type { Locale } from "../record/text";
import { LINES } from "../tables/revenue/lines";
import { assumptionTable } from "./book/assumption-table";
import { SCENARIO_LIST, scenarioNames, scenarioTable } from "./book/scenario-table";
import { BASE } from "./contents/base-scenario";
import { NAME_HELP } from "./book/name-help";
import { typed } from "./layout/cell-writing";
import { cellName, onSheet } from "./layout/references";
import { ACTIVE_ABOVE, assumptionsSheet, scenariosSheetWith } from "./sheets/input-sheets";
import type { WorkbookLayout } from "./layout/workbook-layout";

/** Names that sheets of the levers take: those that they usually have, or others where those are taken. */
export interface LeverSheets {
  readonly scenarios: string;
  readonly assumptions: string;
}

/**
 * What a user's own lines lack for the first numbers: the table of scenarios with Base alone, and that of assumptions.
 *
 * @param asOf as-of date of Base; that of the catalogue's where it is not given
 */
export function leversOnly(locale: Locale, asOf?: number, named?: LeverSheets): WorkbookLayout {
  const base = asOf === undefined ? BASE : { ...BASE, values: { ...BASE.values, asOf, start: firstMonth(asOf) } };
  const scenarios = scenarioTable({ scenarios: [base], active: base.name }, locale);
  const assumptions = assumptionTable({ overrides: {} }, locale);
  const { row, column } = ACTIVE_ABOVE;
  const sheet = scenariosSheetWith(typed(BASE.name[locale], "choice"), 1, scenarios, locale);
  const other = assumptionsSheet({ tables: { assumptions }, locale });
  const { scenarios: first, assumptions: second } = named ?? { scenarios: sheet.name, assumptions: other.name };
  return {
    sheets: [
      {
        ...sheet,
        name: first,
        validations: [
          ...sheet.validations,
          { area: cellName(row, column), rule: { kind: "list", source: `=${SCENARIO_LIST[locale]}` }, message: NAME_HELP.scenarioList[locale], allowBlank: false },
        ],
      },
      { ...other, name: second },
    ],
    names: [
      { name: NAMES.activeScenario[locale], formula: `=${onSheet(first, row, column)}`, help: NAME_HELP.activeScenario[locale] },
      { name: SCENARIO_LIST[locale], formula: scenarioNames(locale, BASE.name[locale]), help: NAME_HELP.scenarioList[locale] },
    ],
  };
}

/**
 * The same, and the name by which lines are found that are read as they stand.
 *
 * @param lines reference to them, header row included: `'Mes contrats'!$A$5:$I$21`
 */
export function leversLayout(lines: string, locale: Locale): WorkbookLayout {
  const { sheets, names } = leversOnly(locale);
  return { sheets, names: [...names, { name: mappedName(LINES.name)[locale], formula: `=${lines}`, help: NAME_HELP.lines[locale] }] };
}

/** The ban's month as long as the year after it holds the as-of date; then that of the as-of date itself. */
function firstMonth(asOf: number): number | null {
  const ban = monthOfDay(BAN_DAY);
  return monthOfDay(asOf) < ban + MONTHS_SHOWN ? firstDay(ban) : null;
}

const MONTHS_SHOWN = 12;
