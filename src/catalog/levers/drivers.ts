import type { PlanTornadoBar } from "../../model/uncertainty/tornado/plan-tornado";
import type { Driver } from "../../model/uncertainty/simulation/inputs/uncertainty";
import { rate, share, type Quantity } from "../record/quantity";
import { headerKey, headersOf } from "../record/table";
import type { Locale, Text } from "../record/text";

/** Laws that an uncertain input can follow, in the words of a cell. */
export const DISTRIBUTIONS = {
  pert: { fr: "PERT", en: "PERT" },
  triangular: { fr: "Triangulaire", en: "Triangular" },
  lognormal: { fr: "Lognormale", en: "Lognormal" },
  uniform: { fr: "Uniforme", en: "Uniform" },
  event: { fr: "Bernoulli", en: "Bernoulli" },
  empirical: { fr: "Empirique", en: "Empirical" },
} as const satisfies Record<string, Text>;
export type DistributionKind = keyof typeof DISTRIBUTIONS;

/** What a row of the table of uncertainties can be about: a driver of the simulation, or the own risk of all lines. */
export type UncertainId = Driver | "ownRisk";

export interface UncertainSpec {
  readonly name: Text;
  readonly synonyms: readonly string[];
  /** What its values mean. */
  readonly help: Text;
  /** What a value of it can be. */
  readonly quantity: Quantity<number>;
  readonly distributions: readonly DistributionKind[];
}

const CONTINUOUS: readonly DistributionKind[] = ["pert", "triangular", "lognormal", "uniform", "empirical"];
const FACTOR = share({ min: 0, max: 10 });

/** Uncertain inputs by the names that cells use. */
export const UNCERTAIN: Readonly<Record<UncertainId, UncertainSpec>> = {
  optIn: {
    name: { fr: "Taux d'opt-in", en: "Opt-in yield" },
    synonyms: ["Opt-in", "Taux d'opt-in à terme", "Opt-in atteint", "Opt-in reached"],
    help: { fr: "Part des contacts dont le consentement est prouvé à terme", en: "Share of contacts with proven consent in the end" },
    quantity: share(),
    distributions: CONTINUOUS,
  },
  volume: {
    name: { fr: "Volumes", en: "Volumes" },
    synonyms: ["Volume", "CA de référence", "Activité des lignes", "Run rate"],
    help: { fr: "Facteur sur le CA de référence de toutes les lignes et sur leurs agents ; 100 % : comme prévu", en: "Factor on the reference revenue of all lines and on their agents; 100%: as planned" },
    quantity: FACTOR,
    distributions: CONTINUOUS,
  },
  price: {
    name: { fr: "Prix du travail nouveau", en: "Price of new work" },
    synonyms: ["Prix", "Price", "Prices", "Tarifs"],
    help: { fr: "Facteur sur le prix de tout travail nouveau ; 100 % : comme prévu", en: "Factor on the price of all new work; 100%: as planned" },
    quantity: FACTOR,
    distributions: CONTINUOUS,
  },
  passRate: {
    name: { fr: "Taux de réussite", en: "Pass rates" },
    synonyms: ["Réussite", "Pass rate", "Réussite aux formations"],
    help: { fr: "Facteur sur tous les taux de réussite ; 100 % : comme prévu", en: "Factor on all pass rates; 100%: as planned" },
    quantity: FACTOR,
    distributions: CONTINUOUS,
  },
  attrition: {
    name: { fr: "Attrition", en: "Attrition" },
    synonyms: ["Attrition annuelle", "Annual attrition", "Turnover", "Départs naturels"],
    help: { fr: "Facteur sur l'attrition annuelle de tous les viviers ; 100 % : comme prévu", en: "Factor on the annual attrition of all pools; 100%: as planned" },
    quantity: FACTOR,
    distributions: CONTINUOUS,
  },
  eurRate: {
    name: { fr: "Cours EUR/MAD", en: "EUR/MAD rate" },
    synonyms: ["EUR/MAD", "Taux de change", "Exchange rate"],
    help: { fr: "Dirhams pour un euro", en: "Dirhams for one euro" },
    quantity: rate({ min: 5, max: 20 }),
    distributions: CONTINUOUS,
  },
  authorisation: {
    name: { fr: "Autorisation de licenciement", en: "Authorisation" },
    synonyms: ["Autorisation", "Autorisation du gouverneur", "Authorisation of dismissals", "Authorization"],
    help: { fr: "Probabilité que les départs du plan soient autorisés", en: "Probability that the exits of the plan are authorised" },
    quantity: share(),
    distributions: ["event"],
  },
  ownRisk: {
    name: { fr: "Aléa propre des lignes", en: "Lines' own risk" },
    synonyms: ["Risque propre des lignes", "Aléa propre", "Own risk", "Line own risk"],
    help: { fr: "Facteur sur le CA de chaque ligne, indépendant des autres ; sa moyenne est 100 %, P10 et P90 disent sa dispersion", en: "Factor on the revenue of each line, independent of the others; its mean is 100%, P10 and P90 tell its spread" },
    quantity: FACTOR,
    distributions: ["lognormal"],
  },
};

const IDS = Object.keys(UNCERTAIN) as UncertainId[];
const BY_NAME = new Map(
  IDS.flatMap((id) => {
    const { name: header, synonyms } = UNCERTAIN[id];
    return [...headersOf({ header, synonyms })].map((name) => [name, id] as const);
  }),
);

/** The uncertain input that bears a name, in either language. */
export function uncertainNamed(name: string): UncertainId | undefined {
  return BY_NAME.get(headerKey(name));
}

/** Names that a cell can hold. */
export const UNCERTAIN_NAMES: readonly Text[] = IDS.map((id) => UNCERTAIN[id].name);

/** What a bar moves, in the user's words. */
export function subjectInWords({ subject }: Pick<PlanTornadoBar, "subject">, locale: Locale): string {
  if (subject.kind === "driver") return UNCERTAIN[subject.driver].name[locale];
  return locale === "fr" ? `Départ du client ${subject.client}` : `Exit of client ${subject.client}`;
}
