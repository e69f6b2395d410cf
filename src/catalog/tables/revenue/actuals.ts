import { column, defineTable } from "../../record/table";
import { label, money, month } from "../../record/quantity";

/** What was invoiced, by line and month. @source model.md 1 */
export const ACTUALS = defineTable({
  id: "actuals",
  name: { fr: "Réalisé", en: "Actuals" },
  help: { fr: "Une ligne par ligne de contrat et mois facturé, avec sa ligne d'en-têtes", en: "One row per line and month invoiced, with its header row" },
  repeats: "told",
  columns: {
    line: column({
      quantity: label(),
      header: { fr: "Ligne", en: "Line" },
      synonyms: ["Campagne", "Campaign", "Contrat", "Contract", "Libellé", "Label", "Nom de la ligne", "Nom de la campagne", "Opération", "Line", "Line name", "Campaign name"],
      help: { fr: "Nom de la ligne, comme dans Lignes", en: "Name of the line, as in Lines" },
    }),
    month: column({
      quantity: month(),
      header: { fr: "Mois", en: "Month" },
      synonyms: ["Période", "Period", "Mois facturé", "Mois de facturation", "Invoice month", "Billing month"],
      help: { fr: "Mois facturé", en: "Month invoiced" },
    }),
    invoiced: column({
      quantity: money({}),
      header: { fr: "Facturé", en: "Invoiced" },
      synonyms: ["CA facturé", "CA réalisé", "Montant", "Amount", "Revenue", "Montant facturé", "Invoiced amount", "Amount invoiced", "Billed"],
      help: { fr: "Montant facturé, dans la devise de la ligne ; négatif pour un avoir", en: "Amount invoiced, in the line's currency; negative for a credit note" },
    }),
  },
});
