import type { Plan, PlanInputs, PlanLevers } from "../../scenario/plan";
import { cashPass } from "./cash-pass";
import { pointCircumstances, type Circumstances } from "./circumstances";
import { drawnCircumstances } from "./drawn-circumstances";
import { drawsOf } from "./draws";
import { ebitdaChange } from "./ebitda-change";
import { exposureTables } from "./exposure-tables";
import { kept } from "./kept";
import { needTables } from "./need-tables";
import type { Outcomes } from "./outcomes";
import { ownLines } from "./own-lines";
import { revenuePass } from "./revenue-pass";
import type { Sampling } from "./sampling";
import { smallLines } from "./small-lines";
import { staffPass } from "./staff-pass";
import { staffTerms } from "./staff-terms";
import { trainingBook } from "./training-book";
import { uncertainClients } from "./uncertain-clients";
import { CERTAIN, type Uncertainty } from "./uncertainty";

/** A scenario and what is uncertain of it. */
export interface SimulationCase {
  /** Redeployments and exits stand as they are: the trials vary their outcome. */
  readonly inputs: PlanInputs;
  readonly levers: PlanLevers;
  /** The plan of these inputs and levers. */
  readonly base: Plan;
  readonly uncertainty: Uncertainty;
}

/** How much is told: the total revenue alone, revenue by month, or everything that the inputs know of. */
export type Detail = "total" | "revenue" | "everything";

export type Simulate = (given: SimulationCase, detail?: Detail) => Outcomes;

/**
 * A simulation of whole plans. It remembers its draws, and what it made of them: scenarios and the steps of a slider meet the same
 * trials, and only what has changed since the last call is reckoned anew.
 *
 * @param sampling the same one gives the same trials
 */
export function simulator(sampling: Sampling): Simulate {
  const draws = kept(drawsOf);
  const circumstancesOf = drawnCircumstances();
  const outcomesOf = passes();
  return (given, detail = "everything") => {
    const { inputs, levers, uncertainty } = given;
    const drawn = ownLines(inputs, levers, uncertainty);
    const drawnNow = draws(sampling, uncertainClients(inputs, uncertainty).length, drawn.length);
    const cvs = drawn.map((line) => uncertainty.ownRisk?.[line] ?? 0);
    return outcomesOf(given, drawn, circumstancesOf(drawnNow, inputs, levers, uncertainty, cvs), detail);
  };
}

/** The one trial in which every driver stands at its point value: the plan's own figures, by the way of the simulation. */
export function pointOutcomes(given: SimulationCase): Outcomes {
  const drawn = ownLines(given.inputs, given.levers, given.uncertainty);
  return passes()(given, drawn, pointCircumstances(given.inputs, given.levers, given.uncertainty, drawn.length), "everything");
}

/** Outcomes of circumstances. */
function passes(): (given: SimulationCase, drawn: readonly number[], circumstances: Circumstances, detail: Detail) => Outcomes {
  const tablesOf = kept(exposureTables);
  const smallOf = kept(smallLines);
  const needsOf = kept(needTables);
  const termsOf = kept(staffTerms);
  const people = staffPass();
  return ({ inputs, levers, base, uncertainty }, drawn, circumstances, detail) => {
    const { window, ...scenario } = levers;
    const { trials } = circumstances;
    const { workforce, cash } = inputs;
    const { staff } = base;
    const known = workforce && cash && staff ? { workforce, cash, staff } : null;
    const money = detail === "everything" ? known : null;
    const collected = known && { daysOutstanding: known.cash.terms.daysOutstanding, avoidableShares: known.cash.terms.avoidableShares };
    // Tables hold whatever the yield and whatever the drivers' distributions.
    const revenueInputs = { lines: inputs.lines, clients: inputs.clients, actuals: inputs.actuals };
    const fixed = { ...CERTAIN, clientExits: uncertainty.clientExits, lineOptIn: uncertainty.lineOptIn };
    const levelled = { ...scenario, optIn: 0 };
    const tables = tablesOf(revenueInputs, levelled, fixed, window, collected);
    const risk = { drawn, small: uncertainty.ownRisk === null ? [] : smallOf(tables, uncertainty.ownRisk, drawn) };
    const { rows } = tables;
    const from = detail === "total" ? rows.total : 0;
    const out = revenuePass(tables, risk, circumstances, from, detail === "everything" ? rows.count : rows.total + 1);
    const row = (at: number, count = 1) => out.subarray((at - from) * trials, (at - from + count) * trials);
    const total = row(rows.total);
    const revenue = { byMonth: row(from, rows.total - from), total };
    const whole = base.risk.totals.retained + base.risk.atRisk;
    const loss = total.map((amount) => whole - amount);
    if (!money) return { window, trials, revenue, loss, ebitda: null, cash: null };
    const staffCase = {
      terms: termsOf(money.workforce, window),
      needs: needsOf(revenueInputs, money.workforce, levelled, fixed, window),
      book: trainingBook(money.staff, money.workforce, money.cash.refunds, window),
      workforce: money.workforce,
      wageStep: money.cash.terms.wageStep,
      eurActivities: uncertainty.eurActivities,
    };
    const staffRows = people(staffCase, levers, window, circumstances);
    const before = (ebitdaChange(inputs, base)?.opening ?? 0) + window.months * money.cash.terms.fixedCosts;
    const ebitda = row(rows.contribution).map((amount) => amount - before);
    for (let at = 0; at < staffRows.costs.length; at++) {
      const n = at % trials;
      ebitda[n] = (ebitda[n] as number) + (staffRows.newWork[at] as number) - (staffRows.costs[at] as number);
    }
    return { window, trials, revenue, loss, ebitda, cash: cashPass(row(rows.cash, window.months), staffRows, money.cash.terms, trials) };
  };
}
