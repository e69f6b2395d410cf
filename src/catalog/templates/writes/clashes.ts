import { comparableName } from "../../record/cells";
import type { WorkbookWrites } from "./workbook-writes";

/** What a workbook has already, by name. */
export interface PresentNames {
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
  /** Of the whole workbook. */
  readonly names: readonly string[];
}

/** Something that is to be added and whose name is taken. */
export interface Clash {
  /** What bears the name already. */
  readonly kind: "sheet" | "table" | "name";
  readonly name: string;
}

/** All that stands in the way of new sheets, as the workbook writes it. A table and a name can't share a name: they clash across. */
export function clashesWith({ sheets, names }: WorkbookWrites, present: PresentNames): Clash[] {
  const tabs = wanted(sheets.map(({ name }) => name));
  const called = wanted([...sheets.flatMap(({ tables }) => tables.map(({ name }) => name)), ...names.map(({ name }) => name)]);
  const taken = (kind: Clash["kind"], among: readonly string[], mine: ReadonlySet<string>) =>
    among.filter((name) => mine.has(comparableName(name))).map((name): Clash => ({ kind, name }));
  return [...taken("sheet", present.sheets, tabs), ...taken("table", present.tables, called), ...taken("name", present.names, called)];
}

function wanted(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map(comparableName));
}
