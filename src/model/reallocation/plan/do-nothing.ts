import { exitsAboveNeed } from "../../workforce/pools/needed-idle";
import { completed } from "./completed";
import { onlyDecided, type Decisions, type PoolStep } from "./decisions";
import { worthOf } from "../solve/optimum";
import type { PlanProblem } from "../problem/problem";
import { programOf } from "../program/program";

/**
 * The built-in scenario to compare with: nobody more is retrained, and all surplus leaves at the first lawful date and after.
 * Whom the lines will need again for a vacancy stays.
 *
 * @source model.md 2 (do nothing)
 */
export function doNothing({ ground: { pools } }: PlanProblem): Decisions {
  const exits = pools.flatMap((path, pool): PoolStep[] =>
    Array.from(exitsAboveNeed(path, path.firstExit)).flatMap((heads, month) => (heads > 0 ? [{ pool, month, heads }] : [])),
  );
  return { starts: [], exits, hires: [] };
}

/** Value of doing nothing, of a problem with all of its columns; in the workbook's currency. */
export function worthOfDoingNothing(problem: PlanProblem): number {
  const decisions = doNothing(problem);
  const own = onlyDecided(problem, decisions);
  const program = programOf(own);
  return worthOf(program, completed(own, program, decisions));
}
