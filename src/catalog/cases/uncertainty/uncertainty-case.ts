import type { Distribution } from "../../../model/uncertainty/distributions/distribution";
import type { Lognormal } from "../../../model/uncertainty/distributions/lognormal";
import { CERTAIN, type Driver, type LineOptIn, type Uncertainty } from "../../../model/uncertainty/simulation/inputs/uncertainty";
import { DISTRIBUTIONS, UNCERTAIN } from "../../levers/drivers";
import type { PlanCase } from "../operator/operator-case";
import { problemAt, type Problem } from "../../record/problem";
import { rowDistribution } from "./row-distribution";
import { nameKey, normalised, type ParsedTable, type Row } from "../../record/table";
import type { ParsedCorrelations } from "../../tables/uncertainty/correlations";
import type { LINES } from "../../tables/revenue/lines";
import type { BoundsKind, UNCERTAINTY } from "../../tables/uncertainty/uncertainty";
import type { WORK } from "../../tables/workforce/work";

/** What uncertainty is read from, beside the scenario's own case; tables whose cells are free of errors. */
export interface UncertaintySources {
  /** Null: the catalogue's defaults, in which the opt-in yield alone is uncertain. */
  readonly uncertainty: ParsedTable<(typeof UNCERTAINTY)["columns"]> | null;
  readonly correlations: ParsedCorrelations | null;
  readonly lines: ParsedTable<(typeof LINES)["columns"]>;
  readonly work: ParsedTable<(typeof WORK)["columns"]> | null;
}

export interface UncertaintyCase {
  readonly uncertainty: Uncertainty;
  /** Whether the spread of the opt-in yield is the catalogue's assumption: nobody has written one. */
  readonly assumed: boolean;
  readonly problems: readonly Problem[];
}

/** Ends of the opt-in yield where nothing is written: an assumption, since no yield is published. @source model.md 2 */
export const ASSUMED_OPT_IN = { low: 0.02, high: 0.2 } as const;

/**
 * What is uncertain of a scenario. A blank mode is the scenario's value, so that a slider moves the distribution with it; clients
 * leave by chance, with the probabilities of their own table.
 */
export function uncertaintyCase(sources: UncertaintySources, { inputs, levers }: PlanCase): UncertaintyCase {
  const { uncertainty: table, correlations, work } = sources;
  const hung = { clientExits: true, eurActivities: euroRows(work), rankCorrelation: correlations?.rankCorrelation ?? null };
  if (table === null) {
    const { low, high } = ASSUMED_OPT_IN;
    const optIn = { kind: "pert", min: Math.min(low, levers.optIn), mode: levers.optIn, max: Math.max(high, levers.optIn) } as const;
    return { uncertainty: { ...CERTAIN, ...hung, drivers: { optIn } }, assumed: true, problems: [] };
  }
  const problems: Problem[] = [];
  const drivers: Partial<Record<Driver, Distribution>> = {};
  const lineOptIn: LineOptIn[] = [];
  let ownRisk: Float64Array | null = null;
  const seen = new Set<string>();
  const headed = boundsInHeaders(table);
  table.rows.forEach((row, index) => {
    const spec = UNCERTAIN[row.driver];
    const refuse = (column: Parameters<typeof table.place>[1], cause: Problem["cause"]) => problems.push(problemAt(table.place(index, column), cause));
    const at = row.line === null ? null : lineNamed(sources.lines, row.line);
    if (row.line !== null && row.driver !== "optIn") return refuse("line", { code: "line-not-allowed" });
    if (row.line !== null && at === null) return refuse("line", { code: "uncertain-line-unknown", found: row.line });
    const key = `${row.driver} ${at}`;
    if (seen.has(key)) return refuse("driver", { code: "lever-doubled", lever: spec.name });
    seen.add(key);
    const scenario = {
      optIn: inputs.lines[at ?? -1]?.optIn ?? levers.optIn,
      eurRate: levers.eurRate,
      volume: 1,
      price: 1,
      passRate: 1,
      attrition: 1,
      ownRisk: 1,
      authorisation: null,
    }[row.driver];
    const found = rowDistribution({ ...row, bounds: row.bounds ?? headed }, spec, scenario);
    if ("cause" in found) return refuse(found.column === "bounds" && row.bounds === null ? "distribution" : found.column, found.cause);
    const { distribution } = found;
    for (const { column, cause } of oddLevels(row, scenario)) problems.push(problemAt(table.place(index, column), cause));
    if (row.driver === "ownRisk") ownRisk = new Float64Array(inputs.lines.length).fill((distribution as Lognormal).cv);
    else if (at === null) drivers[row.driver] = distribution;
    else lineOptIn.push({ line: at, distribution });
    if ((distribution.kind === "pert" || distribution.kind === "triangular") && scenario !== null && row.mode !== null && Math.abs(row.mode - scenario) > 1e-9 && row.driver in SCENARIO_SETS) {
      problems.push(problemAt(table.place(index, "mode"), { code: "mode-not-scenario", found: row.mode, scenario, unit: spec.quantity.unit }));
    }
  });
  return { uncertainty: { ...hung, drivers, lineOptIn, ownRisk }, assumed: false, problems };
}

/** A factor that leaves out what is planned, and a likeliest value that the law does not have. */
function oddLevels({ driver, distribution, low, mode, high }: Row<(typeof UNCERTAINTY)["columns"]>, scenario: number | null): { readonly column: "high" | "mode"; readonly cause: Problem["cause"] }[] {
  const isFactor = scenario === 1 && !(driver in SCENARIO_SETS);
  const isOutside = isFactor && low !== null && high !== null && (low > 1 || high < 1);
  return [
    ...(isOutside ? [{ column: "high", cause: { code: "planned-outside", low, high, unit: UNCERTAIN[driver].quantity.unit } } as const] : []),
    ...(mode !== null && (distribution === "uniform" || distribution === "lognormal") ? [{ column: "mode", cause: { code: "level-unread", distribution: DISTRIBUTIONS[distribution] } } as const] : []),
  ];
}

/**
 * What the sheet's own headers say that low and high are, for rows that say nothing of their bounds; null where they say nothing either.
 */
function boundsInHeaders(table: NonNullable<UncertaintySources["uncertainty"]>): BoundsKind | null {
  const headers = (["low", "high"] as const).map((level) => normalised(table.place(0, level).column?.fr ?? ""));
  if (headers.some((header) => header === "p10" || header === "p90")) return "tenths";
  return headers.some((header) => /^(min|max)(imum)?$/.test(header)) ? "ends" : null;
}

/** Drivers whose point value is a lever. */
const SCENARIO_SETS = { optIn: true, eurRate: true } as const satisfies Partial<Record<Driver, true>>;

function euroRows(work: UncertaintySources["work"]): number[] {
  return (work?.rows ?? []).flatMap(({ currency }, row) => (currency === "EUR" ? [row] : []));
}

function lineNamed({ rows }: UncertaintySources["lines"], name: string): number | null {
  const found = rows.flatMap(({ line }, at) => (line !== null && nameKey(line) === nameKey(name) ? [at] : []));
  return found.length === 1 ? (found[0] as number) : null;
}
