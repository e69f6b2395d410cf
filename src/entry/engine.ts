import type { StartingEngine } from "../engine/engine";
import { lateEngine } from "../engine/threads/late-engine";

/**
 * The page's only engine, for the pane and for the functions in cells: its code and its worker come with the first job, or when it is
 * prepared.
 */
export const ENGINE: StartingEngine = lateEngine(async () => {
  const [{ remoteEngine }, { withShortJobsHere }] = await Promise.all([
    import(/* webpackChunkName: "remote" */ "../engine/threads/remote"),
    import(/* webpackChunkName: "remote" */ "../engine/threads/short-jobs"),
  ]);
  const remote = remoteEngine((desk) => desk === "calls"
    ? new Worker(/* webpackChunkName: "calls" */ new URL("./calls.ts", import.meta.url))
    : new Worker(/* webpackChunkName: "engine" */ new URL("../engine/threads/worker.ts", import.meta.url)));
  return withShortJobsHere(remote);
});
