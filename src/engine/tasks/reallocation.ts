import type { ReallocationJobs } from "../../catalog/jobs/reallocation";
import type { ReallocationDesk } from "./reallocation-desk";
import type { Task, Tasks } from "./task";

/** Results that are kept: some cells ask for one plan, and an undo asks for the one before. */
const REMEMBERED = 4;

/** Questions to the reallocation, all at one desk. */
export function reallocationTasks(desk: ReallocationDesk): Required<Pick<Tasks, keyof ReallocationJobs>> {
  const reallocate: Task<"reallocate"> = { remembered: REMEMBERED, perform: (work, run) => desk.reallocate(work, run) };
  const prices: Task<"prices"> = { remembered: REMEMBERED, perform: (work, run) => desk.prices(work, run) };
  const frontier: Task<"frontier"> = { remembered: REMEMBERED, perform: (work, run) => desk.frontier(work, run) };
  return { reallocate, prices, frontier };
}
