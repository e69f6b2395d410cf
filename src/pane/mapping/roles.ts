import type { TableSpec } from "../../catalog/record/table";
import { CASH } from "../../catalog/tables/cash";
import { ACTUALS } from "../../catalog/tables/revenue/actuals";
import { CLIENTS } from "../../catalog/tables/revenue/clients";
import { LINES } from "../../catalog/tables/revenue/lines";
import { PATHS } from "../../catalog/tables/training/paths";
import { SITES } from "../../catalog/tables/training/sites";
import { POOLS } from "../../catalog/tables/workforce/pools";
import { WORK } from "../../catalog/tables/workforce/work";
import type { WorkbookReading } from "../../catalog/cases/workbook-reading";

/** Tables that a person may have in words of her own, in the order in which they bring more numbers. */
export const ROLES: readonly TableSpec[] = [LINES, CLIENTS, ACTUALS, POOLS, WORK, PATHS, SITES, CASH];

/** Whether a workbook has a table. */
export function hasTable({ tables }: WorkbookReading, { name }: TableSpec): boolean {
  return tables.some((table) => table.name.en === name.en && table.found !== null);
}

/** The table to begin with: lines first, then what is not there yet. */
export function firstRole(reading: WorkbookReading): TableSpec {
  return ROLES.find((spec) => !hasTable(reading, spec)) ?? (LINES);
}
