import { DISTRIBUTIONS, UNCERTAIN_NAMES, uncertainNamed, type UncertainId } from "../../levers/drivers";
import { observations } from "./observations";
import { label, named, share, type Quantity } from "../../record/quantity";
import { column, defineTable } from "../../record/table";
import type { Text } from "../../record/text";

/** What the low and the high cell say: the ends of what can be, or what only one case in ten lies beyond. */
export const BOUNDS = {
  ends: { fr: "min-max", en: "min-max" },
  tenths: { fr: "P10-P90", en: "P10-P90" },
} as const satisfies Record<string, Text>;
export type BoundsKind = keyof typeof BOUNDS;

const DRIVER_WANTED: Text = { fr: "le nom d'un facteur", en: "the name of a driver" };

const driver = (): Quantity<UncertainId> => ({
  unit: "text",
  zeroIsBlank: true,
  wanted: DRIVER_WANTED,
  parse(cell) {
    const id = typeof cell === "string" ? uncertainNamed(cell) : undefined;
    return id === undefined ? { cause: { code: "not-a-choice", found: cell, choices: UNCERTAIN_NAMES } } : { value: id };
  },
});

/** A value of whatever the row is about: the driver's own bounds are looked at once it is known. */
const level = (): Quantity<number> => ({ ...share({ min: -Infinity, max: Infinity }), wanted: { fr: "un nombre ou un pourcentage", en: "a number or a percentage" } });

/** What is uncertain and how: one row per driver. @source model.md 2, domain.md 5.8 */
export const UNCERTAINTY = defineTable({
  id: "uncertainty",
  name: { fr: "Incertitudes", en: "Uncertainty" },
  help: { fr: "Une ligne par facteur incertain : facteur, loi de probabilité, bas, probable, haut, avec sa ligne d'en-têtes", en: "One row per uncertain driver: driver, distribution, low, mode, high, with its header row" },
  columns: {
    driver: column({
      quantity: driver(),
      header: { fr: "Facteur", en: "Driver" },
      synonyms: ["Facteur incertain", "Incertitude", "Uncertain driver", "Uncertain input", "Levier", "Lever"],
      help: {
        fr: "Taux d'opt-in, Volumes, Prix du travail nouveau, Taux de réussite, Attrition, Cours EUR/MAD, Autorisation de licenciement ou Aléa propre des lignes",
        en: "Opt-in yield, Volumes, Price of new work, Pass rates, Attrition, EUR/MAD rate, Authorisation or Lines' own risk",
      },
    }),
    distribution: column({
      quantity: named(DISTRIBUTIONS, { fr: "une loi de probabilité", en: "a distribution" }),
      header: { fr: "Loi de probabilité", en: "Distribution" },
      synonyms: ["Loi", "Law", "Probability law"],
      help: { fr: "PERT, triangulaire, lognormale, uniforme, Bernoulli ou empirique", en: "PERT, triangular, lognormal, uniform, Bernoulli or empirical" },
    }),
    low: column({
      quantity: level(),
      header: { fr: "Bas", en: "Low" },
      synonyms: ["Min", "Minimum", "P10", "Pessimiste", "Borne basse", "Valeur basse", "Mini", "Lower bound", "Low value"],
      telling: ["bas", "basse", "mini", "low", "lower"],
      help: { fr: "Minimum, ou P10 selon la colonne Bornes", en: "Minimum, or P10 by the column Bounds" },
      blank: { value: null, status: "none" },
    }),
    mode: column({
      quantity: level(),
      header: { fr: "Probable", en: "Mode" },
      synonyms: ["Le plus probable", "Most likely", "Likely", "Probabilité", "Probability", "Valeur probable", "Valeur la plus probable", "Plus probable", "Most likely value"],
      telling: ["probable", "likely", "vraisemblable"],
      help: {
        fr: "Valeur la plus probable ; vide : celle du scénario, 100 % pour un facteur. Loi de Bernoulli : la probabilité",
        en: "Most likely value; blank: the scenario's, 100% for a factor. Of Bernoulli: the probability",
      },
      blank: { value: null, status: "lever" },
    }),
    high: column({
      quantity: level(),
      header: { fr: "Haut", en: "High" },
      synonyms: ["Max", "Maximum", "P90", "Optimiste", "Borne haute", "Valeur haute", "Maxi", "Upper bound", "High value"],
      telling: ["haut", "haute", "maxi", "high", "upper"],
      help: { fr: "Maximum, ou P90 selon la colonne Bornes", en: "Maximum, or P90 by the column Bounds" },
      blank: { value: null, status: "none" },
    }),
    bounds: column({
      quantity: named(BOUNDS, { fr: "« min-max » ou « P10-P90 »", en: '"min-max" or "P10-P90"' }),
      header: { fr: "Bornes", en: "Bounds" },
      synonyms: ["Type de bornes", "Bounds are", "Les bornes sont"],
      telling: ["borne", "bound"],
      help: { fr: "min-max ou P10-P90 ; vide : min-max, et P10-P90 pour une lognormale, qui n'a pas d'extrêmes", en: "min-max or P10-P90; blank: min-max, and P10-P90 for a lognormal, which has no ends" },
      blank: { value: null, status: "assumption" },
    }),
    observations: column({
      quantity: observations(),
      header: { fr: "Observations", en: "Observations" },
      synonyms: ["Valeurs observées", "Observed values", "Échantillon", "Sample"],
      telling: ["observation", "observé", "observed", "échantillon", "sample"],
      help: { fr: "Loi empirique : les valeurs observées, « 4 %; 7,5 %; 12 % »", en: 'Empirical distribution: the observed values, "4%; 7.5%; 12%"' },
      blank: { value: null, status: "none" },
    }),
    line: column({
      quantity: label(),
      header: { fr: "Ligne", en: "Line" },
      synonyms: ["Campagne", "Campaign", "Contrat", "Contract", "Nom de la ligne", "Line", "Campaign name"],
      telling: ["ligne", "campagne", "line", "campaign"],
      help: { fr: "Taux d'opt-in d'une seule ligne, comme dans Lignes ; vide : toutes celles qui suivent le scénario", en: "Opt-in yield of one line, as in Lines; blank: all that follow the scenario" },
      blank: { value: null, status: "none" },
    }),
  },
});
