import { firstDay, type Day } from "../../../model/calendar/calendar";
import { ACTIVITY_CODES, LAW } from "../../../model/revenue/law/law";
import { choice, day, label, month, pieces, type Quantity } from "../../record/quantity";
import { column, defineTable } from "../../record/table";

/** A day, or a month, which counts from its first day: its consents are then the first to lapse. */
function dayOrMonth(): Quantity<Day> {
  const [ofDay, ofMonth] = [day(), month()];
  return {
    ...ofDay,
    wanted: { fr: "une date, ou un mois (aaaa-mm)", en: "a date, or a month (yyyy-mm)" },
    parse(cell) {
      const written = typeof cell === "string" ? ofMonth.parse(cell) : null;
      return written && "value" in written ? { value: firstDay(written.value) } : ofDay.parse(cell);
    },
  };
}

const consents = () => pieces({ fr: "un nombre de consentements", en: "a number of consents" }, { min: 0, whole: true });

/** Consents that the firm can prove, by client, goods and day of collection. @source domain.md 10.2 (R. 223-1 to R. 223-3) */
export const CONSENTS = defineTable({
  id: "consents",
  name: { fr: "Consentements", en: "Consents" },
  help: {
    fr: "Une ligne par client, objet et date de recueil des consentements prouvés, avec sa ligne d'en-têtes",
    en: "One row per client, goods and day on which proven consents were collected, with its header row",
  },
  adds: ["collected", "withdrawn"],
  repeats: "refused",
  columns: {
    client: column({
      quantity: label(),
      header: { fr: "Client", en: "Client" },
      synonyms: ["Donneur d'ordre", "Customer", "Compte", "Account", "Nom du client", "Donneur d'ordres", "Customer name", "Client name"],
      help: { fr: "Donneur d'ordre nommé dans le consentement, comme dans Lignes : il ne sert à aucun autre", en: "Client company that the consent names, as in Lines: it serves no other" },
    }),
    goods: column({
      quantity: choice(ACTIVITY_CODES.filter((code) => LAW[code].rescuedByConsent), { fr: "un code que le consentement rend licite", en: "a code that consent makes lawful" }),
      header: { fr: "Biens ou services", en: "Goods" },
      synonyms: ["Objet", "Objet du consentement", "Code", "Code d'activité", "Code activité", "Goods or services", "Subject", "Activity code"],
      telling: ["biens", "services", "objet", "goods"],
      help: {
        fr: "Code d'activité (O1, O2, O8 à O11) pour lequel le consentement vaut, et pour lui seul ; vide si le client n'en a qu'un",
        en: "Activity code (O1, O2, O8 to O11) that the consent is for, and for no other; blank if the client has but one",
      },
      blank: { value: null, status: "none" },
    }),
    day: column({
      quantity: dayOrMonth(),
      header: { fr: "Date de recueil", en: "Collected on" },
      synonyms: [
        "Mois de recueil", "Jour de recueil", "Date du consentement", "Date de consentement", "Date de collecte", "Mois de collecte", "Date", "Mois",
        "Collection date", "Date of collection", "Month of collection", "Consent date", "Date collected", "Month collected", "Month",
      ],
      help: { fr: "Jour, ou mois, du recueil ; un mois compte dès son premier jour. Valable jusqu'au même jour de l'année suivante", en: "Day, or month, of collection; a month counts from its first day. Good until the same day of the next year" },
    }),
    contacts: column({
      quantity: pieces({ fr: "un nombre de contacts", en: "a number of contacts" }, { min: 1, whole: true }),
      header: { fr: "Contacts en base", en: "Contacts" },
      synonyms: ["Contacts", "Base", "Base de contacts", "Taille de la base", "Nombre de contacts", "Contacts de la base", "Contacts in the base", "Contact base", "Base size", "Number of contacts"],
      help: { fr: "Contacts de la base de ce client pour cet objet, le même nombre sur chaque ligne", en: "Contacts in the base of this client for these goods, the same number in each row" },
    }),
    collected: column({
      quantity: consents(),
      header: { fr: "Consentements recueillis", en: "Consents collected" },
      synonyms: ["Recueillis", "Consentements", "Consentements obtenus", "Consentements collectés", "Opt-in recueillis", "Opt-in collectés", "Collected", "Consents", "Consents obtained", "Opt-ins collected", "Opt-ins"],
      help: { fr: "Consentements prouvés et recueillis ce jour ou ce mois", en: "Proven consents collected on that day or in that month" },
    }),
    withdrawn: column({
      quantity: consents(),
      header: { fr: "Consentements retirés", en: "Consents withdrawn" },
      synonyms: ["Retirés", "Retraits", "Retraits de consentement", "Consentements révoqués", "Révoqués", "Désinscriptions", "Withdrawn", "Withdrawals", "Consents revoked", "Opt-outs"],
      telling: ["retiré", "retrait", "révoqué", "withdrawn", "withdrawal", "revoked"],
      help: { fr: "Retirés depuis, parmi ceux-là ; comptés à la date d'arrêté ; vide : 0", en: "Withdrawn since, of these; counted from the as-of date; blank: 0" },
      blank: { value: 0, status: "assumption" },
    }),
  },
});
