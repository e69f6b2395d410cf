import type { ReallocationInputs } from "../../model/reallocation/problem/inputs";
import { plan, type PlanInputs, type PlanLevers } from "../../model/scenario/plan";
import { optInBreakEven } from "../../model/uncertainty/seek/opt-in-break-even";
import { planTornado } from "../../model/uncertainty/tornado/plan-tornado";
import { simulationSummary } from "../../model/uncertainty/simulation/simulation-summary";
import type { Circumstances } from "../../model/uncertainty/simulation/draws/circumstances";
import { rememberingLatest } from "../../model/remembering-latest";
import type { SimulationCase } from "../../model/uncertainty/simulation/inputs/simulation-case";
import { simulator } from "../../model/uncertainty/simulation/simulator";
import type { TrialCase } from "../../model/uncertainty/simulation/trial-case";
import type { SimulationJobs, UncertainScenario } from "../../catalog/jobs/simulation";
import type { ReallocationDesk } from "./reallocation-desk";
import type { Task, Tasks } from "./task";

/** Results that are kept: some cells ask for one simulation, and an undo asks for the one before. */
const REMEMBERED = 4;

/** Simulations of one thread: draws stay in the simulator, so that the next step of a slider costs little. */
export function simulationTasks(desk: Pick<ReallocationDesk, "value">): Required<Pick<Tasks, keyof SimulationJobs>> {
  const simulate = simulator();
  // A scenario is asked for a little first, then for the rest.
  const planOf = rememberingLatest(1, (inputs: PlanInputs, levers: PlanLevers) => plan(inputs, levers));
  const caseOf = ({ inputs, levers, uncertainty }: UncertainScenario): SimulationCase => ({
    inputs,
    levers,
    uncertainty,
    base: planOf(inputs, levers),
  });
  const summary: Task<"simulate"> = {
    remembered: REMEMBERED,
    perform: ({ sampling, alpha, precise, detail = "everything", ...scenario }, { pause, progress }) =>
      simulationSummary(simulate, caseOf(scenario), { sampling, alpha, precise, detail }, pause, progress),
  };
  const tornado: Task<"tornado"> = {
    remembered: REMEMBERED,
    perform: ({ result, reallocation, sampling, ...scenario }, run) => {
      const solve = (trial: TrialCase, circumstances: Circumstances) =>
        reallocation ? desk.value(inTrial(reallocation, trial, circumstances), run) : Promise.resolve(NaN);
      return planTornado(caseOf(scenario), { result, solve, simulate, sampling }, run.pause, run.progress);
    },
  };
  const breakEven: Task<"breakEven"> = {
    remembered: REMEMBERED,
    perform: ({ inputs, levers }, { pause }) => optInBreakEven(inputs, levers, pause),
  };
  return { simulate: summary, tornado, breakEven };
}

/** The reallocation as a trial meets it: other revenue, other agents, other prices and pass rates; without authorisation nobody leaves. */
function inTrial(
  reallocation: ReallocationInputs,
  { inputs, levers }: TrialCase,
  { passRate, authorised }: Circumstances,
): ReallocationInputs {
  const { lines, clients, actuals, workforce } = inputs;
  const { workforce: before, terms, ways } = reallocation;
  const { window, ...others } = levers;
  return {
    ...reallocation,
    revenue: { lines, clients, actuals },
    levers: others,
    window,
    workforce: workforce ?? before,
    terms: authorised[0] === 0 ? { ...terms, mostExits: 0 } : terms,
    ways: ways.map(({ course, ...way }) => ({
      ...way,
      course: { ...course, passRate: Math.min(1, course.passRate * (passRate[0] as number)) },
    })),
  };
}
