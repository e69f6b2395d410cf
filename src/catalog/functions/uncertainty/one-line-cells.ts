import { dayOf } from "../../../model/calendar/calendar";

/**
 * One line of a million a month, wholly prohibited, whose consents are given again: what is left is twelve million times the opt-in yield,
 * so every figure is in closed form.
 */
export const ONE_LINE = {
  lines: [
    ["Ligne", "Client", "Code", "CA de référence", "Mois de référence", "Vitesse d'opt-in"],
    ["L1", "A", "O1", 1_000_000, "2026-07", 0],
  ],
  levers: [["Consentements redonnés", 1]],
  start: "2027-01",
  months: 12,
  asOf: dayOf(2027, 1, 1),
};
