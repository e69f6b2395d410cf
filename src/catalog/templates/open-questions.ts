import type { Text } from "../text";

/** A point that no source settles: what is open, what the product does meanwhile, and where to read on. */
export interface OpenQuestion {
  readonly question: Text;
  readonly treatment: Text;
  /** Mark by which the product's words refer to the fact in question, if they do. */
  readonly mark?: string;
  /** Keys of SOURCES. */
  readonly sources: readonly string[];
  /** Whether it is a matter of law, for counsel to validate. */
  readonly legal: boolean;
}

export const TO_BE_VALIDATED: Text = { fr: "à valider par un conseil", en: "to be validated by counsel" };
export const TO_BE_CONFIRMED: Text = { fr: "à confirmer par vos données", en: "to be confirmed by your data" };

/** @source domain.md 8 */
export const OPEN_QUESTIONS: readonly OpenQuestion[] = [
  {
    question: {
      fr: "Décret sur les jours, heures et fréquence des appels avec consentement : publication non confirmée",
      en: "Decree on days, hours and frequency of calls with consent: publication not confirmed",
    },
    treatment: {
      fr: "Aucune limite d'heures ni de fréquence n'est appliquée au CA sauvé par l'opt-in",
      en: "No limit on hours or frequency is applied to revenue rescued by opt-in",
    },
    sources: ["S16"],
    legal: true,
  },
  {
    question: {
      fr: "Abus de faiblesse par téléphone : amende portée à 10 % ou à 20 % du chiffre d'affaires moyen, sources contradictoires",
      en: "Abuse of weakness by phone: fine of 10% or 20% of mean turnover, conflicting sources",
    },
    treatment: { fr: "Aucune amende n'est comptée dans le CA menacé", en: "No fine is counted in revenue at risk" },
    sources: ["S01", "S19", "S09b"],
    legal: true,
  },
  {
    question: {
      fr: "Abonnements de presse (O11) : l'exception de l'art. L. 223-5 subsiste-t-elle ?",
      en: "Press subscriptions (O11): does the exemption of art. L. 223-5 stand?",
    },
    treatment: { fr: "Levier « Presse : part interdite », de 0 % à 100 %", en: 'Lever "Press: prohibited share", from 0% to 100%' },
    mark: "L16",
    sources: ["S05", "S17", "S21"],
    legal: true,
  },
  {
    question: {
      fr: "Prospection B2B (O10) hors du champ de la loi : déduit de la définition du consommateur, écrit dans aucune source lue",
      en: "B2B prospecting (O10) outside the law: inferred from the definition of a consumer, written in no source read",
    },
    treatment: { fr: "Levier « B2B : part assimilée consommateurs », 10 % par défaut", en: 'Lever "B2B: consumer share", 10% by default' },
    sources: ["S22", "S23"],
    legal: true,
  },
  {
    question: {
      fr: "Reconquête d'anciens clients (O9) : « contrat en cours » lu strictement",
      en: "Win-back of former customers (O9): 'contract in progress' read strictly",
    },
    treatment: { fr: "Interdite sans consentement", en: "Prohibited without consent" },
    sources: ["S07", "S08"],
    legal: true,
  },
  {
    question: {
      fr: "Indemnité de licenciement (art. 53) : année commencée comptée entière ou au prorata",
      en: "Severance (art. 53): a year begun counted whole or pro rata",
    },
    treatment: { fr: "Comptée entière, lecture littérale ; RELAIS.SEVERANCE compte au prorata sur demande", en: "Counted whole, the literal reading; RELAIS.SEVERANCE counts pro rata on request" },
    sources: ["S28", "S29"],
    legal: true,
  },
  {
    question: { fr: "Rendement de la collecte du consentement (opt-in)", en: "Yield of consent collection (opt-in)" },
    treatment: { fr: "Hypothèse : 8 % à terme, entre 2 % et 20 %", en: "Assumption: 8% in the end, between 2% and 20%" },
    sources: [],
    legal: false,
  },
  {
    question: {
      fr: "Prix par activité et marges au Maroc aujourd'hui : sources anciennes ou étrangères seulement",
      en: "Prices by activity and margins in Morocco today: old or foreign sources only",
    },
    treatment: { fr: "Vos propres montants font foi", en: "Your own amounts count" },
    sources: ["S99", "S100"],
    legal: false,
  },
];
