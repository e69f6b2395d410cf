import { CASH_PLAN } from "../../../functions/finance/cash-plan";
import type { Book } from "../../book/book";
import { area, cellName } from "../../layout/references";
import type { SpilledResult } from "../../calls/spilled-result";
import type { HighlightLayout, SheetLayout } from "../../layout/workbook-layout";
import { withCharts } from "../charts/charts";
import { resultSheet, ROOM, totalHighlight, type SheetWords } from "./spilled-sheet";

const SURPLUS: SheetWords = {
  title: { fr: "Sureffectif par vivier et par mois", en: "Surplus by pool and month" },
  subtitle: {
    fr: "Fin de mois, scénario actif, avant toute réaffectation. Le total est en bas. Sans attrition : le même si personne ne part de lui-même.",
    en: "Month ends, active scenario, before any move. The total is at the bottom. Without attrition: the same if nobody leaves by themselves.",
  },
};
const TRAINING: SheetWords = {
  title: { fr: "Coût des formations", en: "Cost of training" },
  subtitle: {
    fr: "MAD, une ligne par réaffectation. Coût complet : avec les salaires des stagiaires, pour le dossier. Coût marginal : sans eux, pour décider. Avant remboursement.",
    en: "MAD, one row per move. Full cost: with the trainees' wages, for the file. Incremental cost: without them, for decisions. Before refunds.",
  },
};
const BUDGET: SheetWords = {
  title: { fr: "Budget de formation par mois", en: "Training budget by month" },
  subtitle: {
    fr: "MAD, réaffectations du plan suivi. Dépense : ce qui sort de la banque. Les remboursements comptent au mois où ils arrivent ; « Cumul net » est ce qu'un budget doit porter.",
    en: "MAD, moves of the plan followed. Spending: what leaves the bank. Refunds count in the month in which they come; \"Cumulated net\" is what a budget must bear.",
  },
};
const CAPACITY: SheetWords = {
  title: { fr: "Places, salles et formateurs", en: "Seats, rooms and trainers" },
  subtitle: {
    fr: "Jours par site et par mois, sur les jours ouvrés réels. En rouge : plus que la capacité ; étalez les départs en formation ou ajoutez des séances.",
    en: "Days by site and month, on real working days. In red: more than the capacity; spread the courses or add shifts.",
  },
};
const CASH: SheetWords = {
  title: { fr: "Plan de trésorerie", en: "Cash plan" },
  subtitle: {
    fr: "MAD par mois, scénario actif, réaffectations comprises, sans TVA ni impôt. En rouge : sous le plancher de la banque. En gras : le creux.",
    en: "MAD per month, active scenario, moves included, without VAT or tax. In red: below the bank's floor. In bold: the lowest month.",
  },
};
const DO_NOTHING: SheetWords = {
  title: { fr: "Trésorerie si l'on ne fait rien", en: "Cash if nothing is done" },
  subtitle: {
    fr: "MAD par mois, scénario actif : personne n'est formé, le sureffectif part à la première date légale, si l'autorisation est donnée.",
    en: "MAD per month, active scenario: nobody is trained, the surplus leaves at the first lawful date, if it is authorised.",
  },
};

/** The agents whom the remaining work no longer pays for. */
export function surplusSheet(book: Book): SheetLayout | null {
  const { staff, locale } = book;
  return staff && { ...withCharts(book, resultSheet(staff.results.surplus, SURPLUS, locale), ["people"]), highlights: [totalHighlight(staff.results.surplus)] };
}

/** What the planned courses cost. */
export function trainingSheet({ staff, locale }: Book): SheetLayout | null {
  return staff && { ...resultSheet(staff.results.training, TRAINING, locale), highlights: [totalHighlight(staff.results.training)] };
}

/** What training costs month by month, and what comes back. */
export function trainingBudgetSheet({ staff, locale }: Book): SheetLayout | null {
  const result = staff?.results.trainingBudget;
  return result ? { ...resultSheet(result, BUDGET, locale), highlights: [totalHighlight(result)] } : null;
}

/** Whether rooms and trainers are enough. */
export function capacitySheet({ staff, locale }: Book): SheetLayout | null {
  if (!staff) return null;
  const { capacity } = staff.results;
  const { row, grid, declared } = capacity;
  const short = `$${cellName(row + 1, Object.keys(declared.columns).indexOf("short"))}`;
  return {
    ...resultSheet(capacity, CAPACITY, locale),
    highlights: [{ area: area(row + 1, 0, ROOM, grid[0]?.length ?? 1), formula: `=${short}>0`, role: "bad" }],
  };
}

/** Cash by month with the moves. */
export function cashPlanSheet(book: Book): SheetLayout | null {
  const { staff, locale } = book;
  return staff && withCharts(book, cashSheetOf(staff.results.cashPlan, CASH, locale), ["cash"]);
}

/** Cash by month without them. */
export function doNothingSheet({ staff, locale }: Book): SheetLayout | null {
  return staff && cashSheetOf(staff.results.doNothing, DO_NOTHING, locale);
}

function cashSheetOf(result: SpilledResult, words: SheetWords, locale: Book["locale"]): SheetLayout {
  const { row, grid } = result;
  const columnOf = (key: string) => Object.keys(CASH_PLAN.columns).indexOf(key);
  const first = (key: string) => `$${cellName(row + 1, columnOf(key))}`;
  // A blank cell under the result is neither true nor false to a person, but false to a comparison with TRUE.
  const where = (key: string) => `=${first(key)}=TRUE`;
  return {
    ...resultSheet(result, words, locale),
    highlights: [
      { area: area(row + 1, columnOf("closing"), ROOM, 1), formula: where("covenantBreached"), role: "bad" },
      { area: area(row + 1, 0, ROOM, grid[0]?.length ?? 1), formula: where("lowest"), role: "total" },
    ] satisfies HighlightLayout[],
  };
}
