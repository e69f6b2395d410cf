import { createRoot } from "react-dom/client";
import { displayLocale } from "../excel/locale";
import { officeReady } from "../excel/ready";
import { officeIsDark } from "../excel/theme";
import { openWorkbook } from "../excel/workbook/workbook";
import { App } from "../pane/shell/App";
import { createPaneStore } from "../pane/state/store";
import { ENGINE } from "./engine";

/** The task pane, once Office has said where it runs. */
async function start(): Promise<void> {
  const place = document.getElementById("pane");
  if (!place) throw new Error("The page has no element for the pane.");
  await officeReady();
  const store = createPaneStore(openWorkbook(), ENGINE, (fault) => console.error(fault));
  createRoot(place).render(<App store={store} locale={displayLocale()} dark={officeIsDark()} />);
}

void start();
