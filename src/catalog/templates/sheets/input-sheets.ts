import { ACTUALS } from "../../tables/revenue/actuals";
import { CASH } from "../../tables/cash";
import { CLIENTS } from "../../tables/revenue/clients";
import { CORRELATIONS } from "../../tables/uncertainty/correlations";
import { HOLIDAYS } from "../../tables/training/holidays";
import { LINES } from "../../tables/revenue/lines";
import { MOVES } from "../../tables/workforce/moves";
import { PATHS } from "../../tables/training/paths";
import { POOLS } from "../../tables/workforce/pools";
import { SITES } from "../../tables/training/sites";
import { UNCERTAINTY } from "../../tables/uncertainty/uncertainty";
import { WORK } from "../../tables/workforce/work";
import { SCENARIOS, ASSUMPTION_TABLE } from "../../tables/scenarios";
import { NAMES } from "../../cases/workbook-reading";
import type { Locale, Text } from "../../record/text";
import type { Book } from "../book/book";
import { across, BESIDE, calculated, heading, words } from "../layout/cell-writing";
import { HEADER_ROW, type LaidTable } from "../layout/laid-table";
import { SHEET_NAMES } from "../layout/sheet-names";
import type { CellContent, SheetLayout } from "../layout/workbook-layout";

const SUBTITLES = {
  lines: {
    fr: "Une ligne par campagne ou contrat. CA de référence par mois, avant tout effet de la loi, dans la devise de la ligne ; agents en ETP ; parts en %.",
    en: "One row per campaign or contract. Reference revenue per month, before any effect of the law, in the line's currency; agents in FTE; shares in %.",
  },
  clients: {
    fr: "Une ligne par donneur d'ordre. Le départ d'un client emporte toutes ses lignes. Encours en MAD.",
    en: "One row per client. A client that leaves takes all its lines. Open invoices in MAD.",
  },
  actuals: {
    fr: "Facturé par ligne et par mois, dans la devise de la ligne. Un mois sans facture est estimé par le modèle, et signalé.",
    en: "Invoiced by line and month, in the line's currency. A month without an invoice is modelled, and flagged.",
  },
  pools: {
    fr: "Une ligne par vivier d'agents semblables, effectif au premier jour de l'horizon. Salaires en MAD, ancienneté en années, congés en jours. Attrition vide : le levier du scénario.",
    en: "One row per pool of like agents, headcount on the first day of the horizon. Wages in MAD, seniority in years, leave in days. Attrition blank: the scenario's lever.",
  },
  work: {
    fr: "Une ligne par activité où réaffecter : ETP demandés et prix de l'heure facturée, dans la devise de la ligne. On ne facture rien au-delà de la demande.",
    en: "One row per activity to move agents to: FTE asked for and price of an hour billed, in the row's currency. Nothing is billed beyond the demand.",
  },
  paths: {
    fr: "Une ligne par formation vers une activité. Jours de cours et d'accompagnement, montée en compétence en mois, coût externe en MAD hors taxes par jour de groupe.",
    en: "One row per course to an activity. Class and nesting days, ramp time in months, external cost in MAD excluding tax per group-day.",
  },
  sites: {
    fr: "Une ligne par site : salles, places et formateurs, qui limitent les formations proposées. Sans ce tableau, rien ne les limite.",
    en: "One row per site: rooms, seats and trainers, which limit the courses that are proposed. Without this table nothing limits them.",
  },
  holidays: {
    fr: "Jours où salles et formateurs manquent. Une année qui figure ici n'a que ces jours-là ; les autres gardent ceux de Relais. Les fêtes de la lune, sur fond ambre, sont des hypothèses.",
    en: "Days on which rooms and trainers are not there. A year that stands here has these days alone; all others keep Relais's. Feasts of the moon, on amber, are assumptions.",
  },
  moves: {
    fr: "Une ligne par départ en formation. Seuls ceux qui sont sans travail ce mois-là partent ; qui échoue revient dans son vivier.",
    en: "One row per start of a course. Only those without work that month leave; who fails comes back to the pool.",
  },
  cash: {
    fr: "Une seule ligne : solde au premier jour de l'horizon, charges fixes et engagements bancaires en MAD, délai de règlement en jours.",
    en: "A single row: balance on the first day of the horizon, fixed costs and bank terms in MAD, payment terms of clients in days.",
  },
  uncertainty: {
    fr: "Une ligne par facteur incertain. Probable vide : la valeur du scénario, 100 % pour un facteur. Les départs de clients se tirent avec les probabilités de Clients.",
    en: "One row per uncertain driver. A blank mode: the scenario's value, 100% of a factor. Client exits are drawn with the probabilities of Clients.",
  },
  correlations: {
    fr: "Corrélations de rang, de -1 à 1 : hypothèses, aucune n'est publiée. La moitié sous la diagonale suffit ; un facteur absent est indépendant des autres.",
    en: "Rank correlations, from -1 to 1: assumptions, none is published. The half below the diagonal is enough; a driver left out is independent of the others.",
  },
  scenarios: {
    fr: "Une colonne par scénario ; insérez les vôtres entre Base et Unité. La colonne Actif suit la cellule Scénario_actif de la Synthèse.",
    en: "One column per scenario; insert yours between Base and Unit. The Active column follows the cell Active_scenario of the Summary.",
  },
  assumptions: {
    fr: "La colonne Remplacement l'emporte sur la valeur par défaut ; laissez-la vide pour garder celle-ci.",
    en: "The Override column wins over the default value; leave it blank to keep that.",
  },
  activeScenario: { fr: "Scénario actif", en: "Active scenario" },
} as const satisfies Record<string, Text>;

