import { createRoot } from "react-dom/client";
import { remoteEngine } from "../engine/remote";
import { displayLocale } from "../excel/locale";
import { officeReady } from "../excel/ready";
import { officeIsDark } from "../excel/theme";
import { openWorkbook } from "../excel/workbook";
import { App } from "../pane/App";
import { createPaneStore } from "../pane/store";

/** The task pane, once Office has said where it runs. */
async function start(): Promise<void> {
  const place = document.getElementById("pane");
  if (!place) throw new Error("The page has no element for the pane.");
  await officeReady();
  const engine = remoteEngine(new Worker(/* webpackChunkName: "engine" */ new URL("../engine/worker.ts", import.meta.url)));
  const store = createPaneStore(openWorkbook(), engine, (fault) => console.error(fault));
  createRoot(place).render(<App store={store} locale={displayLocale()} dark={officeIsDark()} />);
}

void start();
