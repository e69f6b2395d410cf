import { money, years } from "../../record/quantity";
import { scalar } from "../definition/parameter";

/** Wage that severance and damages are measured by. */
export const WAGE = scalar(money({ min: 1 }), {
  name: { fr: "salaire", en: "wage" },
  help: {
    fr: "Salaire brut mensuel moyen des 52 dernières semaines, primes comprises, en MAD",
    en: "Mean gross monthly wage of the last 52 weeks, bonuses included, in MAD",
  },
});

/** Seniority of one person. */
export const YEARS = scalar(years(), {
  name: { fr: "anciennete", en: "seniority" },
  help: { fr: "Années de service au dernier jour", en: "Years of service on the last day" },
});

/** Gross wage of a month, by which contributions are due. */
export const MONTHLY_WAGE = scalar(money({ min: 1 }), {
  name: { fr: "salaire", en: "wage" },
  help: { fr: "Salaire brut mensuel d'une personne, en MAD", en: "Gross monthly wage of one person, in MAD" },
});
