import { loadHighs } from "../highs/highs-solver";
import { ReallocationDesk } from "./reallocation-desk";
import type { Tasks } from "./task";
import { PLAN } from "./plan";
import { reallocationTasks } from "./reallocation";
import { simulationTasks } from "./simulation";

/** The work behind every kind of job but the calls of functions, for one thread: some keep what they have begun for the next job. */
export function allTasks(): Required<Omit<Tasks, "call">> {
  const desk = new ReallocationDesk(loadHighs);
  return { plan: PLAN, ...reallocationTasks(desk), ...simulationTasks(desk) };
}
