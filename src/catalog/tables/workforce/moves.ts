import { column, defineTable, type OtherKind } from "../../record/table";
import type { Text } from "../../record/text";
import { doubted, heads, label, month, outside } from "../../record/quantity";

/** Decisions of a plan, in the words of its first column. */
export const DECISIONS = {
  begun: { fr: "Déjà commencé", en: "Begun already" },
  train: { fr: "Former", en: "Retrain" },
  exit: { fr: "Départ", en: "Exit" },
  hire: { fr: "Embaucher", en: "Hire" },
  idle: { fr: "Sans travail à la fin", en: "Idle at the end" },
} as const satisfies Record<string, Text>;

/** Rows of people who are dismissed: at the end of a month, without an activity to go to. */
export const EXITS: OtherKind = { word: DECISIONS.exit, are: "read", columns: ["pool", "month", "people"] };

/**
 * Who is retrained for what and who leaves, and when: decided by the user, or proposed by the product. Without a row nobody is moved.
 *
 * @source design.md 6
 */
export const MOVES = defineTable({
  id: "moves",
  name: { fr: "Réaffectations", en: "Moves" },
  help: {
    fr: "Une ligne par entrée en formation : vivier, activité, mois, personnes, avec sa ligne d'en-têtes ; décision « Départ » : un licenciement, sans activité",
    en: "One row per start of a course: pool, activity, month, people, with its header row; decision \"Exit\": a dismissal, without an activity",
  },
  repeats: "refused",
  // REALLOCATE's result can stand in the place of the table.
  othersBy: {
    column: "decision",
    kinds: [EXITS, { word: DECISIONS.hire, are: "left-out" }, { word: DECISIONS.idle, are: "no-matter" }],
  },
  mayBeEmpty: true,
  columns: {
    decision: column({
      quantity: label(),
      header: { fr: "Décision", en: "Decision" },
      synonyms: [],
      help: {
        fr: "Vide : former. « Départ » : licenciement au dernier jour du mois, activité vide ; « Embaucher » et « Sans travail à la fin » ne comptent pas",
        en: "Blank: retrain. \"Exit\": a dismissal on the month's last day, no activity; \"Hire\" and \"Idle at the end\" do not count",
      },
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
      help: { fr: "Mois où la formation commence, ou du dernier jour payé", en: "Month in which the course starts, or of the last paid day" },
    }),
    people: column({
      quantity: doubted(heads(), outside({ fr: "une part du vivier, lue comme un nombre de personnes", en: "a share of the pool, read as a number of people" }, { from: 1 })),
      header: { fr: "Personnes", en: "People" },
      synonyms: ["Stagiaires", "Trainees", "Effectif", "Heads", "Nombre de personnes", "Number of people", "Headcount"],
      help: { fr: "Personnes qui entrent en formation, ou qui partent, ce mois-là", en: "People who start the course, or leave, that month" },
    }),
  },
});
