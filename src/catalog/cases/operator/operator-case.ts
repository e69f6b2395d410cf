import { firstDay, monthOfDay } from "../../../model/calendar/calendar";
import { isWithin, type Window } from "../../../model/calendar/window";
import type { PlanInputs, PlanLevers } from "../../../model/scenario/plan";
import type { Activity } from "../../../model/scenario/new-work";
import type { PlannedExit, Redeployment, Workforce } from "../../../model/scenario/staff-plan";
import { assumed, leverValue } from "../../tables/lever-values";
import { inputMissing, nameKey, type ParsedTable } from "../../record/table";
import { placeOf, workNamed } from "../workforce/named-work";
import { pathRamp } from "../training/paths";
import { problemAt, type Place, type Problem } from "../../record/problem";
import { refundTerms } from "../training/refund-terms";
import type { RevenueCase } from "../revenue/revenue-case";
import { perFteDoubt } from "../revenue/revenue-doubts";
import type { CASH } from "../../tables/cash";
import { EXITS, type MOVES } from "../../tables/workforce/moves";
import { PATHS } from "../../tables/training/paths";
import type { WORK } from "../../tables/workforce/work";
import { trainingCase } from "../training/training-case";
import { workforceCase, type WorkforceSources } from "../workforce/workforce-case";

/** What the whole plan is fed from: a formula's arguments, or the workbook's tables. */
export interface OperatorSources extends WorkforceSources {
  readonly work: ParsedTable<(typeof WORK)["columns"]> | null;
  readonly paths: ParsedTable<(typeof PATHS)["columns"]> | null;
  readonly moves: ParsedTable<(typeof MOVES)["columns"]> | null;
  /** Its one row is the operator's cash. */
  readonly cash: ParsedTable<(typeof CASH)["columns"]> | null;
}

/** Inputs of the plan, with or without staff and cash, and what does not fit together. */
export interface PlanCase extends RevenueCase {
  readonly inputs: PlanInputs;
}

/** The case of an operator whose staff is known. */
export interface OperatorCase extends PlanCase {
  readonly inputs: PlanInputs & { readonly workforce: Workforce };
}

/** Joins everything that a workbook tells of an operator: revenue, staff, moves with their courses and work, cash. */
export function operatorCase(sources: OperatorSources): OperatorCase {
  const { inputs, levers, workforce, problems: found } = workforceCase(sources);
  const problems = [...found];
  const activities = activitiesOf(sources);
  problems.push(...oddWork(sources, levers));
  const redeployments = redeploymentsOf(sources, levers.window, problems);
  const exits = exitsOf(sources, levers, problems);
  return {
    inputs: {
      ...inputs,
      workforce: { ...workforce, activities, redeployments, ...(exits.length > 0 && { exits }) },
      cash: cashOf(sources, problems),
    },
    levers,
    problems,
  };
}

/** New work with the scenario's demand and prices. */
function activitiesOf(sources: OperatorSources): Activity[] {
  const eurRate = leverValue(sources, "eurRate") as number;
  const demanded = leverValue(sources, "newDemand") as number;
  const priced = 1 + (leverValue(sources, "priceChange") as number);
  return (sources.work?.rows ?? []).map(({ demand, price, billableHours, currency, startMonth, contractEnd, variableCost }) => ({
    demand: demand * demanded,
    price: (currency === "EUR" ? price * eurRate : price) * priced,
    billableHours,
    startMonth,
    contractEnd,
    otherVariableShare: variableCost,
  }));
}

/** Work that is over before it begins, and prices by which no FTE, or any number of them, would earn a wage. */
function oddWork({ work, ...sources }: OperatorSources, { asOf }: PlanLevers): Problem[] {
  if (work === null) return [];
  const eurRate = leverValue(sources, "eurRate") as number;
  return work.rows.flatMap(({ price, billableHours, currency, startMonth, contractEnd }, row): Problem[] => {
    const amount = perFteDoubt(price * billableHours * (currency === "EUR" ? eurRate : 1), 1, asOf, "fte");
    return [
      ...(startMonth !== null && contractEnd !== null && firstDay(startMonth) > contractEnd
        ? [problemAt(work.place(row, "startMonth"), { code: "begins-after-end", found: firstDay(startMonth), end: monthOfDay(contractEnd) })]
        : []),
      ...(amount === null ? [] : [problemAt(work.place(row, "price"), amount)]),
    ];
  });
}

