import { VERSION } from "../../src/catalog/version";
import { ANSWER_PLACES } from "../../src/catalog/templates/answers";
import { QUESTIONS } from "../../src/catalog/words/questions";
import { within } from "../support/within";
import { dragSlider, takeSlider } from "./page/slider-hand";
import { untilTrue } from "./page/until-true";
import { describeInWorkbench, type WorkbenchPage } from "./page/workbench-page";

/** MAD: the pane and a cell add up the same numbers, perhaps not in one order. */
const CENT = 0.01;

/** What answers each of the fifteen questions on the pane; of those that a formula answers nothing. */
const SHOWN: readonly string[] = [
  "open-lines", "open-lines", "bad-case-card", "strip-concentration", "strip-cash-trough", "strip-surplus", "plan-card", "open-courses", "result-seats", "", "result-calendar", "", "result-drivers", "", "result-regions",
];

type View = "scenario" | "teams" | "risk" | "budget";

describeInWorkbench("what functions give, in the pane's views", ({ fresh }) => {
  /** A card of a view, once it shows the result of the workbook as it stands. */
  async function card(workbench: WorkbenchPage, view: View, id: string) {
    await workbench.show(view);
    const place = workbench.pane.getByTestId(`result-${id}`);
    await place.waitFor();
    await place.scrollIntoViewIfNeeded();
    // What takes seconds is asked for by a click.
    const folded = place.locator(`details:not([open]) > [data-testid=open-${id}]`);
    if ((await folded.count()) > 0) await folded.click();
    // What comes above it pushes it out of sight, where it is not asked for.
    await untilTrue(async () => {
      await place.scrollIntoViewIfNeeded();
      return (await place.getAttribute("data-current")) === "true";
    }, `the result of ${id}`);
    return place;
  }

  /** Numbers of a column of a sheet, from below its header to the first cell that is none. */
  async function column(workbench: WorkbenchPage, sheet: string, header: string): Promise<number[]> {
    const rows = await workbench.range(sheet, "A1:P40");
    const top = rows.findIndex((row) => row.some(({ value }) => value === header));
    const at = rows[top]?.findIndex(({ value }) => value === header) ?? -1;
    const values = rows.slice(top + 1).map((row) => row[at]?.value);
    const end = values.findIndex((value) => typeof value !== "number");
    return values.slice(0, end < 0 ? values.length : end) as number[];
  }

  /** What a card says in one sentence. */
  async function answer(workbench: WorkbenchPage, view: View, id: string): Promise<string> {
    return ((await (await card(workbench, view, id)).getByTestId("result-answer").textContent()) ?? "").replace(/[\u00a0\u202f]/g, " ");
  }

  async function told(workbench: WorkbenchPage, view: View, id: string, selector: string, attribute: string): Promise<number[]> {
    const place = await card(workbench, view, id);
    return (await place.locator(selector).evaluateAll((found, name) => found.map((one) => one.getAttribute(name)), attribute)).map(Number);
  }

  const isAmount = (amount: number) => Math.abs(amount) >= 50_000;

  test.each(["le mien", "optimal"])("are what the cells hold, whichever plan is followed: %s", async (plan) => {
    const workbench = await fresh("operator");
    await workbench.enter("Synthèse", "C5", plan);
    const steps = await told(workbench, "budget", "ebitda", "[data-testid=result-step]", "data-amount");
    const cells = await column(workbench, "Passage d'EBITDA", "Montant");
    expect(cells.length).toBeGreaterThan(10);
    // What rounds to nothing is left out.
    const [shown, inCells] = [steps.filter(isAmount), cells.filter(isAmount)];
    expect(shown.length).toBe(inCells.length);
    inCells.forEach((amount, at) => expect(Math.abs((shown[at] ?? NaN) - amount)).toBeLessThan(CENT));
    for (const [view, id, name, sheet, header] of [
      ["budget", "regions", "publicCost", "Régions", "Coût public"],
      ["scenario", "scenarios", "ebitda", "Scénarios comparés", "Variation d'EBITDA"],
      ["scenario", "scenarios", "trough", "Scénarios comparés", "Creux de trésorerie"],
    ] as const) {
      const amounts = await told(workbench, view, id, `[data-column=${name}]`, "data-value");
      const wanted = await column(workbench, sheet, header);
      expect([header, amounts.length]).toEqual([header, wanted.length]);
      wanted.forEach((amount, at) => expect(Math.abs((amounts[at] ?? NaN) - amount)).toBeLessThan(CENT));
    }
  });

  test("rooms and trainers show each site's tightest month, as the sheet has it", async () => {
    const workbench = await fresh("operator");
    const loads = await told(workbench, "teams", "seats", "[data-column=load]", "data-value");
    const rows = (await workbench.range("Capacité de formation", "A1:H200")).map((row) => row.map(({ value }) => value));
    const tightest = rows.filter((row) => row[7] === true).map((row) => row[5]);
    expect(loads.length).toBeGreaterThan(0);
    expect(loads).toEqual(tightest.map((load) => within(load as number, 1e-9)));
  });

  test("the reasons for a difference add up to it, and there are none where the scenario is Base; an edit changes them; a formula is a click away", async () => {
    const workbench = await fresh("operator");
    const reasons = () => told(workbench, "scenario", "reasons", "[data-testid=result-step]", "data-amount");
    const before = await reasons();
    const [base = NaN, last = NaN] = [before[0], before.at(-1)];
    expect(before.length).toBeGreaterThan(4);
    const parts = before.slice(1, -1).reduce((sum, amount) => sum + amount, 0);
    // Parts that round to nothing are not shown.
    expect(Math.abs(base + parts - last)).toBeLessThan(50_000);
    await workbench.enter("Synthèse", "C5", "optimal");
    expect(await reasons()).not.toEqual(before);
    expect(await answer(workbench, "scenario", "reasons")).toMatch(/^Variation d'EBITDA : (pire|mieux) de [\d,]+ [Mk] MAD ; le plus lourd : « .+ », .+ MAD\.$/);
    await workbench.pane.getByTestId("scenario").selectOption("Base");
    await workbench.settled();
    await card(workbench, "scenario", "scenarios");
    expect(await workbench.pane.getByTestId("result-reasons").count()).toBe(0);
    await (await card(workbench, "scenario", "scenarios")).getByTestId("result-insert").click();
    await workbench.pane.locator("[data-testid=formula-result][data-phase=done]").waitFor();
    expect(await workbench.pane.getByTestId("formula-text").textContent()).toContain("RELAIS.SCENARIO.COMPARE(Lignes[#Tout]");
  });

  test.each([
    ["fr", "Lignes", "CA de référence", "CA menacé", "Total", "Base", "Hiver"],
    ["en", "Lines", "Reference revenue", "Revenue at risk", "Total", "Base", "Winter"],
  ] as const)("a colleague's edit comes while a slider is dragged: nothing is lost, pane and cells are right; a scenario copied and changed is compared, and its reasons add up (%s)", async (language, lines, header, sheet, words, base, name) => {
    const workbench = await fresh("operator", language);
    const { pane } = workbench;
    const total = async () => {
      const rows = (await workbench.range(sheet, "A1:R40")).map((row) => row.map(({ value }) => value));
      const at = rows.find((row) => row.includes(sheet))?.indexOf(sheet) ?? -1;
      return Number(rows.find((row) => row[0] === words)?.[at]);
    };
    const [address, revenue] = await workbench.firstUnder(lines, header);
    const hand = await takeSlider(workbench, "optIn");
    await hand.to(0.5);
    await workbench.enter(lines, address, String(Number(revenue) / 2), { as: "colleague" });
    await hand.to(0.7);
    await hand.letGo();
    const [where = "", cell = ""] = String(hand.address).split("!");
    const optIn = Number(await (await workbench.slider("optIn")).inputValue());
    expect(Number((await workbench.read(where.replaceAll("'", ""), cell)).value)).toBeCloseTo(optIn, 12);
    expect((await workbench.read(lines, address)).value).toBe(Number(revenue) / 2);
    const after = await total();
    await workbench.stripBecomes("at-risk", (value) => Math.abs(value - after) < CENT);

    await pane.getByTestId("scenario-tools").click();
    await pane.getByTestId("scenario-name").fill(name);
    await pane.getByTestId("scenario-copy").click();
    await untilTrue(async () => (await pane.getByTestId("scenario").inputValue()) === name, `${name} to be the scenario`);
    await workbench.settled();
    await dragSlider(workbench, "optIn", 0.1);
    const risks = await told(workbench, "scenario", "scenarios", "[data-column=atRisk]", "data-value");
    const shown = await (await card(workbench, "scenario", "scenarios")).getByTestId("result-row").locator("th").allTextContents();
    expect(shown).toEqual(expect.arrayContaining([base, name]));
    expect(Math.abs((risks[shown.indexOf(name)] ?? NaN) - (await total()))).toBeLessThan(CENT);
    const reasons = await told(workbench, "scenario", "reasons", "[data-testid=result-step]", "data-amount");
    const [first = NaN, ...rest] = reasons;
    const last = rest.pop() ?? NaN;
    expect(rest.length).toBeGreaterThan(0);
    // Parts that round to nothing are not shown.
    expect(Math.abs(first + rest.reduce((sum, amount) => sum + amount, 0) - last)).toBeLessThan(50_000);
  });

  test("each of the fifteen questions is answered in two clicks", async () => {
    const workbench = await fresh("operator");
    const { pane } = workbench;
    const place = (shown: string) => pane.getByTestId(shown).first();
    for (const [at, { view }] of ANSWER_PLACES.entries()) {
      const first = QUESTIONS[at]?.answeredBy[0] ?? "";
      if (view === null) {
        await pane.getByTestId("insert-formula").click();
        await place(`question-${first}`).click();
        await pane.getByTestId("formula-result").waitFor();
        await pane.getByTestId("part-back").click();
        continue;
      }
      await workbench.show(view);
      const shown = SHOWN[at] ?? "";
      // What comes into sight pushes down what is below it.
      await untilTrue(async () => {
        for (const card of await pane.locator("[data-testid^=result-], [data-testid$=-place]").all()) if ((await place(shown).count()) === 0) await card.scrollIntoViewIfNeeded().catch(() => undefined);
        return (await place(shown).count()) > 0;
      }, `${shown}, which answers question ${at + 1}`);
      await place(shown).scrollIntoViewIfNeeded();
      if (shown.startsWith("open-")) {
        // Two questions have their answers in one table.
        const closed = pane.locator(`details:not([open]) > [data-testid=${shown}]`);
        if ((await closed.count()) > 0) await closed.click();
        await pane.getByTestId(shown.replace("open-", "result-")).getByTestId("result-row").first().waitFor();
      }
    }
  });

  test("the frontier shows what the budget's slider brings, as the sheet's frontier has it", async () => {
    const workbench = await fresh("operator");
    const shown = async () => {
      const place = (await card(workbench, "teams", "frontier")).getByTestId("curve-now");
      return { amount: Number(await place.getAttribute("data-amount")), gain: Number(await place.getAttribute("data-gain")) };
    };
    const cells = await workbench.range("Frontière", "A1:C60");
    const top = cells.findIndex((row) => row[0]?.value === "Budget");
    const points = cells.slice(top + 1).map(([budget, value]) => [Number(budget?.value), Number(value?.value)] as const).filter(([, value]) => value > 0);
    /** On the line between the sheet's points, level beyond them. */
    const valueOf = (budget: number) => {
      const next = points.findIndex(([amount]) => amount >= budget);
      const [low, high] = [points[next - 1], points[next]];
      if (!low || !high) return (high ?? points.at(-1))?.[1] ?? NaN;
      return low[1] + ((budget - low[0]) / (high[0] - low[0])) * (high[1] - low[1]);
    };
    const before = await shown();
    expect(before.amount).toBe(Number(await (await workbench.slider("budget")).inputValue()));
    expect(before.gain).toBeGreaterThan(0);
    await dragSlider(workbench, "budget", 0.95);
    const rich = await shown();
    expect(rich.amount).toBeGreaterThan(before.amount);
    expect(rich.gain).toBeGreaterThan(before.gain);
    // Both have points of their own on a curve that bends: what lies between is told apart by little.
    const wanted = valueOf(rich.amount) - valueOf(before.amount);
    expect(Math.abs(rich.gain - before.gain - wanted) / wanted).toBeLessThan(0.02);
  });

  test("what makes revenue at risk vary is told, the most first; what waiting costs grows", async () => {
    const workbench = await fresh("operator");
    const lows = await told(workbench, "risk", "drivers", "[data-testid=result-range]", "data-low");
    const highs = await told(workbench, "risk", "drivers", "[data-testid=result-range]", "data-high");
    const swings = highs.map((high, at) => high - (lows[at] ?? NaN));
    expect(swings.length).toBeGreaterThan(1);
    expect(swings).toEqual(swings.toSorted((a, b) => b - a));
    expect(await answer(workbench, "risk", "drivers")).toMatch(/^Le plus lourd : .+, (pire|mieux) de [\d,]+ M MAD\.$/);
    const costs = await told(workbench, "budget", "delay", "[data-column=cost]", "data-value");
    expect(costs[0]).toBe(0);
    expect(costs.length).toBeGreaterThan(2);
    expect(costs).toEqual(costs.toSorted((a, b) => a - b));
  });

  test.each(["fr", "en"] as const)("the largest driver leads to its cell, and a figure to what it is made of (%s)", async (language) => {
    const workbench = await fresh("operator", language);
    const selected = () => workbench.pane.locator("body").evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.getSelectedRange();
        range.load("address,values");
        await context.sync();
        return { address: range.address.replaceAll("$", ""), value: (range.values as unknown[][])[0]?.[0] };
      }),
    );
    const drivers = await card(workbench, "risk", "drivers");
    const [largest, ...others] = await drivers.getByTestId("driver-cell").all();
    if (!largest) throw new Error("no driver has a cell");
    expect(others.length).toBeGreaterThan(0);
    const [name, cell] = [await largest.textContent(), await largest.getAttribute("data-address")];
    expect((await drivers.getByTestId("result-range").first().textContent())?.startsWith(name ?? "?")).toBe(true);
    await largest.click();
    await workbench.settled();
    expect((await selected()).address).toBe(cell);

    // Its assumption, with its standing, in two clicks.
    await drivers.getByTestId("explain-TORNADO").click();
    const explained = drivers.getByTestId("explained-TORNADO");
    expect(await explained.getByTestId("explained-version").textContent()).toContain(VERSION);
    await explained.locator("details > summary").click();
    const optIn = explained.locator("[data-testid=explained-value][data-id=optIn]");
    expect(await optIn.textContent()).toMatch(language === "fr" ? /opt-in.*%.*hypothèse/i : /opt-in.*%.*assumption/i);
    await optIn.locator("button").click();
    await workbench.settled();
    const { address, value } = await selected();
    expect(address).toBe(await optIn.getAttribute("data-address"));
    expect(value).toBe(Number(await (await workbench.slider("optIn")).inputValue()));

    await workbench.show("scenario");
    await workbench.pane.getByTestId("tile-cash").click();
    await workbench.pane.getByTestId("explain-CASH.PLAN").click();
    await workbench.pane.getByTestId("explained-CASH.PLAN").getByTestId("explained-table").first().click();
    await workbench.settled();
    expect((await selected()).value).toBe(language === "fr" ? "Ligne" : "Line");
  });
});
