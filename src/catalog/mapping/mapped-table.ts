import { addressOf, isBlank, isError, originOf, textOf, type CellValue, type Grid } from "../record/cells";
import { TOTAL_WORDS } from "../reading/total-row";
import { columnNamed, mappedKeys, type Mapping } from "./mapping";
import { converted } from "./conversion";
import type { TableSpec } from "../record/table";
import type { Locale } from "../record/text";
import { requiredColumns } from "../record/table";

/** What becomes of a row of the person's block: it counts, it is a row of sums, or it holds nothing. */
export type RowFate = "read" | "total" | "blank";

/** A block as a mapping reads it: what its sheet shows. */
export interface MappedTable {
  /** Our headers, then a row for each of the block's rows under its headers; rows that do not count are blank. */
  readonly grid: Grid;
  readonly fates: readonly RowFate[];
  /** Keys of the columns, in the grid's order. */
  readonly keys: readonly string[];
}

/** Stands for the sheet that the mapping will be written on. */
const NO_SHEET = "Relais";

/** Reads a block through a mapping, cell by cell as the formulas of its sheet do. */
export function mappedTable(spec: TableSpec, { values }: Grid, mapping: Mapping, locale: Locale): MappedTable {
  const keys = mappedKeys(spec, mapping);
  const rows = values.slice(mapping.top + 1);
  const labels = labelColumns(spec, mapping);
  const known = sourcePlaces(spec, mapping);
  const named = nameKeyOf(spec, mapping);
  const fates = rows.map((row): RowFate => {
    if (known.every((at) => isBlank(row[at]))) return "blank";
    return labels.some((at) => isTotal(row[at])) ? "total" : "read";
  });
  const read = (row: readonly CellValue[], key: string, above: CellValue): CellValue => {
    const source = mapping.columns[key];
    if (source?.from !== "column") return source?.value ?? "";
    const { at, conversion } = source;
    const cell = row[at] ?? "";
    if (conversion.as === "above" && isBlank(cell)) return conversion.beside.every((other) => !isBlank(row[other])) ? above : "";
    return converted(cell, conversion, columnNamed(spec, key).quantity);
  };
  const blank: readonly CellValue[] = keys.map(() => "");
  const mapped: (readonly CellValue[])[] = [];
  rows.forEach((row, at) => {
    const last = mapped[at - 1] ?? blank;
    const cells = fates[at] === "read" ? keys.map((key, index) => read(row, key, last[index] ?? "")) : blank;
    const isNameless = named !== null && isBlank(cells[keys.indexOf(named)]);
    mapped.push(cells.map((cell, index) => (isNameless && mapping.columns[keys[index] ?? ""]?.from === "value" ? "" : cell)));
  });
  return {
    keys,
    fates,
    grid: {
      values: [keys.map((key) => columnNamed(spec, key).header[locale]), ...mapped],
      origin: { sheet: NO_SHEET, row: 0, column: 0 },
    },
  };
}

/** The address of the person's own cell behind one of a mapped table; its row's first name where the value comes from elsewhere. */
export function sourceAddress(spec: TableSpec, { origin }: Grid, mapping: Mapping, address: string): string | null {
  const place = originOf(address);
  if (!place || !origin || place.sheet !== NO_SHEET) return null;
  const source = mapping.columns[mappedKeys(spec, mapping)[place.column] ?? ""];
  const at = source?.from === "column" ? source.at : (labelColumns(spec, mapping)[0] ?? 0);
  return addressOf(origin, mapping.top + place.row, at);
}

/** Places in the block of all columns that the mapping reads, each once. */
export function sourcePlaces(spec: TableSpec, mapping: Mapping): number[] {
  return [...new Set(mappedKeys(spec, mapping).flatMap((key) => placeOf(mapping, key) ?? []))];
}

/** Places in the block of the columns whose words tell a row of sums: the first two names that are read. */
export function labelColumns(spec: TableSpec, mapping: Mapping): number[] {
  const names = mappedKeys(spec, mapping).filter((key) => columnNamed(spec, key).quantity.unit === "text");
  return [...new Set(names.flatMap((key) => placeOf(mapping, key) ?? []))].slice(0, 2);
}

/** The column without which a row has no name: a value for all rows is for those that have one. Null where no column of hers tells it. */
export function nameKeyOf(spec: TableSpec, mapping: Mapping): string | null {
  const isName = (key: string) => columnNamed(spec, key).quantity.unit === "text" && placeOf(mapping, key) !== null;
  return requiredColumns(spec).find(isName) ?? mappedKeys(spec, mapping).find(isName) ?? null;
}

function placeOf({ columns }: Mapping, key: string): number | null {
  const source = columns[key];
  return source?.from === "column" ? source.at : null;
}

/** Whether a cell begins as a row of sums does, by the words that stand on the sheet. */
function isTotal(cell: CellValue | undefined): boolean {
  if (isError(cell) || isBlank(cell)) return false;
  const text = `${textOf(cell).replaceAll(":", " ").replace(/ +/g, " ").trim().toLowerCase()} `;
  return TOTAL_WORDS.some((word) => text.startsWith(`${word} `));
}
