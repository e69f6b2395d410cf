import type { CellValue } from "../../catalog/record/cells";

/** Activity codes that lines take in turn: banned, unlawful before, exempt, mixed and inbound ones. */
export const CODES = ["O1", "O3", "O6", "O7", "O8", "O10", "O1 60%; I1 40%", "I1", "B1", "D1"] as const;
export const CLIENTS = 40;

/** Name of the client of a line, by its index. */
export function clientOf(line: number): string {
  return `Client ${(line % CLIENTS) + 1}`;
}

/** Agents of each line, FTE. */
const AGENTS = 20;

/** A Lines table of a given length, the same each time: every code, some contract ends, some lines in EUR, all pools in turn. */
export function linesTable(length: number, pools = 20): CellValue[][] {
  const headers = ["Ligne", "Client", "Code", "CA de référence", "Mois de référence", "Devise", "Part consommateurs France", "Opt-in atteint", "Fin de contrat", "Vivier", "Agents", "Part de coûts évitables"];
  const rows = Array.from({ length }, (_, index): CellValue[] => [
    `Ligne ${index + 1}`,
    clientOf(index),
    CODES[index % CODES.length] ?? "O1",
    100_000 + 1_000 * index,
    "2026-07",
    index % 7 === 0 ? "EUR" : "MAD",
    0.8 + 0.001 * index,
    index % 3 === 0 ? 0.05 + 0.0001 * index : "",
    index % 5 === 0 ? 46_400 + index : "",
    `Vivier ${(index % pools) + 1}`,
    AGENTS,
    0,
  ]);
  return [headers, ...rows];
}

/** The pools of those lines, all billed before the law. */
export function poolsTable(lines: number, pools = 20): CellValue[][] {
  const headers = ["Vivier", "Effectif", "Salaire brut mensuel", "Ancienneté", "Attrition annuelle", "Congés non pris"];
  return [headers, ...Array.from({ length: pools }, (_, index): CellValue[] => [`Vivier ${index + 1}`, (AGENTS * lines) / pools, 4_000 + 100 * index, 2 + 0.1 * index, 0.3, 0])];
}

/** A course a month and pool, in turn towards one activity. */
export function movesTable(moves: number, pools = 20): CellValue[][] {
  const rows = Array.from({ length: moves }, (_, index): CellValue[] => [`Vivier ${(index % pools) + 1}`, "Accueil", 46_296 + 31 * (index % 12), 10]);
  return [["Vivier", "Activité", "Mois", "Personnes"], ...rows];
}

export const PATHS_TABLE: CellValue[][] = [
  ["Activité", "Jours de cours", "Jours d'accompagnement", "Productivité de départ", "Montée en compétence", "Taux de réussite", "Coût externe par jour de groupe"],
  ["Accueil", 10, 5, 0.75, 1, 0.92, 5_000],
];
export const WORK_TABLE: CellValue[][] = [["Activité", "Demande", "Prix par heure facturée"], ["Accueil", 500, 140]];
export const CASH_TABLE: CellValue[][] = [["Trésorerie d'ouverture", "Charges fixes par mois", "Délai de règlement"], [20_000_000, 5_000_000, 60]];
