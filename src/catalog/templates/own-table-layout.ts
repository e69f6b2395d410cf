import { addressOf, comparableName, type Grid, type Origin } from "../record/cells";
import { mappedName, type TableSpec } from "../record/table";
import type { Locale } from "../record/text";
import { isPlain } from "../mapping/mapped-problems";
import { sourceName, type Mapping } from "../mapping/mapping";
import { ASSUMPTION_TABLE, SCENARIOS } from "../tables/scenarios";
import { NAME_HELP } from "./book/name-help";
import { leversLayout } from "./levers-layout";
import { mappingSheet, sourceCells } from "./mapping/mapping-sheet";
import { wholeBlock } from "./mapping/source-cells";
import { freeName } from "./layout/free-name";
import type { WorkbookLayout } from "./layout/workbook-layout";

/** A table of the person's own, as it is to be read. */
export interface OwnTable {
  readonly spec: TableSpec;
  /** The person's block, with where it stands. */
  readonly block: Grid & { readonly origin: Origin };
  readonly mapping: Mapping;
  /** Names of the workbook's sheets: none is taken. */
  readonly sheets: readonly string[];
  /** As-of date of the Base scenario that is made with it; null where the workbook has scenarios. */
  readonly asOf: number | null;
}

/**
 * What makes a person's own cells one of our tables, with a Base scenario and the assumptions where there are none.
 *
 * Where headers and cells are ours as they stand, a name for the range is all. Else a sheet of formulas reads them: a function reads its
 * arguments alone, and so headers in her words can only be ours in cells.
 */
export function ownTableLayout({ spec, block, mapping, sheets, asOf }: OwnTable, locale: Locale): WorkbookLayout {
  const taken = new Set(sheets.map(comparableName));
  const free = (wanted: string) => {
    const name = freeName(wanted, taken);
    taken.add(comparableName(name));
    return name;
  };
  const mapped = mappedName(spec.name)[locale].replaceAll(" ", "_");
  const source = wholeBlock(sourceCells({ block, mapping }), Math.max(...block.values.map((row) => row.length)));
  const named = { scenarios: free(SCENARIOS.name[locale]), assumptions: free(ASSUMPTION_TABLE.name[locale]) };
  const levers = asOf === null ? { sheets: [], names: [] } : leversLayout(locale, asOf, named);
  const nameFor = (name: string, formula: string, help: string) => ({ name, formula: `=${formula}`, help });
  if (isPlain(spec, block, mapping)) {
    return { ...levers, names: [...levers.names, nameFor(mapped, source, NAME_HELP.mapped[locale])] };
  }
  const sheet = free(spec.name[locale]);
  const laid = mappingSheet({ spec, block, mapping, sheet }, locale);
  const onSheet = addressOf({ sheet, row: 0, column: 0 }, 0, 0).replace(/![^!]*$/, "!");
  return {
    sheets: [laid.layout, ...levers.sheets],
    names: [
      ...levers.names,
      nameFor(mapped, `${onSheet}${laid.table}`, NAME_HELP.mapped[locale]),
      nameFor(sourceName(spec.name)[locale], source, NAME_HELP.source[locale]),
    ],
  };
}
