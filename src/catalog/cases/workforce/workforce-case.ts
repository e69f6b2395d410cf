import { firstDay } from "../../../model/calendar/calendar";
import { rememberingLatest } from "../../../model/remembering-latest";
import type { PlanLevers } from "../../../model/scenario/plan";
import type { Workforce } from "../../../model/scenario/staff-plan";
import { staffFaults, type LineStaff, type StaffFault } from "../../../model/workforce/pools/line-staff";
import type { Pool } from "../../../model/workforce/pools/pool";
import { SECTOR_BANDS, sectorSeniority } from "../../../model/workforce/entitlements/seniority";
import type { StockLevers } from "../../../model/workforce/pools/stocks";
import { monthlyMinimumWage } from "../../../model/workforce/pay/minimum-wage";
import { workingDaysPerMonth, type DaysPerWeek } from "../../../model/workforce/pay/working-time";
import { numeral } from "../../record/format";
import { assumed, leverValue } from "../../tables/lever-values";
import { poolShares } from "./pool-shares";
import { problemAt, type ProblemCause, type Place, type Problem } from "../../record/problem";
import { revenueCase, type RevenueCase } from "../revenue/revenue-case";
import type { RevenueSources } from "../revenue/revenue-sources";
import { speller, type ParsedTable } from "../../record/table";
import type { POOLS } from "../../tables/workforce/pools";
import type { Text } from "../../record/text";

/** What the workforce model is fed from: a formula's arguments, or the workbook's tables. */
export interface WorkforceSources extends RevenueSources {
  readonly pools: ParsedTable<(typeof POOLS)["columns"]>;
}

/** The revenue case with a workforce that nobody moves yet. */
export interface WorkforceCase extends RevenueCase {
  readonly workforce: Workforce;
}

/**
 * Joins lines and pools on top of the revenue case. Headcounts are those of the first morning of the horizon; attrition
 * counts from there.
 */
export function workforceCase(sources: WorkforceSources): WorkforceCase {
  const revenue = revenueCase(sources);
  const { lines, pools, problems: unjoined } = latestStaff(sources.lines, sources.pools, leverValue(sources, "attrition") as number);
  const problems = [...revenue.problems, ...unjoined];
  const least = monthlyMinimumWage(revenue.levers.asOf);
  sources.pools.rows.forEach((row, at) => {
    if (row.headcount === 0) return;
    const perhaps = wageDoubt(row.wage, row.ftePerHead, least);
    if (perhaps) problems.push(problemAt(sources.pools.place(at, "wage"), { code: "unusual", found: row.wage, unit: "money", perhaps }));
    for (const column of ["seniority", "leaveDays"] as const) {
      if (sources.pools.status(at, column) !== "cell") problems.push(problemAt(sources.pools.place(at, column), { code: `${column === "seniority" ? "seniority" : "leave"}-assumed` }));
    }
  });
  const workingDays = workingDaysPerMonth(assumed(sources.assumptions, "daysPerWeek") as DaysPerWeek);
  return {
    ...revenue,
    workforce: { lines, pools, activities: [], redeployments: [], levers: stockLevers(sources, revenue.levers), workingDays },
    problems,
  };
}

/** Tables of staff to remember: every function of a workbook joins the same ones. */
const MOST_STAFFS = 3;

const latestStaff = rememberingLatest(MOST_STAFFS, joinedStaff);

/** @param attrition of pools that state none */
function joinedStaff(lineTable: WorkforceSources["lines"], poolTable: WorkforceSources["pools"], attrition: number): Pick<Workforce, "lines" | "pools"> & Pick<RevenueCase, "problems"> {
  const problems: Problem[] = [];
  const spell = speller();
  const pools = poolTable.rows.map((row) => poolOf(row, attrition, spell));
  const lines = lineTable.rows.map((line, row): LineStaff => {
    const shares = line.pool === null ? null : poolShares(line.pool);
    const isRefused = shares !== null && "cause" in shares;
    if (isRefused) problems.push(problemAt(lineTable.place(row, "pool"), shares.cause));
    if (line.agents === null) problems.push(problemAt(lineTable.place(row, "agents"), { code: "agents-missing" }));
    const named = shares !== null && "value" in shares ? shares.value.map(({ pool, share }) => ({ pool: spell(pool), share })) : null;
    const fte = line.agents ?? 0;
    // Who has no agents needs no pool, and what has been refused is not told a second time.
    return { site: spell(line.site ?? ""), fte, pools: named ?? (fte === 0 || isRefused ? [] : null) };
  });
  for (const fault of staffFaults(lines, pools))
    problems.push(problemAt(placeOf(fault, { lines: lineTable, pools: poolTable }), causeOf(fault, pools)));
  return { lines: latestLines(lines), pools, problems };
}

/** One object for what is the same in the tables that the pane and each function read. */
const latestLines = rememberingLatest(MOST_STAFFS, (lines: Workforce["lines"]) => lines);

/** Wages are rounded: what is short of the minimum by less counts as the minimum. */
const ROUNDING = 0.01;

/** What a month's gross wage may be instead: the law knows none below the minimum, and twelve minimum wages are a year's. */
function wageDoubt(wage: number, ftePerHead: number, least: number): Text | null {
  if (wage < (1 - ROUNDING) * least * ftePerHead) {
    return {
      fr: `moins que le salaire minimum (${numeral(least, "fr", [0])} MAD à temps plein) ; une autre devise, ou des milliers`,
      en: `less than the minimum wage (${numeral(least, "en", [0])} MAD full time); another currency, or thousands`,
    };
  }
  return wage < 12 * least ? null : { fr: "un salaire annuel, lu comme un salaire mensuel", en: "a year's wage, read as a month's" };
}

function poolOf(row: WorkforceSources["pools"]["rows"][number], attrition: number, spell: (name: string) => string): Pool {
  return {
    pool: spell(row.pool),
    site: spell(row.site ?? ""),
    ftePerHead: row.ftePerHead,
    attrition: row.attrition ?? attrition,
    staff: [
      {
        headcount: row.headcount,
        wage: row.wage,
        // Nobody knows: the mix that the sector has, as it stands.
        seniority: row.seniority === null ? { kind: "distribution", bands: SECTOR_BANDS } : sectorSeniority(row.seniority),
        category: row.category,
        leaveDays: row.leaveDays,
        termEnd: null,
        delegates: false,
      },
    ],
  };
}

function stockLevers({ assumptions }: WorkforceSources, { window }: PlanLevers): StockLevers {
  return {
    definition: assumed(assumptions, "attritionOverAverage") === 1 ? "average" : "starters",
    hiringFreeze: assumed(assumptions, "hiringFreeze") === 1,
    from: firstDay(window.start),
  };
}

function causeOf(fault: StaffFault, pools: readonly Pool[]): ProblemCause {
  switch (fault.code) {
    case "pool-doubled":
    case "pool-unknown":
      return { code: fault.code, found: fault.pool };
    case "site-without-staff":
      return { code: fault.code };
    case "pool-assumed":
      return { code: fault.code, site: fault.site };
    case "pool-overbooked":
      return { code: fault.code, pool: pools[fault.row]?.pool ?? "", lines: fault.lineFte, fte: fault.poolFte };
  }
}

function placeOf({ code, table, row }: StaffFault, { lines, pools }: Pick<WorkforceSources, "lines" | "pools">): Place {
  if (table === "lines") return lines.place(row, "pool");
  return pools.place(row, code === "pool-overbooked" ? "headcount" : "pool");
}
