import { dayOf } from "../../../model/calendar/calendar";
import { BENEFIT_SHARE_OF_WAGE, jobLossBenefit } from "../../../model/workforce/entitlements/job-loss-benefit";
import { HOURLY_MINIMUM_WAGES, monthlyMinimumWage } from "../../../model/workforce/pay/minimum-wage";
import { PAID_HOURS_PER_MONTH } from "../../../model/workforce/pay/working-time";
import { problemAt, Refusal } from "../../record/problem";
import { day, LAST_DAY, money } from "../../record/quantity";
import type { Text } from "../../record/text";
import { dateOf } from "../../twins/date-of";
import { call, type Expression } from "../../twins/expression";
import { formula } from "../../twins/formula";
import { defineScalar } from "../definition/define";
import { scalar } from "../definition/parameter";

const LOSS_DAY: Text = { fr: "date_perte", en: "loss_date" };
/** Before it no minimum wage is known. */
const FIRST_KNOWN = dayOf(2025, 1, 1);

/** RELAIS.JOB.LOSS.BENEFIT: what the CNSS pays a person who lost a job. */
export const JOB_LOSS_BENEFIT = defineScalar({
  id: "JOB.LOSS.BENEFIT",
  summary: {
    fr: "Indemnité pour perte d'emploi (IPE) que la CNSS verse par mois à un salarié",
    en: "Job-loss benefit (IPE) that the CNSS pays an employee per month",
  },
  explanation: {
    fr: "70 % du salaire mensuel moyen déclaré des 36 derniers mois, sans dépasser le SMIG mensuel brut du jour de la perte (taux horaire × 191), six mois au plus. Elle n'ajoute rien au coût du licenciement. Elle suppose une perte involontaire, 780 jours déclarés sur 36 mois dont 260 sur les 12 derniers, et une demande sous 60 jours.",
    en: "70% of the mean declared monthly wage of the last 36 months, not above the gross monthly minimum wage of the day of the loss (hourly rate × 191), for at most six months. It adds nothing to the cost of the dismissal. It takes an involuntary loss, 780 declared days in 36 months of which 260 in the last 12, and a claim within 60 days.",
  },
  params: {
    wage: scalar(money({ min: 500, max: 300_000 }), {
      name: { fr: "salaire_declare", en: "declared_wage" },
      help: {
        fr: "Salaire mensuel moyen déclaré des 36 derniers mois, en MAD",
        en: "Mean declared monthly wage of the last 36 months, in MAD",
      },
    }),
    lossDay: scalar(day(), {
      name: LOSS_DAY,
      help: {
        fr: "Jour de la perte d'emploi, dès le 01/01/2025 ; il dit le SMIG, après 2026 le dernier connu (17,92 MAD/h)",
        en: "Day of the job loss, from 1 January 2025 on; it tells the minimum wage, after 2026 the last known (17.92 MAD/h)",
      },
    }),
  },
  result: { unit: "money", help: { fr: "En MAD par mois, six mois au plus", en: "In MAD a month, for at most six months" } },
  source: { fr: "CNSS (S45) ; SMIG : décrets 2.24.1122 et 2.25.983 (S31)", en: "CNSS (S45); minimum wage: decrees 2.24.1122 and 2.25.983 (S31)" },
  examples: [
    {
      title: { fr: "1 647 MAD déclarés : 1 153 (barème de la CNSS)", en: "1,647 MAD declared: 1,153 (CNSS table)" },
      cells: { wage: 1_647, lossDay: dayOf(2026, 8, 11) },
      gives: [[0, "result", 1_153]],
      tolerance: 0.5,
    },
    {
      title: { fr: "6 000 MAD : le SMIG de 2026", en: "6,000 MAD: the minimum wage of 2026" },
      cells: { wage: 6_000, lossDay: dayOf(2026, 8, 11) },
      gives: [[0, "result", 3_422.72]],
      tolerance: 0.005,
    },
    {
      title: { fr: "Une perte d'avant les SMIG connus", en: "A loss before the minimum wages that are known" },
      cells: { wage: 6_000, lossDay: dayOf(2024, 12, 31) },
      gives: "out-of-bounds",
    },
    { title: { fr: "Une date omise", en: "A date left out" }, cells: { wage: 6_000 }, gives: "argument-missing" },
  ],
  compute({ wage, lossDay }) {
    if (lossDay >= FIRST_KNOWN) return jobLossBenefit(wage, monthlyMinimumWage(lossDay));
    throw new Refusal([problemAt({ table: LOSS_DAY }, { code: "out-of-bounds", found: lossDay, min: FIRST_KNOWN, max: LAST_DAY, unit: "day" })]);
  },
  twin({ wage, lossDay }) {
    const hourly = HOURLY_MINIMUM_WAGES.reduce<Expression>(
      (before, { from, wage: inForce }) => formula`IF(${lossDay}>=${dateOf(from)},${inForce},${before})`,
      call("NA", []),
    );
    return formula`MIN(${BENEFIT_SHARE_OF_WAGE}*${wage},${hourly}*${PAID_HOURS_PER_MONTH})`;
  },
});
