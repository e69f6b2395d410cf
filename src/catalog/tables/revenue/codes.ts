import type { ActivityCode } from "../../../model/revenue/law/law";
import type { Standing } from "../../record/lever";
import type { Text } from "../../record/text";

/** What an activity is, why the law treats it as it does, and how firmly that is known. */
export interface CodeWords {
  readonly name: Text;
  readonly reason: Text;
  readonly standing: Standing;
}

const NOT_PROSPECTING: Text = { fr: "Le client appelle : pas de démarchage", en: "The customer calls: no telemarketing" };
const NO_CALL: Text = { fr: "Pas d'appel", en: "No call" };

/** Words for the activity codes. @source domain.md 1.1-1.2, 10 */
export const CODES: Readonly<Record<ActivityCode, CodeWords>> = {
  O1: {
    name: { fr: "Vente B2C à froid", en: "B2C cold sales" },
    reason: { fr: "Démarchage de consommateurs sans consentement préalable (loi 2025-594, art. 13)", en: "Telemarketing to consumers without prior consent (law 2025-594, art. 13)" },
    standing: "law",
  },
  O2: {
    name: { fr: "Prise de rendez-vous et leads B2C à froid", en: "B2C cold lead generation" },
    reason: { fr: "Appel à des fins commerciales sans consentement préalable (loi 2025-594, art. 13)", en: "Call for commercial purposes without prior consent (law 2025-594, art. 13)" },
    standing: "law",
  },
  O3: {
    name: { fr: "Rénovation énergétique B2C", en: "B2C energy renovation" },
    reason: { fr: "Interdit depuis la loi 2020-901, sauf contrat en cours ; le consentement n'y change rien", en: "Banned since law 2020-901 except under a contract in progress; consent does not cure it" },
    standing: "law",
  },
  O3R: {
    name: { fr: "Rénovation ou adaptation, rappel demandé", en: "Renovation or adaptation, call-back asked for" },
    reason: {
      fr: "Réponse sous cinq jours ouvrés à la demande du consommateur, preuve gardée 3 ans (R. 223-4) : permis, dans la limite des demandes",
      en: "Answer within five working days to the consumer's own request, proof kept 3 years (R. 223-4): allowed, up to the requests",
    },
    standing: "source",
  },
  O4: {
    name: { fr: "Adaptation du logement B2C", en: "B2C home adaptation" },
    reason: { fr: "Interdit depuis le 02/07/2025 (loi 2025-594) ; le consentement n'y change rien", en: "Banned since 2 July 2025 (law 2025-594); consent does not cure it" },
    standing: "law",
  },
  O5: {
    name: { fr: "Compte personnel de formation (CPF)", en: "Personal training account (CPF)" },
    reason: { fr: "Interdit depuis la loi 2022-1587 ; le consentement n'y change rien", en: "Banned since law 2022-1587; consent does not cure it" },
    standing: "law",
  },
  O6: {
    name: { fr: "Appels sur opt-in prouvé, rappel demandé", en: "Calls on proven opt-in, call-back asked for" },
    reason: { fr: "Consentement préalable prouvé : permis", en: "Proven prior consent: allowed" },
    standing: "law",
  },
  O7: {
    name: { fr: "Clients existants, objet du contrat", en: "Existing customers, on their contract" },
    reason: { fr: "Exécution d'un contrat en cours : permis", en: "Performance of a contract in progress: allowed" },
    standing: "law",
  },
  O8: {
    name: { fr: "Clients existants, autre produit", en: "Existing customers, unrelated cross-sell" },
    reason: { fr: "Sans rapport avec le contrat en cours : l'exception ne joue pas", en: "Unrelated to the contract in progress: the exception does not apply" },
    standing: "law",
  },
  O9: {
    name: { fr: "Reconquête d'anciens clients", en: "Win-back of former customers" },
    reason: { fr: "Le contrat n'est plus en cours (interprétation)", en: "The contract is no longer in progress (inference)" },
    standing: "assumption",
  },
  O10: {
    name: { fr: "Prospection B2B", en: "B2B prospecting" },
    reason: { fr: "La loi protège le consommateur : seule la part mixte est comptée (interprétation, à valider)", en: "The law protects consumers: only the mixed share counts (inference, to be validated)" },
    standing: "assumption",
  },
  O11: {
    name: { fr: "Abonnements de presse", en: "Press subscriptions" },
    reason: {
      fr: "Journaux et magazines exemptés de consentement (art. L. 223-5) ; heures et fréquence dues ; lecture prudente au choix (à valider)",
      en: "Newspapers and magazines exempt from consent (art. L. 223-5); hours and frequency hold; prudent reading by choice (to be validated)",
    },
    standing: "source",
  },
  O12: {
    name: { fr: "Enquêtes, dons, recouvrement, rappels, livraison", en: "Surveys, charity, collection, reminders, delivery" },
    reason: { fr: "Ne vise pas la conclusion d'une vente", en: "Not aimed at concluding a sale" },
    standing: "assumption",
  },
  O13: {
    name: { fr: "Appels sortants hors France", en: "Outbound to other countries" },
    reason: { fr: "Hors du droit français ; le droit local s'applique", en: "Outside French law; the local law applies" },
    standing: "assumption",
  },
  I1: { name: { fr: "Réception : service client", en: "Inbound care" }, reason: NOT_PROSPECTING, standing: "law" },
  I2: { name: { fr: "Réception : support technique", en: "Inbound technical support" }, reason: NOT_PROSPECTING, standing: "law" },
  B1: { name: { fr: "Back-office", en: "Back office" }, reason: NO_CALL, standing: "law" },
  D1: { name: { fr: "Chat, e-mail, réseaux sociaux", en: "Chat, e-mail, social" }, reason: NO_CALL, standing: "law" },
  D2: { name: { fr: "Modération de contenus", en: "Content moderation" }, reason: NO_CALL, standing: "law" },
  D3: { name: { fr: "Qualité et annotation assistées par IA", en: "AI-assisted quality and annotation" }, reason: NO_CALL, standing: "law" },
};
