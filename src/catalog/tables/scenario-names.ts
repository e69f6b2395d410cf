import type { CellValue } from "../record/cells";
import { headersIn, nameKey } from "../record/table";
import { tidy } from "../record/quantity";
import { BASE_NAME, scenarioTable, type ScenarioTable } from "./scenarios";

/** Why a scenario can't bear a name. */
export type NameRefusal = "blank" | "too-long" | "taken" | "not-read";

/** Longer names would be cut in every list that shows them. */
export const LONGEST_NAME = 60;

/** A free name for a copy of a scenario: "Prudent 2", and of that "Prudent 3". */
export function nameForCopy({ scenarios }: ScenarioTable, scenario: string): string {
  const taken = new Set(scenarios.map(({ name }) => nameKey(name)));
  const stem = tidy(scenario).replace(/ \d+$/, "").slice(0, LONGEST_NAME - 4);
  let number = 2;
  while (taken.has(nameKey(`${stem} ${number}`))) number += 1;
  return `${stem} ${number}`;
}

/**
 * Why a scenario can't bear a name; null where it can. The header row is read with the name in it: what would not be found again as a
 * scenario (a name wholly in brackets, the word for another column) is refused.
 *
 * @param renamed the scenario that is to bear it; absent where it is another one
 */
export function nameRefusal(table: ScenarioTable, name: string, renamed?: string): NameRefusal | null {
  const said = tidy(name);
  // Signs alone are as good as nothing: names are told apart by letters and digits.
  if (nameKey(said) === "") return "blank";
  if (said.length > LONGEST_NAME) return "too-long";
  const own = table.scenarios.find((scenario) => renamed !== undefined && nameKey(scenario.name) === nameKey(renamed));
  const others = headersIn(table.grid.values, table.top).filter((_, column) => column !== own?.column);
  if (others.some((header) => nameKey(header) === nameKey(said))) return "taken";
  const [first] = table.scenarios;
  const column = own?.column ?? first?.column;
  if (column === undefined) return null;
  const named = (row: readonly CellValue[]) => row.map((cell, at) => (at === column ? said : cell));
  const read = scenarioTable({ ...table.grid, values: table.grid.values.map((row, index) => (index === table.top ? named(row) : row)) });
  return read.scenarios.some((scenario) => scenario.column === column && nameKey(scenario.name) === nameKey(said)) ? null : "not-read";
}

/** The scenario that takes the place of a deleted one: Base, or the first that is left; null where none would be. */
export function inPlaceOf({ scenarios }: ScenarioTable, deleted: string): string | null {
  const left = scenarios.filter(({ name }) => nameKey(name) !== nameKey(deleted)).map(({ name }) => name);
  return left.find((name) => nameKey(name) === nameKey(BASE_NAME)) ?? left[0] ?? null;
}
