import type { CellValue } from "../../src/catalog/record/cells";
import { edited, judge, withRows, type ByHand } from "../support/careless-hand";
import { CLEAN, type Rows } from "../support/careless-tables";

const LINES = CLEAN.lines as Rows;
const [HEADERS = []] = LINES;
const blank = HEADERS.map(() => "");
const besides = (beside: (row: number) => readonly CellValue[]) => withRows("lines", (rows) => rows.map((cells, row) => [...cells, ...beside(row)]));
const clientsBeside = (row: number): readonly CellValue[] => (CLEAN.clients as Rows)[row] ?? [];
const levers = (...rows: readonly (readonly CellValue[])[]): Rows => rows;

/** Ranges that are too short, too long or another's, and arguments in the wrong place. */
const RANGES: readonly ByHand[] = [
  { what: "a range without its header row", ask: "REVENUE.AT.RISK", tables: withRows("lines", (rows) => rows.slice(1)), is: { refused: "Lignes!A1:Z99", fr: "aucun tableau attendu n'a ces en-têtes : L1, A, Rabat", en: "no table that is wanted has these headers: L1, A, Rabat" } },
  { what: "a range that ends one row too early", ask: "REVENUE.AT.RISK", tables: withRows("lines", (rows) => rows.slice(0, 2)), is: { refused: "Clients!A3", fr: "aucune ligne n'a le client « B »", en: 'no line has the client "B"' } },
  { what: "a range that ends one column too early", ask: "REVENUE.AT.RISK", tables: withRows("lines", (rows) => rows.map((cells) => cells.slice(0, 5))), is: { refused: "Lignes!A1:E1", fr: "« CA de référence » introuvable", en: '"CA de référence" not found' } },
  { what: "a range that holds the table below as well", ask: "REVENUE.AT.RISK", tables: withRows("lines", (rows) => [...rows, ["Client", "Probabilité de départ", "Date de départ", ""], ["A", 0.1, 46_341, ""]]), is: { refused: "Lignes!A4", fr: "une seconde ligne d'en-têtes", en: "a second header row" } },
  { what: "an export that repeats its headers on every page", ask: "REVENUE.AT.RISK", tables: withRows("lines", ([headers = [], first = [], second = []]) => [headers, first, headers, second]), is: { refused: "Lignes!A3", fr: "une seconde ligne d'en-têtes", en: "a second header row" } },
  { what: "a table that adjoins another", ask: "REVENUE.AT.RISK", tables: besides(clientsBeside), is: { refused: "Lignes!T1", fr: "deux colonnes se nomment « Client »", en: 'two columns are named "Client"' } },
  { what: "another table behind a blank column", ask: "SURPLUS", tables: besides((row) => ["", ...(row === 0 ? ["Demandes reçues du mois", "Motif"] : [120, "rappel"])]), is: { gives: {} } },
  { what: "whole columns", ask: "REVENUE.AT.RISK", tables: withRows("lines", (rows) => [...rows, ...Array.from({ length: 20_000 }, () => blank)]), is: { gives: {} } },
  { what: "empty rows between lines", ask: "REVENUE.AT.RISK", tables: withRows("lines", ([headers = [], first = [], second = []]) => [headers, blank, first, blank, blank, second]), is: { gives: {} } },
  { what: "a subtotal in the middle", ask: "REVENUE.AT.RISK", tables: withRows("lines", ([headers = [], first = [], second = []]) => [headers, first, blank.map((_, at) => (at === 2 ? "Sous-total Rabat" : at === 5 ? 61_000 : at === 11 ? 40 : "")), second]), is: { gives: {} } },
  { what: "a row of units under the headers", ask: "REVENUE.AT.RISK", tables: withRows("lines", ([headers = [], ...rows]) => [headers, blank.map((_, at) => (at === 5 ? "€/mois" : at === 8 ? "%" : at === 11 ? "ETP" : "")), ...rows]), is: { refused: "Lignes!F2", fr: "« €/mois » trouvé", en: 'found "€/mois"' } },
  {
    what: "headers merged over two rows",
    ask: "REVENUE.AT.RISK",
    tables: withRows("lines", ([headers = [], ...rows]) => [headers.map((header, at) => (at === 5 ? "Revenus" : at === 6 ? "" : header)), blank.map((_, at) => (at === 5 || at === 6 ? (headers[at] ?? "") : "")), ...rows]),
    is: { refused: "Lignes!F1", fr: "« CA de référence » introuvable", en: '"CA de référence" not found' },
  },
  { what: "last year's column of the same name, hidden", ask: "SURPLUS", tables: besides((row) => [row === 0 ? "Agents" : 12]), is: { refused: "Lignes!T1", fr: "deux colonnes se nomment « Agents »", en: 'two columns are named "Agents"' } },
  { what: "a hidden helper column with errors", ask: "SURPLUS", tables: besides((row) => [row === 0 ? "Clé" : { error: "#N/A" }]), is: { gives: {} } },
  { what: "a look-up that found nothing", ask: "REVENUE.AT.RISK", tables: edited("lines", 1, { "Fin de contrat": { error: "#N/A" } }), is: { refused: "Lignes!N2", fr: "la cellule contient l'erreur #N/A", en: "the cell holds the error #N/A" } },
  { what: "pools in the place of lines", ask: "REVENUE.AT.RISK", more: { lines: CLEAN.pools }, is: { refused: "Lignes", fr: "« Client » introuvable", en: '"Client" not found' } },
  { what: "lines and pools in each other's place, each known by its headers", ask: "SURPLUS", more: { lines: CLEAN.pools, pools: LINES }, is: { gives: {} } },
  { what: "clients in the place of invoices", ask: "REVENUE.AT.RISK", more: { actuals: CLEAN.clients }, is: { refused: "tableaux", fr: "le tableau « Clients » est donné deux fois", en: 'the table "Clients" is given twice' } },
  { what: "assumptions in the place of levers", ask: "REVENUE.AT.RISK", tables: { scenarios: [["Hypothèse", "Valeur"], ["Jours travaillés par semaine", 6]] }, is: { refused: "Hypothèses!A1:Z99", fr: "« Hypothèses » est donné deux fois", en: '"Assumptions" is given twice' } },
  { what: "levers in the place of assumptions", ask: "REVENUE.AT.RISK", tables: { assumptions: CLEAN.scenarios }, is: { refused: "Hypothèses!A1:Z99", fr: "« Scénarios » est donné deux fois", en: '"Scenarios" is given twice' } },
  { what: "the levers' column of least values in the place of the active one", ask: "REVENUE.AT.RISK", more: { levers: levers(["Levier", "Min"], ["Date d'arrêté", 46_296], ["Horizon", 1]) }, is: { refused: "Scénarios", fr: "« Actif » introuvable", en: '"Active" not found' } },
  { what: "scenarios without the column that picks one", ask: "REVENUE.AT.RISK", more: { levers: levers(["Levier", "Base", "Prudent"], ["Date d'arrêté", 46_296, 46_296]) }, is: { refused: "Scénarios", fr: "« Actif » introuvable", en: '"Active" not found' } },
  { what: "a date as text for an argument", ask: "REVENUE.AT.RISK", more: { asOf: "01/10/2026" }, is: { refused: "valeurs nommées", fr: "« 01/10/2026 » est un texte, pas une date", en: '"01/10/2026" is text, not a date' } },
  { what: "a month where a number of months is wanted", ask: "REVENUE.AT.RISK", more: { months: 46_235 }, is: { refused: "valeurs nommées", fr: "hors des bornes", en: "out of bounds" } },
  { what: "twelve months and a half", ask: "REVENUE.AT.RISK", more: { months: 12.5 }, is: { refused: "valeurs nommées", fr: "12,5 n'est pas un nombre entier", en: "12.5 is not a whole number" } },
  { what: "the exchange rate the other way round", ask: "REVENUE.AT.RISK", more: { eurRate: 0.0943 }, is: { refused: "valeurs nommées", fr: "Saisissez une valeur de 5", en: "Enter a value from 5" } },
  { what: "a negative exchange rate", ask: "REVENUE.AT.RISK", more: { eurRate: -10.6 }, is: { refused: "valeurs nommées", fr: "hors des bornes", en: "out of bounds" } },
  { what: "8 for 8 % as an argument", ask: "REVENUE.AT.RISK", more: { optIn: 8 }, is: { refused: "valeurs nommées", fr: "8 % (ou 0,08)", en: "8% (or 0.08)" } },
];

test.each(RANGES)("$what", (input) => judge(input));
