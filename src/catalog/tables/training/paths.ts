import { column, defineTable } from "../../record/table";
import { days, doubted, factor, heads, label, labels, money, months, outside, share } from "../../record/quantity";

/** A retraining path to an activity. @source design.md 3, domain.md 3.3 */
export const PATHS = defineTable({
  id: "paths",
  name: { fr: "Parcours", en: "Paths" },
  help: { fr: "Une ligne par parcours de formation vers une activité, avec sa ligne d'en-têtes", en: "One row per retraining path to an activity, with its header row" },
  unique: ["activity", "skill"],
  columns: {
    activity: column({
      quantity: label(),
      header: { fr: "Activité", en: "Activity" },
      synonyms: ["Destination", "Vers", "To", "Target", "Activité de destination", "Activité visée", "Target activity", "Nom de l'activité", "Activity name"],
      help: { fr: "Activité de destination, comme dans Travail", en: "Activity trained for, as in Work" },
    }),
    skill: column({
      quantity: label(),
      header: { fr: "Compétence", en: "Skill" },
      synonyms: ["Compétence de départ", "De", "From", "From skill", "Compétence d'origine", "Starting skill", "Source skill"],
      telling: ["compétence", "skill"],
      help: { fr: "Compétence de départ ; vide : toutes", en: "Skill to start from; blank: any" },
      blank: { value: null, status: "none" },
    }),
    language: column({
      quantity: labels(),
      header: { fr: "Langue requise", en: "Required language" },
      synonyms: ["Langue", "Langues", "Language", "Languages", "Langues requises", "Aptitude", "Aptitude requise", "Langue ou aptitude", "Language or aptitude", "Required aptitude", "Langue exigée", "Language required"],
      telling: ["langue", "language", "aptitude"],
      help: { fr: "Langue ou aptitude que le vivier doit avoir, comme dans Viviers ; vide : aucune", en: "Language or aptitude that the pool must have, as in Pools; blank: none" },
      blank: { value: [] as readonly string[], status: "none" },
    }),
    classDays: column({
      quantity: days({ min: 0, max: 250 }),
      header: { fr: "Jours de cours", en: "Class days" },
      synonyms: ["Jours de formation", "Training days", "Jours en salle", "Jours en classe", "Days in class", "Classroom days"],
      help: { fr: "Jours en salle", en: "Days in class" },
    }),
    nestingDays: column({
      quantity: days({ min: 0, max: 250 }),
      header: { fr: "Jours d'accompagnement", en: "Nesting days" },
      synonyms: ["Jours de nesting", "Nesting", "Jours de tutorat", "Accompagnement", "Days of nesting"],
      help: { fr: "Jours en production accompagnée, après la salle", en: "Days on the floor with a coach, after class" },
    }),
    startProductivity: column({
      quantity: share(),
      header: { fr: "Productivité de départ", en: "Starting productivity" },
      synonyms: ["Productivité initiale", "p0", "Productivité au départ", "Productivité au démarrage", "Initial productivity", "Start productivity"],
      telling: ["productivité", "productivity"],
      help: { fr: "Part de la productivité d'un agent confirmé, au premier jour", en: "Share of a seasoned agent's productivity, on the first day" },
      blank: { value: null, status: "none" },
    }),
    rampMonths: column({
      quantity: doubted(months({ min: 0, max: 60 }), outside({ fr: "des jours, lus comme des mois", en: "days, read as months" }, { to: 12 })),
      header: { fr: "Montée en compétence", en: "Ramp time" },
      synonyms: ["Constante de temps", "Ramp", "Tau", "Montée en charge", "Durée de montée en compétence", "Mois de montée en compétence", "Ramp months", "Ramp-up", "Ramp-up time", "Ramp-up months"],
      telling: ["montée", "ramp", "apprentissage", "learning"],
      help: { fr: "Constante de temps de la montée vers la pleine productivité, en mois", en: "Time constant of the climb to full productivity, in months" },
      blank: { value: null, status: "none" },
    }),
    passRate: column({
      quantity: share({ min: 0.01, max: 1 }),
      header: { fr: "Taux de réussite", en: "Pass rate" },
      synonyms: ["Réussite", "Taux de succès", "Success rate", "Taux de validation"],
      help: { fr: "Part des stagiaires qui réussissent", en: "Share of trainees who pass" },
    }),
    externalPerGroupDay: column({
      quantity: money(),
      header: { fr: "Coût externe par jour de groupe", en: "External cost per group-day" },
      synonyms: ["Coût pédagogique par jour", "Coût jour groupe", "External cost", "Coût externe", "Coût pédagogique", "External cost per day", "Cost per group-day"],
      help: { fr: "Honoraires hors taxes par jour et par groupe, en MAD", en: "Fees excluding tax per day and group, in MAD" },
    }),
    groupSize: column({
      quantity: heads({ min: 1, max: 100, whole: true }),
      header: { fr: "Taille de groupe", en: "Group size" },
      synonyms: ["Groupe", "Class size", "Taille du groupe", "Taille des groupes", "Taille de classe", "Stagiaires par groupe", "Effectif du groupe", "Group size", "Trainees per group"],
      telling: ["taille", "size", "groupe", "group"],
      help: { fr: "Stagiaires par groupe au plus ; vide : 20", en: "Trainees per group at the most; blank: 20" },
      blank: { value: 20, status: "assumption" },
    }),
    coachRatio: column({
      quantity: factor({ min: 1, max: 50 }),
      header: { fr: "Agents par coach", en: "Agents per coach" },
      synonyms: ["Ratio coach", "Coach ratio", "Stagiaires par coach", "Agents par tuteur", "Ratio d'encadrement", "Trainees per coach", "Agents per tutor"],
      telling: ["agent coach", "stagiaire coach", "trainee coach", "ratio coach", "ratio encadrement", "agent tuteur"],
      help: { fr: "Agents qu'un coach accompagne ; vide : 4", en: "Agents that one coach accompanies; blank: 4" },
      blank: { value: 4, status: "assumption" },
    }),
  },
});
