import type { Circumstances, ClientExit } from "../draws/circumstances";
import type { NeedByConsent } from "../tables/need-tables";
import { timesFactor } from "../columns/times-factor";
import type { ScratchMemory } from "../columns/scratch-memory";
import { lostWithClient } from "../columns/lost-with-client";
import type { StaffTerms } from "../tables/staff-terms";
import type { Stay } from "../columns/stay-columns";
import { addWeighted, type ColumnSet } from "../columns/weighted-columns";

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
interface StaffInTrials {
  readonly billed: Float64Array;
  readonly idle: Float64Array;
}

/**
 * A pool month by month, in all trials: the stocks of the plan (stocksByPool), of which only is reckoned what a decision of the
 * plan, or a hire, rests on.
 *
 * @param needs of the pool
 * @param stay  of the pool's attrition
 */
export function poolPass(
  terms: StaffTerms,
  row: number,
  needs: readonly NeedByConsent[],
  stay: Stay,
  hiringFreeze: boolean,
  circumstances: Circumstances,
  { zeros }: ScratchMemory,
): PoolOutcome {
  const pool = terms.pools[row] as StaffTerms["pools"][number];
  const { trials, passRate, authorised } = circumstances;
  const courses = pool.courses.map((at) => terms.courses[at] as StaffTerms["courses"][number]);
  const changes = !hiringFreeze || pool.exits.some((fte) => fte > 0);
  const until = changes ? terms.months : Math.max(0, ...courses.map(({ month }) => month));
  const need = needByMonth(zeros(courses.length > 0 || changes ? (until + 1) * trials : 0), needs, circumstances);
  const staff = atStart({ billed: zeros(trials), idle: zeros(trials) }, pool.fte, need.subarray(0, trials));
  const started = courses.map(() => zeros(trials));
  const passed = courses.map(() => zeros(trials));
  const employed = changes ? zeros(terms.months * trials) : null;
  const exited = changes ? zeros(terms.months * trials) : null;
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
    const needed = need.subarray((t + 1) * trials, (t + 2) * trials);
    const hired = hiringFreeze ? null : zeros(trials);
    if (hired) leaveAndHire(staff, share, needed, hired);
    else leaveAndFill(staff, share, needed);
    if (exited === null || employed === null) continue;
    const gone = exited.subarray(t * trials, (t + 1) * trials);
    letGo(gone, staff.idle, pool.exits[t] as number, authorised);
    const before = t === 0 ? null : employed.subarray((t - 1) * trials, t * trials);
    countEmployed(employed.subarray(t * trials, (t + 1) * trials), before, pool.fte, share, hired, gone);
  }
  // Who is still in class when the window ends has not passed.
  courses.forEach(({ end }, at) => {
    if (end >= terms.months) (passed[at] as Float64Array).fill(0);
  });
  return { started, passed, employed, exited };
}

/** Fills with the FTE needed on the day before the window and at the ends of its first months, by trial. */
function needByMonth(out: Float64Array, needs: readonly NeedByConsent[], circumstances: Circumstances): Float64Array {
  const { trials, volume, exits, lineContacts } = circumstances;
  if (out.length === 0) return out;
  const sets = needs.map(({ ownConsent, exit, base, slope }): ColumnSet => {
    const consent = ownConsent === null ? circumstances.contacts : (lineContacts[ownConsent] as Float64Array);
    const leaving = exit === null ? null : (exits[exit] as ClientExit);
    const values = leaving === null ? volume : lostWithClient(volume, leaving);
    return {
      trials: leaving?.trials ?? null,
      columns: [
        { values, weights: base },
        { values: timesFactor(values, consent, leaving?.trials), weights: slope },
      ],
    };
  });
  addWeighted(out, trials, 0, sets);
  return out;
}

/** Who is not needed on the day before the window is idle on its first morning. */
function atStart(staff: StaffInTrials, fte: number, need: Float64Array): StaffInTrials {
  const { billed, idle } = staff;
  for (let n = 0; n < need.length; n++) {
    const asked = need[n] as number;
    billed[n] = asked < fte ? asked : fte;
    idle[n] = fte - (billed[n] as number);
  }
  return staff;
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

/** After attrition, vacancies are filled from the idle; who has no work falls idle. */
function leaveAndFill({ billed, idle }: StaffInTrials, stay: Float64Array, need: Float64Array): void {
  for (let n = 0; n < need.length; n++) {
    const share = stay[n] as number;
    const busy = (billed[n] as number) * share;
    const waiting = (idle[n] as number) * share;
    const vacancies = (need[n] as number) - busy;
    const filled = vacancies < waiting ? vacancies : waiting;
    billed[n] = busy + filled;
    idle[n] = waiting - filled;
  }
}

/** After attrition, vacancies are hired for; who has no work falls idle. */
function leaveAndHire({ billed, idle }: StaffInTrials, stay: Float64Array, need: Float64Array, hired: Float64Array): void {
  for (let n = 0; n < need.length; n++) {
    const share = stay[n] as number;
    const waiting = (idle[n] as number) * share;
    const wanted = need[n] as number;
    const vacancies = wanted - (billed[n] as number) * share;
    billed[n] = wanted;
    idle[n] = vacancies < 0 ? waiting - vacancies : waiting;
    if (vacancies > 0) hired[n] = vacancies;
  }
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

/** FTE at the end of a month: of those at its beginning, who have stayed, with the hired and without those who exited. */
function countEmployed(
  after: Float64Array,
  before: Float64Array | null,
  atStart: number,
  stay: Float64Array,
  hired: Float64Array | null,
  gone: Float64Array,
): void {
  for (let n = 0; n < after.length; n++) {
    after[n] =
      (before === null ? atStart : (before[n] as number)) * (stay[n] as number) +
      (hired === null ? 0 : (hired[n] as number)) -
      (gone[n] as number);
  }
}
