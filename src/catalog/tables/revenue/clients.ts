import { column, defineTable } from "../../record/table";
import { day, label, money, share } from "../../record/quantity";

/** A client that may leave altogether: one event for all its lines. @source model.md 1 */
export const CLIENTS = defineTable({
  id: "clients",
  name: { fr: "Clients", en: "Clients" },
  help: { fr: "Une ligne par client, avec sa ligne d'en-têtes", en: "One row per client, with its header row" },
  columns: {
    client: column({
      quantity: label(),
      header: { fr: "Client", en: "Client" },
      synonyms: ["Donneur d'ordre", "Customer", "Compte", "Account", "Nom du client", "Donneur d'ordres", "Customer name", "Client name"],
      help: { fr: "Donneur d'ordre, comme dans Lignes", en: "Client company, as in Lines" },
    }),
    exitProbability: column({
      quantity: share(),
      header: { fr: "Probabilité de départ", en: "Exit probability" },
      synonyms: ["Probabilité de perte", "P départ", "Probability of leaving", "P exit", "Probabilité de sortie", "Probabilité de résiliation", "Risque de départ", "Risque de perte", "Proba de départ", "Proba de perte", "Probability of exit", "Churn probability", "Exit risk", "Churn risk"],
      help: { fr: "Probabilité que le client parte tout à fait ; départ constaté : 100 %", en: "Probability that the client leaves altogether; an observed exit: 100%" },
    }),
    exitDate: column({
      quantity: day(),
      header: { fr: "Date de départ", en: "Exit date" },
      synonyms: ["Départ", "Date de perte", "Leaving date", "Date de sortie", "Date de résiliation", "Date de perte du client", "Exit day", "Date of exit", "Departure date", "Churn date", "Date of leaving"],
      telling: ["départ", "sortie", "résiliation", "perte", "exit", "leaving", "churn"],
      help: { fr: "Premier jour sans ce client", en: "First day without the client" },
      blank: { value: null, status: "none" },
    }),
    openInvoices: column({
      quantity: money(),
      header: { fr: "Encours client", en: "Open invoices" },
      synonyms: ["Factures ouvertes", "Encours", "Créances", "Receivables", "Encours clients", "Encours de facturation", "Factures impayées", "Factures non réglées", "Factures en cours", "Créances clients", "Outstanding invoices", "Unpaid invoices", "Accounts receivable"],
      telling: ["encours", "créance", "receivable", "facture ouverte", "facture impayée", "facture due", "invoice open", "invoice outstanding", "invoice unpaid"],
      help: { fr: "Factures émises et non réglées", en: "Invoices issued and not yet paid" },
      blank: { value: null, status: "none" },
    }),
  },
});
