import { BAN_DAY } from "../model/revenue/law";
import { day, days, decline, factor, money, month, months, rate, share, switched, type Quantity } from "./quantity";
import type { Text } from "./text";

/** How well a default is founded. The product shows this mark beside every number that rests on it. */
export type Standing = "law" | "source" | "assumption";

export const STANDING: Readonly<Record<Standing, Text>> = {
  law: { fr: "loi", en: "law" },
  source: { fr: "source", en: "source" },
  assumption: { fr: "hypothèse", en: "assumption" },
};

/** A value that a scenario, or the table of assumptions, sets. */
export interface Lever<T = number> {
  readonly quantity: Quantity<T>;
  /** Name in the first column of Scenarios or Assumptions; compared as headers are. */
  readonly name: Text;
  readonly synonyms: readonly string[];
  readonly help: Text;
  /** Value where the workbook says nothing; null where there is none and the model has a rule for it, absent where it must be given. */
  readonly default?: T | null;
  readonly standing: Standing;
  readonly source: Text;
}

function lever<T>(spec: Lever<T>): Lever<T> {
  return spec;
}

/** Rows of Scenarios. @source design.md 3, model.md 1-2 */
export const LEVERS = {
  asOf: lever<number>({
    quantity: day(),
    name: { fr: "Date d'arrêté", en: "As-of date" },
    synonyms: ["Date d'analyse", "As of"],
    help: { fr: "Sépare le réalisé (avant) du prévu (à partir de cette date)", en: "Parts what is realised (before) from the forecast (from that date)" },
    standing: "assumption",
    source: { fr: "À saisir", en: "To be entered" },
  }),
  start: lever<number>({
    quantity: month(),
    name: { fr: "Premier mois", en: "First month" },
    synonyms: ["Mois de départ", "Start month", "Start"],
    help: { fr: "Premier mois de l'horizon ; vide : le mois de la date d'arrêté", en: "First month of the horizon; blank: the month of the as-of date" },
    default: null,
    standing: "assumption",
    source: { fr: "Convention de Relais", en: "Relais convention" },
  }),
  months: lever<number>({
    quantity: months({ min: 1, max: 120, whole: true }),
    name: { fr: "Horizon", en: "Horizon" },
    synonyms: ["Nombre de mois", "Months"],
    help: { fr: "Nombre de mois de l'horizon", en: "Number of months of the horizon" },
    default: 12,
    standing: "assumption",
    source: { fr: "Convention de Relais", en: "Relais convention" },
  }),
  optIn: lever<number>({
    quantity: share(),
    name: { fr: "Taux d'opt-in à terme", en: "Opt-in yield" },
    synonyms: ["Opt-in", "Taux d'opt-in", "Opt-in atteint", "Opt-in reached"],
    help: { fr: "Part des contacts dont le consentement est prouvé à terme", en: "Share of contacts with proven consent in the end" },
    default: 0.08,
    standing: "assumption",
    source: { fr: "Aucun rendement publié ; mode d'une loi PERT (2 %, 8 %, 20 %)", en: "No published yield; mode of a PERT distribution (2%, 8%, 20%)" },
  }),
  optInSpeed: lever<number>({
    quantity: months({ min: 0, max: 60 }),
    name: { fr: "Vitesse d'opt-in", en: "Opt-in speed" },
    synonyms: ["Tau", "Constante de temps opt-in", "Opt-in tau"],
    help: { fr: "Constante de temps de la montée du consentement, en mois", en: "Time constant of the growth of consent, in months" },
    default: 6,
    standing: "assumption",
    source: { fr: "Convention de Relais", en: "Relais convention" },
  }),
  clientLead: lever<number>({
    quantity: months({ min: 0, max: 12, whole: true }),
    name: { fr: "Anticipation des clients", en: "Client lead" },
    synonyms: ["Anticipation", "Client exit lead", "Lead"],
    help: { fr: "Mois avant le 11/08/2026 où les clients arrêtent déjà la part interdite", en: "Months before 11 August 2026 in which clients already stop the prohibited share" },
    default: 0,
    standing: "assumption",
    source: { fr: "Fourchette de travail : 1 à 3 mois", en: "Working range: 1 to 3 months" },
  }),
  erosion: lever<number>({
    quantity: decline(),
    name: { fr: "Érosion digitale", en: "Digital erosion" },
    synonyms: ["Érosion", "Erosion"],
    help: { fr: "Baisse annuelle du chiffre d'affaires hors effet de la loi", en: "Yearly decline of revenue apart from the law" },
    default: 0,
    standing: "assumption",
    source: { fr: "À fixer par l'opérateur", en: "For the operator to set" },
  }),
  eurRate: lever<number>({
    quantity: rate({ min: 5, max: 20 }),
    name: { fr: "Cours EUR/MAD", en: "EUR/MAD rate" },
    synonyms: ["EUR/MAD", "Taux de change", "Exchange rate"],
    help: { fr: "Dirhams pour un euro", en: "Dirhams for one euro" },
    default: 10.75,
    standing: "assumption",
    source: { fr: "10,78 en septembre 2024 (S47), arrondi", en: "10.78 in September 2024 (S47), rounded" },
  }),
  press: lever<number>({
    quantity: share(),
    name: { fr: "Presse : part interdite", en: "Press: prohibited share" },
    synonyms: ["Lecture presse", "Presse", "Press reading", "Press"],
    help: {
      fr: "Part des ventes d'abonnements de presse (O11) interdite : 100 % lecture prudente, 0 % si l'exception subsiste ; à valider par un conseil",
      en: "Share of press subscription sales (O11) that is prohibited: 100% prudent reading, 0% if the exemption stands; to be validated by counsel",
    },
    default: null,
    standing: "assumption",
    source: { fr: "Sources contradictoires (L16) : le choix vous revient", en: "Conflicting sources (L16): the choice is yours" },
  }),
  b2b: lever<number>({
    quantity: share(),
    name: { fr: "B2B : part assimilée consommateurs", en: "B2B: consumer share" },
    synonyms: ["Lecture B2B", "Part mixte B2B", "B2B", "B2B reading", "Mixed share"],
    help: {
      fr: "Part des appels B2B (O10) qui touche des consommateurs (indépendants, mobiles personnels) ; à valider par un conseil",
      en: "Share of B2B calls (O10) that reaches consumers (sole traders, personal mobiles); to be validated by counsel",
    },
    default: 0.1,
    standing: "assumption",
    source: { fr: "Fourchette de travail : 5 % à 15 %", en: "Working range: 5% to 15%" },
  }),
  stopUnlawfulFrom: lever<number>({
    quantity: day(),
    name: { fr: "Arrêt des lignes déjà illicites", en: "Stop unlawful lines from" },
    synonyms: ["Arrêt des lignes illicites", "Stop unlawful lines"],
    help: {
      fr: "Premier jour sans les activités interdites avant août 2026 (O3, O4, O5) ; vide : elles continuent, signalées",
      en: "First day without the activities banned before August 2026 (O3, O4, O5); blank: they go on, flagged",
    },
    default: null,
    standing: "assumption",
    source: { fr: "Décision de l'opérateur", en: "The operator's decision" },
  }),
  attrition: lever<number>({
    quantity: share({ min: 0, max: 0.99 }),
    name: { fr: "Attrition annuelle", en: "Annual attrition" },
    synonyms: ["Attrition", "Turnover", "Rotation"],
    help: {
      fr: "Part des présents qui partent d'eux-mêmes en un an, où le vivier ne dit rien ; une annonce la fait changer : comparez avec 0 %",
      en: "Share of the staff that leaves by itself in a year, where the pool says nothing; an announcement changes it: compare with 0%",
    },
    default: 0.3,
    standing: "assumption",
    source: { fr: "Médiane publiée 30 % à 45 % (S117) ; aucune donnée marocaine récente", en: "Published median 30% to 45% (S117); no recent Moroccan figure" },
  }),
  wageStep: lever<number>({
    quantity: share({ min: 0, max: 1 }),
    name: { fr: "Hausse de salaire à la réaffectation", en: "Wage step on redeployment" },
    synonyms: ["Hausse de salaire", "Wage step"],
    help: { fr: "Hausse du salaire brut de ceux qui rejoignent leur nouvelle activité", en: "Rise of the gross wage of those who join their new activity" },
    default: 0,
    standing: "assumption",
    source: { fr: "À fixer par l'opérateur", en: "For the operator to set" },
  }),
  refundCap: lever<number>({
    quantity: share({ min: 0, max: 5 }),
    name: { fr: "Plafond de remboursement / TFP", en: "Refund ceiling / training tax" },
    synonyms: ["Plafond CSF", "Refund cap"],
    help: {
      fr: "Plafond des remboursements CSF d'une année, en part de la taxe de formation payée ; à remplacer par le chiffre e-CSF",
      en: "Ceiling of a year's CSF refunds, as a share of the training tax paid; to be replaced by the e-CSF figure",
    },
    default: 1,
    standing: "assumption",
    source: { fr: "Formule du plafond introuvable ; 100 % de la TFP par prudence", en: "The ceiling's formula was not found; 100% of the training tax as a cautious choice" },
  }),
  refundLag: lever<number>({
    quantity: months({ min: 0, max: 36, whole: true }),
    name: { fr: "Délai de remboursement", en: "Refund lag" },
    synonyms: ["Délai CSF", "Lag"],
    help: { fr: "Mois entre la fin de l'action de formation et l'encaissement du remboursement", en: "Months between the end of the training and the payment of its refund" },
    default: 9,
    standing: "assumption",
    source: { fr: "Fourchette de travail : 6 à 15 mois (S57 et S58 donnent 30 à 60 jours sur le papier)", en: "Working range: 6 to 15 months (S57 and S58 give 30 to 60 days on paper)" },
  }),
} as const;
export type LeverId = keyof typeof LEVERS;
export const LEVER_IDS = Object.keys(LEVERS) as LeverId[];

