import type { RunJob } from "../../catalog/jobs/jobs";
import { inProcessEngine } from "../../engine/threads/in-process";

/** Has jobs done in the thread of a script, one after the other. */
export function jobsDoneHere(): RunJob {
  return inProcessEngine().run;
}
