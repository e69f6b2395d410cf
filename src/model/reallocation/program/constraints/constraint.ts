import type { ConstraintId } from "../../problem/constraint-families";
import type { Column, ColumnKind, PlanProblem } from "../../problem/problem";

/** What a limit is about; months count from the beginning of the window. */
export interface LimitPlace {
  readonly constraint: ConstraintId;
  readonly pool?: number;
  readonly site?: number;
  readonly activity?: number;
  readonly classroom?: number;
  readonly month?: number;
  readonly year?: number;
}

/** One row of the program: lower <= sum of entries <= upper. */
export interface Limit extends LimitPlace {
  readonly lower: number;
  readonly upper: number;
}

/** Adds a coefficient of a column to one of the family's limits, by its place among them. */
export type Put = (limit: number, coefficient: number) => void;

/**
 * The mathematics of a family of limits, one file each, with a line in `program.ts`; its words and its kind are in
 * `constraint-families.ts`.
 */
export interface Constraint {
  readonly id: ConstraintId;
  /** Kinds of columns that can add to its limits: it is asked of no others. */
  readonly of: readonly ColumnKind[];
  /** What moves its bounds of all that a hand may set: everything else that a program is made of lasts longer. */
  levers(problem: PlanProblem): readonly unknown[];
  /** Its limits in order; none where what it limits is without end. */
  limits(problem: PlanProblem): Limit[];
  /**
   * Tells what a column adds to them, a limit at most once and in ascending order. That rests on what the problem is made of
   * (`makersOf`) and on no amount that a limit has.
   */
  entries(problem: PlanProblem): (column: Column, put: Put) => void;
}

/** Money inside the program is in thousands, which keeps its numbers near those of people and days. */
export const MONEY = 1 / 1000;
