import type { Circumstances } from "./circumstances";
import type { Need } from "./need-tables";
import { product } from "./product";
import type { StaffTerms } from "./staff-terms";
import type { Stay } from "./stay-columns";
import { addWeighted, type ColumnSet } from "./weighted-columns";

/** What becomes of a pool's decisions, by trial. */
export interface PoolOutcome {
  /** FTE that began each of the pool's courses, and that passed it, on the first day after it; in the order of the courses. */
  readonly started: readonly Float64Array[];
  readonly passed: readonly Float64Array[];
  /** FTE employed at month ends, and that exited; row-major. Null where attrition alone changes them. */
  readonly employed: Float64Array | null;
  readonly exited: Float64Array | null;
}

/** People of a pool in all trials while its months pass. */
interface Staff {
  readonly billed: Float64Array;
  readonly idle: Float64Array;
}

/**
 * A pool month by month, in all trials: the stocks of the plan (stocksByPool), of which only is reckoned what a decision of the
 * plan, or a hire, rests on.
 *
 * @param stay of the pool's attrition
 */
export function poolPass(terms: StaffTerms, row: number, needs: readonly Need[], stay: Stay, hiringFreeze: boolean, circumstances: Circumstances): PoolOutcome {
  const pool = terms.pools[row] as StaffTerms["pools"][number];
  const { trials, volume, passRate, authorised } = circumstances;
  const courses = pool.courses.map((at) => terms.courses[at] as StaffTerms["courses"][number]);
  const changes = !hiringFreeze || pool.exits.some((fte) => fte > 0);
  const until = changes ? terms.months : Math.max(0, ...courses.map(({ month }) => month));
  const need = needByMonth(needs, row, terms.months, until, circumstances);
  const staff = atStart(pool.fte, pool.billedAtStart, volume);
  const started = courses.map(() => new Float64Array(trials));
  const passed = courses.map(() => new Float64Array(trials));
  const employed = changes ? new Float64Array(terms.months * trials) : null;
  const exited = changes ? new Float64Array(terms.months * trials) : null;
  for (let t = 0; t < terms.months; t++) {
    courses.forEach(({ end, passRate: rate }, at) => {
      if (end === t) endCourse(passed[at] as Float64Array, staff.idle, rate, passRate);
    });
    courses.forEach(({ month, fte }, at) => {
      if (month !== t) return;
      beginCourse(started[at] as Float64Array, staff.idle, fte);
      (passed[at] as Float64Array).set(started[at] as Float64Array);
    });
    const share = stay.ofMonth[t] as Float64Array;
    courses.forEach(({ month, end }, at) => {
      if (month <= t && t < end) multiply(passed[at] as Float64Array, share);
    });
    if (t >= until) continue;
    multiply(staff.billed, share);
    multiply(staff.idle, share);
    const hired = fill(staff, need.subarray(t * trials, (t + 1) * trials), hiringFreeze, exited === null ? null : new Float64Array(trials));
    if (exited === null || employed === null) continue;
    const gone = exited.subarray(t * trials, (t + 1) * trials);
    letGo(gone, staff.idle, pool.exits[t] as number, authorised);
    const before = t === 0 ? null : employed.subarray((t - 1) * trials, t * trials);
    const after = employed.subarray(t * trials, (t + 1) * trials);
    for (let n = 0; n < trials; n++) after[n] = (before === null ? pool.fte : (before[n] as number)) * (share[n] as number) + (hired?.[n] ?? 0) - (gone[n] as number);
  }
  // Who is still in class when the window ends has not passed.
  courses.forEach(({ end }, at) => {
    if (end >= terms.months) (passed[at] as Float64Array).fill(0);
  });
  return { started, passed, employed, exited };
}

/** FTE needed at the ends of the first months, by trial. */
function needByMonth(needs: readonly Need[], row: number, months: number, until: number, circumstances: Circumstances): Float64Array {
  const { trials, volume, exits, lineConsent } = circumstances;
  const out = new Float64Array(until * trials);
  const sets = needs.flatMap(({ ownConsent, exit, base, slope }): ColumnSet[] => {
    const consent = ownConsent === null ? circumstances.consent : (lineConsent[ownConsent] as Float64Array);
    const [ofBase, ofSlope] = [base, slope].map((all) => all.subarray(row * months, (row + 1) * months));
    if (!ofBase || !ofSlope || (ofBase.every((fte) => fte === 0) && ofSlope.every((fte) => fte === 0))) return [];
    const leaving = exit === null ? null : (exits[exit] as Circumstances["exits"][number]);
    const values = leaving === null ? volume : product(new Float64Array(leaving.trials.length).fill(-leaving.weight), volume, leaving.trials);
    return [{ trials: leaving?.trials ?? null, columns: [{ values, weights: ofBase }, { values: product(values, consent, leaving?.trials), weights: ofSlope }] }];
  });
  addWeighted(out, trials, 0, sets);
  return out;
}

function atStart(fte: number, billedAtStart: number, volume: Float64Array): Staff {
  const billed = volume.map((factor) => Math.min(fte, billedAtStart * factor));
  return { billed, idle: billed.map((of) => fte - of) };
}

function multiply(values: Float64Array, factors: Float64Array): void {
  for (let n = 0; n < values.length; n++) values[n] = (values[n] as number) * (factors[n] as number);
}

/** Who is still in class passes or comes back idle. */
function endCourse(learning: Float64Array, idle: Float64Array, rate: number, factors: Float64Array): void {
  for (let n = 0; n < learning.length; n++) {
    const there = learning[n] as number;
    const factor = rate * (factors[n] as number);
    const passed = there * (factor < 1 ? factor : 1);
    idle[n] = (idle[n] as number) + there - passed;
    learning[n] = passed;
  }
}

function beginCourse(started: Float64Array, idle: Float64Array, fte: number): void {
  for (let n = 0; n < idle.length; n++) {
    const waiting = idle[n] as number;
    const begun = fte < waiting ? fte : waiting;
    started[n] = begun;
    idle[n] = waiting - begun;
  }
}

/** Vacancies are filled from the idle, or hired for; who has no work falls idle. Returns the FTE hired, where it is asked for. */
function fill({ billed, idle }: Staff, need: Float64Array, hiringFreeze: boolean, hired: Float64Array | null): Float64Array | null {
  for (let n = 0; n < need.length; n++) {
    const vacancies = (need[n] as number) - (billed[n] as number);
    if (vacancies > 0 && !hiringFreeze) {
      billed[n] = need[n] as number;
      if (hired) hired[n] = vacancies;
      continue;
    }
    const waiting = idle[n] as number;
    const filled = vacancies < waiting ? vacancies : waiting;
    billed[n] = (billed[n] as number) + filled;
    idle[n] = waiting - filled;
  }
  return hired;
}

function letGo(gone: Float64Array, idle: Float64Array, fte: number, authorised: Float64Array): void {
  if (fte === 0) return;
  for (let n = 0; n < gone.length; n++) {
    const meant = fte * (authorised[n] as number);
    const waiting = idle[n] as number;
    const exits = meant < waiting ? meant : waiting;
    gone[n] = exits;
    idle[n] = waiting - exits;
  }
}
