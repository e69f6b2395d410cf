import type { Pause } from "../pause";
import { MONEY } from "./constraint";
import { groupsOf } from "../training/cost";
import type { BestPlan } from "./optimum";
import { classroomsOf } from "./classrooms";

/** Times that the price of a place is set anew: the plans then hardly change any more. */
const ROUNDS = 4;
/** Fewer heads than this are the solver's rounding. */
const NOBODY = 1e-7;
/** Parts of a head that a plan is told in: less is the solver's rounding, which depends on where it began. A power of two, so that whole heads stay whole. */
const PARTS = 2 ** 30;

/**
 * A plan near the optimum that fills its groups. A group is paid whole, so that a place in one that is half empty costs double:
 * places are priced at what they really cost in the last plan, and the plan is solved again, from the last basis. Of all plans
 * seen the one that is worth most with whole groups is taken. A budget is kept to by as much less as the empty places cost.
 *
 * @param best its model is solved with other costs, and has its own again at the end
 * @returns values of the columns of the linear program
 * @source Kim, Pardalos, "A solution approach to the fixed charge network flow problem using a dynamic slope scaling procedure" (1999)
 */
export async function sharedGroups({ problem, program, model, solution }: BestPlan, pause?: Pause): Promise<Float64Array> {
  const { ground: { open, months, discount }, columns } = problem;
  const rooms = classroomsOf(problem);
  const roomOf = new Map(rooms.flatMap(({ ways }, room) => ways.map((way) => [way, room] as const)));
  const fees = rooms.map(({ way }) => Float64Array.from({ length: months }, (_, t) => (t < open ? 0 : way.groupFees.reduce((sum, amount, k) => sum + amount * discount(t + k), 0) / way.course.groupSize)));
  const undiscounted = rooms.map(({ way }) => way.groupFees.reduce((sum, amount) => sum + amount, 0));
  const factors = rooms.map(() => new Float64Array(months).fill(1));
  const budgetRows = program.limits.flatMap(({ constraint, upper }, row) => ((constraint === "budget" || constraint === "monthly-budget") && upper < Infinity ? [row] : []));
  const limits = budgetRows.map((row) => program.limits[row]?.upper as number);

  let values = told(solution.values);
  const seen = { worth: -Infinity, values };
  try {
    for (let round = 0; ; round++) {
      const trainees = traineesIn(values);
      const { empty, emptyCost } = paidForNobody(trainees);
      const worth = program.worth.reduce((sum, each, at) => sum + each * (values[at] as number), 0) / MONEY - empty;
      // Under a budget the first plan leaves nothing for the empty places of its groups: it can't be taken.
      if (worth > seen.worth && (round > 0 || budgetRows.length === 0 || emptyCost === 0)) Object.assign(seen, { worth, values });
      if (round === ROUNDS) break;
      trainees.forEach((heads, room) => heads.forEach((count, t) => {
        if (count > NOBODY) (factors[room] as Float64Array)[t] = (groupsOf(count, sizeOf(room)) * sizeOf(room)) / count;
      }));
      model.setCosts(priced());
      if (budgetRows.length > 0) model.setRowBounds(budgetRows, budgetRows.map(() => -Infinity), limits.map((limit) => Math.max(0, limit - emptyCost * MONEY)));
      const result = await model.solve(pause);
      if (result.status !== "optimal") break;
      values = told(result.solution.values);
    }
  } finally {
    model.setCosts(program.linear.cost);
    if (budgetRows.length > 0) model.setRowBounds(budgetRows, budgetRows.map(() => -Infinity), limits);
  }
  return seen.values;

  function sizeOf(room: number): number {
    return rooms[room]?.way.course.groupSize as number;
  }

  function traineesIn(plan: Float64Array): Float64Array[] {
    const trainees = rooms.map(() => new Float64Array(months));
    columns.forEach((column, at) => {
      if (column.kind !== "start") return;
      const heads = trainees[roomOf.get(column.way) as number] as Float64Array;
      heads[column.month] = (heads[column.month] as number) + (plan[at] as number);
    });
    return trainees;
  }

  function paidForNobody(trainees: readonly Float64Array[]): { readonly empty: number; readonly emptyCost: number } {
    let [empty, emptyCost] = [0, 0];
    trainees.forEach((heads, room) => heads.forEach((count, t) => {
      if (count <= NOBODY) return;
      const places = groupsOf(count, sizeOf(room)) * sizeOf(room) - count;
      empty += places * (fees[room]?.[t] as number);
      emptyCost += (places / sizeOf(room)) * (undiscounted[room] as number);
    }));
    return { empty, emptyCost };
  }

  function priced(): Float64Array {
    return program.linear.cost.map((cost, at) => {
      const column = columns[at];
      if (column?.kind !== "start") return cost;
      const room = roomOf.get(column.way) as number;
      return cost - ((factors[room]?.[column.month] as number) - 1) * (fees[room]?.[column.month] as number) * MONEY;
    });
  }
}

/** Values without what depends on the basis that the solver began with: all that follows from them is the same then. */
function told(values: Float64Array): Float64Array {
  return values.map((value) => Math.round(value * PARTS) / PARTS);
}
