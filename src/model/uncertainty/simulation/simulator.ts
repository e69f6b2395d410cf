import { pointCircumstances, type Circumstances } from "./draws/circumstances";
import { drawnCircumstances } from "./draws/drawn-circumstances";
import { drawsOf } from "./draws/draws";
import { exposureTables } from "./tables/exposure-tables";
import { rememberingLatest } from "../../remembering-latest";
import { moneyPass } from "./passes/money-pass";
import type { Outcomes } from "./measures/outcomes";
import { drawnLines } from "./inputs/drawn-lines";
import { revenuePass } from "./passes/revenue-pass";
import type { Sampling } from "./inputs/sampling";
import type { SimulationCase } from "./inputs/simulation-case";
import { smallLines } from "./passes/small-lines";
import { uncertainClients } from "./inputs/uncertain-clients";
import { CERTAIN } from "./inputs/uncertainty";

/** How much is told: the total revenue alone, revenue by month, or everything that the inputs know of. */
export type Detail = "total" | "revenue" | "everything";

/** The same sampling gives the same trials. */
export type Simulate = (given: SimulationCase, sampling: Sampling, detail?: Detail) => Outcomes;

/**
 * A simulation of whole plans. It remembers its draws, and what it made of them: scenarios and the steps of a slider meet the same
 * trials, and only what has changed since the last call is reckoned anew.
 */
export function simulator(): Simulate {
  const drawsFor = rememberingLatest(1, drawsOf);
  const circumstancesOf = drawnCircumstances();
  const outcomesOf = passes();
  return (given, sampling, detail = "everything") => {
    const { inputs, levers, uncertainty } = given;
    const drawn = drawnLines(inputs, levers, uncertainty);
    const draws = drawsFor(sampling, drawn.length, uncertainClients(inputs, uncertainty).map(({ row }) => row));
    const cvs = drawn.map((line) => uncertainty.ownRisk?.[line] ?? 0);
    return outcomesOf(given, drawn, circumstancesOf(draws, inputs, levers, uncertainty, cvs), detail);
  };
}

/** The one trial in which every driver stands at its point value: the plan's own figures, by the way of the simulation. */
export function pointOutcomes(given: SimulationCase): Outcomes {
  const drawn = drawnLines(given.inputs, given.levers, given.uncertainty);
  return passes()(given, drawn, pointCircumstances(given.inputs, given.levers, given.uncertainty, drawn.length), "everything");
}

/** Outcomes of circumstances. */
function passes(): (given: SimulationCase, drawn: readonly number[], circumstances: Circumstances, detail: Detail) => Outcomes {
  const tablesOf = rememberingLatest(1, exposureTables);
  const smallOf = rememberingLatest(1, smallLines);
  const moneyOf = moneyPass();
  return (given, drawn, circumstances, detail) => {
    const { inputs, levers, base, uncertainty } = given;
    const { window, ...scenario } = levers;
    const { trials } = circumstances;
    const terms = base.money && inputs.cash?.terms;
    const collected = terms ? { daysOutstanding: terms.daysOutstanding, avoidableShares: terms.avoidableShares } : null;
    // Tables hold whatever the yield and whatever the drivers' distributions.
    const revenue = { lines: inputs.lines, clients: inputs.clients, actuals: inputs.actuals };
    const fixed = { ...CERTAIN, clientExits: uncertainty.clientExits, lineOptIn: uncertainty.lineOptIn };
    const tables = tablesOf(revenue, { ...scenario, optIn: 0 }, fixed, window, collected);
    const risk = { drawn, small: uncertainty.ownRisk === null ? [] : smallOf(tables, uncertainty.ownRisk, drawn) };
    const { rows } = tables;
    const from = detail === "total" ? rows.total : 0;
    const out = revenuePass(tables, risk, circumstances, from, detail === "everything" ? rows.count : rows.total + 1);
    const row = (at: number) => out.subarray((at - from) * trials, (at - from + 1) * trials);
    const total = row(rows.total);
    const loss = new Float64Array(trials);
    const expected = base.risk.totals.retained + base.risk.atRisk;
    for (let n = 0; n < trials; n++) loss[n] = expected - (total[n] as number);
    const { ebitda, cash } = detail === "everything" ? moneyOf(given, rows, row, circumstances) : { ebitda: null, cash: null };
    return { window, trials, revenue: { byMonth: out.subarray(0, (rows.total - from) * trials), total }, loss, ebitda, cash };
  };
}
