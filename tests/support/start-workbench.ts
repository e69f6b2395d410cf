import path from "node:path";
import { bringUpToDate } from "../../src/scripts/build/outputs";
import { serve } from "../../src/workbench/server/server";
import { findChromium } from "./chromium";
import { running } from "./running-workbench";

/** Before the browser suites: builds what is not up to date and serves it, on any free port. */
export default async function startWorkbench(): Promise<void> {
  if (!findChromium()) {
    process.stderr.write("\nNo Chromium on this machine: the browser tests are skipped. Install one, or name it in CHROMIUM.\n");
    return;
  }
  const [addin, workbench] = await Promise.all([bringUpToDate("addin"), bringUpToDate("workbench")]);
  const officeJs = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
  const server = await serve({ addin, workbench, officeJs, port: 0 });
  running.server = server;
  process.env.WORKBENCH_URL = server.url;
}
