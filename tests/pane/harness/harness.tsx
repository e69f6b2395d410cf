import { createRoot } from "react-dom/client";
import type { CellValue } from "../../../src/catalog/record/cells";
import type { Engine } from "../../../src/engine/engine";
import { inProcessEngine } from "../../../src/engine/threads/in-process";
import { App } from "../../../src/pane/shell/App";
import { CARDS } from "../../../src/pane/shell/cards";
import { createPaneStore } from "../../../src/pane/state/store";
import type { WorkbookFailure } from "../../../src/workbook/port";
import { emptyWorkbook, sampleWorkbook, type FakeWorkbook } from "../fake-workbook";
import { day } from "../../support/dates";

/** What a page of the harness is asked for in its address. */
const asked = new URLSearchParams(window.location.search);
const locale = asked.get("lang") === "en" ? "en" : "fr";

/** The pane over a workbook in memory; `window.workbook` is the hand that changes it. */
const workbook: FakeWorkbook = asked.has("empty") ? emptyWorkbook() : sampleWorkbook(locale, asked.get("scenario") ?? "Prudent", {
  follows: asked.get("follows"),
  without: asked.get("without")?.split(",") ?? [],
  uncertainty: JSON.parse(asked.get("uncertainty") ?? "null") as CellValue[][] | null,
});
for (const [address, value] of JSON.parse(asked.get("edits") ?? "[]") as [string, CellValue][]) workbook.edit(address, value);
workbook.failWith(asked.get("fail") as WorkbookFailure | null);
Object.assign(window, { workbook });

/** An engine that works on the best plan for ever, until it is cancelled, where the page asks for one. */
function engine(): Engine {
  const real = inProcessEngine();
  if (!asked.has("slow")) return real;
  return {
    close: () => real.close(),
    run: (job, options) =>
      job.kind === "plan" ? real.run(job, options) : new Promise((_, reject) => options?.signal?.addEventListener("abort", () => reject(options.signal?.reason as Error))),
  };
}

const store = createPaneStore(workbook.port, engine(), CARDS, (fault) => console.error(fault));
createRoot(document.querySelector("#pane") as HTMLElement).render(<App store={store} locale={locale} dark={asked.has("dark")} today={day("2026-11-30")} />);
