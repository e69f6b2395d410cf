import type { OpenQuestion } from "./open-questions";

/** Points that no workbook's figure rests on alone, told in the methods document beside the open questions. @source domain.md 8, 10 */
export const FURTHER_QUESTIONS: readonly OpenQuestion[] = [
  {
    question: {
      fr: "Décret n° 2026-662 du 23 juillet 2026 (JO du 25 juillet), en vigueur le 11 août 2026 : lu dans des notes qui citent le code article par article, non au Journal officiel",
      en: "Decree no. 2026-662 of 23 July 2026 (official journal of 25 July), in force on 11 August 2026: read in notes that quote the code article by article, not in the official journal",
    },
    treatment: { fr: "Tout ce qui en vient est marqué source secondaire", en: "All that comes from it is marked as a secondary source" },
    mark: "L22",
    sources: ["S140"],
    legal: true,
  },
  {
    question: {
      fr: "Preuve du consentement (R. 223-2, R. 223-3) : un consentement nomme un client et un objet",
      en: "Proof of consent (R. 223-2, R. 223-3): a consent names one client and one kind of goods",
    },
    treatment: { fr: "Déduit du texte : le registre compte chaque consentement pour un seul client et un seul objet", en: "Inferred from the text: the ledger counts each consent for one client and one kind of goods only" },
    mark: "L24",
    sources: ["S140"],
    legal: true,
  },
  {
    question: {
      fr: "Remboursement des formations (CSF) : la formule du plafond et le manuel en vigueur n'ont pas été trouvés",
      en: "Training refunds (CSF): neither the formula of the ceiling nor the manual in force was found",
    },
    treatment: {
      fr: "Plafond par défaut : la taxe de formation de l'année, une hypothèse ; le délai de paiement en est une aussi",
      en: "Ceiling by default: the year's training tax, an assumption; so is the lag of the payment",
    },
    sources: ["S49", "S51", "S52"],
    legal: true,
  },
  {
    question: {
      fr: "Date limite du dossier de remboursement : avril ou décembre, selon la source",
      en: "Deadline of the request for a refund: April or December, depending on the source",
    },
    treatment: {
      fr: "Dépôt au 30 juin pour une action planifiée, au 31 décembre sinon ; le cas sans remboursement est montré à côté",
      en: "Filed by 30 June for a planned action, else by 31 December; the case without a refund is shown beside it",
    },
    sources: ["S55", "S56", "S57", "S58"],
    legal: true,
  },
  {
    question: {
      fr: "Durée moyenne de traitement, attrition et marges au Maroc aujourd'hui : aucune source ; celles qu'on a sont anciennes ou étrangères",
      en: "Handling time, attrition and margins in Morocco today: no source; those at hand are old or foreign",
    },
    treatment: { fr: "À saisir ; les valeurs proposées sont des hypothèses", en: "To be entered; values that are proposed are assumptions" },
    sources: ["S99", "S117"],
    legal: false,
  },
  {
    question: {
      fr: "Le chiffre de 67 % attribué à un baromètre (BearingPoint 2024) : le baromètre n'a pas été trouvé",
      en: "The figure of 67% attributed to a barometer (BearingPoint 2024): the barometer was not found",
    },
    treatment: { fr: "Hors du calcul, sauf dans un scénario du modèle de secteur qui le dit non vérifié", en: "Not calculated with, but for a scenario of the sector model that calls it unverified" },
    sources: [],
    legal: false,
  },
  {
    question: {
      fr: "Nombres d'emplois du secteur : chaque source a son périmètre (offshoring, centres d'appels, informel compris ou non)",
      en: "Job counts of the sector: each source has its own scope (offshoring, call centres, informal work in it or not)",
    },
    treatment: { fr: "Montrés côte à côte avec leur périmètre, jamais additionnés", en: "Shown side by side with their scope, never added up" },
    sources: ["S75", "S76", "S78", "S81"],
    legal: false,
  },
  {
    question: {
      fr: "Assurance accidents du travail, impôt sur les indemnités : non vérifiés",
      en: "Work-accident insurance, tax on severance: not checked",
    },
    treatment: { fr: "Ni l'une ni l'autre n'est comptée", en: "Neither is counted" },
    sources: ["S47", "S48"],
    legal: true,
  },
  {
    question: {
      fr: "Assurance perte d'emploi : un fichier de paie la compte deux fois (21,47 % de charges)",
      en: "Job-loss insurance: a payroll file counts it twice (21.47% of charges)",
    },
    treatment: { fr: "Non suivi : 21,09 % jusqu'à 6 000 MAD, 12,11 % au-delà", en: "Not followed: 21.09% up to 6,000 MAD, 12.11% beyond" },
    sources: ["S47", "S48"],
    legal: true,
  },
  {
    question: {
      fr: "31 octobre, fête de l'Unité : jour chômé et payé au Maroc depuis 2026, secteur privé compris ; fêtes mobiles annoncées tard",
      en: "31 October, Unity Day: a paid holiday in Morocco since 2026, the private sector included; moving feasts are announced late",
    },
    treatment: { fr: "Compté parmi les jours fériés ; les dates des fêtes mobiles sont des hypothèses, à corriger dans le tableau", en: "Counted among the holidays; the dates of moving feasts are assumptions, to be corrected in the table" },
    mark: "M1",
    sources: ["S140"],
    legal: true,
  },
  {
    question: {
      fr: "Blogs d'éditeurs (paie, planification, tarifs) : preuves faibles ; S119 n'est qu'un fichier d'essais, pour ses nombres",
      en: "Vendors' blogs (payroll, planning, prices): weak evidence; S119 is but a file of tests, for its numbers",
    },
    treatment: { fr: "Ils ne fondent aucune valeur marquée loi", en: "No value that is marked as law rests on them" },
    sources: ["S99", "S117", "S119", "S123"],
    legal: false,
  },
  {
    question: {
      fr: "Cherché sans résultat : tout chiffre des effets après août 2026, un rendement de l'opt-in, le SMIG 2027, une réforme adoptée du Code du travail, de l'IPE ou des remboursements de formation",
      en: "Searched for and not found: any figure of effects after August 2026, an opt-in yield, the minimum wage of 2027, an adopted reform of the labour code, of the job-loss benefit or of training refunds",
    },
    treatment: { fr: "Rien n'est supposé à la place, sauf ce qui est marqué hypothèse", en: "Nothing is supposed in its place but what is marked as an assumption" },
    sources: [],
    legal: false,
  },
];
