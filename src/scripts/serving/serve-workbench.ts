import path from "node:path";
import { serve, type RunningServer } from "../../workbench/server/server";
import { bringUpToDate } from "../build/outputs";

/**
 * Builds what is not up to date, and serves the workbench with the add-in beside it.
 *
 * @param port 0 takes any free one
 * @throws with webpack's words when a build fails
 */
export async function serveWorkbench(port: number): Promise<RunningServer> {
  const [addin, workbench] = await Promise.all([bringUpToDate("addin"), bringUpToDate("workbench")]);
  const officeJs = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
  return serve({ addin, workbench, officeJs, port });
}
