import { running } from "./running-workbench";

/** After the browser suites. */
export default async function stopWorkbench(): Promise<void> {
  await running.server?.close();
}
