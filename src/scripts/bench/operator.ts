import type { CellValue } from "../../catalog/cells";

/** Activity codes that lines take in turn: banned, unlawful before, exempt, mixed and inbound ones. */
export const CODES = ["O1", "O3", "O6", "O7", "O8", "O10", "O1 60%; I1 40%", "I1", "B1", "D1"] as const;
export const CLIENTS = 40;

/** Name of the client of a line, by its index. */
export function clientOf(line: number): string {
  return `Client ${(line % CLIENTS) + 1}`;
}

/** A Lines table of a given length, the same each time: every code, some contract ends, some lines in EUR. */
export function linesTable(length: number): CellValue[][] {
  const headers = ["Ligne", "Client", "Code", "CA de référence", "Mois de référence", "Devise", "Part consommateurs France", "Opt-in atteint", "Fin de contrat"];
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
  ]);
  return [headers, ...rows];
}
