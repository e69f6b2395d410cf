import { dayOf } from "../../../model/calendar/calendar";
import { yearsOfService } from "../../../model/workforce/entitlements/seniority";
import { problemAt, Refusal } from "../../record/problem";
import { day, LAST_DAY } from "../../record/quantity";
import type { Text } from "../../record/text";
import { part } from "../../twins/expression";
import { formula } from "../../twins/formula";
import { defineScalar } from "../definition/define";
import { scalar } from "../definition/parameter";

const LAST_DAY_NAME: Text = { fr: "dernier_jour", en: "last_day" };

/** RELAIS.SENIORITY: years of service from two dates. */
export const SENIORITY = defineScalar({
  id: "SENIORITY",
  summary: {
    fr: "Ancienneté d'une personne en années, de la date d'embauche au dernier jour compris",
    en: "Seniority of one person in years, from the hire date to the last day, counted in",
  },
  explanation: {
    fr: "Un douzième par mois entier, et la part écoulée du mois commencé : six mois font 0,5 quels que soient leurs jours, et une année bissextile n'en commence pas une de plus. Diviser un nombre de jours par 365 fait de cinq ans tout juste une sixième année commencée, et change l'indemnité. À donner à RELAIS.SEVERANCE et aux autres fonctions d'un départ.",
    en: "A twelfth for each whole month, and the share gone of the month that has begun: six months are 0.5 whatever their days, and a leap day begins no other year. Days divided by 365 make a sixth year of exactly five, and another severance. For RELAIS.SEVERANCE and the other functions of an exit.",
  },
  params: {
    hired: scalar(day(), {
      name: { fr: "embauche", en: "hired" },
      help: { fr: "Date d'embauche, le premier jour", en: "Hire date, the first day" },
    }),
    lastDay: scalar(day(), {
      name: LAST_DAY_NAME,
      help: { fr: "Dernier jour du contrat, ou jour de la notification pour le préavis", en: "Last day of the contract, or day of notification for notice" },
    }),
  },
  result: { unit: "years", help: { fr: "En années, avec décimales", en: "In years, with decimals" } },
  source: { fr: "Code du travail marocain, art. 52 et 53 (S28, S29)", en: "Moroccan labour code, art. 52 and 53 (S28, S29)" },
  examples: [
    {
      title: { fr: "Du 11/08/2021 au 10/08/2026 : cinq ans tout juste", en: "From 11 August 2021 to 10 August 2026: exactly five years" },
      cells: { hired: dayOf(2021, 8, 11), lastDay: dayOf(2026, 8, 10) },
      gives: [[0, "result", 5]],
      tolerance: 1e-12,
    },
    {
      title: { fr: "Le 1er semestre 2026 : six mois", en: "The first half of 2026: six months" },
      cells: { hired: dayOf(2026, 1, 1), lastDay: dayOf(2026, 6, 30) },
      gives: [[0, "result", 0.5]],
      tolerance: 1e-12,
    },
    {
      title: { fr: "Un départ avant l'embauche", en: "A last day before the first" },
      cells: { hired: dayOf(2026, 8, 11), lastDay: dayOf(2021, 8, 10) },
      gives: "out-of-bounds",
    },
  ],
  compute({ hired, lastDay }) {
    if (lastDay >= hired) return yearsOfService(hired, lastDay);
    throw new Refusal([problemAt({ table: LAST_DAY_NAME }, { code: "out-of-bounds", found: lastDay, min: hired, max: LAST_DAY, unit: "day" })]);
  },
  twin({ hired, lastDay }) {
    const first = formula`INT(${hired})`;
    const end = part({ fr: "lendemain", en: "day_after" }, formula`INT(${lastDay})+1`);
    const months = part({ fr: "mois_civils", en: "calendar_months" }, formula`12*(YEAR(${end})-YEAR(${hired}))+MONTH(${end})-MONTH(${hired})`);
    const whole = part({ fr: "mois_entiers", en: "whole_months" }, formula`${months}-IF(EDATE(${first},${months})>${end},1,0)`);
    const begun = part({ fr: "début_du_mois", en: "month_begun" }, formula`EDATE(${first},${whole})`);
    const years = formula`(${whole}+(${end}-${begun})/(EDATE(${first},${whole}+1)-${begun}))/12`;
    return formula`IF(${end}>${first},${years},NA())`;
  },
});
