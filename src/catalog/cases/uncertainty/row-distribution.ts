import type { Distribution } from "../../../model/uncertainty/distributions/distribution";
import { empiricalOf } from "../../../model/uncertainty/distributions/empirical";
import { lognormalFromPercentiles, pertFromPercentiles, triangularFromPercentiles } from "../../../model/uncertainty/distributions/from-percentiles";
import { DISTRIBUTIONS, type DistributionKind, type UncertainSpec } from "../../levers/drivers";
import type { ProblemCause } from "../../record/problem";
import type { Row } from "../../record/table";
import type { UNCERTAINTY } from "../../tables/uncertainty/uncertainty";

type UncertaintyRow = Row<(typeof UNCERTAINTY)["columns"]>;

/** A row's distribution, or what is wrong with it and in which column. */
export type RowDistribution = { readonly distribution: Distribution } | { readonly column: Level | "distribution" | "bounds" | "observations"; readonly cause: ProblemCause };

type Level = "low" | "mode" | "high";

/** Cells that a distribution is made of. */
const CELLS: Readonly<Record<DistributionKind, readonly (Level | "observations")[]>> = {
  pert: ["low", "mode", "high"],
  triangular: ["low", "mode", "high"],
  lognormal: ["low", "high"],
  uniform: ["low", "high"],
  event: ["mode"],
  empirical: ["observations"],
};

/** A lognormal amount is above nothing: what is asked for is a hundredth at least. */
const LEAST_LOGNORMAL = 0.01;

/** Distance of P10 and P90 from the ends of a uniform distribution, in distances between them. */
const UNIFORM_TENTH = 0.1 / 0.8;

/**
 * The distribution that a row describes.
 *
 * @param point where the scenario has the input: what a blank mode means; null where it must be written
 */
export function rowDistribution(
  row: UncertaintyRow,
  { name, quantity, distributions }: UncertainSpec,
  point: number | null,
): RowDistribution {
  if (!distributions.includes(row.distribution))
    return {
      column: "distribution",
      cause: { code: "distribution-misfit", driver: name, distributions: distributions.map((kind) => DISTRIBUTIONS[kind]) },
    };
  const levels = { low: NaN, mode: NaN, high: NaN };
  for (const cell of CELLS[row.distribution]) {
    if (cell === "observations") continue;
    const found = row[cell] ?? (cell === "mode" ? point : null);
    if (found === null)
      return {
        column: cell,
        cause: {
          code: "empty",
          wanted: quantity.wanted,
          unit: quantity.unit,
          ...(row.distribution === "lognormal" && { min: LEAST_LOGNORMAL }),
        },
      };
    const read = quantity.parse(found);
    if ("cause" in read) return { column: cell, cause: read.cause };
    levels[cell] = read.value;
  }
  const { low, high } = levels;
  const descending = (below: number, above: number, column: Level): RowDistribution | null =>
    below > above ? { column, cause: { code: "levels-not-ascending", low: below, high: above, unit: quantity.unit } } : null;
  switch (row.distribution) {
    case "event":
      return { distribution: { kind: "bernoulli", probability: levels.mode } };
    case "empirical":
      return sampled(row, quantity);
    case "uniform": {
      const beyond = row.bounds === "tenths" ? UNIFORM_TENTH * (high - low) : 0;
      return descending(low, high, "high") ?? { distribution: { kind: "uniform", min: low - beyond, max: high + beyond } };
    }
    case "lognormal": {
      if (row.bounds === "ends") return { column: "bounds", cause: { code: "lognormal-ends" } };
      const found = low > 0 ? lognormalFromPercentiles(low, Math.max(low, high)) : null;
      if (found === null)
        return { column: "low", cause: { code: "out-of-bounds", found: low, min: LEAST_LOGNORMAL, max: Infinity, unit: quantity.unit } };
      return descending(low, high, "high") ?? { distribution: found as Distribution };
    }
    case "pert":
    case "triangular":
      return (
        descending(low, high, "high") ??
        (row.mode === null ? null : (descending(low, levels.mode, "mode") ?? descending(levels.mode, high, "mode"))) ??
        peaked(row, row.distribution, levels, quantity)
      );
  }
}

function sampled({ observations }: UncertaintyRow, quantity: UncertainSpec["quantity"]): RowDistribution {
  if (observations === null) return { column: "observations", cause: { code: "empty", wanted: quantity.wanted, unit: "text" } };
  for (const observed of observations) {
    const read = quantity.parse(observed);
    if ("cause" in read) return { column: "observations", cause: read.cause };
  }
  return { distribution: empiricalOf(observations) };
}

/** A mode that the scenario sets may lie anywhere: the ends give way where it leaves them. */
function peaked({ mode: written, bounds }: UncertaintyRow, kind: "pert" | "triangular", levels: Readonly<Record<Level, number>>, { unit }: UncertainSpec["quantity"]): RowDistribution {
  const { low, mode, high } = levels;
  const widened = { kind, min: Math.min(low, mode), mode, max: Math.max(high, mode) };
  if (bounds !== "tenths" || low === high) return { distribution: widened };
  const fromPercentiles = kind === "pert" ? pertFromPercentiles : triangularFromPercentiles;
  const found = fromPercentiles(low, mode, high);
  if ("kind" in found) return { distribution: found };
  if (found.code !== "unreachable") throw new Error(`levels in order make no distribution: ${found.code}`);
  if (written !== null) return { column: "mode", cause: { code: "mode-unreachable", found: mode, min: found.min, max: found.max, unit } };
  const nearest = fromPercentiles(low, Math.min(found.max, Math.max(found.min, mode)), high) as Exclude<
    ReturnType<typeof fromPercentiles>,
    { code: string }
  >;
  return { distribution: { ...nearest, min: Math.min(nearest.min, mode), mode, max: Math.max(nearest.max, mode) } };
}
