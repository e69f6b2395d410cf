import type { RunningServer } from "../../src/workbench/server/server";

/** The server of this test run, from the setup that starts it to the teardown that ends it. */
export const running: { server?: RunningServer } = {};
