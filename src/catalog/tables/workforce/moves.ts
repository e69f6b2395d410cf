import { column, defineTable } from "../../record/table";
import { doubted, heads, label, month, outside } from "../../record/quantity";

/** Who is retrained for what, and when: decided by the user, or proposed by the product. @source design.md 6 */
export const MOVES = defineTable({
  id: "moves",
  name: { fr: "Réaffectations", en: "Moves" },
  help: {
    fr: "Une ligne par départ en formation : vivier, activité, mois, personnes, avec sa ligne d'en-têtes",
    en: "One row per start of a course: pool, activity, month, people, with its header row",
  },
  repeats: "refused",
  columns: {
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
