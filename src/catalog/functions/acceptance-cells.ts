import { dayOf } from "../../model/calendar";

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
