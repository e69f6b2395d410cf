import type { ConstraintId, PricedConstraint } from "../problem/constraint-families";
import { MONEY } from "../program/constraints/constraint";
import { daysOfSeat, daysOfTrainer } from "../program/constraints/training-days";
import type { Site } from "../problem/inputs";
import type { Movement } from "../program/linear-program";
import type { PlanProblem } from "../problem/problem";
import type { ReallocationProgram } from "../program/program";

/**
 * What a family limits, where one more of it may be worth something: a dirham of the retraining budget, of each month's, of the refund
 * ceiling of each year; a seat or a trainer of a site, or a FTE of demand of an activity, in all months; an idle head of a pool in
 * the first open month; an exit a month.
 */
export interface Resource {
  readonly constraint: PricedConstraint;
  readonly site?: number;
  readonly activity?: number;
  readonly pool?: number;
}

/** A resource as the program has it. */
export interface ResourceInProgram {
  readonly resource: Resource;
  readonly direction: Movement;
  /** Units there are at present: no fewer can be taken away. Infinity where it is not limited. */
  readonly present: number;
  /** What the program counts one unit's worth in: thousands, or the money itself. */
  readonly worthIn: number;
}

/** All resources that are limited, in the order of the reader. */
export function resourcesOf(problem: PlanProblem, { limits }: ReallocationProgram): ResourceInProgram[] {
  const {
    inputs: {
      sites,
      workforce: { activities },
      terms,
    },
    ground: { open, pools },
    columns,
  } = problem;
  const rowsOf = (constraint: ConstraintId, by: number | ((month: number) => number), site?: number) =>
    limits.flatMap((limit, row) =>
      limit.constraint === constraint && (site === undefined || limit.site === site) && limit.upper < Infinity
        ? [{ row, by: typeof by === "number" ? by : by(limit.month ?? 0) }]
        : [],
    );
  const money = (constraint: PricedConstraint, present: number): ResourceInProgram => ({
    resource: { constraint },
    direction: { rows: rowsOf(constraint, MONEY), columns: [] },
    present,
    worthIn: MONEY,
  });
  const leastUpper = (constraint: ConstraintId) =>
    Math.min(Infinity, ...limits.filter((limit) => limit.constraint === constraint).map(({ upper }) => upper / MONEY));
  const found: ResourceInProgram[] = [
    money("budget", leastUpper("budget")),
    money("monthly-budget", leastUpper("monthly-budget")),
    ...sites.flatMap((site: Site, row): ResourceInProgram[] => [
      {
        resource: { constraint: "seats", site: row },
        direction: { rows: rowsOf("seats", (month) => daysOfSeat(site, month), row), columns: [] },
        present: site.rooms * site.seatsPerRoom,
        worthIn: MONEY,
      },
      {
        resource: { constraint: "trainers", site: row },
        direction: { rows: rowsOf("trainers", (month) => daysOfTrainer(site, month), row), columns: [] },
        present: site.trainers,
        worthIn: MONEY,
      },
    ]),
    ...activities.map(({ demand }, activity): ResourceInProgram => ({
      resource: { constraint: "demand", activity },
      direction: {
        rows: [],
        columns: columns.flatMap((column, at) =>
          (column.kind === "bill" || column.kind === "bill-after") && column.activity === activity ? [{ column: at, by: 1 }] : [],
        ),
      },
      present: demand,
      worthIn: MONEY,
    })),
    ...pools.map(({ idle }, pool): ResourceInProgram => ({
      resource: { constraint: "people", pool },
      direction: {
        rows: limits.flatMap((limit, row) =>
          limit.constraint === "people" && limit.pool === pool && limit.month === open ? [{ row, by: 1 }] : [],
        ),
        columns: [],
      },
      present: idle[open] ?? 0,
      worthIn: MONEY,
    })),
    ...(terms.mostExits === null
      ? []
      : [
          {
            resource: { constraint: "most-exits" as const },
            direction: { rows: rowsOf("most-exits", 1), columns: [] },
            present: terms.mostExits,
            worthIn: MONEY,
          },
        ]),
    money("refund-ceiling", leastUpper("refund-ceiling")),
  ];
  return found.filter(({ direction, present }) => present < Infinity && direction.rows.length + direction.columns.length > 0);
}
