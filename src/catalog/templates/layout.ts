import type { Locale, Text } from "../text";
import { NAMES } from "../workbook-reading";
import { bookOf } from "./book";
import { onSheet } from "./references";
import { SCENARIO_LIST, scenarioNames } from "./scenario-table";
import { SHEET_NAMES } from "./sheet-names";
import { exposureSheet } from "./sheets/exposure-sheet";
import { actualsSheet, assumptionsSheet, clientsSheet, linesSheet, scenariosSheet } from "./sheets/input-sheets";
import { atRiskSheet, baseSheet, concentrationSheet, scheduleSheet } from "./sheets/result-sheets";
import { sourcesSheet } from "./sheets/sources-sheet";
import { ACTIVE_CELL, summarySheet } from "./sheets/summary-sheet";
import type { Template } from "./template";
import type { WorkbookLayout } from "./workbook-layout";

const SHEETS = [
  summarySheet, scheduleSheet, atRiskSheet, baseSheet, exposureSheet, concentrationSheet,
  scenariosSheet, linesSheet, clientsSheet, actualsSheet, assumptionsSheet, sourcesSheet,
];

const HELP = {
  activeScenario: { fr: "Nom du scénario dont les valeurs comptent", en: "Name of the scenario whose values count" },
  scenarioList: { fr: "Noms des scénarios, pour la liste de choix", en: "Names of the scenarios, for the list to pick from" },
} as const satisfies Record<string, Text>;

/**
 * The complete workbook of a template in a language: tables, scenarios, results of our functions with what they give, sources.
 *
 * @throws Refusal when the template's own data are refused
 */
export function layout(template: Template, locale: Locale): WorkbookLayout {
  const book = bookOf(template, locale);
  const { sheet, row, column } = ACTIVE_CELL;
  return {
    sheets: SHEETS.map((sheetOf) => sheetOf(book)),
    names: [
      { name: NAMES.activeScenario[locale], formula: `=${onSheet(SHEET_NAMES[sheet][locale], row, column)}`, help: HELP.activeScenario[locale] },
      { name: SCENARIO_LIST[locale], formula: scenarioNames(locale, template.scenarios[0].name[locale]), help: HELP.scenarioList[locale] },
    ],
  };
}
