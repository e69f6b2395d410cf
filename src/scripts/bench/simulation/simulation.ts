import { inProcessEngine } from "../../../engine/threads/in-process";
import type { UncertainScenario } from "../../../catalog/jobs/simulation";
import { plan } from "../../../model/scenario/plan";
import { outcomeMeasures } from "../../../model/uncertainty/simulation/measures/outcome-measures";
import { SUMMARY_LEVELS } from "../../../model/uncertainty/simulation/simulation-summary";
import { simulator, type Detail } from "../../../model/uncertainty/simulation/simulator";
import { against, median, timed, type Figure } from "../figure";
import { memoryFigure } from "./simulation-memory";
import { numpySimulation } from "./simulation-numpy";
import { SIMULATED, simulationOperator } from "./simulation-operator";
import { naiveSimulation } from "./simulation-rival";
import { sobolFigures } from "./simulation-sobol";

const { trials } = SIMULATED;
const SIZE = `200x24x${trials}`;
const SAMPLING = { kind: "sobol", trials, seed: 1 } as const;
const ALPHA = 0.95;
/** Rounds of the first simulation, and moves of a slider, after as many as are let pass first. */
const [ROUNDS, MOVES, WARM_UP] = [9, 40, 10];
const BUDGETS = { first: 60, redraw: 15, driversOnly: 1 } as const;

/**
 * The bad case: first, at each step of a slider, of the drivers alone, against a naive simulation and numpy in the same run; how exact
 * Sobol's points are; memory. The jobs are those that the pane asks for: closed-form plan, trials and their measures.
 *
 * @param missing is told what this machine does not have
 */
export async function simulationFigures(missing: (what: string) => void): Promise<Figure[]> {
  const operator = simulationOperator(SIMULATED);
  const first = await firstOf(operator, "revenue");
  const redraw = await redrawOf(operator, "revenue");
  const naive = elapsed(() => naiveSimulation(operator(0.08), trials));
  const numpy = numpySimulation(operator(0.08), trials);
  if (numpy === null) missing("numpy");
  const firstFan: Figure = { name: `simulation-first ${SIZE} revenue-and-fan`, value: first, unit: "ms", budget: BUDGETS.first };
  const redrawFan: Figure = { name: `simulation-redraw ${SIZE} revenue-and-fan`, value: redraw, unit: "ms", budget: BUDGETS.redraw };
  const again = (figure: Figure): Figure => ({ ...figure, name: `${figure.name} (again)` });
  return [
    against(firstFan, "naive-objects-jstat", naive),
    ...(numpy ? [against(again(firstFan), "numpy", numpy.milliseconds)] : []),
    { name: `simulation-first ${SIZE} everything`, value: await firstOf(operator, "everything"), unit: "ms", budget: BUDGETS.first },
    against(redrawFan, "naive-objects-jstat", naive),
    ...(numpy ? [against(again(redrawFan), "numpy", numpy.milliseconds)] : []),
    { name: `simulation-redraw ${SIZE} total-alone`, value: await redrawOf(operator, "total"), unit: "ms", budget: BUDGETS.redraw },
    { name: `simulation-redraw ${SIZE} everything-at-rest`, value: await redrawOf(operator, "everything"), unit: "ms" },
    { name: `simulation-drivers-only ${SIZE} total-alone-without-plan`, value: driversOnly(operator(0.08)), unit: "ms", budget: BUDGETS.driversOnly },
    ...sobolFigures(),
    memoryFigure(),
  ];
}

/** A job of an engine that has drawn nothing yet. */
async function firstOf(operator: (optIn: number) => UncertainScenario, detail: Detail): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) times.push(await jobTime(inProcessEngine(), operator(0.08), detail));
  return median(times.slice(WARM_UP));
}

/** A job of an engine whose draws are there, as the opt-in moves. */
async function redrawOf(operator: (optIn: number) => UncertainScenario, detail: Detail): Promise<number> {
  const engine = inProcessEngine();
  const times: number[] = [];
  for (let move = 0; move < WARM_UP + MOVES; move++) times.push(await jobTime(engine, operator(0.03 + 0.002 * move), detail));
  return median(times.slice(WARM_UP));
}

async function jobTime({ run }: ReturnType<typeof inProcessEngine>, scenario: UncertainScenario, detail: Detail): Promise<number> {
  // A worker is handed a copy, in which it has to find what has changed; making the copy is not its work.
  const copy = structuredClone(scenario);
  const start = performance.now();
  await run({ kind: "simulate", ...copy, sampling: SAMPLING, alpha: ALPHA, precise: false, detail });
  return performance.now() - start;
}

/**
 * Trials and measures of the total revenue by its drivers alone, whose draws are there, as the opt-in moves: lines have no own risk,
 * clients count with their probability. The plan of the scenario is not counted: it is the same work without chance.
 */
function driversOnly(scenario: UncertainScenario): number {
  const { inputs, levers } = scenario;
  const uncertainty = { ...scenario.uncertainty, ownRisk: null, clientExits: false };
  const base = plan(inputs, levers);
  const simulate = simulator();
  let move = 0;
  return timed(() => {
    const mode = 0.03 + 0.001 * (move++ % 100);
    const moved = { ...uncertainty, drivers: { ...uncertainty.drivers, optIn: { kind: "pert", min: 0.02, mode, max: 0.2 } as const } };
    outcomeMeasures(simulate({ inputs, levers: { ...levers, optIn: mode }, base, uncertainty: moved }, SAMPLING, "total"), { levels: SUMMARY_LEVELS, alpha: ALPHA });
  }, { rounds: 40 });
}

function elapsed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
