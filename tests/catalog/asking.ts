import { CATALOG } from "../../src/catalog";
import type { CellValue } from "../../src/catalog/record/cells";
import { sentence } from "../../src/catalog/words/refusals/messages";
import type { Argument } from "../../src/catalog/functions/definition/parameter";
import { Refusal } from "../../src/catalog/record/problem";
import type { Locale } from "../../src/catalog/record/text";

/** Headers of a table of lines. */
export const HEADERS = ["Ligne", "Client", "Code", "CA de référence", "Mois de référence", "Part consommateurs France", "Devise"];
/** Two lines that nothing is wrong with. */
export const GOOD: CellValue[][] = [
  ["Énergie", "Volta", "O1", 600_000, "2026-07", 0.85, "MAD"],
  ["Accueil", "Banque du Sud", "I1", 400_000, "2026-07", 1, "MAD"],
];
const AS_OF = 46_300;

/** What RELAIS.REVENUE.AT.RISK gives for a block of cells that stands in 'Mes lignes'!B4. */
export function atRisk(lines: readonly (readonly CellValue[])[], clients?: readonly (readonly CellValue[])[]): CellValue[][] {
  const fn = CATALOG.find(({ id }) => id === "REVENUE.AT.RISK");
  if (!fn) throw new Error("no such function");
  const table: Argument = { cells: lines, address: `'Mes lignes'!B4:H${3 + lines.length}` };
  return fn.call([table, { cells: clients ?? null, address: null }, { cells: [["Date d'arrêté", AS_OF]], address: null }]);
}

/** The first words that a block of lines is refused with. */
export function words(lines: readonly (readonly CellValue[])[], locale: Locale): string {
  try {
    atRisk(lines);
  } catch (thrown) {
    if (thrown instanceof Refusal) return sentence(thrown.problems, locale);
    throw thrown;
  }
  throw new Error("was not refused");
}

/** The good table with one cell of its first row replaced. */
export const withCell = (column: number, cell: CellValue) => [HEADERS, GOOD[0]?.map((old, at) => (at === column ? cell : old)) ?? [], ...GOOD.slice(1)];

/** Narrow and wide no-break spaces read as spaces here: which one stands where is typography. */
export const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
