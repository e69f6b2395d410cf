import type { TemplateFigure, TemplateRisk, TemplateUncertainty } from "../../contents/template";

/** Status of every row: the least well-founded part of it counts. */
const standing = "assumption";

/** The opt-in of every line without a range of its own. @source domain.md 1.2 */
export const OPT_IN_RANGE: TemplateUncertainty = {
  driver: "optIn", distribution: "pert", low: 0.02, high: 0.2, bounds: "ends", standing,
  source: {
    fr: "Aucun rendement publié : fourchette de travail de 2 % à 20 % ; le probable suit le scénario",
    en: "No yield published: working range of 2% to 20%; the mode follows the scenario",
  },
};

/**
 * What else is uncertain of any operator. No range of it is published as such: where sources give its ends, the law and its mode are
 * still an assumption, and the row says so.
 *
 * @source domain.md 2.5 (authorisation), 3.2 (pass rates), 4.4 (prices, rate), 4.5 (attrition)
 */
export const WORKING_RANGES: readonly TemplateUncertainty[] = [
  {
    driver: "volume", distribution: "triangular", low: 0.85, high: 1.1, bounds: "ends", standing,
    source: {
      fr: "Fourchette de travail : aucun volume publié depuis le 11/08/2026 ; commune à toutes les lignes",
      en: "Working range: no volume published since 11 August 2026; common to all lines",
    },
  },
  {
    driver: "ownRisk", distribution: "lognormal", low: 0.9, high: 1.1, bounds: "tenths", standing,
    source: {
      fr: "Fourchette de travail : ce qui n'arrive qu'à une ligne ; moyenne 100 %",
      en: "Working range: what happens to one line alone; mean 100%",
    },
  },
  {
    driver: "price", distribution: "pert", low: 0.85, high: 1.15, bounds: "ends", standing,
    source: {
      fr: "Fourchettes de prix par activité, ±15 % environ, calées sur 9 à 15 € par heure facturée (S99, S100)",
      en: "Price ranges by activity, about ±15%, anchored on 9 to 15 EUR per hour billed (S99, S100)",
    },
  },
  {
    driver: "passRate", distribution: "pert", low: 0.83, high: 1.06, bounds: "ends", standing,
    source: {
      fr: "Abandon de 5 % à 25 % autour de 10 % (fourchette de travail), en facteur sur les taux de Parcours",
      en: "Dropout of 5% to 25% around 10% (working range), as a factor on the rates of Paths",
    },
  },
  {
    driver: "attrition", distribution: "pert", low: 0.7, high: 1.5, bounds: "ends", standing,
    source: {
      fr: "Le levier est 30 % : de 21 % (monde, 2005, S107) à 45 % (S117) ; la loi est une hypothèse",
      en: "The lever is 30%: from 21% (world, 2005, S107) to 45% (S117); the law is an assumption",
    },
  },
  {
    driver: "eurRate", distribution: "pert", low: 10.3, high: 11.3, bounds: "ends", standing,
    source: {
      fr: "10,78 en septembre 2024 (S47), environ 11 en janvier 2023 (S111) ; fourchette de travail",
      en: "10.78 in September 2024 (S47), about 11 in January 2023 (S111); working range",
    },
  },
  {
    driver: "authorisation", distribution: "event", mode: 0.3, standing,
    source: {
      fr: "30 %, de 5 % à 80 % : l'autorisation d'octobre 2020 est dite la première depuis le Code de 2004 (S44)",
      en: "30%, from 5% to 80%: that of October 2020 is said to be the first since the Code of 2004 (S44)",
    },
  },
];

/** How it hangs together: volumes, prices and attrition rise together, pass rates fall as attrition rises. */
export const WORKING_CORRELATIONS: Pick<TemplateRisk, "correlated" | "correlations"> = {
  correlated: ["optIn", "volume", "price", "passRate", "attrition"],
  correlations: [
    { pair: ["optIn", "volume"], value: 0.2 },
    { pair: ["volume", "price"], value: 0.3 },
    { pair: ["volume", "attrition"], value: 0.3 },
    { pair: ["price", "attrition"], value: 0.2 },
    { pair: ["passRate", "attrition"], value: -0.2 },
  ],
};

/** Where those figures come from. */
export const RISK_FIGURES: readonly TemplateFigure[] = [
  {
    what: { fr: "Incertitudes et corrélations", en: "Uncertainty and correlations" },
    basis: {
      fr: "Fourchettes de travail, dites ligne par ligne dans Incertitudes ; aucune corrélation n'est publiée : volumes, prix et attrition montent ensemble, les réussites baissent quand l'attrition monte.",
      en: "Working ranges, told row by row in Uncertainty; no correlation is published: volumes, prices and attrition rise together, pass rates fall as attrition rises.",
    },
  },
];
