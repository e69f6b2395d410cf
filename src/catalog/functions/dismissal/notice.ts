import { DAYS_PER_YEAR } from "../../../model/calendar/calendar";
import {
  LONG_NOTICE_ABOVE,
  NOTICE_FROM_YEARS,
  NOTICE_PERIODS,
  noticeMonths,
  type Category,
  type NoticePeriod,
} from "../../../model/workforce/entitlements/notice";
import { is, type Expression } from "../../twins/expression";
import { formula } from "../../twins/formula";
import { defineScalar } from "../definition/define";
import type { TwinArguments } from "../definition/twin-arguments";
import { CATEGORY, YEARS_AT_NOTIFICATION } from "./one-person";
import { areFull, begunYears } from "./one-person-formulas";

const PERSON = { years: YEARS_AT_NOTIFICATION, category: CATEGORY } as const;

/** RELAIS.NOTICE: how long the employer's notice is. */
export const NOTICE = defineScalar({
  id: "NOTICE",
  summary: {
    fr: "Préavis légal de licenciement d'une personne, en mois",
    en: "Legal notice of dismissal of one person, in months",
  },
  explanation: {
    fr: "Contrat à durée indéterminée, hors période d'essai ; un CDD rompu avant terme doit les salaires jusqu'au terme. Agents : huit jours avant un an de service, un mois de un à cinq ans, deux mois au-delà. Cadres : un, deux et trois mois. Huit jours valent 8 / (365 / 12) mois. Le préavis dispensé coûte ces mois de salaire ; il commence le lendemain de la notification. Aucun préavis en cas de faute grave. Un contrat ou une convention peut accorder davantage.",
    en: "Open-ended contract, after the trial period; a fixed term broken early owes the wages to its end. Agents: eight days below one year of service, one month from one to five years, two months beyond. Managers: one, two and three months. Eight days are 8 / (365 / 12) of a month. A notice that need not be worked costs these months of wage; it starts the day after notification. No notice for serious fault. A contract or agreement may grant more.",
  },
  params: PERSON,
  result: { unit: "months", help: { fr: "En mois de salaire", en: "In months of wage" } },
  source: {
    fr: "Code du travail marocain, art. 43 à 51 ; décret 2-04-469 (S37, S38, S39)",
    en: "Moroccan labour code, art. 43 to 51; decree 2-04-469 (S37, S38, S39)",
  },
  examples: [
    { title: { fr: "Trois ans de service", en: "Three years of service" }, cells: { years: 3 }, gives: [[0, "result", 1]] },
    { title: { fr: "Cinq ans tout juste", en: "Exactly five years" }, cells: { years: 5 }, gives: [[0, "result", 1]] },
    {
      title: { fr: "Un cadre de six ans de service", en: "A manager with six years of service" },
      cells: { years: 6, category: "cadre" },
      gives: [[0, "result", 3]],
    },
    {
      title: { fr: "Six mois de service : huit jours", en: "Six months of service: eight days" },
      cells: { years: 0.5 },
      gives: [[0, "result", 0.263013698630137]],
      tolerance: 1e-12,
    },
    { title: { fr: "Une catégorie inconnue", en: "A category that is unknown" }, cells: { years: 3, category: "stagiaire" }, gives: "not-a-choice" },
  ],
  compute: ({ years, category }) => noticeMonths(category, years),
  twin: noticeFormula,
});

/** `noticeMonths` as a native formula. */
export function noticeFormula({ years, category }: TwinArguments<typeof PERSON>): Expression {
  const of = (one: Category) => {
    const [short, middle, long] = NOTICE_PERIODS[one].map(inMonths) as [Expression, Expression, Expression];
    return formula`IF(${areFull(years, NOTICE_FROM_YEARS)},IF(${begunYears(years)}>${LONG_NOTICE_ABOVE},${long},${middle}),${short})`;
  };
  return formula`IF(${is(category, "cadre")},${of("cadre")},${of("agent")})`;
}

function inMonths({ unit, count }: NoticePeriod): Expression {
  return unit === "months" ? formula`${count}` : formula`${count}/(${DAYS_PER_YEAR}/12)`;
}
