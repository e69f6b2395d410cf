import { dayOf } from "../../src/model/calendar/calendar";
import { edited, judge, withRows, type ByHand } from "../support/careless-hand";

/** Consents of clients who are called otherwise. */
const consentsOf = (...clients: readonly string[]) => withRows("consents", ([headers = [], ...rows]) => [headers, ...rows.map(([old = "", ...cells], row) => [clients[row] ?? old, ...cells])]);

/** What finance does to lines, clients and invoices. What must become of each was written before the product was asked. */
const LINES: readonly ByHand[] = [
  {
    what: "amounts in thousands under a header that does not say so",
    ask: "SURPLUS",
    tables: edited("lines", 2, { "CA de référence": 410 }),
    is: { told: "Lignes!F3", fr: "14 MAD par agent et par mois", en: "14 MAD per agent and month" },
  },
  {
    what: "a year's revenue for a month's",
    ask: "SURPLUS",
    tables: edited("lines", 2, { "CA de référence": 4_920_000 }),
    is: { told: "Lignes!F3", fr: "169 655 MAD par agent et par mois", en: "169,655 MAD per agent and month" },
  },
  {
    what: "euros whose currency was left out",
    ask: "REVENUE.AT.RISK",
    tables: edited("lines", 1, { Devise: "" }),
    is: { told: "Lignes!F2", fr: "sa devise", en: "its currency" },
  },
  {
    what: "dirhams on a line in euros",
    ask: "REVENUE.AT.RISK",
    tables: edited("lines", 1, { "CA de référence": 650_000 }),
    is: { told: "Lignes!F2", fr: "sa devise", en: "its currency" },
  },
  {
    what: "an invoice in dirhams of a line in euros",
    ask: "REVENUE.AT.RISK",
    tables: edited("actuals", 1, { Facturé: 424_000 }),
    is: { told: "Réalisé!C2", fr: "7 fois le CA de référence", en: "7 times the line's reference revenue" },
  },
  {
    what: "an invoice in thousands",
    ask: "REVENUE.AT.RISK",
    tables: edited("actuals", 2, { Facturé: 350 }),
    is: { told: "Réalisé!C3", fr: "moins d'un centième du CA de référence", en: "less than a hundredth of the line's reference revenue" },
  },
  {
    what: "invoices by client in place of line",
    ask: "REVENUE.AT.RISK",
    tables: edited("actuals", 1, { Ligne: "A" }),
    is: { refused: "Réalisé!A2", fr: "la ligne « A » n'existe pas", en: 'the line "A" does not exist' },
  },
  {
    what: "a budget for a month to come among the invoices",
    ask: "REVENUE.AT.RISK",
    tables: withRows("actuals", (rows) => [...rows, ["L1", "2026-11", 45_000]]),
    is: { told: "Réalisé!B4", fr: "n'est pas compté", en: "is not counted" },
  },
  { what: "a month as 202608", ask: "REVENUE.AT.RISK", tables: edited("actuals", 1, { Mois: 202_608 }), is: { refused: "Réalisé!B2", fr: "202 608 n'est pas une date", en: "202,608 is not a date" } },
  { what: "a month as its number", ask: "REVENUE.AT.RISK", tables: edited("actuals", 1, { Mois: 8 }), is: { refused: "Réalisé!B2", fr: "8 n'est pas une date", en: "8 is not a date" } },
  { what: "a month as août-26", ask: "REVENUE.AT.RISK", tables: edited("actuals", 1, { Mois: "août-26" }), is: { refused: "Réalisé!B2", fr: "« août-26 » est un texte, pas une date", en: '"août-26" is text, not a date' } },
  { what: "a month as 08/26", ask: "REVENUE.AT.RISK", tables: edited("lines", 1, { "Mois de référence": "07/26" }), is: { refused: "Lignes!G2", fr: "« 07/26 » est un texte, pas une date", en: '"07/26" is text, not a date' } },
  { what: "a month as a year", ask: "REVENUE.AT.RISK", tables: edited("lines", 1, { "Mois de référence": 2026 }), is: { refused: "Lignes!G2", fr: "2 026 n'est pas une date", en: "2,026 is not a date" } },
  { what: "a currency by its sign", ask: "REVENUE.AT.RISK", tables: edited("lines", 1, { Devise: "€" }), is: { refused: "Lignes!H2", fr: "Choisissez : MAD, EUR", en: "Choose one of: MAD, EUR" } },
  { what: "dirhams as Dhs", ask: "REVENUE.AT.RISK", tables: edited("lines", 2, { Devise: "Dhs" }), is: { refused: "Lignes!H3", fr: "Choisissez : MAD, EUR", en: "Choose one of: MAD, EUR" } },
  { what: "a code begun with a zero, which Excel keeps as 1", ask: "REVENUE.AT.RISK", tables: edited("lines", 1, { Code: 1 }), is: { refused: "Lignes!E2", fr: "1 trouvé, un code", en: "found 1, expected a code" } },
  { what: "a code begun with a zero, as text", ask: "REVENUE.AT.RISK", tables: edited("lines", 1, { Code: "01" }), is: { refused: "Lignes!E2", fr: "« 01 » inconnu", en: 'unknown activity code "01"' } },
  { what: "a mix with shares as decimals", ask: "REVENUE.AT.RISK", tables: edited("lines", 2, { Code: "O1 0,4; I1 0,6" }), is: { refused: "Lignes!E3", fr: "« O1 60%; I1 40% »", en: '"O1 60%; I1 40%"' } },
  { what: "a mix with shares first", ask: "REVENUE.AT.RISK", tables: edited("lines", 2, { Code: "40% O1; 60% I1" }), is: { refused: "Lignes!E3", fr: "illisible", en: "can't be read" } },
  { what: "two codes without shares", ask: "REVENUE.AT.RISK", tables: edited("lines", 2, { Code: "O1 / I1" }), is: { refused: "Lignes!E3", fr: "O1 / I1", en: "O1 / I1" } },
  { what: "a client in capitals between no-break spaces", ask: "REVENUE.AT.RISK", tables: { ...edited("lines", 1, { Client: "Énergie de l'Ouest" }), ...consentsOf("énergie de l'ouest"), ...edited("clients", 1, { Client: "\u00a0ENERGIE DE L’OUEST\u202f" }) }, is: { gives: {} } },
  { what: "a client with its legal form in one table alone", ask: "REVENUE.AT.RISK", tables: edited("clients", 1, { Client: "A SARL" }), is: { refused: "Clients!A2", fr: "aucune ligne n'a le client « A SARL »", en: 'no line has the client "A SARL"' } },
  {
    what: "two clients that only a word in brackets tells apart",
    ask: "CONCENTRATION",
    tables: { ...consentsOf("Orange (Fibre)", "Orange (Mobile)"), lines: [...(edited("lines", 1, { Client: "Orange (Fibre)" }).lines ?? []).slice(0, 2), ...(edited("lines", 2, { Client: "Orange (Mobile)" }).lines ?? []).slice(2)], clients: [["Client", "Probabilité de départ"], ["Orange (Fibre)", 0], ["Orange (Mobile)", 0]] },
    is: { gives: { clients: [["Client", "Probabilité de départ"], ["A", 0], ["B", 0]] } },
  },
  {
    what: "invoices of two lines that only a word in brackets tells apart",
    ask: "REVENUE.AT.RISK",
    tables: {
      lines: [...(edited("lines", 1, { Ligne: "Fibre (Nord)" }).lines ?? []).slice(0, 2), ...(edited("lines", 2, { Ligne: "Fibre (Sud)" }).lines ?? []).slice(2)],
      actuals: [["Ligne", "Mois", "Facturé"], ["Fibre (Nord)", "2026-08", 40_000], ["Fibre (sud)", "2026-08", 350_000]],
    },
    is: { gives: {} },
  },
  { what: "0,9 in a cell that shows percents, which keeps 0.9 %", ask: "REVENUE.AT.RISK", tables: edited("lines", 1, { "Part consommateurs France": 0.009 }), is: { told: "Lignes!I2", fr: "90 %", en: "90%" } },
  { what: "0,1 for a probability in such a cell", ask: "REVENUE.AT.RISK", tables: edited("clients", 1, { "Probabilité de départ": 0.001 }), is: { told: "Clients!B2", fr: "10 %", en: "10%" } },
  { what: "yes for a probability", ask: "REVENUE.AT.RISK", tables: edited("lines", 1, { "Probabilité de renouvellement": "oui" }), is: { refused: "Lignes!O2", fr: "« oui » trouvé", en: 'found "oui"' } },
  { what: "TRUE for a number of agents", ask: "SURPLUS", tables: edited("lines", 1, { Agents: true }), is: { refused: "Lignes!L2", fr: "VRAI trouvé", en: "found TRUE" } },
  { what: "a contract that ends in 1900", ask: "REVENUE.AT.RISK", tables: edited("lines", 1, { "Fin de contrat": 366 }), is: { refused: "Lignes!N2", fr: "366 n'est pas une date", en: "366 is not a date" } },
  { what: "a contract that ended before its own reference month", ask: "REVENUE.AT.RISK", tables: edited("lines", 1, { "Fin de contrat": dayOf(2019, 12, 31) }), is: { told: "Lignes!N2", fr: "avant le mois du CA de référence", en: "before the month of the reference revenue" } },
  { what: "a client who left before the month of its revenue", ask: "REVENUE.AT.RISK", tables: edited("clients", 1, { "Date de départ": dayOf(2016, 11, 15) }), is: { told: "Clients!C2", fr: "avant le mois du CA de référence", en: "before the month of the reference revenue" } },
  { what: "an exit in a far year", ask: "REVENUE.AT.RISK", tables: edited("clients", 1, { "Date de départ": dayOf(2062, 11, 15) }), is: { counts: "A client may well leave after the horizon: what is meant can't be known." } },
  { what: "the wrong one of two codes", ask: "REVENUE.AT.RISK", tables: { ...edited("lines", 1, { Code: "O7" }), ...edited("consents", 1, { "Biens ou services": "" }) }, is: { counts: "Which calls a line makes only its owner knows." } },
];

test.each(LINES)("$what", (input) => judge(input));
