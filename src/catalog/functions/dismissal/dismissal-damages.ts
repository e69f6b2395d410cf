import { damages, DAMAGES_PER_YEAR, MOST_DAMAGES } from "../../../model/workforce/entitlements/damages";
import { formula } from "../../twins/formula";
import { defineScalar } from "../definition/define";
import { WAGE, YEARS } from "./one-person";
import { begunYears } from "./one-person-formulas";

/** RELAIS.DISMISSAL.DAMAGES: what a court grants for a dismissal without cause. */
export const DISMISSAL_DAMAGES = defineScalar({
  id: "DISMISSAL.DAMAGES",
  summary: {
    fr: "Dommages-intérêts d'une personne pour licenciement abusif ou sans autorisation",
    en: "Damages of one person for a dismissal without cause or authorisation",
  },
  explanation: {
    fr: "Un mois et demi de salaire par année ou fraction d'année de service, 36 mois au plus. Dus en plus de l'indemnité légale et du préavis, si le juge retient l'abus ou si un licenciement économique n'a pas l'autorisation du gouverneur, sauf réintégration. Un risque, non un coût certain : pondérez-le par (1 − probabilité d'autorisation) × probabilité de contentieux.",
    en: "One and a half months of wage per year or fraction of a year of service, at most 36 months. Owed on top of severance and notice where the court finds abuse, or where an economic dismissal lacks the governor's authorisation, unless the person is reinstated. A risk, not a certain cost: weigh it by (1 − probability of authorisation) × probability of a lawsuit.",
  },
  params: { wage: WAGE, years: YEARS },
  result: { unit: "money", help: { fr: "En MAD, en plus de l'indemnité et du préavis", en: "In MAD, on top of severance and notice" } },
  source: { fr: "Code du travail marocain, art. 41 et 70 (S40, S44)", en: "Moroccan labour code, art. 41 and 70 (S40, S44)" },
  examples: [
    {
      title: { fr: "Neuf mois de service à 5 000 MAD : un mois et demi (publié)", en: "Nine months at 5,000 MAD: one month and a half (published)" },
      cells: { wage: 5_000, years: 0.75 },
      gives: [[0, "result", 7_500]],
    },
    {
      title: { fr: "Un an et un jour : trois mois (publié)", en: "One year and a day: three months (published)" },
      cells: { wage: 5_000, years: 1.003 },
      gives: [[0, "result", 15_000]],
    },
    {
      title: { fr: "Trente ans : 36 mois, le plafond (publié)", en: "Thirty years: 36 months, the ceiling (published)" },
      cells: { wage: 5_000, years: 30 },
      gives: [[0, "result", 180_000]],
    },
    { title: { fr: "Une ancienneté omise", en: "A seniority left out" }, cells: { wage: 5_000 }, gives: "argument-missing" },
  ],
  compute: ({ wage, years }) => damages(wage, years),
  twin: ({ wage, years }) => formula`MIN(${MOST_DAMAGES},${DAMAGES_PER_YEAR}*${begunYears(years)})*${wage}`,
});
