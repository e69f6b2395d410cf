import type { Category } from "../../../model/workforce/entitlements/notice";
import type { Text } from "../../record/text";
import { column, defineTable } from "../../record/table";
import { days, doubted, factor, heads, label, labels, money, named, outside, share, years } from "../../record/quantity";

/** Who a notice period is counted for, in words. @source decree 2-04-469, domain.md 2.3 */
export const CATEGORIES: Readonly<Record<Category, Text>> = {
  agent: { fr: "agent", en: "agent" },
  cadre: { fr: "cadre", en: "manager" },
};

/** Days of leave that a year earns, one and a half a month. @source labour code art. 231 */
const YEARLY_LEAVE = 18;
/** Days of leave owed where nobody says: half of what a year earns. */
const ASSUMED_LEAVE = YEARLY_LEAVE / 2;

/** A group of like agents. @source design.md 3, model.md 1 */
export const POOLS = defineTable({
  id: "pools",
  name: { fr: "Viviers", en: "Pools" },
  help: { fr: "Une ligne par vivier d'agents semblables, avec sa ligne d'en-têtes", en: "One row per pool of like agents, with its header row" },
  adds: ["headcount"],
  unique: ["pool"],
  columns: {
    pool: column({
      quantity: label(),
      header: { fr: "Vivier", en: "Pool" },
      synonyms: ["Équipe", "Team", "Groupe", "Group", "Nom du vivier", "Nom de l'équipe", "Vivier d'agents", "Pool name", "Team name", "Agent pool"],
      help: { fr: "Nom du vivier, comme dans Lignes", en: "Name of the pool, as in Lines" },
    }),
    site: column({
      quantity: label(),
      header: { fr: "Site", en: "Site" },
      synonyms: ["Ville", "City", "Centre", "Center", "Nom du site", "Site de production", "Localisation", "Implantation", "Site name"],
      telling: ["site", "ville", "city", "localisation", "implantation"],
      help: { fr: "Site de production", en: "Production site" },
      blank: { value: null, status: "none" },
    }),
    skill: column({
      quantity: label(),
      header: { fr: "Compétence", en: "Skill" },
      synonyms: ["Compétences", "Skills", "Métier", "Compétence principale", "Métier d'origine", "Main skill"],
      telling: ["compétence", "skill"],
      help: { fr: "Compétence de départ, pour les parcours de formation", en: "Skill to start from, for the retraining paths" },
      blank: { value: null, status: "none" },
    }),
    languages: column({
      quantity: labels(),
      header: { fr: "Langues", en: "Languages" },
      synonyms: ["Langue", "Language", "Aptitudes", "Langues et aptitudes", "Languages and aptitudes", "Langues parlées", "Langues pratiquées", "Langues de travail", "Spoken languages"],
      telling: ["langue", "language", "aptitude"],
      help: { fr: "Langues et aptitudes que des parcours demandent, « français écrit; anglais »", en: 'Languages and aptitudes that paths require, "written French; English"' },
      blank: { value: [] as readonly string[], status: "none" },
    }),
    headcount: column({
      quantity: doubted(heads(), outside({ fr: "une part de l'effectif, lue comme un nombre de personnes", en: "a share of the staff, read as a number of people" }, { from: 1 })),
      header: { fr: "Effectif", en: "Headcount" },
      synonyms: ["Têtes", "Nombre d'agents", "Heads", "Employees", "Effectifs", "Nb agents", "Nombre de personnes", "Nombre de salariés", "Number of agents", "Number of employees", "Staff"],
      help: { fr: "Personnes présentes le premier jour de l'horizon", en: "People employed on the first day of the horizon" },
    }),
    ftePerHead: column({
      quantity: factor({ min: 0.1, max: 1 }),
      header: { fr: "ETP par personne", en: "FTE per head" },
      synonyms: ["Taux d'emploi", "Quotité", "FTE/head", "ETP par tête", "Quotité de travail", "Taux d'activité", "FTE per person", "FTE ratio"],
      telling: ["ETP", "FTE", "quotité"],
      help: { fr: "1 pour un temps plein ; vide : 1", en: "1 for full time; blank: 1" },
      blank: { value: 1, status: "assumption" },
    }),
    wage: column({
      quantity: money({ min: 1 }),
      header: { fr: "Salaire brut mensuel", en: "Gross monthly wage" },
      synonyms: ["Salaire", "Salaire brut", "Salaire moyen", "Wage", "Monthly wage", "Salaire mensuel brut", "Salaire mensuel", "Salaire brut moyen", "Salaire moyen brut", "Rémunération brute mensuelle", "Gross wage", "Monthly gross wage", "Average wage", "Gross salary", "Monthly salary", "Salary"],
      help: { fr: "Moyenne par personne sur douze mois, primes comprises, en MAD (art. 55)", en: "Mean per head over twelve months, bonuses included, in MAD (art. 55)" },
    }),
    seniority: column({
      quantity: doubted(years(), outside({ fr: "des mois, lus comme des années", en: "months, read as years" }, { to: 10 })),
      header: { fr: "Ancienneté", en: "Seniority" },
      synonyms: ["Ancienneté moyenne", "Tenure", "Mean seniority", "Ancienneté moy.", "Années d'ancienneté", "Ancienneté en années", "Ancienneté dans l'entreprise", "Average seniority", "Average tenure", "Mean tenure", "Years of service", "Length of service"],
      telling: ["ancienneté", "seniority", "tenure", "years service"],
      help: {
        fr: "Ancienneté moyenne en années ; vide : la répartition du secteur, 2,8 ans en moyenne (hypothèse)",
        en: "Mean years of service; blank: the sector's mix, 2.8 years on average (assumption)",
      },
      blank: { value: null, status: "assumption" },
    }),
    category: column({
      quantity: named(CATEGORIES, { fr: "une catégorie (agent ou cadre)", en: "a category (agent or manager)" }),
      header: { fr: "Catégorie", en: "Category" },
      synonyms: ["Statut", "Grade", "Catégorie professionnelle", "Catégorie de personnel", "Staff category"],
      telling: ["catégorie", "category"],
      help: { fr: "agent ou cadre, pour le préavis ; vide : agent", en: "agent or manager, for the notice; blank: agent" },
      blank: { value: "agent" as const, status: "assumption" },
    }),
    attrition: column({
      quantity: share({ min: 0, max: 0.99 }),
      header: { fr: "Attrition annuelle", en: "Annual attrition" },
      synonyms: ["Attrition", "Turnover", "Rotation", "Turnover annuel", "Turn-over", "Turn-over annuel", "Taux de turnover", "Taux d'attrition", "Taux d'attrition annuel", "Taux de rotation", "Rotation annuelle", "Attrition rate", "Turnover rate", "Annual turnover", "Annual turnover rate", "Yearly attrition"],
      telling: ["attrition", "turnover", "turn over", "rotation"],
      help: { fr: "Part des présents qui partent d'eux-mêmes en un an ; vide : le levier du scénario", en: "Share of the staff that leaves by itself in a year; blank: the scenario's lever" },
      blank: { value: null, status: "lever" },
    }),
    leaveDays: column({
      quantity: doubted(days({ min: 0, max: 120 }), outside({ fr: "des heures, lues comme des jours", en: "hours, read as days" }, { to: 2 * YEARLY_LEAVE })),
      header: { fr: "Congés non pris", en: "Unused leave" },
      synonyms: ["Congés", "Solde de congés", "Leave days", "Solde congés", "Solde CP", "CP restants", "CP non pris", "Congés payés", "Congés payés restants", "Congés restants", "Congés dus", "Jours de congés", "Jours de congés non pris", "Unused leave days", "Untaken leave", "Leave balance", "Annual leave balance", "Outstanding leave", "Accrued leave", "Remaining leave"],
      telling: ["congé", "leave", "solde CP"],
      help: {
        fr: `Jours de congé dus par personne ; vide : ${ASSUMED_LEAVE}, la moitié des droits d'une année (hypothèse)`,
        en: `Days of leave owed per head; blank: ${ASSUMED_LEAVE}, half of a year's entitlement (assumption)`,
      },
      blank: { value: ASSUMED_LEAVE, status: "assumption" },
    }),
  },
});
