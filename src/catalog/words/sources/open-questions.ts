import { SEVERANCE_HOURS } from "../severance-hours";
import { STRIKE_LAW } from "../strike-law";
import type { Text } from "../../record/text";

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
      fr: "Décret 2026-662, art. D. 223-9 : du lundi au vendredi hors jours fériés français, 10-13 h et 14-20 h à l'heure du consommateur ; quatre appels ou tentatives en 30 jours au plus, sans réponse compris ; la pause de 60 jours après un refus n'existe plus",
      en: "Decree 2026-662, art. D. 223-9: Monday to Friday but not on French public holidays, 10-13 h and 14-20 h in the consumer's time zone; four calls or attempts in 30 days at most, unanswered ones too; the 60-day pause after a refusal is gone",
    },
    treatment: {
      fr: "Source secondaire ; aucune limite d'heures ni de fréquence n'est appliquée au CA sauvé par l'opt-in",
      en: "Secondary source; no limit on hours or frequency is applied to revenue rescued by opt-in",
    },
    mark: "L25",
    sources: ["S16", "S140"],
    legal: true,
  },
  {
    question: {
      fr: "Consentement (R. 223-1 à R. 223-3) : il nomme le professionnel, les tiers et les biens, vaut un an au plus sans reconduction tacite, se retire à tout moment, aussi de vive voix ; date et heure archivées, preuve gardée trois ans",
      en: "Consent (R. 223-1 to R. 223-3): it names the professional, third parties and the goods, is good for a year at most without tacit renewal, is withdrawn at any time, also by word of mouth; date and hour archived, proof kept three years",
    },
    treatment: {
      fr: "Chaque consentement expire au bout de douze mois ; la part redonnée est un levier, sans source. Un client ne prête pas ses consentements à un autre",
      en: "Each consent lapses after twelve months; the share given again is a lever, without a source. No client lends its consents to another",
    },
    mark: "L23",
    sources: ["S140"],
    legal: true,
  },
  {
    question: {
      fr: "Rénovation énergétique et adaptation du logement sur demande du consommateur (R. 223-4) : réponse sous cinq jours ouvrés, limitée à la demande, preuve gardée trois ans",
      en: "Energy renovation and home adaptation on the consumer's own request (R. 223-4): answer within five working days, limited to what was asked, proof kept three years",
    },
    treatment: { fr: "Code O3R, 0 % interdit, plafonné par les demandes reçues ; au-delà O3", en: "Code O3R, 0% prohibited, capped by the requests received; O3 beyond" },
    mark: "L26",
    sources: ["S140"],
    legal: true,
  },
  {
    question: {
      fr: "Amendes (L. 242-16) : décisions publiées de 253 275 EUR pour 3 377 appels (75 EUR l'appel) et de 260 900 EUR pour 5 000 environ (52 EUR) ; plafond 375 000 EUR ; contrat nul, qui en profite est présumé responsable (L. 223-1)",
      en: "Fines (L. 242-16): published decisions of 253,275 EUR for 3,377 calls (75 EUR a call) and of 260,900 EUR for about 5,000 (52 EUR); ceiling 375,000 EUR; the contract is void, whoever profited is presumed responsible (L. 223-1)",
    },
    treatment: {
      fr: "Hors du CA menacé ; RELAIS.REVENUE.AT.RISK en montre l'exposition : 75 EUR par appel illicite résiduel, au plus le plafond par client, une hypothèse",
      en: "Not in revenue at risk; RELAIS.REVENUE.AT.RISK shows the exposure: 75 EUR for a residual unlawful call, the ceiling per client at most, an assumption",
    },
    mark: "L28",
    sources: ["S140"],
    legal: true,
  },
  {
    question: {
      fr: "Automates d'appel et agents vocaux : toute personne physique est protégée, indépendants compris ; un appel automatique peut exiger un consentement même en B2B (connaissance générale, moyenne)",
      en: "Automatic dialling and voice agents: any natural person is protected, sole traders too; an automatic call may need consent even in B2B (general knowledge, medium)",
    },
    treatment: { fr: "Non compté ; prudence avant de remplacer des agents par une voix automatique", en: "Not counted; caution before agents are replaced by an automatic voice" },
    mark: "L29",
    sources: [],
    legal: true,
  },
  {
    question: STRIKE_LAW,
    treatment: { fr: "Rappelée sous le calendrier d'un plan social (feuille Départs) ; rien n'en est compté", en: "Told under the calendar of a social plan (sheet Exits); nothing of it is counted" },
    mark: "M3",
    sources: ["S140"],
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
    treatment: { fr: "Exemptée par défaut (L27) ; levier « Presse : part interdite » à 100 % pour la lecture prudente", en: 'Exempt by default (L27); lever "Press: prohibited share" at 100% for the prudent reading' },
    mark: "L27",
    sources: ["S05", "S17", "S21", "S140"],
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
    question: {
      fr: "Indemnité de licenciement : l'heure de salaire, salaire mensuel ÷ 191 (paie) ou ÷ 192 (exemple d'un cabinet d'avocats)",
      en: "Severance: the hour of wage, monthly wage / 191 (payroll) or / 192 (a law firm's example)",
    },
    treatment: SEVERANCE_HOURS,
    mark: "M2",
    sources: ["S30", "S140"],
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