/** Levers of the task pane's first view, with the bounds and step of their sliders. */
export const SLIDERS = {
  asOf: { min: BAN_DAY - 222, max: BAN_DAY + 507, step: 1 },
  optIn: { min: 0, max: 0.3, step: 0.005 },
  clientLead: { min: 0, max: 6, step: 1 },
  erosion: { min: 0, max: 0.3, step: 0.01 },
} as const satisfies Partial<Record<LeverId, { min: number; max: number; step: number }>>;
export type SliderId = keyof typeof SLIDERS;

/** Rows of Assumptions. */
export const ASSUMPTIONS = {
  conversionUplift: lever<number>({
    quantity: factor({ min: 0.01, max: 5 }),
    name: { fr: "Rendement d'un contact consentant", en: "Conversion uplift" },
    synonyms: ["Conversion uplift", "Uplift"],
    help: { fr: "CA par contact consentant rapporté à un contact d'avant la loi", en: "Revenue per consented contact relative to a contact before the law" },
    default: 1,
    standing: "assumption",
    source: { fr: "Neutre par défaut", en: "Neutral by default" },
  }),
  collectionStart: lever<number>({
    quantity: day(),
    name: { fr: "Début de la collecte du consentement", en: "Start of consent collection" },
    synonyms: ["Début de collecte", "Collection start"],
    help: { fr: "Premier jour où le consentement est recueilli", en: "First day on which consent is collected" },
    default: BAN_DAY,
    standing: "assumption",
    source: { fr: "Par défaut, le jour de l'interdiction (loi 2025-594, art. 13)", en: "By default the day of the ban (law 2025-594, art. 13)" },
  }),
  attritionOverAverage: lever<number>({
    quantity: switched(),
    name: { fr: "Attrition rapportée à l'effectif moyen", en: "Attrition over average headcount" },
    synonyms: ["Attrition sur effectif moyen"],
    help: {
      fr: "VRAI : départs sur effectif moyen, l'usage RH ; FAUX : part des présents au début de l'année",
      en: "TRUE: leavers over average headcount, as HR counts; FALSE: share of those present when the year begins",
    },
    default: 0,
    standing: "assumption",
    source: { fr: "Convention de Relais", en: "Relais convention" },
  }),
  daysPerWeek: lever<number>({
    quantity: days({ min: 5, max: 6, whole: true }),
    name: { fr: "Jours travaillés par semaine", en: "Days worked per week" },
    synonyms: ["Jours par semaine", "Days per week"],
    help: { fr: "6 : 26 jours par mois ; 5 : 22 jours. Diviseur de tous les salaires journaliers", en: "6: 26 days a month; 5: 22 days. The divisor of every daily wage" },
    default: 6,
    standing: "law",
    source: { fr: "44 heures par semaine, Code du travail art. 184 (S30)", en: "44 hours a week, labour code art. 184 (S30)" },
  }),
  roomPerSeatDay: lever<number>({
    quantity: money(),
    name: { fr: "Salle, par place et par jour", en: "Room per seat-day" },
    synonyms: ["Coût de salle", "Room cost"],
    help: { fr: "Coût d'une place en salle de formation et par jour, en MAD", en: "Cost of a training seat a day, in MAD" },
    default: 20,
    standing: "assumption",
    source: { fr: "Convention de Relais", en: "Relais convention" },
  }),
  coachPerDay: lever<number>({
    quantity: money(),
    name: { fr: "Coach, par jour", en: "Coach per day" },
    synonyms: ["Coût du coach", "Coach cost"],
    help: { fr: "Coût d'un coach par jour d'accompagnement, en MAD", en: "Cost of a coach per nesting day, in MAD" },
    default: 400,
    standing: "assumption",
    source: { fr: "Convention de Relais", en: "Relais convention" },
  }),
  refundFiled: lever<number>({
    quantity: day(),
    name: { fr: "Dépôt du plan de formation", en: "Training plan filed on" },
    synonyms: ["Date de dépôt CSF", "Plan filed on"],
    help: {
      fr: "Jour de dépôt de la demande CSF : 70 % jusqu'au 30 juin de l'année, puis 40 % jusqu'au 31 décembre ; vide : pas de remboursement",
      en: "Day on which the CSF request was filed: 70% until 30 June of the year, then 40% until 31 December; blank: no refund",
    },
    default: null,
    standing: "source",
    source: { fr: "Taux et dates : S51, S52, S55, S56", en: "Rates and dates: S51, S52, S55, S56" },
  }),
  refundUsed: lever<number>({
    quantity: money(),
    name: { fr: "Plafond déjà consommé", en: "Ceiling already used" },
    synonyms: ["Remboursements déjà obtenus", "Used this year"],
    help: { fr: "Remboursements CSF déjà accordés pour l'année de la première formation, en MAD", en: "CSF refunds already granted for the year of the first course, in MAD" },
    default: 0,
    standing: "assumption",
    source: { fr: "À saisir", en: "To be entered" },
  }),
} as const;
export type AssumptionId = keyof typeof ASSUMPTIONS;
