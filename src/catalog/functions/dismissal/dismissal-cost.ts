import { LEAVE_DAYS_PER_MONTH } from "../../../model/workforce/entitlements/leave";
import { exitCost } from "../../../model/workforce/exits/exit-cost";
import { EMPLOYER_RATES } from "../../../model/workforce/pay/charges";
import { days, flag, money } from "../../record/quantity";
import { defineScalar } from "../definition/define";
import { scalar } from "../definition/parameter";
import { part } from "../../twins/expression";
import { formula } from "../../twins/formula";
import { noticeFormula } from "./notice";
import { CATEGORY, DELEGATE, MULTIPLIER, WAGE, YEARS } from "./one-person";
import { contributionsFormula } from "./one-person-formulas";
import { READING, severanceFormula } from "./severance";

/** RELAIS.DISMISSAL.COST: what the lawful exit of one person costs. */
export const DISMISSAL_COST = defineScalar({
  id: "DISMISSAL.COST",
  summary: {
    fr: "Coût du licenciement régulier d'une personne : indemnité légale, indemnité de préavis, congés",
    en: "Cost of the lawful dismissal of one person: severance, pay in lieu of notice, leave",
  },
  explanation: {
    fr: "Contrat à durée indéterminée, hors période d'essai ; un CDD rompu avant terme doit les salaires jusqu'au terme. Indemnité légale (RELAIS.SEVERANCE) + préavis en mois × salaire (RELAIS.NOTICE) + congés non pris × salaire ÷ 26 + frais fixes, et, si on les compte, les charges sur préavis et congés. Les dommages-intérêts d'un licenciement sans autorisation n'y sont jamais : RELAIS.DISMISSAL.DAMAGES les donne à part. Par personne : l'ancienneté moyenne d'un groupe ne donne pas son coût moyen.",
    en: "Open-ended contract, after the trial period; a fixed term broken early owes the wages to its end. Statutory severance (RELAIS.SEVERANCE) + notice in months × wage (RELAIS.NOTICE) + unused leave × wage / 26 + fixed fees and, where they are counted, the charges on notice and leave. Damages for a dismissal without authorisation are never in it: RELAIS.DISMISSAL.DAMAGES gives them apart. Per person: a group's mean seniority does not give its mean cost.",
  },
  params: {
    wage: WAGE,
    years: YEARS,
    category: CATEGORY,
    leaveDays: scalar(
      days({ min: 0, max: 120 }),
      {
        name: { fr: "conges", en: "leave_days" },
        help: {
          fr: "Jours ouvrables de congé non pris, 26 par mois ; par défaut 0",
          en: "Unused working days of leave, 26 a month; by default 0",
        },
      },
      { value: 0 },
    ),
    charges: scalar(
      flag(),
      {
        name: { fr: "charges", en: "charges" },
        help: {
          fr: "VRAI pour compter les charges patronales sur préavis et congés ; par défaut FAUX",
          en: "TRUE to count the employer's charges on notice and leave; by default FALSE",
        },
      },
      { value: false },
    ),
    fee: scalar(
      money(),
      {
        name: { fr: "frais", en: "fee" },
        help: { fr: "Frais fixes par personne, en MAD ; par défaut 0", en: "Fixed fee per person, in MAD; by default 0" },
      },
      { value: 0 },
    ),
    reading: READING,
    multiplier: MULTIPLIER,
    delegate: DELEGATE,
  },
  result: { unit: "money", help: { fr: "En MAD par personne, sans dommages-intérêts", en: "In MAD per person, without damages" } },
  source: {
    fr: "Code du travail marocain, art. 43 à 58 (S28, S29, S35, S37, S38, S39) ; charges : S47, S48",
    en: "Moroccan labour code, art. 43 to 58 (S28, S29, S35, S37, S38, S39); charges: S47, S48",
  },
  examples: [
    {
      title: { fr: "Cinq ans et demi à 8 000 MAD, neuf jours de congé", en: "Five years and a half at 8,000 MAD, nine days of leave" },
      cells: { wage: 8_000, years: 5.5, leaveDays: 9 },
      gives: [[0, "result", 44_905.36]],
      tolerance: 0.005,
    },
    {
      title: { fr: "Un délégué des salariés : l'indemnité double", en: "A delegate of the staff: twice the severance" },
      cells: { wage: 8_000, years: 5.5, leaveDays: 9, delegate: true },
      gives: [[0, "result", 71_041.48]],
      tolerance: 0.01,
    },
    {
      title: { fr: "Avec les charges sur préavis et congés", en: "With the charges on notice and leave" },
      cells: { wage: 8_000, years: 5.5, leaveDays: 9, charges: true },
      gives: [[0, "result", 48_442.42]],
      tolerance: 0.01,
    },
    { title: { fr: "Un salaire saisi en texte", en: "A wage typed as text" }, cells: { wage: "8 000", years: 5.5 }, gives: "number-as-text" },
  ],
  compute({ wage, years, category, leaveDays, delegate, reading, multiplier, charges, fee }) {
    const person = { headcount: 1, wage, seniority: { kind: "point", years }, category, leaveDays, termEnd: null, delegates: delegate } as const;
    // The last day matters for a fixed term alone; the court's part is told by another function.
    const unused = { lastDay: 0, amicable: null, authorisation: 1, litigation: 0 } as const;
    return exitCost(person, { ...unused, reading, severanceMultiplier: multiplier, notice: "dispensed", charges, fee }).lawful;
  },
  twin({ wage, years, category, leaveDays, delegate, reading, multiplier, charges, fee }) {
    const severance = severanceFormula({ wage, years, reading, multiplier, delegate });
    const paid = part({ fr: "mois_payés", en: "months_paid" }, formula`${noticeFormula({ years, category })}+${leaveDays}/${LEAVE_DAYS_PER_MONTH}`);
    return formula`${severance}+${paid}*(${wage}+IF(${charges},${contributionsFormula(wage, EMPLOYER_RATES)},0))+${fee}`;
  },
});
