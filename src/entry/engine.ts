import type { Engine } from "../engine/engine";
import { remoteEngine } from "../engine/remote";

/** The page's only engine, for the pane and for the functions in cells: the worker starts with the first job. */
export const ENGINE: Engine = remoteEngine(() => new Worker(/* webpackChunkName: "engine" */ new URL("../engine/worker.ts", import.meta.url)));
