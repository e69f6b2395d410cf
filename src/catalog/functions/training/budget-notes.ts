import type { Text } from "../../record/text";

/** Words of the note; what stands in it as * is an amount. */
export const BUDGET_NOTES = {
  notFiled: { fr: "Rien n'est remboursé : aucun jour de dépôt dans Hypothèses", en: "Nothing is refunded: no day of filing in Assumptions" },
  late: { fr: "Demande déposée après l'année de l'action : pas de remboursement", en: "Filed after the year of the action: no refund" },
  ceiling: { fr: "Plafond atteint : * MAD ne sont pas remboursés", en: "Ceiling reached: * MAD are not refunded" },
  afterwards: { fr: "* MAD de remboursements viennent après l'horizon", en: "* MAD of refunds come after the horizon" },
  leftOut: { fr: "Réaffectations hors de l'horizon, non comptées : *", en: "Moves outside the horizon, not counted: *" },
} as const satisfies Record<string, Text>;
/** What parts its sentences. */
export const NOTE_SEPARATOR: Text = { fr: " ; ", en: "; " };

/** Less is rounding. */
export const CENT = 0.005;
