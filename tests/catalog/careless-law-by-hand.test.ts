import { dayOf } from "../../src/model/calendar/calendar";
import type { CellValue } from "../../src/catalog/record/cells";
import { edited, judge, withRows, type ByHand } from "../support/careless-hand";
import type { Rows, Tables } from "../support/careless-tables";

/** Scenarios with a lever more. */
const lever = (name: string, value: CellValue): Partial<Tables> => withRows("scenarios", (rows) => [...rows, [name, value, value]]);
const consents = (...rows: Rows): Partial<Tables> => withRows("consents", ([headers = []]) => [headers, ...rows]);
const holidays = (...rows: Rows): Partial<Tables> => ({ holidays: [["Date", "Jour férié"], ...rows] });
const row = (over: Readonly<Record<number, CellValue>>): CellValue[] => ["A", "O1", dayOf(2026, 9, 10), 5_000, 300, 40].map((cell, at) => over[at] ?? cell);

/** What compliance and planners do to consents, requests, calls and holidays. What must become of each was written before the product was asked. */
const LAW: readonly ByHand[] = [
  { what: "a share of the contacts where consents are counted", ask: "REVENUE.AT.RISK", tables: edited("consents", 1, { "Consentements recueillis": 0.06 }), is: { refused: "Consentements!E2", fr: "0,06 n'est pas un nombre entier", en: "0.06 is not a whole number" } },
  { what: "consents as a text with a thousands separator", ask: "REVENUE.AT.RISK", tables: edited("consents", 1, { "Consentements recueillis": "1 200" }), is: { refused: "Consentements!E2", fr: "« 1 200 » est un texte, pas un nombre", en: '"1 200" is text, not a number' } },
  { what: "contacts in thousands", ask: "REVENUE.AT.RISK", tables: edited("consents", 1, { "Contacts en base": 5 }), is: { refused: "Consentements!E2", fr: "300 consentements valables à la fois pour 5 contacts", en: "300 consents good at once, for 5 contacts" } },
  { what: "withdrawals with a minus", ask: "REVENUE.AT.RISK", tables: edited("consents", 1, { "Consentements retirés": -40 }), is: { refused: "Consentements!F2", fr: "hors des bornes", en: "out of bounds" } },
  { what: "consents by a client with its legal form", ask: "REVENUE.AT.RISK", tables: edited("consents", 1, { Client: "A SARL" }), is: { refused: "Consentements!A2", fr: "aucune ligne n'a le client « A SARL »", en: 'no line has the client "A SARL"' } },
  { what: "a client in small letters between no-break spaces", ask: "REVENUE.AT.RISK", tables: edited("consents", 2, { Client: "\u00a0b\u202f" }), is: { gives: {} } },
  { what: "goods in words", ask: "REVENUE.AT.RISK", tables: edited("consents", 1, { "Biens ou services": "Fibre" }), is: { refused: "Consentements!B2", fr: "« Fibre » n'est pas un choix", en: '"Fibre" is not one of the choices' } },
  { what: "goods whose calls are unlawful with consent too", ask: "REVENUE.AT.RISK", tables: edited("consents", 1, { "Biens ou services": "O3" }), is: { refused: "Consentements!B2", fr: "« O3 » n'est pas un choix", en: '"O3" is not one of the choices' } },
  { what: "no goods, of a client who sells two kinds", ask: "REVENUE.AT.RISK", tables: { ...edited("lines", 1, { Code: "O1 50%; O8 50%" }), ...edited("consents", 1, { "Biens ou services": "" }) }, is: { refused: "Consentements!B2", fr: "en ont plusieurs (O1, O8)", en: "have several (O1, O8)" } },
  { what: "no goods, of a client who sells one kind", ask: "REVENUE.AT.RISK", tables: edited("consents", 1, { "Biens ou services": "" }), is: { gives: {} } },
  { what: "two bases of one client", ask: "REVENUE.AT.RISK", tables: consents(row({}), row({ 2: dayOf(2026, 9, 20), 3: 6_000 })), is: { refused: "Consentements!D3", fr: "6 000 contacts en base, 5 000 en Consentements!D2", en: "6,000 contacts in the base, 5,000 in Consentements!D2" } },
  { what: "the year of a birth for the year of a consent", ask: "REVENUE.AT.RISK", tables: edited("consents", 1, { "Date de recueil": dayOf(2006, 9, 10) }), is: { told: "Consentements!C2", fr: "plus de trois ans avant la date d'arrêté", en: "over three years before the as-of date" } },
  { what: "the year before", ask: "REVENUE.AT.RISK", tables: edited("consents", 1, { "Date de recueil": dayOf(2025, 9, 10) }), is: { counts: "A ledger begins a year or two ago: what lapsed is not callable any more." } },
  { what: "consents that are still to be collected", ask: "REVENUE.AT.RISK", tables: edited("consents", 1, { "Date de recueil": dayOf(2026, 12, 10) }), is: { refused: "Consentements!C2", fr: "après la date d'arrêté", en: "after the as-of date" } },
  { what: "a month of consents in letters", ask: "REVENUE.AT.RISK", tables: edited("consents", 1, { "Date de recueil": "sept. 2026" }), is: { refused: "Consentements!C2", fr: "est un texte, pas une date", en: "is text, not a date" } },
  { what: "a row of all clients under the ledger", ask: "REVENUE.AT.RISK", tables: withRows("consents", (rows) => [...rows, ["Total", "", "", "", 540, 70]]), is: { gives: {} } },
  { what: "a row of all clients under the ledger, wholly filled", ask: "REVENUE.AT.RISK", tables: withRows("consents", (rows) => [...rows, ["Tous", "O1", dayOf(2026, 9, 10), 13_000, 540, 70]]), is: { refused: "Consentements!E4", fr: "somme", en: "sum" } },
  { what: "half of the lapsing given again, as 50", ask: "REVENUE.AT.RISK", tables: lever("Consentements redonnés", 50), is: { refused: "Scénarios!B6", fr: "Saisissez 50 %", en: "Enter 50%" } },
  { what: "that lever under a name of the user's own", ask: "REVENUE.AT.RISK", tables: lever("Consentements renouvelés à terme", 0.5), is: { refused: "Scénarios!A6", fr: "n'est pas un nom connu", en: "is not a known name" } },
  { what: "requests without what a call earns", ask: "REVENUE.AT.RISK", tables: edited("lines", 1, { "CA par appel": "" }), is: { refused: "Lignes!S2", fr: "cellule vide", en: "empty" } },
  { what: "a call that earns nothing", ask: "REVENUE.AT.RISK", tables: edited("lines", 1, { "CA par appel": 0 }), is: { refused: "Lignes!S2", fr: "cellule vide. Saisissez un montant.", en: "empty. Enter an amount." } },
  { what: "calls that were asked for, but nobody says how often", ask: "REVENUE.AT.RISK", tables: edited("lines", 1, { "Demandes reçues par mois": "" }), is: { told: "Lignes!R2", fr: "leur volume n'est pas plafonné", en: "their volume is not capped" } },
  { what: "requests for calls that keep the code of cold ones", ask: "REVENUE.AT.RISK", tables: edited("lines", 1, { Code: "O1 90%; O3 10%" }), is: { told: "Lignes!R2", fr: "sur une ligne sans code O3R", en: "on a line without the code O3R" } },
  { what: "requests of a day where a month's are wanted", ask: "REVENUE.AT.RISK", tables: edited("lines", 1, { "Demandes reçues par mois": 18 }), is: { counts: "Eighteen requests a month are as good as four hundred." } },
  { what: "a call in dirhams on a line in euros", ask: "REVENUE.AT.RISK", tables: edited("lines", 1, { "CA par appel": 106 }), is: { counts: "What a call earns only the operator knows." } },
  { what: "press as 100", ask: "REVENUE.AT.RISK", tables: lever("Presse : part interdite", 100), is: { refused: "Scénarios!B6", fr: "Saisissez 100 %", en: "Enter 100%" } },
  { what: "two days more where the year's holidays are wanted", ask: "REALLOCATE.SUMMARY", tables: holidays([dayOf(2026, 12, 24), "Fermeture"], [dayOf(2026, 12, 31), "Fermeture"]), is: { told: "'Jours fériés'!A2", fr: "seuls les siens comptent", en: "its own alone count" } },
  { what: "a holiday twice, under two names", ask: "REALLOCATE.SUMMARY", tables: withRows("holidays", (rows) => [...rows, [dayOf(2026, 11, 18), "Indépendance"]]), is: { gives: {} } },
  { what: "a holiday on a Sunday", ask: "REALLOCATE.SUMMARY", tables: withRows("holidays", (rows) => [...rows, [dayOf(2026, 11, 15), "Dimanche"]]), is: { gives: {} } },
  { what: "a holiday as text", ask: "REALLOCATE.SUMMARY", tables: edited("holidays", 1, { Date: "20 août 2026" }), is: { refused: "'Jours fériés'!A2", fr: "est un texte, pas une date", en: "is text, not a date" } },
  { what: "holidays as the days of a month", ask: "REALLOCATE.SUMMARY", tables: edited("holidays", 1, { Date: 20 }), is: { refused: "'Jours fériés'!A2", fr: "20 n'est pas une date", en: "20 is not a date" } },
];

test.each(LAW)("$what", (input) => judge(input));
