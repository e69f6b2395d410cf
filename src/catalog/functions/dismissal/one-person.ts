import { CATEGORIES } from "../../tables/workforce/pools";
import { factor, flag, money, named, years } from "../../record/quantity";
import { scalar } from "../definition/parameter";

/** Wage that severance and damages are measured by. */
export const WAGE = scalar(money({ min: 500, max: 300_000 }), {
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

/** Seniority as notice counts it. */
export const YEARS_AT_NOTIFICATION = scalar(years(), {
  name: { fr: "anciennete", en: "seniority" },
  help: { fr: "Années de service à la notification", en: "Years of service on the day of notification" },
});

/** Gross wage of a month, by which contributions are due. */
export const MONTHLY_WAGE = scalar(money({ min: 500, max: 300_000 }), {
  name: { fr: "salaire", en: "wage" },
  help: { fr: "Salaire brut mensuel d'une personne, en MAD", en: "Gross monthly wage of one person, in MAD" },
});

/** Category, by which notice is told apart. */
export const CATEGORY = scalar(
  named(CATEGORIES, { fr: "une catégorie (agent ou cadre)", en: "a category (agent or manager)" }),
  {
    name: { fr: "categorie", en: "category" },
    help: {
      fr: "« agent » (employés et ouvriers ; par défaut) ou « cadre » (cadres et assimilés)",
      en: '"agent" (employees and workers; default) or "manager"',
    },
    choices: {
      agent: { fr: "Employés et ouvriers : préavis de 8 jours à 2 mois", en: "Employees and workers: 8 days to 2 months of notice" },
      cadre: { fr: "Cadres et assimilés : préavis de 1 à 3 mois", en: "Managers: 1 to 3 months of notice" },
    },
  },
  { value: "agent" as const },
);

/** What a contract grants above the legal severance. */
export const MULTIPLIER = scalar(
  factor({ min: 1, max: 10 }),
  {
    name: { fr: "multiplicateur", en: "multiplier" },
    help: {
      fr: "1 (par défaut), ou plus si un contrat ou une convention accorde davantage",
      en: "1 (default), or more where a contract or agreement grants more",
    },
  },
  { value: 1 },
);

/** Whether the person is an elected delegate of the staff. */
export const DELEGATE = scalar(
  flag(),
  {
    name: { fr: "delegue", en: "delegate" },
    help: {
      fr: "VRAI pour un délégué des salariés : indemnité de licenciement doublée (art. 58) ; par défaut FAUX",
      en: "TRUE for a staff delegate: severance doubled (art. 58); by default FALSE",
    },
  },
  { value: false },
);
