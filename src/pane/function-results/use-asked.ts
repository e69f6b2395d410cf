import { useMemo } from "react";
import { isBase, leverTable, type WorkbookReading } from "../../catalog/cases/workbook-reading";
import type { CatalogFunction } from "../../catalog/functions/definition/define";
import type { Grid } from "../../catalog/record/cells";
import { isOfFollowedPlan } from "../../catalog/templates/inserted/inserted-results";
import { BEST_PLAN, movesOf } from "../cards/plan/best-plan";
import { answersLast } from "../state/engine-card";
import type { PaneState } from "../state/pane-state";
import { useCard, useDrawn, usePaneState } from "../state/use-pane";
import type { ShownResult } from "./shown-results";
import type { AskedResult } from "./use-function-result";

/** What the view has to ask of a function. */
interface Asked {
  /** Whether the workbook has what the function needs, and the scenario is one of which it tells something. */
  readonly isAnswerable: boolean;
  /** Null while it can't be asked: a hand moves a value, or the plan that is followed is still to be found. */
  readonly asked: AskedResult | null;
}

/** What a function is told of the workbook as the pane shows it, once no value is on its way. */
export function useAsked({ id, given: tells, isAgainstBase }: ShownResult, fn: CatalogFunction): Asked {
  const workbook = usePaneState("workbook");
  const answer = usePaneState("answer");
  const bestPlan = useCard(BEST_PLAN);
  const isAtRest = useDrawn(({ drafts }) => Object.values(drafts).every((draft) => draft.phase === "refused"));
  const levers = useMemo(() => workbook && leversOf(workbook), [workbook]);
  const found = bestPlan?.answer ?? null;
  const isFound = bestPlan !== null && answersLast(bestPlan, found);
  const plan = useMemo(() => found && (movesOf(found.found, found.asked)?.values ?? null), [found]);
  const hasTables = workbook !== null && hasTablesOf(fn, workbook.reading);
  const scenario = workbook?.reading.active ?? null;
  const given = useMemo(() => (tells ? answer && tells(answer) : NOTHING), [tells, answer]);
  const isKnownWorkbook = answer !== null && given !== null && hasTables && scenario !== null && levers !== null;
  const isAnswerable = isKnownWorkbook && !(isAgainstBase && isBase(scenario));
  const followsOptimal = isOfFollowedPlan(id, fn) && answer?.follows === "optimal";
  const isKnown = !followsOptimal || (isFound && plan !== null);
  const asked = useMemo(
    () => (isAnswerable && isAtRest && isKnown ? { fn, levers, scenario, given, moves: followsOptimal ? plan : null } : null),
    [isAnswerable, isAtRest, isKnown, fn, levers, scenario, given, followsOptimal, plan],
  );
  return { isAnswerable, asked };
}

const NOTHING = {};

/** Whether a workbook has the tables that a function can't do without. */
export function hasTablesOf({ tables }: CatalogFunction, reading: Pick<WorkbookReading, "tables">): boolean {
  const there = new Set(reading.tables.flatMap(({ name, found }) => (found ? [name.en] : [])));
  return Object.entries(tables).every(([key, { name, optional }]) => optional || key === "levers" || there.has(name.en));
}

/** The levers of the scenario that is shown, as a block of two columns that functions read. */
function leversOf({ snapshot, reading: { active } }: NonNullable<PaneState["workbook"]>): Grid["values"] | null {
  const table = leverTable(snapshot.tables);
  const column = table?.scenarios.find(({ name }) => name === active)?.column;
  if (!table || column === undefined) return null;
  return table.grid.values.slice(table.top).map((row) => [row[table.names] ?? null, row[column] ?? null]);
}
