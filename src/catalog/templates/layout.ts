import type { RunJob } from "../jobs/jobs";
import type { Locale } from "../record/text";
import { NAMES } from "../cases/workbook-reading";
import { bookOf, type Book } from "./book/book";
import { NAME_HELP } from "./book/name-help";
import { across, words } from "./layout/cell-writing";
import { onSheet } from "./layout/references";
import { SCENARIO_LIST, scenarioNames } from "./book/scenario-table";
import { SHEET_NAMES } from "./layout/sheet-names";
import { articleSheet } from "./sheets/study/article-sheet";
import { exitsSheet } from "./sheets/calculators/exits-sheet";
import { exposureSheet } from "./sheets/calculators/exposure-sheet";
import { actualsSheet, assumptionsSheet, cashSheet, clientsSheet, correlationsSheet, holidaysSheet, linesSheet, movesSheet, pathsSheet, poolsSheet, scenariosSheet, sitesSheet, uncertaintySheet, workSheet } from "./sheets/input-sheets";
import { frontierSheet, planPricesSheet, planSheet } from "./sheets/results/plan-sheets";
import { refundSheet } from "./sheets/calculators/refund-sheet";
import { atRiskSheet, baseSheet, concentrationSheet, scheduleSheet } from "./sheets/results/result-sheets";
import { badCaseSheet, goalSeekSheet, tornadoSheet } from "./sheets/results/risk-sheets";
import { sizingSheet } from "./sheets/study/sizing-sheet";
import { bridgeSheet, comparisonSheet, regionsSheet, resilienceSheet } from "./sheets/results/decision-sheets";
import { capacitySheet, cashPlanSheet, doNothingSheet, surplusSheet, trainingBudgetSheet, trainingSheet } from "./sheets/results/staff-results";
import { calculatorsSheet, optionsSheet } from "./sheets/calculators/calculators-sheet";
import { staffingSheet } from "./sheets/calculators/staffing-sheet";
import { sourcesSheet } from "./sheets/sources/sources-sheet";
import { ACTIVE_CELL, summarySheet } from "./sheets/summary/summary-sheet";
import type { Template } from "./contents/template";
import type { SheetLayout, WorkbookLayout } from "./layout/workbook-layout";

/** In the order of their tabs, before the sources; null where the template has nothing for one. */
const SHEETS: readonly ((book: Book) => SheetLayout | null)[] = [
  summarySheet,
  articleSheet,
  sizingSheet,
  scheduleSheet,
  atRiskSheet,
  baseSheet,
  exposureSheet,
  concentrationSheet,
  surplusSheet,
  trainingSheet,
  refundSheet,
  trainingBudgetSheet,
  capacitySheet,
  exitsSheet,
  staffingSheet,
  calculatorsSheet,
  optionsSheet,
  planSheet,
  planPricesSheet,
  frontierSheet,
  cashPlanSheet,
  doNothingSheet,
  bridgeSheet,
  resilienceSheet,
  regionsSheet,
  comparisonSheet,
  badCaseSheet,
  tornadoSheet,
  goalSeekSheet,
  scenariosSheet,
  linesSheet,
  clientsSheet,
  actualsSheet,
  poolsSheet,
  workSheet,
  pathsSheet,
  sitesSheet,
  holidaysSheet,
  movesSheet,
  cashSheet,
  uncertaintySheet,
  correlationsSheet,
  assumptionsSheet,
];
/** Row under title and subtitle. */
const REMARK_ROW = 2;

/**
 * The complete workbook of a template in a language: tables, scenarios, results of our functions with what they give, sources.
 *
 * @param run has the functions' jobs done
 * @throws Refusal when the template's own data are refused
 */
export async function layout(template: Template, locale: Locale, run: RunJob): Promise<WorkbookLayout> {
  const book = await bookOf(template, locale, run);
  const { sheet, row, column } = ACTIVE_CELL;
  const sheets = SHEETS.flatMap((sheetOf) => sheetOf(book) ?? []).map((laid) => remarked(laid, template, locale));
  return {
    sheets: [...sheets, sourcesSheet(book, sheets)],
    names: [
      {
        name: NAMES.activeScenario[locale],
        formula: `=${onSheet(SHEET_NAMES[sheet][locale], row, column)}`,
        help: NAME_HELP.activeScenario[locale],
      },
      {
        name: SCENARIO_LIST[locale],
        formula: scenarioNames(locale, template.scenarios[0].name[locale]),
        help: NAME_HELP.scenarioList[locale],
      },
    ],
  };
}

/** The sheet with the template's remark on it, if there is one. */
function remarked(sheet: SheetLayout, { remarks = {} }: Template, locale: Locale): SheetLayout {
  const [, remark] = Object.entries(remarks).find(([id]) => SHEET_NAMES[id as keyof typeof SHEET_NAMES][locale] === sheet.name) ?? [];
  return remark === undefined ? sheet : { ...sheet, cells: [...sheet.cells, ...across(REMARK_ROW, 0, [words(remark[locale], "note")])] };
}
