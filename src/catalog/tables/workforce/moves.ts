import { column, defineTable } from "../../record/table";
import type { Text } from "../../record/text";
import { doubted, heads, label, month, outside } from "../../record/quantity";

/** Decisions of a plan, in the words of its first column. */
export const DECISIONS = {
  train: { fr: "Former", en: "Retrain" },
  exit: { fr: "Départ", en: "Exit" },
  hire: { fr: "Embaucher", en: "Hire" },
  idle: { fr: "Sans travail à la fin", en: "Idle at the end" },
} as const satisfies Record<string, Text>;

/** Who is retrained for what, and when: decided by the user, or proposed by the product. @source design.md 6 */
export const MOVES = defineTable({
  id: "moves",
  name: { fr: "Réaffectations", en: "Moves" },
  help: {
    fr: "Une ligne par départ en formation : vivier, activité, mois, personnes, avec sa ligne d'en-têtes",
    en: "One row per start of a course: pool, activity, month, people, with its header row",
  },
  repeats: "refused",
  // REALLOCATE's result can stand in the place of the table.
  othersBy: {
    column: "decision",
    kinds: [{ word: DECISIONS.exit, isTold: true }, { word: DECISIONS.hire, isTold: true }, { word: DECISIONS.idle, isTold: false }],
  },
  columns: {
    decision: column({
      quantity: label(),
      header: { fr: "Décision", en: "Decision" },
      synonyms: [],
      help: { fr: "De REALLOCATE : les lignes « Départ », « Embaucher » et « Sans travail à la fin » ne sont pas des formations", en: "Of REALLOCATE: the rows \"Exit\", \"Hire\" and \"Idle at the end\" are no courses" },
      blank: { value: null, status: "none" },
    }),
    pool: column({
      quantity: label(),
      header: { fr: "Vivier", en: "Pool" },
      synonyms: ["De", "From", "Équipe", "Team", "Vivier de départ", "Vivier d'origine", "From pool"],
      help: { fr: "Vivier de départ, comme dans Viviers", en: "Pool they leave, as in Pools" },
    }),
    activity: column({
      quantity: label(),
      header: { fr: "Activité", en: "Activity" },
      synonyms: ["Vers", "To", "Destination", "Activité de destination", "Vers l'activité", "To activity"],
      help: { fr: "Activité de destination, comme dans Parcours", en: "Activity they are trained for, as in Paths" },
    }),
    month: column({
      quantity: month(),
      header: { fr: "Mois", en: "Month" },
      synonyms: ["Mois de départ", "Début", "Start month", "Mois de début", "Mois d'entrée", "Month of start"],
      help: { fr: "Mois où la formation commence", en: "Month in which the course starts" },
    }),
    people: column({
      quantity: doubted(heads(), outside({ fr: "une part du vivier, lue comme un nombre de personnes", en: "a share of the pool, read as a number of people" }, { from: 1 })),
      header: { fr: "Personnes", en: "People" },
      synonyms: ["Stagiaires", "Trainees", "Effectif", "Heads", "Nombre de personnes", "Number of people", "Headcount"],
      help: { fr: "Personnes qui entrent en formation ce mois-là", en: "People who start the course that month" },
    }),
  },
});
