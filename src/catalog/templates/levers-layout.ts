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
import { SHEET_NAMES } from "./layout/sheet-names";
import { ACTIVE_ABOVE, assumptionsSheet, scenariosSheetWith } from "./sheets/input-sheets";
import type { WorkbookLayout } from "./layout/workbook-layout";

/**
 * What a user's own lines lack for the first numbers: the table of scenarios with Base alone, that of assumptions, and the name by which
 * the lines are found.
 *
 * @param lines reference to the lines, header row included: `'Mes contrats'!$A$5:$I$21`
 */
export function leversLayout(lines: string, locale: Locale): WorkbookLayout {
  const scenarios = scenarioTable({ scenarios: [BASE], active: BASE.name }, locale);
  const assumptions = assumptionTable({ overrides: {} }, locale);
  const { row, column } = ACTIVE_ABOVE;
  const sheet = scenariosSheetWith(typed(BASE.name[locale], "choice"), 1, scenarios, locale);
  return {
    sheets: [
      {
        ...sheet,
        validations: [
          ...sheet.validations,
          { area: cellName(row, column), rule: { kind: "list", source: `=${SCENARIO_LIST[locale]}` }, message: NAME_HELP.scenarioList[locale], allowBlank: false },
        ],
      },
      assumptionsSheet({ tables: { assumptions }, locale }),
    ],
    names: [
      { name: NAMES.activeScenario[locale], formula: `=${onSheet(SHEET_NAMES.scenarios[locale], row, column)}`, help: NAME_HELP.activeScenario[locale] },
      { name: SCENARIO_LIST[locale], formula: scenarioNames(locale, BASE.name[locale]), help: NAME_HELP.scenarioList[locale] },
      { name: mappedName(LINES.name)[locale], formula: `=${lines}`, help: NAME_HELP.lines[locale] },
    ],
  };
}
