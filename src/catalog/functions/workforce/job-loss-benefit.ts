import { dayOf } from "../../../model/calendar/calendar";
import { jobLossBenefit } from "../../../model/workforce/entitlements/job-loss-benefit";
import { monthlyMinimumWage } from "../../../model/workforce/pay/minimum-wage";
import { day, money } from "../../record/quantity";
import { defineScalar } from "../definition/define";
import { scalar } from "../definition/parameter";

/** RELAIS.JOB.LOSS.BENEFIT: what the CNSS pays a person who lost a job. */
export const JOB_LOSS_BENEFIT = defineScalar({
  id: "JOB.LOSS.BENEFIT",
  summary: {
    fr: "Indemnité pour perte d'emploi (IPE) que la CNSS verse par mois à un salarié",
    en: "Job-loss benefit (IPE) that the CNSS pays an employee per month",
  },
  explanation: {
    fr: "70 % du salaire mensuel moyen déclaré des 36 derniers mois, sans dépasser le SMIG du jour de la perte, six mois au plus. Elle ne coûte rien à l'employeur. Elle suppose une perte involontaire, 780 jours déclarés sur 36 mois dont 260 sur les 12 derniers, et une demande sous 60 jours.",
    en: "70% of the mean declared monthly wage of the last 36 months, not above the minimum wage of the day of the loss, for at most six months. It costs the employer nothing. It takes an involuntary loss, 780 declared days in 36 months of which 260 in the last 12, and a claim within 60 days.",
  },
  params: {
    wage: scalar(money({ min: 1 }), {
      name: { fr: "salaire_declare", en: "declared_wage" },
      help: {
        fr: "Salaire mensuel moyen déclaré des 36 derniers mois, en MAD",
        en: "Mean declared monthly wage of the last 36 months, in MAD",
      },
    }),
    lossDay: scalar(day(), {
      name: { fr: "date_perte", en: "loss_date" },
      help: { fr: "Jour de la perte d'emploi : il dit le SMIG", en: "Day of the job loss: it tells the minimum wage" },
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
    { title: { fr: "Une date omise", en: "A date left out" }, cells: { wage: 6_000 }, gives: "argument-missing" },
  ],
  compute: ({ wage, lossDay }) => jobLossBenefit(wage, monthlyMinimumWage(lossDay)),
});