export function linesSheet({ tables, locale }: Book): SheetLayout {
  const widths = [31, 27, 14, 28, 18, 15, 15, 12, 20, 12, 13, 12, 15, 14, 20, 13, 16, 18, 14, 16, 15];
  return tableSheet("lines", LINES.name, tables.lines, widths, locale);
}

export function clientsSheet({ tables, locale }: Book): SheetLayout {
  return tableSheet("clients", CLIENTS.name, tables.clients, [30, 17, 16, 16, 18, 14], locale);
}

export function actualsSheet({ tables, locale }: Book): SheetLayout | null {
  return tables.actuals && tableSheet("actuals", ACTUALS.name, tables.actuals, [32, 14, 16], locale);
}

export function poolsSheet({ staff, locale }: Book): SheetLayout | null {
  return staff && tableSheet("pools", POOLS.name, staff.tables.pools, [28, 14, 18, 26, 14, 14, 15, 17, 16, 16, 14], locale);
}

export function workSheet({ staff, locale }: Book): SheetLayout | null {
  return staff && tableSheet("work", WORK.name, staff.tables.work, [24, 15, 15, 15, 17, 13, 17, 17, 14], locale);
}

export function pathsSheet({ staff, locale }: Book): SheetLayout | null {
  return staff && tableSheet("paths", PATHS.name, staff.tables.paths, [24, 18, 18, 12, 24, 19, 19, 14, 17, 13, 13], locale);
}

export function sitesSheet({ staff, locale }: Book): SheetLayout | null {
  return staff && tableSheet("sites", SITES.name, staff.tables.sites, [16, 16, 22, 16, 12, 16, 16, 14], locale);
}

export function holidaysSheet({ staff, locale }: Book): SheetLayout | null {
  return staff && tableSheet("holidays", HOLIDAYS.name, staff.tables.holidays, [14, 24, 13, 88], locale);
}

export function movesSheet({ staff, locale }: Book): SheetLayout | null {
  return staff && tableSheet("moves", MOVES.name, staff.tables.moves, [28, 24, 14, 16], locale);
}

export function cashSheet({ staff, locale }: Book): SheetLayout | null {
  return staff && tableSheet("cash", CASH.name, staff.tables.cash, [22, 18, 18, 18, 18], locale);
}

export function uncertaintySheet({ risk, locale }: Book): SheetLayout | null {
  return risk && tableSheet("uncertainty", UNCERTAINTY.name, risk.tables.uncertainty, [28, 15, 12, 14, 12, 13, 18, 28, 13, 96], locale);
}

export function correlationsSheet({ risk, locale }: Book): SheetLayout | null {
  const { name } = CORRELATIONS;
  return risk && tableSheet("correlations", name, risk.tables.correlations, [26, ...risk.tables.correlations.layout.headers.slice(1).map(() => 15)], locale);
}

export function assumptionsSheet({ tables, locale }: { readonly tables: Pick<Book["tables"], "assumptions">; readonly locale: Locale }): SheetLayout {
  return tableSheet("assumptions", ASSUMPTION_TABLE.name, tables.assumptions, [42, 14, 12, 20, 13, 68], locale);
}

export function scenariosSheet({ template, tables, locale }: Book): SheetLayout {
  const active = { formula: `=${NAMES.activeScenario[locale]}`, value: template.active[locale] };
  return scenariosSheetWith(calculated(active, "keyResult"), template.scenarios.length, tables.scenarios, locale);
}

/** Place of the active scenario's name over the table of scenarios. */
export const ACTIVE_ABOVE = { row: HEADER_ROW - 2, column: 1 } as const;

/** The sheet of scenarios, with the active one's name above the table. */
export function scenariosSheetWith(active: CellContent, scenarios: number, table: LaidTable, locale: Locale): SheetLayout {
  const widths = [40, ...Array.from({ length: scenarios }, () => 15), 14, 14, 13, 13, 11, 13, 64];
  const sheet = tableSheet("scenarios", SCENARIOS.name, table, widths, locale);
  return { ...sheet, cells: [...sheet.cells, ...across(ACTIVE_ABOVE.row, 0, [words(SUBTITLES.activeScenario[locale]), active])] };
}

/** Length of the longest text typed in a column. */
function longestName({ cells }: LaidTable, column: number): number {
  const names = cells.filter((cell) => cell.column === column && (cell.role === "input" || cell.role === "assumption"));
  return Math.max(0, ...names.map(({ value }) => (typeof value === "string" ? value.length : 0)));
}

/** A sheet of one table, its headers and first column in view. */
function tableSheet(id: Exclude<keyof typeof SUBTITLES, "activeScenario">, title: Text, table: LaidTable, widths: readonly number[], locale: Locale): SheetLayout {
  return {
    name: SHEET_NAMES[id][locale],
    purpose: "inputs",
    cells: [...heading(title[locale], SUBTITLES[id][locale]), ...table.cells],
    columns: widths.map((width, column) => ({ width: Math.max(width, longestName(table, column) + BESIDE) })),
    tables: [table.layout],
    freeze: { rows: HEADER_ROW + 1, columns: 1 },
    gridLines: true,
    validations: table.validations,
    highlights: [],
  };
}
