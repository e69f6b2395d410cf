import type { Grid } from "../record/cells";
import type { Problem } from "../record/problem";
import type { TableSpec } from "../record/table";
import type { Locale } from "../record/text";
import { readWorkbook, type WorkbookCells } from "../cases/workbook-reading";
import { LEVERS } from "../levers/levers";
import { BASE_NAME, SCENARIOS } from "../tables/scenarios";
import { parseTable } from "../reading/parse-table";
import type { ColumnSource, Mapping } from "./mapping";
import { mappedTable, sourceAddress } from "./mapped-table";
import { neededColumns } from "./source-block";

/** What the workbook would say of a mapped table. */
export interface MappingCheck {
  /** Needed columns that nothing fills yet, by key. */
  readonly missing: readonly string[];
  /** Of the mapped table, with the addresses of the person's own cells. */
  readonly problems: readonly Problem[];
}

/**
 * What would be wrong with a table read through a mapping, beside the other tables of the workbook.
 *
 * @param others tables of the workbook; a scenario with nothing but the as-of date stands in where there is none
 */
export function mappingCheck(
  spec: TableSpec,
  block: Grid,
  mapping: Mapping,
  others: WorkbookCells["tables"],
  asOf: number,
  locale: Locale,
): MappingCheck {
  const missing = neededColumns(spec).filter((key) => isEmpty(mapping.columns[key]));
  const { grid } = mappedTable(spec, block, mapping, locale);
  const rest = others.filter(({ name }) => name !== spec.name.fr && name !== spec.name.en);
  const levers = rest.some(hasLevers) ? [] : [{ name: SCENARIOS.name[locale], grid: onlyBase(asOf, locale) }];
  const tables = [{ name: spec.name[locale], grid }, ...rest, ...levers];
  const found = readWorkbook({ tables, activeScenario: null, calendar: 1900 }).problems;
  const ours = found.flatMap((problem): Problem[] => {
    const { address } = problem.place;
    if (address === undefined || problem.cause.code === "header-missing") return [];
    const own = sourceAddress(spec, block, mapping, address);
    return own === null ? [] : [{ ...problem, place: { ...problem.place, address: own } }];
  });
  return { missing, problems: ours };
}

function isEmpty(source: ColumnSource | undefined): boolean {
  return source === undefined || (source.from === "value" && source.value === "");
}

function hasLevers({ name }: { readonly name: string }): boolean {
  return name === SCENARIOS.name.fr || name === SCENARIOS.name.en;
}

function onlyBase(asOf: number, locale: Locale): Grid {
  return { values: [[columnOf("lever", locale), BASE_NAME], [LEVERS.asOf.name[locale], asOf]], origin: { sheet: SCENARIOS.name[locale], row: 0, column: 0 } };
}

function columnOf(key: keyof typeof SCENARIOS.columns, locale: Locale): string {
  return SCENARIOS.columns[key].header[locale];
}

/**
 * Whether a mapping is no more than our own headers over cells that are read as they stand: then the person's own range is the table, and
 * what is wrong with a cell is told of hers. Not where a sheet would leave out what is refused in place, such as a row of sums.
 */
export function isPlain(spec: TableSpec, block: Grid, mapping: Mapping): boolean {
  const isAsItStands = Object.values(mapping.columns).every(
    (source) => source?.from === "column" && source.basis === "recognised" && source.conversion.as === "is",
  );
  if (!isAsItStands) return false;
  const errors = (grid: Grid) => parseTable(spec, grid).problems.filter(({ severity }) => severity === "error").length;
  return errors({ ...block, values: block.values.slice(mapping.top) }) <= errors(mappedTable(spec, block, mapping, "fr").grid);
}