function redeploymentsOf({ moves, paths, pools, work, assumptions }: OperatorSources, window: Window, problems: Problem[]): Redeployment[] {
  if (!moves) return [];
  if (!paths) {
    problems.push(inputMissing(PATHS, "error"));
    return [];
  }
  const { courses, problems: unjoined } = trainingCase({ moves, paths, pools, assumptions }, 0);
  problems.push(...unjoined);
  return courses.map(({ poolRow, activity, month, course, pathRow, moveRow }): Redeployment => {
    const at = workOf({ work, pools, assumptions }, poolRow, moves.rows[moveRow]?.activity ?? activity, moves.place(moveRow, "activity"), problems);
    if (!isWithin(window, month)) problems.push(problemAt(moves.place(moveRow, "month"), { code: "move-outside-horizon" }));
    return { pool: poolRow, activity: at < 0 ? null : at, month, course, ramp: at < 0 ? NO_RAMP : rampOf(paths, pathRow, problems) };
  });
}

/** People whom the user's plan dismisses. */
function exitsOf({ moves, pools: { rows } }: OperatorSources, { window }: PlanLevers, problems: Problem[]): PlannedExit[] {
  if (!moves) return [];
  const others = moves.others(EXITS);
  const rowOf = new Map(rows.map(({ pool }, row) => [nameKey(pool), row]));
  return others.rows.flatMap(({ pool: name, month, people }, at): PlannedExit[] => {
    if (name === undefined || month === undefined || people === undefined) return [];
    const pool = rowOf.get(nameKey(name)) ?? -1;
    const there = rows[pool];
    if (!there) {
      problems.push(problemAt(others.place(at, "pool"), { code: "pool-unknown", found: name }));
      return [];
    }
    if (people > there.headcount) problems.push(problemAt(others.place(at, "people"), { code: "move-overbooked", found: people, pool: there.pool, heads: there.headcount }));
    if (!isWithin(window, month)) problems.push(problemAt(others.place(at, "month"), { code: "exit-outside-horizon" }));
    return [{ pool, month, heads: people }];
  });
}

/**
 * Row of Work that a move leads to, -1 for none; told in `problems` where there is none, several, or one on a site that its people do
 * not go to.
 */
function workOf({ work, pools, assumptions }: Pick<OperatorSources, "work" | "pools" | "assumptions">, poolRow: number, name: string, place: Place, problems: Problem[]): number {
  const pool = pools.rows[poolRow];
  const home = pool?.site ? nameKey(pool.site) : null;
  const found = work && workNamed(work.rows, name, home);
  if (!found) {
    // Who gives no Work at all says so himself; where it is there, a name is wrong.
    problems.push(problemAt(place, { code: "work-unknown", found: name }, work === null ? "warning" : "error"));
    return -1;
  }
  if ("among" in found) {
    const written = found.among.map((row) => `${work.rows[row]?.activity ?? ""} (${work.rows[row]?.site ?? "…"})`);
    problems.push(problemAt(place, { code: "work-ambiguous", found: name, choices: [...new Set(written)] }));
    return -1;
  }
  const row = work.rows[found.row] as (typeof work.rows)[number];
  const site = placeOf(row);
  if (site !== null && site !== home && assumed(assumptions, "siteMobility") !== 1) {
    const stop = { gate: "site", activity: row.activity, wanted: row.site ?? "" } as const;
    problems.push(problemAt(place, { code: "move-stopped", pool: pool?.pool ?? "", stop }));
  }
  return found.row;
}

/** Of work that earns nothing, productivity does not matter. */
const NO_RAMP: Redeployment["ramp"] = { shape: "linear", start: 1, plateau: 1, length: 0 };

/** A path that people are sent on towards work must say how their productivity grows. */
function rampOf(paths: NonNullable<OperatorSources["paths"]>, row: number, problems: Problem[]): Redeployment["ramp"] {
  const path = paths.rows[row];
  for (const column of ["startProductivity", "rampMonths"] as const) {
    const { wanted, unit } = PATHS.columns[column].quantity;
    if ((path?.[column] ?? null) === null) problems.push(problemAt(paths.place(row, column), { code: "empty", wanted, unit }));
  }
  return (path && pathRamp(path)) ?? NO_RAMP;
}

function cashOf(sources: OperatorSources, problems: Problem[]): NonNullable<PlanInputs["cash"]> | null {
  const { cash, lines } = sources;
  const [row, second] = cash?.rows ?? [];
  if (!cash || !row) return null;
  if (second) problems.push(problemAt(cash.place(1, "opening"), { code: "one-row" }));
  lines.rows.forEach(({ avoidableCost }, at) => {
    if (avoidableCost === null) problems.push(problemAt(lines.place(at, "avoidableCost"), { code: "avoidable-assumed" }));
  });
  return {
    terms: {
      opening: row.opening,
      fixedCosts: row.fixedCosts,
      daysOutstanding: row.salesOutstanding,
      overdraft: row.overdraft,
      covenantFloor: row.covenant,
      avoidableShares: lines.rows.map(({ avoidableCost }) => avoidableCost ?? 0),
      wageStep: leverValue(sources, "wageStep") as number,
    },
    refunds: refundTerms(sources),
  };
}

