import { LEVERS } from "../../../levers/levers";
import type { Text } from "../../../record/text";
import type { Book } from "../../book/book";
import { across, calculated, words } from "../../layout/cell-writing";
import { columnOf, valuesOf } from "../../layout/laid-table";
import { numberFormat } from "../../layout/number-formats";
import { DERIVED } from "../../book/operator-tables";
import { area, cellName, fixedName } from "../../layout/references";
import { activeLever } from "../../book/scenario-table";
import { RESULT_ROW, rowOf, spilledCells } from "../../calls/spilled-result";
import type { SheetLayout } from "../../layout/workbook-layout";
import { withCharts } from "../charts/charts";
import { withPlanSummary } from "./plan-sheets";
import { columnsOf, resultSheet, ROOM, totalHighlight, widest, type SheetWords } from "./spilled-sheet";

/** Row of the as-of date, between subtitle and result. */
const AS_OF_ROW = RESULT_ROW - 1;
const SCHEDULE: SheetWords = {
  title: { fr: "Chiffre d'affaires par mois", en: "Revenue by month" },
  subtitle: {
    fr: "MAD par mois, scénario actif. Sur fond gris : mois clos à la date d'arrêté, où le facturé remplace le modèle s'il existe.",
    en: "MAD per month, active scenario. On grey: months closed at the as-of date, where invoices replace the model if there are any.",
  },
};
const AT_RISK: SheetWords = {
  title: { fr: "Chiffre d'affaires menacé par ligne", en: "Revenue at risk by line" },
  subtitle: { fr: "MAD sur l'horizon, scénario actif, après opt-in.", en: "MAD over the horizon, active scenario, after opt-in." },
};
const CONCENTRATION_WORDS: SheetWords = {
  title: { fr: "Concentration par client", en: "Concentration by client" },
  subtitle: {
    fr: "HHI en points (10 000 : un seul client). Repère, non une règle : concentration forte au-delà de 1 800 (US DOJ, 2023).",
    en: "HHI in points (10,000: a single client). A yardstick, not a rule: highly concentrated beyond 1,800 (US DOJ, 2023).",
  },
};
const BASE: SheetWords = {
  title: { fr: "Le scénario Base, pour comparaison", en: "The Base scenario, for comparison" },
  subtitle: { fr: "MAD sur l'horizon. La colonne Base des Chiffres détaillés vient d'ici.", en: "MAD over the horizon. The Base column of the Detailed figures comes from here." },
};
const HHI_CHECK: Text = { fr: "Contrôle par formule, et écart", en: "Check by formula, difference" };

/** Revenue by month. */
export function scheduleSheet(book: Book): SheetLayout {
  const { results: { schedule }, tables, locale } = book;
  const sheet = withCharts(book, resultSheet(schedule, SCHEDULE, locale), ["revenue"]);
  const asOf = calculated(activeLever(tables.scenarios, "asOf", locale), "note", numberFormat("day", locale));
  // The condition of a highlight may name neither a table nor another sheet, so the date stands here too.
  const month = `$${cellName(schedule.row + 1, 0)}`;
  return {
    ...sheet,
    cells: [...sheet.cells, ...across(AS_OF_ROW, 0, [words(LEVERS.asOf.name[locale], "note"), asOf])],
    highlights: [
      {
        area: area(schedule.row + 1, 0, ROOM, schedule.grid[0]?.length ?? 1),
        formula: `=AND(ISNUMBER(${month}),EDATE(${month},1)<=${fixedName(AS_OF_ROW, 1)})`,
        role: "past",
      },
    ],
  };
}

/** Revenue at risk by line, with its total. */
export function atRiskSheet({ results: { atRisk }, locale }: Book): SheetLayout {
  return { ...resultSheet(atRisk, AT_RISK, locale), highlights: [totalHighlight(atRisk)] };
}

/** Concentration before and after the law, and its index a second way. */
export function concentrationSheet({ results: { concentration }, tables, locale }: Book): SheetLayout {
  const sheet = resultSheet(concentration, CONCENTRATION_WORDS, locale);
  const share = columnOf(tables.clients, DERIVED.revenueShare[locale]);
  const shares = valuesOf(tables.clients, DERIVED.revenueShare[locale]).map(Number);
  const again = { formula: `=SUMPRODUCT(${share},${share})*10000`, value: shares.reduce((sum, part) => sum + part ** 2, 0) * 10_000 };
  const hhi = rowOf(concentration, 1, "hhi", locale);
  const row = concentration.row + concentration.grid.length + 1;
  const difference = {
    formula: `=${cellName(row, 1)}-${cellName(concentration.row + 1, 1)}`,
    value: again.value - Number(hhi.value),
  };
  const points = numberFormat("points", locale);
  return {
    ...sheet,
    cells: [...sheet.cells, ...across(row, 0, [words(HHI_CHECK[locale], "note"), calculated(again, "formula", points), calculated(difference, "formula", points)])],
  };
}

/** Base's own concentration and revenue at risk, and its plan in sum. */
export function baseSheet({ results: { baseConcentration, baseAtRisk }, staff, locale }: Book): SheetLayout {
  const sheet = resultSheet(baseAtRisk, BASE, locale);
  const revenue: SheetLayout = {
    ...sheet,
    cells: [
      ...sheet.cells,
      ...across(baseConcentration.row - 1, 0, [words(CONCENTRATION_WORDS.title[locale], "section")]),
      ...spilledCells(baseConcentration, locale),
      ...across(baseAtRisk.row - 1, 0, [words(AT_RISK.title[locale], "section")]),
    ],
    columns: widest(sheet.columns, columnsOf(baseConcentration, locale)),
    freeze: { rows: 0, columns: 1 },
    highlights: [totalHighlight(baseAtRisk)],
  };
  return staff ? withPlanSummary(revenue, staff.results.basePlanSummary, locale) : revenue;
}
