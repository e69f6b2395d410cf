import { CONSTRAINT_FAMILIES } from "../problem/constraint-families";
import { componentsOf, type Component } from "./components";
import { completed } from "./completed";
import type { Limit } from "../program/constraints/constraint";
import { MONEY } from "../program/constraints/constraint";
import { decisionsIn, jobsCutBy, type Decisions } from "./decisions";
import { doNothing } from "./do-nothing";
import type { LinearSolution } from "../program/linear-program";
import { worthOf, type BestPlan } from "../solve/optimum";
import { toldPrice } from "../solve/prices";
import { peopleAtEnd, type PeopleAtEnd } from "./people-at-end";
import type { PlanProblem } from "../problem/problem";
import type { ReallocationProgram } from "../program/program";

/** A plan and what it comes to, by itself and against doing nothing. Money in the workbook's currency, present values. */
export interface Reallocation {
  readonly decisions: Decisions;
  readonly value: number;
  /** Value of doing nothing. */
  readonly doNothing: number;
  /** Parts of what is decided; without what stands already, which `value` and `doNothing` both count. */
  readonly components: Readonly<Record<Component, number>>;
  readonly atEnd: PeopleAtEnd;
  /** Heads who exit by decision within the window, those who had exited before anything could be decided included. */
  readonly jobsCut: number;
  /** The same if nothing is done. */
  readonly jobsCutByNothing: number;
  /** Exits avoided: those of doing nothing less those of the plan. */
  readonly jobsKept: number;
  /** Incremental cost of the training that begins, undiscounted. */
  readonly spent: number;
  /** Limits that hold the plan back, and what one more of each is worth. */
  readonly binding: readonly Binding[];
}

/** A limit that binds. */
export interface Binding {
  readonly limit: Limit;
  /** What one more unit of it adds to the value. */
  readonly price: number;
}

/** Dearer by less than this a unit, in the program's thousands, is the solver's rounding or a broken tie. */
const NOTHING = 1e-3;

/** What an optimum comes to. */
export function reallocationOf({ problem, program, solution, value }: BestPlan): Reallocation {
  const decisions = decisionsIn(problem, solution.values);
  const nothing = worthOf(program, completed(problem, program, doNothing(problem)));
  return { ...outcome(problem, program, decisions, solution.values, value, nothing), binding: bindingLimits(program, solution) };
}

/**
 * What decisions come to, whoever took them.
 *
 * @param worthOfNothing value of doing nothing; it needs exits that a problem with the columns of a plan alone lacks
 */
export function outcome(
  problem: PlanProblem,
  program: ReallocationProgram,
  decisions: Decisions,
  values: Float64Array,
  value: number,
  worthOfNothing: number,
): Omit<Reallocation, "binding"> {
  const atEnd = peopleAtEnd(problem, decisions);
  const [jobsCut, jobsCutByNothing] = [jobsCutBy(problem, decisions), jobsCutBy(problem, doNothing(problem))];
  return {
    decisions,
    value,
    doNothing: worthOfNothing,
    components: componentsOf(problem, program, values),
    atEnd,
    jobsCut,
    jobsCutByNothing,
    jobsKept: jobsCutByNothing - jobsCut,
    spent: spentOn(problem, values),
  };
}

/** What the courses that begin cost, whole groups where they are paid whole. */
function spentOn({ columns, ways, classrooms }: PlanProblem, values: Float64Array): number {
  const total = (amounts: Float64Array | undefined) => (amounts ?? new Float64Array()).reduce((sum, amount) => sum + amount, 0);
  const each = ways.map(({ cash }) => total(cash));
  const group = classrooms.map(({ way }) => total(way.groupFees));
  return columns.reduce((sum, column, at) => {
    if (column.kind === "start") return sum + (values[at] as number) * (each[column.way] as number);
    return column.kind === "group" ? sum + (values[at] as number) * (group[column.classroom] as number) : sum;
  }, 0);
}

/** Limits of the user's own that bind; how people follow from each other is none of them. */
function bindingLimits({ limits }: ReallocationProgram, { duals }: LinearSolution): Binding[] {
  return limits.flatMap((limit, row) => {
    const { unit, priced } = CONSTRAINT_FAMILIES[limit.constraint];
    const isMoney = unit === "money";
    const price = duals[row] as number;
    if (priced !== "each") return [];
    if (Math.abs(price) < (isMoney ? 1e-6 : NOTHING)) return [];
    return [{ limit, price: toldPrice(isMoney ? price : price / MONEY) }];
  });
}
