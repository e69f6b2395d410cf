import { column, defineTable } from "../record/table";
import { days, doubted, outside, sums } from "../record/quantity";

/** Cash at hand and what it must bear: one row. @source design.md 3, model.md 1 */
export const CASH = defineTable({
  id: "cash",
  name: { fr: "Trésorerie", en: "Cash" },
  help: { fr: "Une seule ligne, avec sa ligne d'en-têtes ; montants en MAD", en: "A single row, with its header row; amounts in MAD" },
  columns: {
    opening: column({
      quantity: sums({}),
      header: { fr: "Trésorerie d'ouverture", en: "Opening cash" },
      synonyms: ["Trésorerie initiale", "Solde d'ouverture", "Solde bancaire", "Cash at hand", "Trésorerie de départ", "Solde initial", "Opening balance", "Opening cash balance"],
      help: { fr: "Solde au premier jour de l'horizon ; négatif à découvert", en: "Balance on the first day of the horizon; negative when overdrawn" },
    }),
    fixedCosts: column({
      quantity: sums(),
      header: { fr: "Charges fixes par mois", en: "Fixed costs per month" },
      synonyms: ["Charges fixes", "Coûts fixes", "Frais fixes", "Fixed costs", "Charges fixes mensuelles", "Coûts fixes mensuels", "Frais fixes mensuels", "Monthly fixed costs"],
      help: { fr: "Loyers, encadrement, outils : tout ce que le CA et les agents ne font pas varier", en: "Rent, management, tools: all that neither revenue nor agents vary" },
    }),
    salesOutstanding: column({
      quantity: doubted(days({ min: 0, max: 365 }), outside({ fr: "des mois, lus comme des jours", en: "months, read as days" }, { from: 7 })),
      header: { fr: "Délai de règlement", en: "Days of sales outstanding" },
      synonyms: ["Délai client", "Délai de paiement", "DSO", "Délai d'encaissement", "Délai de paiement client", "Délai de règlement client", "Days sales outstanding", "Payment days"],
      help: { fr: "Jours entre la facture de fin de mois et son encaissement", en: "Days between the invoice at month end and its payment" },
    }),
    overdraft: column({
      quantity: sums(),
      header: { fr: "Découvert autorisé", en: "Overdraft limit" },
      synonyms: ["Découvert", "Facilité de caisse", "Overdraft", "Autorisation de découvert", "Découvert bancaire autorisé", "Plafond de découvert", "Authorised overdraft", "Authorized overdraft", "Overdraft facility"],
      telling: ["découvert", "overdraft", "facilité"],
      help: { fr: "Montant positif ; vide : aucun", en: "A positive amount; blank: none" },
      blank: { value: 0, status: "assumption" },
    }),
    covenant: column({
      quantity: sums({}),
      header: { fr: "Plancher de trésorerie", en: "Covenant floor" },
      synonyms: ["Covenant", "Plancher", "Trésorerie minimale", "Trésorerie plancher", "Trésorerie minimum", "Covenant de trésorerie", "Minimum cash", "Cash floor", "Cash covenant"],
      telling: ["plancher", "covenant", "floor", "trésorerie minimum", "trésorerie minimale", "cash minimum"],
      help: { fr: "Trésorerie que la banque exige à chaque fin de mois ; vide : aucune exigence", en: "Cash that the bank wants at every month end; blank: no such clause" },
      blank: { value: null, status: "none" },
    }),
  },
});
