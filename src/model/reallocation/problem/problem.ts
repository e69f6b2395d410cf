import { firstDay } from "../../calendar/calendar";
import { openShare } from "../../scenario/new-work";
import { yearOfAction } from "../../training/refund";
import { rememberingLatest } from "../../remembering-latest";
import { groundOf, type Ground } from "./ground";
import { NO_LIMITS, type ReallocationInputs } from "./inputs";
import { reckonedWays, type ReckonedWay } from "./ways";

/**
 * What can be decided, and what follows from it. Heads, but for `bill` (FTE of seasoned agents) and `refund` (money).
 *
 * - `start`: heads that begin a course on a month's first day
 * - `wait`: idle heads on that day, once courses have ended and begun
 * - `exit`: heads that leave at a month's end; `hire`: heads that join the idle on its first day
 * - `bill`: FTE billed in a month; `bill-after`: FTE billed by month once the window has ended
 * - `refund`: what is refunded of the courses of a year that end in a month
 * - `group`: groups that begin in a month, where they are paid whole
 */
export type Column =
  | { readonly kind: "start"; readonly way: number; readonly month: number }
  | { readonly kind: "wait" | "exit" | "hire"; readonly pool: number; readonly month: number }
  | { readonly kind: "bill"; readonly activity: number; readonly month: number }
  | { readonly kind: "bill-after"; readonly activity: number }
  | { readonly kind: "refund"; readonly slot: number }
  | { readonly kind: "group"; readonly classroom: number; readonly month: number };
export type ColumnKind = Column["kind"];

/** Courses of a year that end in a month: they are refunded at the same time, from the same ceiling. */
export interface RefundSlot {
  readonly year: number;
  /** Month of the window in which they end; may lie beyond it. */
  readonly end: number;
}

/** People of a site who take the same course towards the same activity: whoever begins in a month shares its groups. */
export interface Classroom {
  /** One of its ways: all are alike in what a group is. */
  readonly way: ReckonedWay;
  /** Its ways, by their rows. */
  readonly ways: readonly number[];
}

/** A reallocation with its columns in their order. */
export interface PlanProblem {
  readonly inputs: ReallocationInputs;
  readonly ground: Ground;
  readonly ways: readonly ReckonedWay[];
  readonly slots: readonly RefundSlot[];
  /** Where groups are paid whole and not by the place: then the ways' own cash and fees are without them. Empty otherwise. */
  readonly classrooms: readonly Classroom[];
  readonly columns: readonly Column[];
  /**
   * Share still there at the beginning of each month of those who were there when the window began, by pool; one month more than the
   * window.
   */
  readonly survivors: readonly Float64Array[];
  /** Share of each month's days on which an activity can be billed, by activity; the last is of the month after the window. */
  readonly openShares: readonly Float64Array[];
  /** Column of a refund slot by year and month of end. */
  slotOf(month: number, length: number): number;
}

/** Looks at inputs that are free of faults. */
export function problemOf(inputs: ReallocationInputs, ground: Ground = groundOf(inputs)): PlanProblem {
  const { window, workforce } = inputs;
  const { months, start } = window;
  const ways = reckonedWays(inputs);
  const years = Array.from({ length: months }, (_, t) => yearOfAction(firstDay(start + t)));
  const slots: RefundSlot[] = [];
  const slotAt = new Map<number, number>();
  const key = (year: number, end: number) => year * 10_000 + end;
  for (const { length } of ways) {
    for (let t = ground.open; t < months; t++) {
      const [year, end] = [years[t] as number, t + length - 1];
      if (slotAt.has(key(year, end))) continue;
      slotAt.set(key(year, end), slots.length);
      slots.push({ year, end });
    }
  }
  const openShares = workforce.activities.map((activity) =>
    Float64Array.from({ length: months + 1 }, (_, t) => openShare(activity, start + t)),
  );
  return {
    inputs,
    ground,
    ways,
    slots,
    classrooms: [],
    columns: columnsOf(inputs, ground, ways, slots, openShares),
    survivors: ground.pools.map(({ stay }) => survivors(stay)),
    openShares,
    slotOf: (month, length) => slotAt.get(key(years[month] as number, month + length - 1)) as number,
  };
}

/** Problems that are kept: of a scenario, of Base, and of the one before. */
const MOST_PROBLEMS = 4;

/**
 * The same, of the last problems what it gave: what is asked again is the same object, and of inputs that differ in limits alone the
 * ground, ways and columns are, so that their program has the same matrix.
 */
export function rememberingProblems(): (inputs: ReallocationInputs) => PlanProblem {
  const withoutLimits = rememberingLatest(MOST_PROBLEMS, (lasting: ReallocationInputs) => problemOf(lasting));
  return rememberingLatest(MOST_PROBLEMS, (inputs: ReallocationInputs): PlanProblem => {
    const terms = { ...inputs.terms, ...NO_LIMITS, setByHand: [] };
    const workforce = { ...inputs.workforce, activities: inputs.workforce.activities.map((one) => ({ ...one, demand: 0 })) };
    return { ...withoutLimits({ ...inputs, workforce, sites: [], siteOf: [], terms }), inputs };
  });
}

/** A problem with the columns and survivors that its pools and ways have. */
export function withColumns(problem: PlanProblem): PlanProblem {
  const { inputs, ground, ways, slots, openShares } = problem;
  return {
    ...problem,
    columns: columnsOf(inputs, ground, ways, slots, openShares),
    survivors: ground.pools.map(({ stay }) => survivors(stay)),
  };
}

function columnsOf(
  { workforce }: ReallocationInputs,
  { open, pools, months }: Ground,
  ways: readonly ReckonedWay[],
  slots: readonly RefundSlot[],
  openShares: readonly Float64Array[],
): Column[] {
  const columns: Column[] = [];
  const each = (from: number, column: (month: number) => Column) => {
    for (let month = from; month < months; month++) columns.push(column(month));
  };
  ways.forEach((_, way) => each(open, (month) => ({ kind: "start", way, month })));
  pools.forEach((_, pool) => each(open, (month) => ({ kind: "wait", pool, month })));
  pools.forEach(({ firstExit }, pool) => each(firstExit, (month) => ({ kind: "exit", pool, month })));
  if (!workforce.levers.hiringFreeze) pools.forEach((_, pool) => each(open, (month) => ({ kind: "hire", pool, month })));
  openShares.forEach((share, activity) => {
    for (let month = open; month < months; month++) if ((share[month] as number) > 0) columns.push({ kind: "bill", activity, month });
    if ((share[months] as number) > 0) columns.push({ kind: "bill-after", activity });
  });
  slots.forEach((_, slot) => columns.push({ kind: "refund", slot }));
  return columns;
}

function survivors(stay: Float64Array): Float64Array {
  const left = new Float64Array(stay.length + 1);
  left[0] = 1;
  stay.forEach((share, t) => (left[t + 1] = (left[t] as number) * share));
  return left;
}
