import { serveWorkbench } from "../../src/scripts/serving/serve-workbench";
import { findChromium } from "../../src/scripts/serving/chromium";
import { running } from "./running-workbench";

/** Before the browser suites: builds what is not up to date and serves it, on any free port. */
export default async function startWorkbench(): Promise<void> {
  if (!findChromium()) {
    process.stderr.write("\nNo Chromium on this machine: the browser tests are skipped. Install one, or name it in CHROMIUM.\n");
    return;
  }
  const server = await serveWorkbench(0);
  running.server = server;
  process.env.WORKBENCH_URL = server.url;
}
