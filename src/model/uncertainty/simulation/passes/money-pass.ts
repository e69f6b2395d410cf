import { cashPass } from "./cash-pass";
import type { Circumstances } from "../draws/circumstances";
import { circumstancesOfSome } from "../draws/circumstances-of-some";
import { ebitdaChange } from "../measures/ebitda-change";
import { rememberingLatest } from "../../../remembering-latest";
import { needTables } from "../tables/need-tables";
import type { Outcomes } from "../measures/outcomes";
import type { ResultRows } from "../tables/result-rows";
import { scratchMemory } from "../columns/scratch-memory";
import type { SimulationCase } from "../inputs/simulation-case";
import { staffPass, type StaffPass } from "./staff-pass";
import { staffTerms } from "../tables/staff-terms";
import { trainingBook } from "../tables/training-book";
import { CERTAIN } from "../inputs/uncertainty";

/** Trials at a time: what they need while they are reckoned stays in the processor's cache. */
const AT_A_TIME = 1024;

type Money = Pick<Outcomes, "ebitda" | "cash">;

/**
 * EBITDA and cash by trial, where the inputs know of staff and cash.
 *
 *   EBITDA change = contribution of the lines + new work - what people cost - fixed costs - EBITDA before the law
 *
 * @param row row of the revenue's results, by trial
 */
export function moneyPass(): (
  given: SimulationCase,
  rows: ResultRows,
  row: (at: number) => Float64Array,
  circumstances: Circumstances,
) => Money {
  const needsOf = rememberingLatest(1, needTables);
  const termsOf = rememberingLatest(1, staffTerms);
  const bookOf = rememberingLatest(1, trainingBook);
  const passes: StaffPass[] = [];
  const working = scratchMemory();
  return ({ inputs, levers, base, uncertainty }, rows, row, circumstances) => {
    const { window, ...scenario } = levers;
    const { workforce, cash } = inputs;
    if (!workforce || !cash) return { ebitda: null, cash: null };
    const revenue = { lines: inputs.lines, clients: inputs.clients, actuals: [] };
    const fixed = { ...CERTAIN, clientExits: uncertainty.clientExits, lineOptIn: uncertainty.lineOptIn };
    const terms = termsOf(workforce, window);
    const staffCase = {
      terms,
      needs: needsOf(revenue, workforce, { ...scenario, optIn: 0, eurRate: 1 }, fixed, window),
      book: bookOf(terms.begun, workforce, cash.refunds, window),
      workforce,
      work: { activities: workforce.activities, eurActivities: uncertainty.eurActivities, eurRate: levers.eurRate },
      wageStep: cash.terms.wageStep,
    };
    const { trials } = circumstances;
    const before = (ebitdaChange(inputs, base)?.opening ?? NaN) + window.months * cash.terms.fixedCosts;
    const [ebitda, byMonth, trough] = [new Float64Array(trials), new Float64Array(window.months * trials), new Float64Array(trials)];
    for (let from = 0, at = 0; from < trials; from += AT_A_TIME, at++) {
      const to = Math.min(trials, from + AT_A_TIME);
      const staff = (passes[at] ??= staffPass())(staffCase, window, circumstancesOfSome(circumstances, from, to), working);
      addEarned(ebitda.subarray(from, to), row(rows.contribution).subarray(from, to), before, staff.newWork, staff.costs);
      const months = Array.from({ length: window.months }, (_, t) => t);
      const closing = months.map((t) => byMonth.subarray(t * trials + from, t * trials + to));
      cashPass(
        months.map((t) => row(rows.cash + t).subarray(from, to)),
        staff,
        cash.terms,
        closing,
        trough.subarray(from, to),
      );
      working.clear();
    }
    return { ebitda, cash: { byMonth, trough, overdraft: cash.terms.overdraft, covenantFloor: cash.terms.covenantFloor } };
  };
}

function addEarned(ebitda: Float64Array, contribution: Float64Array, before: number, newWork: Float64Array, costs: Float64Array): void {
  const trials = ebitda.length;
  for (let n = 0; n < trials; n++) ebitda[n] = (contribution[n] as number) - before;
  for (let first = 0; first < costs.length; first += trials) {
    for (let n = 0; n < trials; n++) ebitda[n] = (ebitda[n] as number) + (newWork[first + n] as number) - (costs[first + n] as number);
  }
}
