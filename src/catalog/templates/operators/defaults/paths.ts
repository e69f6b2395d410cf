import type { PATHS } from "../../../tables/training/paths";
import type { Text } from "../../../record/text";
import type { TemplateFigure, TypedRow } from "../../contents/template";

/** Activities that agents can be moved to, as the tables of every operator name them. */
export const ACTIVITY = {
  care: { fr: "Accueil entrant", en: "Inbound care" },
  backOffice: { fr: "Gestion back-office", en: "Back office" },
  support: { fr: "Support technique", en: "Technical support" },
  chat: { fr: "Chat et messageries", en: "Chat and messaging" },
  moderation: { fr: "Modération de contenus", en: "Content moderation" },
  annotation: { fr: "Annotation pour l'IA", en: "AI annotation" },
  firms: { fr: "Vente aux entreprises", en: "Sales to firms" },
  spanish: { fr: "Accueil en espagnol", en: "Care in Spanish" },
} as const satisfies Record<string, Text>;

/** A workplace that is everywhere. */
export const TELEWORK: Text = { fr: "télétravail", en: "telework" };

/** What the paths ask for, and who has it. */
export const SPOKEN: Text = { fr: "français", en: "French" };
const WRITTEN: Text = { fr: "français écrit", en: "written French" };
export const SPANISH: Text = { fr: "espagnol", en: "Spanish" };
export const ENGLISH: Text = { fr: "anglais", en: "English" };
export const BOTH = languages(SPOKEN, WRITTEN);

/** Languages and aptitudes in one cell. */
export function languages(...several: readonly Text[]): Text {
  return { fr: several.map(({ fr }) => fr).join("; "), en: several.map(({ en }) => en).join("; ") };
}

/** The default matrix of courses, from outbound calls to each activity. @source domain.md 3.3 */
export const PATH = {
  care: {
    activity: ACTIVITY.care, classDays: 10, nestingDays: 5, startProductivity: 0.75,
    rampMonths: 1, passRate: 0.92, externalPerGroupDay: 5_000,
  },
  backOffice: {
    activity: ACTIVITY.backOffice, classDays: 10, nestingDays: 10,
    startProductivity: 0.6, rampMonths: 1.5, passRate: 0.88, externalPerGroupDay: 5_000,
  },
  support: {
    activity: ACTIVITY.support, classDays: 30, nestingDays: 10, startProductivity: 0.5,
    rampMonths: 3, passRate: 0.75, externalPerGroupDay: 7_000,
  },
  chat: {
    activity: ACTIVITY.chat, language: WRITTEN, classDays: 15, nestingDays: 5,
    startProductivity: 0.65, rampMonths: 1.5, passRate: 0.9, externalPerGroupDay: 5_500,
  },
  moderation: {
    activity: ACTIVITY.moderation, classDays: 15, nestingDays: 5, startProductivity: 0.6,
    rampMonths: 1.5, passRate: 0.85, externalPerGroupDay: 5_500,
  },
  annotation: {
    activity: ACTIVITY.annotation, language: WRITTEN, classDays: 20, nestingDays: 5,
    startProductivity: 0.6, rampMonths: 2, passRate: 0.8, externalPerGroupDay: 7_500,
  },
  firms: {
    activity: ACTIVITY.firms, classDays: 10, nestingDays: 10, startProductivity: 0.55,
    rampMonths: 3, passRate: 0.85, externalPerGroupDay: 6_000,
  },
  spanish: {
    activity: ACTIVITY.spanish, language: SPANISH, classDays: 10, nestingDays: 5,
    startProductivity: 0.75, rampMonths: 1, passRate: 0.92, externalPerGroupDay: 5_000,
  },
} as const satisfies Record<keyof typeof ACTIVITY, TypedRow<typeof PATHS.columns>>;

/** Where those courses come from. */
export const PATHS_FIGURE: TemplateFigure = {
  what: { fr: "Parcours : durées, réussite, montée en compétence et coûts", en: "Paths: durations, pass rates, ramp and costs" },
  basis: {
    fr: "Matrice par défaut de Relais, sans source : durées ramenées de celles des débutants, car ces agents connaissent déjà le téléphone, l'outil client et le français.",
    en: "Relais's default matrix, without a source: durations scaled down from those of new hires, since these agents already know the phone, the CRM and French.",
  },
};
