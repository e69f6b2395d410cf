import { spawnSync } from "node:child_process";
import path from "node:path";
import type { UncertainScenario } from "../../../catalog/jobs/simulation";
import { logParameters } from "../../../model/uncertainty/distributions/lognormal";
import { lineExposure } from "../../../model/uncertainty/simulation/tables/line-exposure";

/** What numpy took for one simulation, and what it found; percentiles as the naive simulation has them. */
export interface NumpySimulation {
  readonly milliseconds: number;
  readonly mean: number;
  readonly total: readonly number[];
}

/**
 * The revenue of a simulation by numpy, which is handed the revenue of each line and month as a function of consent: it draws, multiplies
 * matrices and takes percentiles. Null where python3 or numpy is not present.
 */
export function numpySimulation({ inputs, levers, uncertainty }: UncertainScenario, trials: number): NumpySimulation | null {
  if (spawnSync("python3", ["-c", "import numpy"]).status !== 0) return null;
  const { base, slope, goneBase, goneSlope } = lineExposure(inputs, levers, { ...uncertainty, ownRisk: null }, levers.window);
  const asked = {
    trials,
    lines: inputs.lines.length,
    months: levers.window.months,
    ...Object.fromEntries(Object.entries({ base, slope, goneBase, goneSlope }).map(([name, amounts]) => [name, Array.from(amounts)])),
    isEur: inputs.lines.map(({ currency }) => currency === "EUR"),
    clientOf: inputs.lines.map(({ client }) => inputs.clients.findIndex((one) => one.client === client)),
    exitProbabilities: inputs.clients.map(({ exitProbability }) => exitProbability),
    own: logParameters({ kind: "lognormal", mean: 1, cv: uncertainty.ownRisk?.[0] ?? 0 }),
    ...uncertainty.drivers,
  };
  const { status, stdout, stderr } = spawnSync("python3", [path.join(__dirname, "simulation-numpy.py")], { input: JSON.stringify(asked), encoding: "utf8" });
  if (status !== 0) throw new Error(`numpy broke down: ${stderr}`);
  return JSON.parse(stdout) as NumpySimulation;
}
