import { dayOf, firstDay } from "../../../model/calendar/calendar";
import { atRisk, MEASURES, type Measure } from "../../../model/revenue/schedule";
import { plan } from "../../../model/scenario/plan";
import { defineFunction } from "../definition/define";
import { OF_REVENUE_CALLS } from "../definition/without-twin";
import { ACCEPTANCE } from "../definition/acceptance-cells";
import { REVENUE_COLUMNS } from "./revenue-columns";
import { caseOf, REVENUE_TABLES } from "./revenue-parameters";
import { RESULT_VALUES } from "../definition/result-parameters";
import type { Expression } from "../../twins/expression";
import { revenueTerms, summed, sumOf, TERM_IDS, type TermId } from "./formulas/revenue";

/** RELAIS.REVENUE.SCHEDULE: revenue with and without the law, by month. */
export const REVENUE_SCHEDULE = defineFunction({
  id: "REVENUE.SCHEDULE",
  summary: {
    fr: "Chiffre d'affaires par mois avec et sans la loi, et la perte par cause",
    en: "Revenue by month with and without the law, and the loss by cause",
  },
  explanation: {
    fr: "Une ligne par mois de l'horizon, toutes lignes de contrat réunies. CA sans la loi − loi − anticipation − départs − écart constaté − arrêt de l'illicite = CA conservé. Les mois clos avant la date d'arrêté prennent le facturé du tableau Réalisé là où il existe.",
    en: "One row per month of the horizon, all lines together. Revenue without the law − law − lead − exits − other − unlawful stopped = revenue retained. Months closed before the as-of date take the invoiced amounts of Actuals where there are any.",
  },
  params: {},
  tables: REVENUE_TABLES,
  named: RESULT_VALUES,
  columns: {
    month: { header: { fr: "Mois", en: "Month" }, unit: "month", help: { fr: "Premier jour du mois", en: "First day of the month" } },
    runRate: REVENUE_COLUMNS.runRate,
    law: REVENUE_COLUMNS.law,
    lead: REVENUE_COLUMNS.lead,
    exit: REVENUE_COLUMNS.exit,
    other: REVENUE_COLUMNS.other,
    stopped: REVENUE_COLUMNS.stopped,
    retained: REVENUE_COLUMNS.retained,
    atRisk: REVENUE_COLUMNS.atRisk,
    realised: REVENUE_COLUMNS.realised,
    forecast: REVENUE_COLUMNS.forecast,
    unlawful: REVENUE_COLUMNS.unlawful,
    erosion: REVENUE_COLUMNS.erosion,
    contractEnd: REVENUE_COLUMNS.contractEnd,
  },
  source: { fr: "Loi 2025-594, art. 13 ; modèle Relais", en: "Law 2025-594, art. 13; Relais model" },
  withoutTwin: OF_REVENUE_CALLS,
  examples: [
    {
      title: { fr: "Deux lignes, août à octobre 2026", en: "Two lines, August to October 2026" },
      cells: ACCEPTANCE,
      gives: [
        [0, "atRisk", 466_385.29],
        [1, "atRisk", 665_120.61],
        [2, "atRisk", 668_361.33],
      ],
      tolerance: 0.005,
    },
    {
      title: { fr: "Août et novembre 2027 : les premiers consentements expirent, la moitié est redonnée", en: "August and November 2027: the first consents lapse, half of them are given again" },
      cells: {
        lines: [
          ["Ligne", "Client", "Code", "CA de référence", "Mois de référence", "Opt-in atteint", "Vitesse d'opt-in"],
          ["L1", "A", "O1", 1_000_000, "2026-07", 0.1, 3],
        ],
        levers: [["Consentements redonnés", 0.5]],
        start: "2027-08",
        months: 4,
        asOf: dayOf(2026, 8, 1),
      },
      // 10 % of the contacts, times the mean of the curve: 94.65 % in August; 66.71 % in November, where 99.36 % would be left without
      // lapse.
      gives: [
        [0, "retained", 94_652.3],
        [3, "retained", 66_713.1],
      ],
      tolerance: 0.06,
    },
    { title: { fr: "Un horizon de 13,5 mois", en: "A horizon of 13.5 months" }, cells: { ...ACCEPTANCE, months: 13.5 }, gives: "not-whole" },
  ],
  compute(args) {
    const { inputs, levers, locale } = caseOf(args);
    const { risk, window } = plan(inputs, levers);
    const rows = Array.from({ length: window.months }, (_, t) => {
      const measure = (name: Measure) => risk.byMonth[name][t] as number;
      return {
        ...(Object.fromEntries(MEASURES.map((name) => [name, measure(name)])) as Record<Measure, number>),
        month: firstDay(window.start + t),
        atRisk: atRisk(measure),
      };
    });
    return { rows, headers: args.headers, locale };
  },
  callTwin(args, call) {
    const { locale, ...found } = caseOf(args);
    const { months, lines, measures } = revenueTerms(call, { ...args, options: args }, found);
    lines.table.stays();
    const byMonth = (measure: TermId) => summed(measures[measure], lines.table.axis);
    const row = {
      ...(Object.fromEntries(TERM_IDS.map((id) => [id, byMonth(id)])) as Record<TermId, Expression>),
      month: months.first,
      atRisk: sumOf((["law", "lead", "exit", "other"] as const).map(byMonth)),
    };
    return { bands: [{ axes: [months.axis], row }], headers: args.headers, locale };
  },
});
