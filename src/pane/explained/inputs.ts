import { locateTable } from "../../catalog/cases/workbook-reading";
import { shownCell } from "../../catalog/filling/shown-cell";
import { takenBy } from "../../catalog/filling/filled-call";
import type { CatalogFunction } from "../../catalog/functions/definition/define";
import { ASSUMPTIONS } from "../../catalog/levers/assumptions";
import { LEVERS } from "../../catalog/levers/levers";
import type { Lever, Standing } from "../../catalog/record/lever";
import type { Locale, Text } from "../../catalog/record/text";
import { ASSUMPTION_TABLE, readAssumptions, readScenario, SCENARIOS, scenarioTable, type Setting } from "../../catalog/tables/scenarios";
import type { PaneState } from "../state/pane-state";

/** A table of the workbook that goes into a number. */
export interface InputTable {
  readonly name: Text;
  readonly address: string;
}

/** A value of the scenario or of the assumptions that goes into a number. */
export interface InputValue {
  /** Of the lever or the assumption. */
  readonly id: string;
  readonly name: Text;
  /** As its cell shows it, or what a blank means. */
  readonly shown: string;
  readonly standing: Standing;
  readonly source: Text;
  /** Its own cell. */
  readonly address: string;
  /** Whether it stands in the place of a default of the table of assumptions. */
  readonly isOverride: boolean;
}

export interface Inputs {
  readonly tables: readonly InputTable[];
  /** The least founded first. */
  readonly values: readonly InputValue[];
  /** Whether there are values that no cell of the workbook names, so that Relais's own count. */
  readonly hasDefaults: boolean;
}

const NAMED: Readonly<Record<string, Lever>> = { ...ASSUMPTIONS, ...LEVERS };

const BY_STANDING: readonly Standing[] = ["assumption", "source", "law"];

/** Tables of which each value is told by itself. */
const LISTED_BY_VALUE: ReadonlySet<string> = new Set(["levers", "assumptions", "scenarios"]);

/** What of the workbook goes into a function's result, each with its cells. */
export function inputsOf(fn: CatalogFunction, { snapshot, reading: { active } }: NonNullable<PaneState["workbook"]>, locale: Locale): Inputs {
  const tables = takenBy(fn, snapshot.tables).tables.flatMap(({ key, name, found }) =>
    found?.address && !LISTED_BY_VALUE.has(key) ? [{ name, address: found.address }] : [],
  );
  if (!("levers" in fn.tables || "scenarios" in fn.tables)) return { tables, values: [], hasDefaults: false };
  const settings = new Map([...assumed(snapshot.tables), ...chosen(snapshot.tables, active)]);
  const values = [...settings].flatMap(([id, setting]) => valueOf(id, setting, locale) ?? []);
  values.sort((one, other) => BY_STANDING.indexOf(one.standing) - BY_STANDING.indexOf(other.standing));
  return { tables, values, hasDefaults: Object.keys(NAMED).some((id) => !settings.has(id)) };
}

type Tables = NonNullable<PaneState["workbook"]>["snapshot"]["tables"];

function assumed(tables: Tables): Iterable<readonly [string, Setting]> {
  const table = locateTable(tables, ASSUMPTION_TABLE, []);
  return table ? readAssumptions(table.grid).settings : [];
}

function chosen(tables: Tables, scenario: string | null): Iterable<readonly [string, Setting]> {
  const found = locateTable(tables, SCENARIOS, []);
  const table = found && scenarioTable(found.grid);
  const column = table?.scenarios.find(({ name }) => name === scenario)?.column ?? null;
  return table && column !== null ? readScenario(table, column).settings : [];
}

function valueOf(id: string, { value, place, replaceable }: Setting, locale: Locale): InputValue | null {
  const lever = NAMED[id];
  const { address } = place;
  if (!lever || !address) return null;
  const { name, quantity, standing, source, blank } = lever;
  const shown = value === null ? (blank?.[locale] ?? "") : shownCell(value, quantity.unit, locale);
  return { id, name, shown, standing, source, address, isOverride: replaceable !== undefined && replaceable.override.address === address };
}
