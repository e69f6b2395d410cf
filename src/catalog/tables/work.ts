import { column, defineTable } from "../table";
import { currency, day, fte, hours, label, money, month, share } from "../quantity";
import { workplace } from "../workplace";

/** An activity that agents can be moved to. @source design.md 3, model.md 1 */
export const WORK = defineTable({
  id: "work",
  name: { fr: "Travail", en: "Work" },
  help: { fr: "Une ligne par activité de destination, avec sa ligne d'en-têtes", en: "One row per activity to move agents to, with its header row" },
  columns: {
    activity: column({
      quantity: label(),
      header: { fr: "Activité", en: "Activity" },
      synonyms: ["Destination", "Travail", "Work"],
      help: { fr: "Activité de destination", en: "Activity that agents move to" },
    }),
    site: column({
      quantity: workplace(),
      header: { fr: "Site", en: "Site" },
      synonyms: ["Ville", "City", "Centre", "Center", "Lieu", "Location", "Site ou télétravail", "Site or telework"],
      help: { fr: "Site où l'activité se fait, comme dans Viviers ; « télétravail » ou vide : de partout", en: 'Site where the activity is done, as in Pools; "telework" or blank: from anywhere' },
      blank: { value: null, status: "none" },
    }),
    demand: column({
      quantity: fte(),
      header: { fr: "Demande", en: "Demand" },
      synonyms: ["Demande ETP", "Besoin", "FTE demand"],
      help: { fr: "ETP que les contrats demandent en régime établi ; on ne facture pas au-delà", en: "FTE that contracts ask for once running; no more is billed" },
    }),
    price: column({
      quantity: money(),
      header: { fr: "Prix par heure facturée", en: "Price per billable hour" },
      synonyms: ["Prix horaire", "Tarif horaire", "Hourly price"],
      help: { fr: "Dans la devise de l'activité", en: "In the activity's currency" },
    }),
    billableHours: column({
      quantity: hours({ min: 1, max: 191 }),
      header: { fr: "Heures facturées par ETP", en: "Billable hours per FTE" },
      synonyms: ["Heures facturables", "Heures par mois", "Billable hours"],
      help: { fr: "Par mois, à pleine productivité ; vide : 130", en: "Per month, at full productivity; blank: 130" },
      blank: { value: 130, status: "assumption" },
    }),
    currency: column({
      quantity: currency(),
      header: { fr: "Devise", en: "Currency" },
      synonyms: ["Monnaie"],
      help: { fr: "MAD ou EUR ; vide : MAD", en: "MAD or EUR; blank: MAD" },
      blank: { value: "MAD" as const, status: "assumption" },
    }),
    startMonth: column({
      quantity: month(),
      header: { fr: "Mois de démarrage", en: "Start month" },
      synonyms: ["Démarrage", "Début", "Start"],
      help: { fr: "Premier mois facturable ; vide : dès le début", en: "First month that can be billed; blank: from the beginning" },
      blank: { value: null, status: "none" },
    }),
    variableCost: column({
      quantity: share(),
      header: { fr: "Part d'autres coûts variables", en: "Other variable cost share" },
      synonyms: ["Autres coûts variables", "Variable costs"],
      help: { fr: "Coûts variables hors salaires, en part du CA ; vide : 0 %", en: "Variable costs other than wages, as a share of revenue; blank: 0%" },
      blank: { value: 0, status: "assumption" },
    }),
    contractEnd: column({
      quantity: day(),
      header: { fr: "Fin de contrat", en: "Contract end" },
      synonyms: ["Échéance", "Date de fin", "End date"],
      help: { fr: "Dernier jour facturable ; vide : pas d'échéance connue", en: "Last day that can be billed; blank: none known" },
      blank: { value: null, status: "none" },
    }),
  },
});
