import { within } from "../support/within";
import { chartsOf } from "./page/file-charts";
import { untilTrue } from "./page/until-true";
import { describeInWorkbench, type WorkbenchPage } from "./page/workbench-page";

/** MAD: two cells add up the same numbers, perhaps not in one order. */
const CENT = 0.01;

describeInWorkbench("what the pane shows, on a sheet of the workbook", ({ fresh }) => {
  /** Inserts what a view shows, and waits for what became of it. */
  async function insert(workbench: WorkbenchPage, id: string): Promise<string | null> {
    const { pane } = workbench;
    const link = pane.getByTestId(`insert-sheet-${id}`).first();
    // A result comes when somebody looks at its place.
    const cards = pane.locator("[data-testid^=result-]");
    await untilTrue(async () => {
      for (const card of (await link.count()) > 0 ? [] : await cards.all()) await card.scrollIntoViewIfNeeded().catch(() => undefined);
      return (await link.count()) > 0;
    }, `the link to a sheet of ${id}`);
    await link.click();
    const end = pane.getByTestId("insertion-end");
    await end.waitFor({ timeout: 120_000 });
    await workbench.settled();
    const phase = await end.getAttribute("data-phase");
    await end.getByRole("button").click();
    return phase;
  }

  /** Numbers of a column below its header, in the first row that has it, as far as they go. */
  function under(rows: readonly (readonly { readonly value: unknown }[])[], header: string, isLast = false): number[] {
    const top = rows.findIndex((row) => row.some(({ value }) => value === header));
    const headers = (rows[top] ?? []).map(({ value }) => value);
    const at = isLast ? headers.lastIndexOf(header) : headers.indexOf(header);
    const values = rows.slice(top + 1).map((row) => row[at]?.value);
    const end = values.findIndex((value) => typeof value !== "number");
    return values.slice(0, end < 0 ? values.length : end) as number[];
  }

  const errorsIn = (rows: readonly (readonly { readonly value: unknown }[])[]) => rows.flat().flatMap(({ value }) => (typeof value === "object" && value !== null ? [value] : []));

  test.each([
    ["fr", "Plan de trésorerie", "Solde", "Synthèse", ["optimal", "le mien"], "Trésorerie en fin de mois, en MAD"],
    ["en", "Cash plan", "Closing", "Summary", ["mine", "optimal"], "Cash at month end, in MAD"],
  ] as const)("the chart of cash is a chart of the workbook's own over live formulas, which follow the plan that is chosen, in %s", async (language, name, closing, summary, plans, title) => {
    const workbench = await fresh("operator", language);
    await workbench.enter(summary, "C5", plans[0]);
    await workbench.show("budget");
    expect(await insert(workbench, "CASH.PLAN")).toBe("done");
    const sheet = `${name} (Relais)`;
    expect(await workbench.sheets()).toContain(sheet);
    for (const plan of plans) {
      await workbench.enter(summary, "C5", plan);
      const cells = await workbench.range(sheet, "A1:AZ70");
      expect(errorsIn(cells)).toEqual([]);
      const wanted = under(await workbench.range(name, "A1:P70"), closing);
      expect(wanted.length).toBeGreaterThan(11);
      expect([plan, under(cells, closing)]).toEqual([plan, wanted.map((amount) => within(amount, CENT))]);
    }
    const chart = chartsOf(await workbench.save()).find((one) => one.sheet === sheet);
    expect(chart?.title).toBe(title);
    expect(chart?.series).toHaveLength(3);
  });

  test("each table and chart of the views lays itself out, without an error", async () => {
    const workbench = await fresh("operator", "fr");
    const before = await workbench.sheets();
    const places = [["teams", "REALLOCATE"], ["teams", "REALLOCATE.PRICES"], ["teams", "TRAINING.CAPACITY"], ["risk", "REVENUE.DISTRIBUTION"], ["risk", "TORNADO"], ["budget", "BRIDGE"], ["budget", "REGION.IMPACT"], ["scenario", "REVENUE.SCHEDULE"]] as const;
    for (const [view, id] of places) {
      await workbench.show(view);
      expect([id, await insert(workbench, id)]).toEqual([id, "done"]);
    }
    const added = (await workbench.sheets()).filter((one) => !before.includes(one));
    expect(added).toHaveLength(places.length);
    for (const sheet of added) expect([sheet, errorsIn(await workbench.range(sheet, "A1:AZ120"))]).toEqual([sheet, []]);
    expect(chartsOf(await workbench.save()).filter(({ sheet }) => added.includes(sheet))).toHaveLength(4);
  });
});
