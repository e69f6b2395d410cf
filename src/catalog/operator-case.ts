import type { Window } from "../model/revenue/inputs";
import type { PlanInputs } from "../model/scenario/plan";
import type { Activity } from "../model/scenario/new-work";
import { isWithin, type Redeployment } from "../model/scenario/staff-plan";
import { assumed, leverValue } from "./lever-values";
import { tableMissing } from "./mapped-name";
import type { Problem } from "./problem";
import type { RevenueCase } from "./revenue-case";
import { normalised, requiredColumns, type ParsedTable } from "./table";
import type { CASH } from "./tables/cash";
import type { MOVES } from "./tables/moves";
import { PATHS } from "./tables/paths";
import type { WORK } from "./tables/work";
import { trainingCase } from "./training-case";
import { workforceCase, type WorkforceSources } from "./workforce-case";

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

/** Joins everything that a workbook tells of an operator: revenue, staff, moves with their courses and work, cash. */
export function operatorCase(sources: OperatorSources): PlanCase {
  const { inputs, levers, workforce, problems: found } = workforceCase(sources);
  const problems = [...found];
  const activities = activitiesOf(sources, levers.eurRate);
  const redeployments = redeploymentsOf(sources, levers.window, problems);
  return { inputs: { ...inputs, workforce: { ...workforce, activities, redeployments }, cash: cashOf(sources, problems) }, levers, problems };
}

function activitiesOf({ work }: OperatorSources, eurRate: number): Activity[] {
  return (work?.rows ?? []).map(({ demand, price, billableHours, currency, startMonth, contractEnd, variableCost }) => ({
    demand,
    price: currency === "EUR" ? price * eurRate : price,
    billableHours,
    startMonth,
    contractEnd,
    otherVariableShare: variableCost,
  }));
}

function redeploymentsOf({ moves, paths, pools, work, assumptions }: OperatorSources, window: Window, problems: Problem[]): Redeployment[] {
  if (!moves) return [];
  if (!paths) {
    problems.push(tableMissing(PATHS.name, requiredColumns(PATHS).map((key) => PATHS.columns[key].header), "error"));
    return [];
  }
  const { courses, problems: unjoined } = trainingCase({ moves, paths, pools, assumptions }, 0);
  problems.push(...unjoined);
  return courses.map(({ poolRow, activity, month, course, pathRow, moveRow }): Redeployment => {
    const at = work?.rows.findIndex((row) => normalised(row.activity) === normalised(activity)) ?? -1;
    if (at < 0) problems.push({ severity: "warning", place: moves.place(moveRow, "activity"), complaint: { code: "work-unknown", found: activity } });
    if (!isWithin(window, month)) problems.push({ severity: "warning", place: moves.place(moveRow, "month"), complaint: { code: "move-outside-horizon" } });
    return { pool: poolRow, activity: at < 0 ? null : at, month, course, ramp: at < 0 ? NO_RAMP : rampOf(paths, pathRow, problems) };
  });
}

/** Of work that earns nothing, productivity does not matter. */
const NO_RAMP: Redeployment["ramp"] = { shape: "linear", start: 1, plateau: 1, length: 0 };

/** A path that people are sent on towards work must say how their productivity grows. */
function rampOf(paths: NonNullable<OperatorSources["paths"]>, row: number, problems: Problem[]): Redeployment["ramp"] {
  const needed = (column: "startProductivity" | "rampMonths"): number => {
    const value = paths.rows[row]?.[column] ?? null;
    const { wanted, unit } = PATHS.columns[column].quantity;
    if (value === null) problems.push({ severity: "error", place: paths.place(row, column), complaint: { code: "empty", wanted, unit } });
    return value ?? 0;
  };
  return { shape: "exponential", start: needed("startProductivity"), plateau: 1, tau: needed("rampMonths") };
}

function cashOf(sources: OperatorSources, problems: Problem[]): NonNullable<PlanInputs["cash"]> | null {
  const { cash, lines, assumptions } = sources;
  const [row, second] = cash?.rows ?? [];
  if (!cash || !row) return null;
  if (second) problems.push({ severity: "error", place: cash.place(1, "opening"), complaint: { code: "one-row" } });
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
    refunds: {
      filedOn: assumed(assumptions, "refundFiled"),
      cap: leverValue(sources, "refundCap") as number,
      used: assumed(assumptions, "refundUsed") as number,
      lag: leverValue(sources, "refundLag") as number,
    },
  };
}

