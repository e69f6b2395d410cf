import { column, defineTable } from "../../record/table";
import { currency, day, fte, hours, label, money, month, share } from "../../record/quantity";
import { workplace } from "./workplace";

/** An activity that agents can be moved to. @source design.md 3, model.md 1 */
export const WORK = defineTable({
  id: "work",
  name: { fr: "Travail", en: "Work" },
  help: { fr: "Une ligne par activité de destination, avec sa ligne d'en-têtes", en: "One row per activity to move agents to, with its header row" },
  adds: ["demand"],
  repeats: "refused",
  columns: {
    activity: column({
      quantity: label(),
      header: { fr: "Activité", en: "Activity" },
      synonyms: ["Destination", "Travail", "Work", "Activité de destination", "Nouvelle activité", "Target activity", "Activity name", "Nom de l'activité"],
      help: { fr: "Activité de destination", en: "Activity that agents move to" },
    }),
    site: column({
      quantity: workplace(),
      header: { fr: "Site", en: "Site" },
      synonyms: ["Ville", "City", "Centre", "Center", "Lieu", "Location", "Site ou télétravail", "Site or telework", "Nom du site", "Localisation", "Site name"],
      telling: ["site", "ville", "city", "lieu", "location", "télétravail", "telework"],
      help: { fr: "Site où l'activité se fait, comme dans Viviers ; « télétravail » ou vide : de partout", en: 'Site where the activity is done, as in Pools; "telework" or blank: from anywhere' },
      blank: { value: null, status: "none" },
    }),
    demand: column({
      quantity: fte(),
      header: { fr: "Demande", en: "Demand" },
      synonyms: ["Demande ETP", "Besoin", "FTE demand", "Demande en ETP", "Besoin ETP", "Besoin en ETP", "ETP demandés", "Demand in FTE", "FTE needed"],
      help: { fr: "ETP que les contrats demandent en régime établi ; on ne facture pas au-delà", en: "FTE that contracts ask for once running; no more is billed" },
    }),
    price: column({
      quantity: money(),
      header: { fr: "Prix par heure facturée", en: "Price per billable hour" },
      synonyms: ["Prix horaire", "Tarif horaire", "Hourly price", "Prix de l'heure", "Prix par heure", "Tarif de l'heure", "Taux horaire", "Price per hour", "Hourly rate"],
      help: { fr: "Dans la devise de l'activité", en: "In the activity's currency" },
    }),
    billableHours: column({
      quantity: hours({ min: 1, max: 191 }),
      header: { fr: "Heures facturées par ETP", en: "Billable hours per FTE" },
      synonyms: ["Heures facturables", "Heures par mois", "Billable hours", "Heures facturables par ETP", "Heures facturées", "Heures facturables par mois", "Heures par ETP", "Billable hours per month", "Billed hours per FTE", "Hours per FTE"],
      telling: ["heure facturée", "heure facturable", "billable", "billed hour", "heure ETP", "hour FTE"],
      help: { fr: "Par mois, à pleine productivité ; vide : 130", en: "Per month, at full productivity; blank: 130" },
      blank: { value: 130, status: "assumption" },
    }),
    currency: column({
      quantity: currency(),
      header: { fr: "Devise", en: "Currency" },
      synonyms: ["Monnaie", "Code devise", "Devise du contrat", "Devise de facturation", "Billing currency", "Currency code"],
      telling: ["devise", "monnaie", "currency"],
      help: { fr: "MAD ou EUR ; vide : MAD", en: "MAD or EUR; blank: MAD" },
      blank: { value: "MAD" as const, status: "assumption" },
    }),
    startMonth: column({
      quantity: month(),
      header: { fr: "Mois de démarrage", en: "Start month" },
      synonyms: ["Démarrage", "Début", "Start", "Mois de début", "Date de démarrage", "Date de début", "Lancement", "Start date", "Launch", "Launch date"],
      telling: ["démarrage", "début", "start", "lancement", "launch"],
      help: { fr: "Premier mois facturable ; vide : dès le début", en: "First month that can be billed; blank: from the beginning" },
      blank: { value: null, status: "none" },
    }),
    variableCost: column({
      quantity: share(),
      header: { fr: "Part d'autres coûts variables", en: "Other variable cost share" },
      synonyms: ["Autres coûts variables", "Variable costs", "Part de coûts variables", "Coûts variables", "Taux de coûts variables", "Part des autres coûts variables", "Variable cost share", "Variable cost rate", "Other variable costs"],
      telling: ["variable"],
      help: { fr: "Coûts variables hors salaires, en part du CA ; vide : 0 %", en: "Variable costs other than wages, as a share of revenue; blank: 0%" },
      blank: { value: 0, status: "assumption" },
    }),
    contractEnd: column({
      quantity: day(),
      header: { fr: "Fin de contrat", en: "Contract end" },
      synonyms: ["Échéance", "Date de fin", "End date", "Échéance contrat", "Échéance du contrat", "Date d'échéance", "Date d'échéance du contrat", "Date de fin de contrat", "Fin du contrat", "Terme du contrat", "Date d'expiration", "Expiration", "Contract end date", "End of contract", "Contract expiry", "Expiry date", "Contract expiration"],
      telling: ["échéance", "expiration", "expiry", "fin contrat", "fin engagement", "fin marché", "terme contrat", "end contract"],
      help: { fr: "Dernier jour facturable ; vide : pas d'échéance connue", en: "Last day that can be billed; blank: none known" },
      blank: { value: null, status: "none" },
    }),
  },
});
