import { LEVERS, type LeverId } from "../../src/catalog/levers/levers";
import type { CellValue } from "../../src/catalog/record/cells";
import type { TableSpec } from "../../src/catalog/record/table";
import type { Locale } from "../../src/catalog/record/text";
import { CASH } from "../../src/catalog/tables/cash";
import { ACTUALS } from "../../src/catalog/tables/revenue/actuals";
import { CLIENTS } from "../../src/catalog/tables/revenue/clients";
import { CONSENTS } from "../../src/catalog/tables/revenue/consents";
import { LINES } from "../../src/catalog/tables/revenue/lines";
import { SITES } from "../../src/catalog/tables/training/sites";
import { POOLS } from "../../src/catalog/tables/workforce/pools";

const SPECS = { lines: LINES, clients: CLIENTS, actuals: ACTUALS, consents: CONSENTS, pools: POOLS, sites: SITES, cash: CASH } as const;

/**
 * Rows as a table of cells with its headers.
 *
 * @param gap what lies around the rows: 1 a blank row behind the first, 2 one at the end, 3 a title above
 */
export function tableOf(id: keyof typeof SPECS, rows: readonly Readonly<Record<string, CellValue>>[], columns: readonly string[], locale: Locale, gap: number): CellValue[][] {
  const spec: TableSpec = SPECS[id];
  const head = columns.map((key) => spec.columns[key]?.header[locale] ?? key);
  const cells = rows.map((row) => columns.map((key): CellValue => row[key] ?? ""));
  const blank = columns.map((): CellValue => "");
  if (gap === 1) cells.splice(1, 0, blank);
  if (gap === 2) cells.push(blank, blank);
  return gap === 3 ? [["2026", ...blank.slice(1)], head, ...cells] : [head, ...cells];
}

export function leverName(id: string): string {
  return LEVERS[id as LeverId].name.fr;
}
