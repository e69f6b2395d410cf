import { employeeContributions, EMPLOYEE_RATES, employerCharges, EMPLOYER_RATES } from "../../../model/workforce/pay/charges";
import { flag } from "../../record/quantity";
import { defineScalar } from "../definition/define";
import { scalar } from "../definition/parameter";
import { formula } from "../../twins/formula";
import { MONTHLY_WAGE } from "../dismissal/one-person";
import { contributionsFormula } from "../dismissal/one-person-formulas";

/** RELAIS.EMPLOYER.CHARGES: social contributions on a wage. */
export const EMPLOYER_CHARGES = defineScalar({
  id: "EMPLOYER.CHARGES",
  summary: {
    fr: "Cotisations sociales sur un salaire mensuel, au Maroc : part patronale, ou salariale",
    en: "Social contributions on a monthly wage, in Morocco: the employer's part, or the employee's",
  },
  explanation: {
    fr: "12,11 % du salaire (allocations familiales, AMO, taxe de formation) et 8,98 % jusqu'à 6 000 MAD (prestations à court terme, retraite). Le plafond vaut par personne et par mois : calculez par personne, non sur la masse salariale. Part salariale : 2,26 %, et 4,48 % jusqu'à 6 000 MAD. Taux de 2024. L'assurance contre les accidents du travail n'y est pas.",
    en: "12.11% of the wage (family allowances, health insurance, training tax) and 8.98% up to 6,000 MAD (short-term benefits, pension). The ceiling holds per person and month: calculate per person, not on the payroll. Employee's part: 2.26%, and 4.48% up to 6,000 MAD. Rates of 2024. Work-accident insurance is not in it.",
  },
  params: {
    wage: MONTHLY_WAGE,
    employee: scalar(
      flag(),
      {
        name: { fr: "salariale", en: "employee" },
        help: { fr: "VRAI pour la part salariale ; par défaut FAUX", en: "TRUE for the employee's part; by default FALSE" },
      },
      { value: false },
    ),
  },
  result: { unit: "money", help: { fr: "En MAD par mois", en: "In MAD a month" } },
  source: { fr: "CNSS : CLEISS 2024 (S47), CGEM (S48)", en: "CNSS: CLEISS 2024 (S47), CGEM (S48)" },
  examples: [
    { title: { fr: "Sous le plafond : 21,09 %", en: "Below the ceiling: 21.09%" }, cells: { wage: 5_000 }, gives: [[0, "result", 1_054.5]], tolerance: 0.005 },
    { title: { fr: "Au-dessus : 12 000 MAD", en: "Above it: 12,000 MAD" }, cells: { wage: 12_000 }, gives: [[0, "result", 1_992]], tolerance: 0.005 },
    {
      title: { fr: "La part salariale", en: "The employee's part" },
      cells: { wage: 8_000, employee: true },
      gives: [[0, "result", 449.6]],
      tolerance: 0.005,
    },
    { title: { fr: "Un salaire saisi en texte", en: "A wage typed as text" }, cells: { wage: "5 000" }, gives: "number-as-text" },
  ],
  compute: ({ wage, employee }) => (employee ? employeeContributions(wage) : employerCharges(wage)),
  twin: ({ wage, employee }) =>
    formula`IF(${employee},${contributionsFormula(wage, EMPLOYEE_RATES)},${contributionsFormula(wage, EMPLOYER_RATES)})`,
});
