import { SHORT_TIME_DAYS, SHORT_TIME_LEAST_PAID, shortTime } from "../../../model/workforce/pay/short-time";
import { EMPLOYER_RATES } from "../../../model/workforce/pay/charges";
import { workingDaysPerMonth } from "../../../model/workforce/pay/working-time";
import { days, factor, flag, share } from "../../record/quantity";
import { defineScalar } from "../definition/define";
import { scalar } from "../definition/parameter";
import { part, type Expression } from "../../twins/expression";
import { formula } from "../../twins/formula";
import { MONTHLY_WAGE } from "../dismissal/one-person";
import { contributionsFormula } from "../dismissal/one-person-formulas";

/** RELAIS.SHORT.TIME: what reduced hours save on one person. */
export const SHORT_TIME = defineScalar({
  id: "SHORT.TIME",
  summary: {
    fr: "Économie de la réduction du temps de travail sur une personne, dans l'année",
    en: "What reduced hours save on one person in a year",
  },
  explanation: {
    fr: "Économie = (1 − part payée) × salaire × jours / jours travaillés du mois (26 ou 22), et les charges patronales correspondantes, comme si les jours formaient des mois entiers. Dans une crise passagère l'employeur peut réduire les heures 60 jours par an au plus après consultation des délégués, le salaire ne pouvant descendre sous la moitié du salaire normal. Au-delà de 60 jours il faut un accord ou l'autorisation du gouverneur.",
    en: "Saving = (1 − share paid) × wage × days / working days of a month (26 or 22), and the employer's charges on it, as if the days made whole months. In a passing crisis the employer may reduce hours on at most 60 days a year after consulting the delegates, with at least half of the wage paid. Beyond 60 days it takes an agreement or the governor's authorisation.",
  },
  params: {
    wage: MONTHLY_WAGE,
    days: scalar(days({ min: 0, max: SHORT_TIME_DAYS }), {
      name: { fr: "jours", en: "days" },
      help: { fr: "Jours ouvrés de l'année en horaire réduit, 60 au plus", en: "Working days of the year on reduced hours, at most 60" },
    }),
    paidShare: scalar(
      share({ min: SHORT_TIME_LEAST_PAID, max: 1 }),
      {
        name: { fr: "part_payee", en: "share_paid" },
        help: { fr: "Part du salaire payée ces jours-là ; par défaut 50 %, le minimum", en: "Share of the wage paid on them; by default 50%, the least" },
      },
      { value: SHORT_TIME_LEAST_PAID },
    ),
    daysPerWeek: scalar(
      factor({ min: 5, max: 6, whole: true }),
      {
        name: { fr: "jours_semaine", en: "days_a_week" },
        help: { fr: "Jours travaillés par semaine, 5 ou 6 (par défaut)", en: "Days worked a week, 5 or 6 (default)" },
      },
      { value: 6 },
    ),
    charges: scalar(
      flag(),
      {
        name: { fr: "charges", en: "charges" },
        help: { fr: "Compter les charges patronales ; par défaut VRAI", en: "Count the employer's charges; by default TRUE" },
      },
      { value: true },
    ),
  },
  result: { unit: "money", help: { fr: "En MAD dans l'année", en: "In MAD over the year" } },
  source: { fr: "Code du travail marocain, art. 185 (S34)", en: "Moroccan labour code, art. 185 (S34)" },
  examples: [
    {
      title: { fr: "60 jours à moitié payés, sans les charges", en: "60 days half paid, without the charges" },
      cells: { wage: 5_000, days: 60, charges: false },
      gives: [[0, "result", 5_769.23]],
      tolerance: 0.005,
    },
    {
      title: { fr: "Les mêmes, charges comprises", en: "The same, charges included" },
      cells: { wage: 5_000, days: 60 },
      gives: [[0, "result", 6_985.96]],
      tolerance: 0.005,
    },
    { title: { fr: "90 jours : au-delà de la loi", en: "90 days: beyond the law" }, cells: { wage: 5_000, days: 90 }, gives: "out-of-bounds" },
  ],
  compute: ({ daysPerWeek, ...given }) => shortTime({ ...given, daysPerWeek: daysPerWeek === 5 ? 5 : 6 }).saving,
  twin({ wage, days: reduced, paidShare, daysPerWeek, charges }) {
    const paid = part({ fr: "salaire_payé", en: "wage_paid" }, formula`${paidShare}*${wage}`);
    const [full, less] = [wage, paid].map((one) => contributionsFormula(one, EMPLOYER_RATES)) as [Expression, Expression];
    const months = formula`${reduced}/IF(${daysPerWeek}=5,${workingDaysPerMonth(5)},${workingDaysPerMonth(6)})`;
    return formula`${months}*(${wage}-${paid}+IF(${charges},${full}-${less},0))`;
  },
});
