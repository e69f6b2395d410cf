import { createRoot } from "react-dom/client";
import { dayOfFigures } from "../catalog/record/format";
import { localeOf } from "../catalog/record/text";
import { onCommands } from "../excel/commands";
import { displayLocale } from "../excel/locale";
import { officeReady } from "../excel/ready";
import { officeIsDark } from "../excel/theme";
import { openWorkbook } from "../excel/workbook/workbook";
import { App } from "../pane/shell/App";
import { CARDS } from "../pane/shell/cards";
import { StartFailure } from "../pane/shell/StartFailure";
import { createPaneStore } from "../pane/state/store";
import { ENGINE } from "./engine";

const reportFault = (fault: unknown) => console.error(fault);

/** Today where the user is, as a serial number. */
function today(): number {
  const now = new Date();
  return dayOfFigures(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
}

/** The task pane, once Office has said where it runs; words in its place where that fails. */
async function start(): Promise<void> {
  const place = document.getElementById("pane");
  if (!place) throw new Error("The page has no element for the pane.");
  const root = createRoot(place);
  try {
    // The plain numbers are the first that the pane shows, where the workbook holds its tables.
    ENGINE.prepare("plan");
    await officeReady();
    const store = createPaneStore(openWorkbook(reportFault), ENGINE, CARDS, reportFault);
    onCommands({ insertModel: () => store.part.open("model"), insertFormula: () => store.part.open("formula") }, reportFault);
    root.render(<App store={store} locale={displayLocale()} dark={officeIsDark()} today={today()} />);
  } catch (thrown) {
    root.render(<StartFailure locale={displayLocale(localeOf(navigator.language))} dark={officeIsDark()} />);
    reportFault(thrown);
  }
}

void start();
