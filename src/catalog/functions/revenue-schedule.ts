import { firstDay } from "../../model/calendar";
import { atRisk, MEASURES, type Measure } from "../../model/revenue/schedule";
import { plan } from "../../model/scenario/plan";
import { defineFunction } from "../define";
import { ACCEPTANCE } from "./acceptance-cells";
import { caseOf, REVENUE_PARAMETERS } from "./revenue-parameters";

/** RELAIS.REVENUE.SCHEDULE: revenue with and without the law, by month. */
export const REVENUE_SCHEDULE = defineFunction({
  id: "REVENUE.SCHEDULE",
  summary: {
    fr: "Chiffre d'affaires par mois avec et sans la loi, et la perte par cause",
    en: "Revenue by month with and without the law, and the loss by cause",
  },
  explanation: {
    fr: "Une ligne par mois de l'horizon, toutes lignes de contrat réunies. CA sans la loi − loi − anticipation − départs − écart constaté − arrêt de l'illicite = CA restant. Les mois clos avant la date d'arrêté prennent le facturé du tableau Réalisé là où il existe.",
    en: "One row per month of the horizon, all lines together. Revenue without the law − law − lead − exits − other − unlawful stopped = revenue retained. Months closed before the as-of date take the invoiced amounts of Actuals where there are any.",
  },
  params: REVENUE_PARAMETERS,
  columns: {
    month: { header: { fr: "Mois", en: "Month" }, unit: "month", help: { fr: "Premier jour du mois", en: "First day of the month" } },
    runRate: {
      header: { fr: "CA sans la loi", en: "Revenue without the law" },
      unit: "money",
      help: { fr: "Après érosion et fins de contrat", en: "After erosion and contract ends" },
    },
    law: { header: { fr: "Perte : loi", en: "Loss: law" }, unit: "money", help: { fr: "Après opt-in", en: "After opt-in" } },
    lead: { header: { fr: "Perte : anticipation", en: "Loss: client lead" }, unit: "money", help: { fr: "Avant la loi", en: "Before the ban" } },
    exit: { header: { fr: "Perte : départ de clients", en: "Loss: client exits" }, unit: "money", help: { fr: "Pondérée de la probabilité", en: "Weighted by the probability" } },
    other: { header: { fr: "Écart constaté", en: "Other, observed" }, unit: "money", help: { fr: "Du réalisé, non expliqué", en: "In actuals, not explained" } },
    stopped: { header: { fr: "Arrêt de l'illicite", en: "Unlawful, stopped" }, unit: "money", help: { fr: "Hors CA menacé", en: "Not in revenue at risk" } },
    retained: { header: { fr: "CA restant", en: "Revenue retained" }, unit: "money", help: { fr: "Avec la loi", en: "With the law" } },
    atRisk: { header: { fr: "CA menacé", en: "Revenue at risk" }, unit: "money", help: { fr: "Loi, anticipation, départs, écart", en: "Law, lead, exits, other" } },
    realised: { header: { fr: "dont réalisé", en: "of which realised" }, unit: "money", help: { fr: "Avant la date d'arrêté", en: "Before the as-of date" } },
    forecast: { header: { fr: "dont prévu", en: "of which forecast" }, unit: "money", help: { fr: "À partir de la date d'arrêté", en: "From the as-of date" } },
    unlawful: { header: { fr: "Déjà illicite", en: "Already unlawful" }, unit: "money", help: { fr: "Dans le CA restant", en: "Within revenue retained" } },
    erosion: { header: { fr: "Pour mémoire : érosion", en: "Memo: erosion" }, unit: "money", help: { fr: "Déjà déduite du CA sans la loi", en: "Already taken from revenue without the law" } },
    contractEnd: {
      header: { fr: "Pour mémoire : fins de contrat", en: "Memo: contract ends" },
      unit: "money",
      help: { fr: "Déjà déduites du CA sans la loi", en: "Already taken from revenue without the law" },
    },
  },
  source: { fr: "Loi 2025-594, art. 13 ; modèle Relais", en: "Law 2025-594, art. 13; Relais model" },
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
});
