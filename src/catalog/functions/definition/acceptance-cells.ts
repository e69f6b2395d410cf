import { dayOf } from "../../../model/calendar/calendar";

/** The revenue part of the acceptance case of model.md 5, as cells. Shared by the examples of the family. */
export const ACCEPTANCE = {
  lines: [
    ["Ligne", "Client", "Code", "CA de référence", "Mois de référence", "Part consommateurs France", "Opt-in atteint", "Vitesse d'opt-in"],
    ["L1", "A", "O1", 600_000, "2026-07", 0.9, 0.2, 3],
    ["L2", "B", "O1 40%; I1 60%", 400_000, "2026-07", 1, 0, ""],
  ],
  clients: [
    ["Client", "Probabilité de départ", "Date de départ"],
    ["A", 0, ""],
    ["B", 0.1, dayOf(2026, 10, 1)],
  ],
  start: "2026-08",
  months: 3,
  asOf: dayOf(2026, 10, 1),
};

/** The training part of the acceptance case, as cells. */
export const ACCEPTANCE_TRAINING = {
  moves: [
    ["Vivier", "Activité", "Mois", "Personnes"],
    ["P1", "Accueil", "2026-09", 12],
    ["P2", "Gestion", "2026-09", 8],
  ],
  paths: [
    ["Activité", "Jours de cours", "Jours d'accompagnement", "Taux de réussite", "Coût externe par jour de groupe", "Taille de groupe", "Agents par coach"],
    ["Accueil", 10, 5, 0.92, 5_000, 20, 4],
    ["Gestion", 10, 10, 0.88, 5_000, 20, 4],
  ],
  pools: [
    ["Vivier", "Effectif", "Salaire brut mensuel", "Ancienneté", "Catégorie", "Attrition annuelle", "Congés non pris"],
    ["P1", 40, 5_000, 1.5, "agent", 0.45, 9],
    ["P2", 30, 8_000, 5.5, "agent", 0.2, 9],
  ],
  assumptions: [
    ["Hypothèse", "Valeur", "Remplacement"],
    ["Jours travaillés par semaine", 6, 5],
    ["Salle, par place et par jour", 20, ""],
    ["Coach, par jour", 400, ""],
  ],
};

/**
 * The acceptance case's lines with their agents and its pools, and what it does not state: avoidable costs, of which there are none, and
 * cash.
 */
export const ACCEPTANCE_STAFF = {
  lines: ACCEPTANCE.lines.map((row, index) => [...row, ...([["Vivier", "Agents", "Part de coûts évitables"], ["P1", 40, 0], ["P2", 30, 0]][index] as (string | number)[])]),
  pools: ACCEPTANCE_TRAINING.pools,
  cash: [
    ["Trésorerie d'ouverture", "Charges fixes par mois", "Délai de règlement"],
    [2_000_000, 150_000, 30],
  ],
};

/** The acceptance case with work to move to, six months from August, seats for a class of twenty; the work is not of the definitions. */
export const ACCEPTANCE_REALLOCATION = {
  lines: ACCEPTANCE_STAFF.lines,
  pools: ACCEPTANCE_TRAINING.pools,
  work: [
    ["Activité", "Demande", "Prix par heure facturée", "Heures facturées par ETP"],
    ["Accueil", 15, 140, 130],
    ["Gestion", 10, 150, 130],
  ],
  paths: [
    ["Activité", "Jours de cours", "Jours d'accompagnement", "Productivité de départ", "Montée en compétence", "Taux de réussite", "Coût externe par jour de groupe", "Taille de groupe", "Agents par coach"],
    ["Accueil", 10, 5, 0.75, 1, 0.92, 5_000, 20, 4],
    ["Gestion", 10, 10, 0.6, 1.5, 0.88, 5_000, 20, 4],
  ],
  clients: ACCEPTANCE.clients,
  assumptions: ACCEPTANCE_TRAINING.assumptions,
  start: "2026-08",
  months: 6,
  asOf: dayOf(2026, 8, 1),
};
