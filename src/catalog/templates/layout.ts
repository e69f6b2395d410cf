import type { RunJob } from "../jobs/jobs";
import type { Locale, Text } from "../record/text";
import { NAMES } from "../cases/workbook-reading";
import { bookOf, type Book } from "./book/book";
import { PLAN_CHOICES } from "../tables/plan-choice";
import { NAME_HELP } from "./book/name-help";
import { across, calculated, words } from "./layout/cell-writing";
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
import { chartFiguresSheet } from "./sheets/charts/charts";
import { sizingSheet } from "./sheets/study/sizing-sheet";
import { bridgeSheet, comparisonSheet, regionsSheet, resilienceSheet } from "./sheets/results/decision-sheets";
import { capacitySheet, cashPlanSheet, doNothingSheet, surplusSheet, trainingBudgetSheet, trainingSheet } from "./sheets/results/staff-results";
import { calculatorsSheet, optionsSheet } from "./sheets/calculators/calculators-sheet";
import { staffingSheet } from "./sheets/calculators/staffing-sheet";
import { sourcesSheet } from "./sheets/sources/sources-sheet";
import { PLAN_IN_FORCE } from "./book/followed-plan";
import { figuresSheet } from "./sheets/summary/figures-sheet";
import { ACTIVE_CELL, PLAN_CELL, summarySheet } from "./sheets/summary/summary-sheet";
import type { Template } from "./contents/template";
import type { SheetLayout, WorkbookLayout } from "./layout/workbook-layout";

/**
 * In the order of their tabs, before the sources; null where the template has nothing for one. First what most readers come for, then
 * what they type; then what stands behind the one and the other.
 */
const SHEETS: readonly ((book: Book) => SheetLayout | null)[] = [
  summarySheet,
  articleSheet,
  sizingSheet,
  scheduleSheet,
  planSheet,
  cashPlanSheet,
  badCaseSheet,
  scenariosSheet,
  linesSheet,
  clientsSheet,
  poolsSheet,
  figuresSheet,
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
  planPricesSheet,
  frontierSheet,
  doNothingSheet,
  bridgeSheet,
  resilienceSheet,
  regionsSheet,
  comparisonSheet,
  tornadoSheet,
  goalSeekSheet,
  actualsSheet,
  workSheet,
  pathsSheet,
  sitesSheet,
  holidaysSheet,
  movesSheet,
  cashSheet,
  uncertaintySheet,
  correlationsSheet,
  assumptionsSheet,
  chartFiguresSheet,
];
/** What stands at the foot of a printed page. */
const PAGES = { fr: ["Page", "sur"], en: ["Page", "of"] } as const;
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
  const sheets = SHEETS.flatMap((sheetOf) => sheetOf(book) ?? []).map((laid) => withPlanNamed(remarked(laid, template, locale), book));
  return {
    page: { header: `${template.title[locale]} · ${template.description[locale]}`, pages: PAGES[locale] },
    sheets: [...sheets, sourcesSheet(book, sheets)],
    names: [
      {
        name: NAMES.activeScenario[locale],
        formula: `=${onSheet(SHEET_NAMES[sheet][locale], row, column)}`,
        help: NAME_HELP.activeScenario[locale],
      },
      ...(book.staff
        ? [
            { name: NAMES.planFollowed[locale], formula: `=${onSheet(SHEET_NAMES[sheet][locale], PLAN_CELL.row, PLAN_CELL.column)}`, help: NAME_HELP.planFollowed[locale] },
            { name: PLAN_IN_FORCE[locale], formula: `=${onSheet(SHEET_NAMES[sheet][locale], PLAN_CELL.row, PLAN_CELL.inForce)}`, help: NAME_HELP.planInForce[locale] },
          ]
        : []),
      {
        name: SCENARIO_LIST[locale],
        formula: scenarioNames(locale, template.scenarios[0].name[locale]),
        help: NAME_HELP.scenarioList[locale],
      },
    ],
  };
}

/** Sheets whose figures rest on the plan that is followed: each names it, under its title. */
const FOLLOWING: ReadonlySet<keyof typeof SHEET_NAMES> = new Set<keyof typeof SHEET_NAMES>([
  "training", "refund", "trainingBudget", "capacity", "cashPlan", "bridge", "resilience", "regions", "comparison", "badCase", "tornado", "goalSeek",
]);

function withPlanNamed(sheet: SheetLayout, { staff, locale }: Book): SheetLayout {
  const isFollowing = [...FOLLOWING].some((id) => SHEET_NAMES[id][locale] === sheet.name);
  if (!staff || !isFollowing) return sheet;
  const name = PLAN_CHOICES[staff.follows][locale];
  const words = FOLLOWED_PLAN[locale];
  return { ...sheet, cells: [...sheet.cells, ...across(REMARK_ROW, 0, [calculated({ formula: `="${words}"&${PLAN_IN_FORCE[locale]}`, value: words + name }, "note")])] };
}

const FOLLOWED_PLAN: Text = { fr: "Plan suivi : ", en: "Plan followed: " };

/** The sheet with the template's remark on it, if there is one. */
function remarked(sheet: SheetLayout, { remarks = {} }: Template, locale: Locale): SheetLayout {
  const [, remark] = Object.entries(remarks).find(([id]) => SHEET_NAMES[id as keyof typeof SHEET_NAMES][locale] === sheet.name) ?? [];
  return remark === undefined ? sheet : { ...sheet, cells: [...sheet.cells, ...across(REMARK_ROW, 0, [words(remark[locale], "note")])] };
}
