import type { CatalogFunction } from "../../src/catalog/functions/definition/define";
import type { CellValue } from "../../src/catalog/record/cells";
import { LEVERS, type LeverId } from "../../src/catalog/levers/levers";
import type { TableSpec } from "../../src/catalog/record/table";
import type { Locale } from "../../src/catalog/record/text";
import { LINES } from "../../src/catalog/tables/revenue/lines";
import { SCENARIOS } from "../../src/catalog/tables/scenarios";
import { POOLS } from "../../src/catalog/tables/workforce/pools";
import { CATALOG } from "../../src/catalog";
import type { XlsxCell } from "../../src/workbench/xlsx/model/model";
import { writeXlsx } from "../../src/workbench/xlsx/write";
import { day } from "./dates";

type Rows = readonly (readonly (string | number)[])[];
type Columns<C> = readonly (keyof C & string)[];

/** Somebody's three tables, in her language, and an empty sheet: nobody has written a formula yet. */
export interface AskingWorkbook {
  readonly bytes: Uint8Array;
  /** The tables as a function is handed them. */
  readonly tables: { readonly lines: Rows; readonly pools: Rows; readonly levers: Rows };
  /** The sheet without a cell. */
  readonly empty: string;
}

const LINE_COLUMNS: Columns<(typeof LINES)["columns"]> = ["line", "client", "pool", "mix", "revenue", "referenceMonth", "agents"];
const LINE_ROWS: Rows = [
  ["Fibre", "Alpha", "P1", "O1", 620_000, "2026-07", 44],
  ["Mobile", "Alpha", "P1", "O1 40%; I1 60%", 410_000, "2026-07", 30],
  ["Presse", "Beta", "P2", "O11", 90_000, "2026-07", 8],
];
const POOL_COLUMNS: Columns<(typeof POOLS)["columns"]> = ["pool", "headcount", "wage", "seniority", "attrition"];
const POOL_ROWS: Rows = [["P1", 74, 5_200, 2.5, 0.3], ["P2", 8, 6_000, 4, 0.2]];
const LEVER_VALUES: readonly (readonly [LeverId, number | string])[] = [["asOf", day("2026-10-01")], ["start", "2026-08"], ["months", 6], ["optIn", 0.08], ["clientLead", 0], ["erosion", 0]];

export function askingWorkbook(locale: Locale): AskingWorkbook {
  const { lever, active } = SCENARIOS.columns;
  const lines = [headers(LINES, LINE_COLUMNS, locale), ...LINE_ROWS];
  const pools = [headers(POOLS, POOL_COLUMNS, locale), ...POOL_ROWS];
  const levers = [
    [lever.header[locale], "Base", active.header[locale]],
    ...LEVER_VALUES.map(([id, value]) => [LEVERS[id].name[locale], value, value]),
  ];
  const named = [[LINES.name[locale], lines], [POOLS.name[locale], pools], [SCENARIOS.name[locale], levers]] as const;
  const empty = locale === "fr" ? "Réponses" : "Answers";
  return {
    tables: { lines, pools, levers },
    empty,
    bytes: writeXlsx({
      sheets: [...named.map(([name, rows]) => ({ name, cells: cellsOf(rows) })), { name: empty, cells: {} }],
      tables: named.map(([name, rows]) => ({
        name,
        sheet: name,
        ref: `A1:${String.fromCharCode(64 + (rows[0]?.length ?? 1))}${rows.length}`,
        columns: (rows[0] ?? []).map((header) => ({ name: String(header) })),
      })),
    }),
  };
}

/** A function of the catalogue by its id. */
export function functionOf(id: string): CatalogFunction {
  const found = CATALOG.find((fn) => fn.id === id);
  if (!found) throw new Error(`there is no function ${id}`);
  return found;
}

function headers<K extends string>({ columns }: TableSpec<Readonly<Record<K, TableSpec["columns"][string]>>>, keys: readonly K[], locale: Locale): string[] {
  return keys.map((key) => columns[key].header[locale]);
}

function cellsOf(rows: Rows): Record<number, Record<number, XlsxCell>> {
  return Object.fromEntries(rows.map((row, at) => [at, Object.fromEntries(row.map((value: CellValue, column) => [column, { value: value as string | number }]))]));
}
