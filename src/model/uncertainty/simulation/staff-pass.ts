import type { RevenueLevers, Window } from "../../revenue/inputs";
import type { Workforce } from "../../scenario/staff-plan";
import type { Circumstances } from "./circumstances";
import { kept } from "./kept";
import type { Need } from "./need-tables";
import { newWorkPass } from "./new-work-pass";
import { poolPass } from "./pool-pass";
import type { StaffTerms } from "./staff-terms";
import { stayColumns, type Stay } from "./stay-columns";
import type { TrainingBook } from "./training-book";
import { trainingPass } from "./training-pass";

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
  readonly needs: readonly Need[];
  readonly book: TrainingBook;
  readonly workforce: Workforce;
  /** Rise of the loaded wage of the redeployed, 0 or more. */
  readonly wageStep: number;
  readonly eurActivities: readonly number[];
}

/**
 * People in all trials: each pool's stocks, the courses' cost and refunds, new work and payroll, as the plan has them. It remembers
 * who stays, which only the attrition changes.
 */
export function staffPass(): (given: StaffCase, levers: RevenueLevers, window: Window, circumstances: Circumstances) => StaffRows {
  const stays = new Map<number, (...given: Parameters<typeof stayColumns>) => Stay>();
  const stayOf = (...given: Parameters<typeof stayColumns>) => {
    const [annual] = given;
    const known = stays.get(annual) ?? kept(stayColumns);
    stays.set(annual, known);
    return known(...given);
  };
  return ({ terms, needs, book, workforce, wageStep, eurActivities }, { eurRate }, window, circumstances) => {
    const { trials } = circumstances;
    const stay = terms.pools.map(({ attrition }) => stayOf(attrition, circumstances.attrition, workforce.levers.definition, terms.elapsed));
    const outcomes = terms.pools.map((_, row) => poolPass(terms, row, needs, stay[row] as Stay, workforce.levers.hiringFreeze, circumstances));
    const started: Float64Array[] = [];
    const passed: Float64Array[] = [];
    terms.pools.forEach(({ courses }, row) => {
      courses.forEach((at, index) => {
        started[at] = outcomes[row]?.started[index] as Float64Array;
        passed[at] = outcomes[row]?.passed[index] as Float64Array;
      });
    });
    const trained = terms.courses.map((course, at) => ({
      course, passed: passed[at] as Float64Array, stay: stay[course.pool] as Stay, raise: (terms.pools[course.pool]?.wagePerFte ?? 0) * wageStep,
    }));
    const { revenue, costs } = newWorkPass(workforce.activities, trained, eurActivities, eurRate, window, circumstances);
    subtract(costs, trainingPass(book, started, window.months, trials));
    /** Wages a month of the pools whose staff attrition alone changes, by who stays. */
    const wages = new Map<Stay, number>();
    terms.pools.forEach((pool, row) => {
      const { employed, exited } = outcomes[row] as (typeof outcomes)[number];
      const share = stay[row] as Stay;
      if (employed === null || exited === null) wages.set(share, (wages.get(share) ?? 0) + pool.wagePerFte * pool.fte);
      else addPayroll(costs, trials, pool.wagePerFte, pool.fte, employed, { exited, cost: pool.exitCost });
    });
    for (const [{ soFar }, amount] of wages) addPayroll(costs, trials, amount, 1, soFar, null);
    return { newWork: revenue, costs };
  };
}

function subtract(from: Float64Array, amounts: Float64Array): void {
  for (let at = 0; at < from.length; at++) from[at] = (from[at] as number) - (amounts[at] as number);
}

/**
 * Wages of the mean of those employed at the beginning and at the end of each month, those who exit paid to its last day, and the
 * cost of their exits.
 */
function addPayroll(costs: Float64Array, trials: number, wage: number, atStart: number, employed: Float64Array, exits: { readonly exited: Float64Array; readonly cost: Float64Array } | null): void {
  for (let at = 0; at < costs.length; at++) {
    const before = at < trials ? atStart : (employed[at - trials] as number);
    costs[at] = (costs[at] as number) + (wage / 2) * (before + (employed[at] as number));
  }
  exits?.cost.forEach((cost, t) => {
    for (let at = t * trials; at < (t + 1) * trials; at++) costs[at] = (costs[at] as number) + (wage / 2 + cost) * (exits.exited[at] as number);
  });
}
