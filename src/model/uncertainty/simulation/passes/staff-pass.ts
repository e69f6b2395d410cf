import type { Window } from "../../../calendar/window";
import type { Workforce } from "../../../scenario/staff-plan";
import type { Circumstances } from "../draws/circumstances";
import { rememberingLatest } from "../../../remembering-latest";
import type { NeedByConsent } from "../tables/need-tables";
import { newWorkPass, type PricedWork, type Trained } from "./new-work-pass";
import { poolPass, type PoolOutcome } from "./pool-pass";
import type { ScratchMemory } from "../columns/scratch-memory";
import type { CourseTerms, StaffTerms } from "../tables/staff-terms";
import { stayColumns, type Stay } from "../columns/stay-columns";
import type { TrainingBook } from "../tables/training-book";
import { addTraining } from "./training-pass";

/** What people earn and cost, by month and trial, months row-major. */
export interface StaffRows {
  /** Revenue of new work. */
  readonly newWork: Float64Array;
  /** Payroll, exits, training less refunds, other variable costs of new work. */
  readonly costs: Float64Array;
}

/** What a plan of people rests on. */
export interface StaffCase {
  readonly terms: StaffTerms;
  /** By pool. */
  readonly needs: readonly (readonly NeedByConsent[])[];
  readonly book: TrainingBook;
  readonly workforce: Workforce;
  readonly work: PricedWork;
  /** Rise of the loaded wage of the redeployed, 0 or more. */
  readonly wageStep: number;
}

/** The rows are in the room. */
export type StaffPass = (given: StaffCase, window: Window, circumstances: Circumstances, room: ScratchMemory) => StaffRows;

/**
 * People in all trials: each pool's stocks, the courses' cost and refunds, new work and payroll, as the plan has them. It remembers
 * who stays, which only the attrition changes.
 */
export function staffPass(): StaffPass {
  const stays = new Map<number, (...given: Parameters<typeof stayColumns>) => Stay>();
  const stayOf = (...given: Parameters<typeof stayColumns>) => {
    const known = stays.get(given[0]) ?? rememberingLatest(1, stayColumns);
    stays.set(given[0], known);
    return known(...given);
  };
  return ({ terms, needs, book, workforce, work, wageStep }, window, circumstances, room) => {
    const { trials } = circumstances;
    const stay = terms.pools.map(({ attrition }) => stayOf(attrition, circumstances.attrition, workforce.levers.definition, terms.elapsed));
    const outcomes = terms.pools.map((_, row) =>
      poolPass(terms, row, needs[row] as readonly NeedByConsent[], stay[row] as Stay, workforce.levers.hiringFreeze, circumstances, room),
    );
    const started: Float64Array[] = [];
    const trained: Trained[] = [];
    terms.pools.forEach((pool, row) => {
      pool.courses.forEach((at, index) => {
        const outcome = outcomes[row] as PoolOutcome;
        started[at] = outcome.started[index] as Float64Array;
        trained[at] = {
          course: terms.courses[at] as CourseTerms,
          passed: outcome.passed[index] as Float64Array,
          stay: stay[row] as Stay,
          raise: pool.wagePerFte * wageStep,
        };
      });
    });
    const costs = room.zeros(window.months * trials);
    const newWork = newWorkPass(costs, work, trained, window, circumstances, room);
    addTraining(costs, book, started, trials);
    /** Wages a month of the pools whose staff attrition alone changes, by who stays. */
    const wages = new Map<Stay, number>();
    terms.pools.forEach((pool, row) => {
      const { employed, exited } = outcomes[row] as PoolOutcome;
      const share = stay[row] as Stay;
      if (employed === null || exited === null) wages.set(share, (wages.get(share) ?? 0) + pool.wagePerFte * pool.fte);
      else addPayroll(costs, trials, pool.wagePerFte, pool.fte, employed, { exited, cost: pool.exitCost });
    });
    for (const [{ soFar }, amount] of wages) addPayroll(costs, trials, amount, 1, soFar, null);
    return { newWork, costs };
  };
}

/**
 * Wages of the mean of those employed at the beginning and at the end of each month, those who exit paid to its last day, and the
 * cost of their exits.
 */
function addPayroll(
  costs: Float64Array,
  trials: number,
  wage: number,
  atStart: number,
  employed: Float64Array,
  exits: { readonly exited: Float64Array; readonly cost: Float64Array } | null,
): void {
  for (let at = 0; at < costs.length; at++) {
    const before = at < trials ? atStart : (employed[at - trials] as number);
    costs[at] = (costs[at] as number) + (wage / 2) * (before + (employed[at] as number));
  }
  exits?.cost.forEach((cost, t) => {
    for (let at = t * trials; at < (t + 1) * trials; at++)
      costs[at] = (costs[at] as number) + (wage / 2 + cost) * (exits.exited[at] as number);
  });
}
