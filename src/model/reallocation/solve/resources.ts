import type { ConstraintId } from "../problem/constraint-id";
import { MONEY } from "../program/constraints/constraint";
import { daysOfSeat, daysOfTrainer } from "../program/constraints/training-days";
import type { Site } from "../problem/inputs";
import type { Direction } from "./parametric";
import type { Problem } from "../problem/problem";
import type { ReallocationProgram } from "../program/program";

/** Something of which one more may be worth something, and what "one" is of it. */
export type Resource =
  /** A dirham of the retraining budget, of each month's, of the refund ceiling of each year. */
  | { readonly kind: "budget" | "monthly-budget" | "refund-ceiling" }
  /** A seat, or a trainer, of a site in all months. */
  | { readonly kind: "seat" | "trainer"; readonly site: number }
  /** A FTE of demand of an activity in all months. */
  | { readonly kind: "demand"; readonly activity: number }
  /** An idle head of a pool in the first open month. */
  | { readonly kind: "agent"; readonly pool: number }
  /** An exit a month. */
  | { readonly kind: "exit" };

/** A resource as the program has it. */
export interface ResourceInProgram {
  readonly resource: Resource;
  readonly direction: Direction;
  /** Units there are at present: no fewer can be taken away. Infinity where it is not limited. */
  readonly present: number;
  /** What the program counts one unit's worth in: thousands, or the money itself. */
  readonly worthIn: number;
}

/** All resources that are limited, in the order of the reader. */
export function resourcesOf(problem: Problem, { limits }: ReallocationProgram): ResourceInProgram[] {
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
  const money = (kind: "budget" | "monthly-budget" | "refund-ceiling", present: number): ResourceInProgram => ({
    resource: { kind },
    direction: { rows: rowsOf(kind, MONEY), columns: [] },
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
        resource: { kind: "seat", site: row },
        direction: { rows: rowsOf("seats", (month) => daysOfSeat(site, month), row), columns: [] },
        present: site.rooms * site.seatsPerRoom,
        worthIn: MONEY,
      },
      {
        resource: { kind: "trainer", site: row },
        direction: { rows: rowsOf("trainers", (month) => daysOfTrainer(site, month), row), columns: [] },
        present: site.trainers,
        worthIn: MONEY,
      },
    ]),
    ...activities.map(({ demand }, activity): ResourceInProgram => ({
      resource: { kind: "demand", activity },
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
      resource: { kind: "agent", pool },
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
            resource: { kind: "exit" as const },
            direction: { rows: rowsOf("most-exits", 1), columns: [] },
            present: terms.mostExits,
            worthIn: MONEY,
          },
        ]),
    money("refund-ceiling", leastUpper("refund-ceiling")),
  ];
  return found.filter(({ direction, present }) => present < Infinity && direction.rows.length + direction.columns.length > 0);
}
