/** A retraining path of a pool, and who is to begin it when. */
export interface CohortPath {
  /** Heads that are to begin at the first day of each month. */
  readonly starts: ArrayLike<number>;
  /** Months in class and nesting, whole, 1 or more (monthsOfCourse). */
  readonly length: number;
  /** Share of those still there that pass, 0 to 1. */
  readonly passRate: number;
  /** Share of the redeployed that leave in a month, 0 to 1. */
  readonly attritionAfter: number;
  /** Mean productivity of the k-th month after the course, k from 0; the curve integrated over that month. */
  readonly productivity: (month: number) => number;
  /** Raise on redeployment, a share of the loaded wage; negative for a cut. */
  readonly wageStep: number;
}

export interface CohortPool {
  /** Idle heads before the first month. */
  readonly idle: number;
  /** Heads that become idle at the first day of each month; its length is the number of months. */
  readonly released: ArrayLike<number>;
  /** Share of idle and trainees that leave in a month, 0 to 1. */
  readonly attrition: number;
  /** Loaded wage of a head and month. */
  readonly loadedWage: number;
}

/** One path by month. */
export interface PathFlows {
  /** Heads that began, at most the idle. */
  readonly started: Float64Array;
  /** Heads whose course ended on the day before the month, by outcome. */
  readonly passed: Float64Array;
  readonly failed: Float64Array;
  /** Heads at month end. */
  readonly inClass: Float64Array;
  readonly redeployed: Float64Array;
  /** Redeployed heads at month end times their mean productivity in the month: FTE of tenured staff. */
  readonly productive: Float64Array;
  /** Wages of the redeployed, raised by the step and paid in full from their first day. */
  readonly wages: Float64Array;
}

export interface CohortFlows {
  readonly paths: readonly PathFlows[];
  /** Idle heads at month end. */
  readonly idle: Float64Array;
  /** Heads that left in the month, from wherever they were. */
  readonly left: Float64Array;
  /** Wages of idle and trainees. */
  readonly unproductiveWages: Float64Array;
}

/** Whole months that a course takes: part of a month counts as one. */
export function monthsOfCourse(classDays: number, nestingDays: number, workingDays: number): number {
  return Math.max(1, Math.ceil((classDays + nestingDays) / workingDays));
}

/**
 * Heads of a pool month by month as they wait, train, fail, pass and leave. On the first day of a month come, in this order:
 * who ended a course (the failed back into idle), the released, the starts; attrition then acts on all through the month.
 *
 *   failed(t) = (1 - pass) * (1 - m)^L * started(t - L),  passed(t) = pass * (1 - m)^L * started(t - L)
 *   idle + in class + redeployed + left so far = idle before + released so far
 *
 * Where fewer are idle than are to begin, the paths are served in their order. Wages are paid on month-end heads.
 *
 * @returns arrays of one value per month
 * @source model.md 3, domain.md 5.6
 */
export function cohortFlows(pool: CohortPool, paths: readonly CohortPath[]): CohortFlows {
  const months = pool.released.length;
  const flows = paths.map(() => noFlows(months));
  const [idle, left, unproductiveWages] = [new Float64Array(months), new Float64Array(months), new Float64Array(months)];
  let waiting = pool.idle;
  for (let t = 0; t < months; t++) {
    paths.forEach((path, at) => (waiting += endCourses(flows[at] as PathFlows, path, pool.attrition, t)));
    waiting += pool.released[t] as number;
    paths.forEach((path, at) => {
      const started = Math.min(waiting, path.starts[t] ?? 0);
      (flows[at] as PathFlows).started[t] = started;
      waiting -= started;
    });
    let gone = waiting * pool.attrition;
    waiting -= gone;
    let unproductive = waiting;
    paths.forEach((path, at) => {
      const flow = flows[at] as PathFlows;
      gone += closeMonth(flow, path, pool, t);
      unproductive += flow.inClass[t] as number;
    });
    idle[t] = waiting;
    left[t] = gone;
    unproductiveWages[t] = unproductive * pool.loadedWage;
  }
  return { paths: flows, idle, left, unproductiveWages };
}

function noFlows(months: number): PathFlows {
  const zeros = () => new Float64Array(months);
  return {
    started: zeros(),
    passed: zeros(),
    failed: zeros(),
    inClass: zeros(),
    redeployed: zeros(),
    productive: zeros(),
    wages: zeros(),
  };
}

/** Ends the courses that began `length` months ago; returns the heads that come back into idle. */
function endCourses(flow: PathFlows, { length, passRate }: CohortPath, attrition: number, t: number): number {
  const there = t >= length ? (flow.started[t - length] as number) * (1 - attrition) ** length : 0;
  flow.passed[t] = there * passRate;
  flow.failed[t] = there - flow.passed[t];
  return flow.failed[t];
}

/** Attrition of a path's trainees and redeployed, and what is left of them at month end; returns the heads that left. */
function closeMonth(flow: PathFlows, path: CohortPath, pool: CohortPool, t: number): number {
  const before =
    t === 0 ? { inClass: 0, redeployed: 0 } : { inClass: flow.inClass[t - 1] as number, redeployed: flow.redeployed[t - 1] as number };
  const [passed, failed] = [flow.passed[t] as number, flow.failed[t] as number];
  const training = before.inClass - passed - failed + (flow.started[t] as number);
  const working = before.redeployed + passed;
  flow.inClass[t] = training * (1 - pool.attrition);
  flow.redeployed[t] = working * (1 - path.attritionAfter);
  flow.productive[t] = productive(flow.passed, path, t);
  flow.wages[t] = flow.redeployed[t] * pool.loadedWage * (1 + path.wageStep);
  return training * pool.attrition + working * path.attritionAfter;
}

function productive(passed: Float64Array, { attritionAfter, productivity }: CohortPath, t: number): number {
  let sum = 0;
  for (let from = 0; from <= t; from++) {
    const age = t - from;
    sum += (passed[from] as number) * (1 - attritionAfter) ** (age + 1) * productivity(age);
  }
  return sum;
}
