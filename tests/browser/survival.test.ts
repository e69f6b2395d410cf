import type { Language } from "../../src/workbench/page/words/language";
import { endWorkerAt, givenToEngine, watchEngines } from "./page/engine-watch";
import { GridHands } from "./page/grid-hands";
import { changedCells, inputCells } from "./page/input-cells";
import { resizePane } from "./page/sized-pane";
import { takeSlider } from "./page/slider-hand";
import { untilTrue } from "./page/until-true";
import { describeInWorkbench, sampleBytes, WorkbenchPage } from "./page/workbench-page";

type View = Parameters<WorkbenchPage["show"]>[0];

/** MAD: the pane and a cell add up the same numbers, perhaps not in one order. */
const CENT = 0.01;
const VIEWS = ["scenario", "teams", "risk", "budget"] as const satisfies readonly View[];

/** Brings each card of the view that is open into sight, until none comes any more. */
async function lookThrough(workbench: WorkbenchPage): Promise<void> {
  const cards = workbench.pane.locator("[data-testid^=result-], [data-testid$=-place], [data-testid=prices-card]");
  let seen = -1;
  while (seen !== (await cards.count())) {
    seen = await cards.count();
    for (const card of await cards.all()) await card.scrollIntoViewIfNeeded({ timeout: 1_000 }).catch(() => undefined);
    await workbench.settled();
  }
}

/** The sample in a page whose engine is watched. */
async function watched(open: (query: string) => ReturnType<Parameters<Parameters<typeof describeInWorkbench>[1]>[0]["open"]>, language: Language): Promise<WorkbenchPage> {
  const page = await open(`?start=blank&lang=${language}`);
  await watchEngines(page);
  const workbench = await new WorkbenchPage(page).ready();
  // Another workbook has another pane.
  await workbench.open(sampleBytes("operator", language));
  return workbench;
}

describeInWorkbench("a worker that the browser ends without a word", ({ openToFail }) => {
  const FAULT = { fr: /s'est arrêté sur une panne de Relais/, en: /stopped on a fault of Relais/ };

  test.each([
    ["prices", "teams", "prices-card", "prices-card", "en"],
    ["tornado", "risk", "result-drivers", "result-range", "fr"],
    ["simulate everything", "risk", "simulation-stopped", "bad-case-card", "en"],
  ] as const)("at %s: the card says what has stopped and how to go on, nothing waits for ever, and the next question is answered", async (job, view, place, answer, language) => {
    const workbench = await watched(openToFail, language);
    await endWorkerAt(workbench, job);
    await workbench.show(view);
    await lookThrough(workbench);
    const card = workbench.pane.getByTestId(place);
    const again = card.getByRole("button", { name: /Recalculer|Réessayer|Calculate again|Try again/ });
    await untilTrue(async () => {
      await lookThrough(workbench);
      return (await again.count()) > 0;
    }, `words on the end of ${job}`);
    expect(await card.textContent()).toMatch(FAULT[language]);
    await again.click();
    await lookThrough(workbench);
    await untilTrue(async () => {
      await lookThrough(workbench);
      return (await workbench.pane.getByTestId(answer).count()) > 0 && (await again.count()) === 0;
    }, `the answer of ${job}`);
    expect(await workbench.pane.getByTestId("broken").count()).toBe(0);
  });
});

describeInWorkbench("a pane that is closed while it calculates", ({ open }) => {
  test.each(["fr", "en"] as const)("starts clean when it is opened again: nothing was written, no cell waits, the numbers are those of the cells (%s)", async (language) => {
    const workbench = await watched(open, language);
    const inputs = language === "fr" ? ["Lignes", "Scénarios", "Viviers", "Réaffectations"] : ["Lines", "Scenarios", "Pools", "Moves"];
    const before = await inputCells(workbench, inputs);
    const atRisk = await workbench.strip("at-risk");
    await workbench.show("teams");
    const slider = await workbench.slider("budget");
    await slider.scrollIntoViewIfNeeded();
    const box = await slider.boundingBox();
    if (!box) throw new Error("the slider is not in sight");
    const { mouse } = workbench.page;
    await mouse.move(box.x + box.width * 0.3, box.y + box.height / 2);
    await mouse.down();
    await mouse.move(box.x + box.width * 0.8, box.y + box.height / 2, { steps: 3 });
    await untilTrue(async () => (await givenToEngine(workbench)).includes("reallocate"), "a plan to be under way");
    // Whoever lets go before the page is gone has chosen a value.
    await workbench.pane.locator("body").evaluate((body) => {
      body.dataset.old = "";
      window.location.reload();
    });
    await untilTrue(async () => (await workbench.pane.locator("body[data-old]").count()) === 0, "the pane's page to go");
    await mouse.up();
    await workbench.pane.getByTestId("tiles").waitFor();
    await workbench.settled();
    expect(changedCells(before, await inputCells(workbench, inputs))).toEqual([]);
    expect(Math.abs((await workbench.strip("at-risk")) - atRisk)).toBeLessThan(CENT);
    expect(await workbench.pane.getByTestId("preview-mark").count()).toBe(0);
    expect(await workbench.pane.getByTestId("trouble").count()).toBe(0);
    for (const sheet of await workbench.sheets()) {
      const waiting = (await workbench.range(sheet, "A1:Z80")).flat().filter(({ value }) => typeof value === "object" && value.error === "#BUSY!");
      expect([sheet, waiting]).toEqual([sheet, []]);
    }
  });

  test("by its button, beside another: that one and the cells go on, and it can be opened again", async () => {
    const workbench = await watched(open, "fr");
    await workbench.page.evaluate(() => window.workbench.openPane());
    await workbench.settled();
    await workbench.page.evaluate(() => window.workbench.enter("Scénarios", "C9", "5%"));
    await workbench.page.locator(".pane-title button").click();
    await workbench.settled();
    expect(await workbench.page.locator(".pane iframe").count()).toBe(1);
    expect(await workbench.number("Scénarios", "C9")).toBe(0.05);
    const atRisk = await workbench.strip("at-risk");
    await workbench.page.evaluate(() => window.workbench.openPane());
    await workbench.settled();
    const second = workbench.page.locator(".pane iframe").nth(1).contentFrame();
    expect(Number(await second.getByTestId("strip-at-risk").getAttribute("data-value"))).toBe(atRisk);
  });
});

describeInWorkbench("what is not in sight", ({ open }) => {
  /** What only the cards further down ask. */
  const ofCards = (given: readonly string[]) => given.filter((job) => !["plan", "reallocate", "simulate total", "breakEven"].includes(job));

  test("is not calculated while a slider moves or afterwards, and is once it is scrolled into sight", async () => {
    const workbench = await watched(open, "fr");
    await resizePane(workbench, 320, 700);
    await givenToEngine(workbench);
    const hand = await takeSlider(workbench, "optIn");
    await givenToEngine(workbench);
    for (const share of [0.5, 0.6, 0.7]) await hand.to(share);
    const held = await givenToEngine(workbench);
    expect(held.length).toBeGreaterThan(3);
    expect(ofCards(held)).toEqual([]);
    await hand.letGo();
    await givenToEngine(workbench);
    // Cells ask for what their formulas need, by no call that the views would have asked for.
    const card = workbench.pane.getByTestId("result-scenarios");
    expect(await card.getAttribute("data-current")).toBe("false");
    await card.scrollIntoViewIfNeeded();
    await workbench.settled();
    expect(await card.getAttribute("data-current")).toBe("true");
    expect(ofCards(await givenToEngine(workbench))).toEqual(["call SCENARIO.COMPARE"]);
    // In sight it follows, and it alone.
    const cell = String(hand.address).split("!").map((part) => part.replaceAll("'", "")) as [string, string];
    await workbench.enter(...cell, "11%");
    const followed = (await givenToEngine(workbench)).filter((job) => job.startsWith("call"));
    expect([...new Set(followed)]).toEqual(["call SCENARIO.COMPARE"]);
  });
});

describeInWorkbench("a sheet that is deleted under the views", ({ fresh }) => {
  /** Deletes it, as a person does with the grid's menu in French, or as another add-in does. */
  async function deleteSheet(workbench: WorkbenchPage, sheet: string, language: Language): Promise<void> {
    if (language === "fr") return new GridHands(workbench).deleteSheet(sheet);
    await workbench.pane.locator("body").evaluate((_, name) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).delete();
        await context.sync();
      }), sheet);
    await workbench.settled();
  }

  test.each([
    ["Viviers", "fr", "Viviers", "Ses chiffres manquent"],
    ["Cash", "en", "Cash", "Its figures are missing"],
    ["Parcours", "fr", "Parcours", "Ses chiffres manquent"],
  ] as const)("(%s) is named in each of them, no card breaks, and undo brings its numbers back (%s)", async (sheet, language, name, effect) => {
    const workbench = await fresh("operator", language);
    const tiles = async () => {
      await workbench.show("scenario");
      return workbench.pane.getByTestId("tiles").locator("[data-value]").evaluateAll((found) => found.map((one) => one.getAttribute("data-value")));
    };
    const before = await tiles();
    expect(await workbench.pane.getByTestId("lost-tables").count()).toBe(0);
    await workbench.show("teams");
    await deleteSheet(workbench, sheet, language);
    for (const view of VIEWS) {
      await workbench.show(view);
      await lookThrough(workbench);
      expect([view, await workbench.pane.getByTestId("broken").count()]).toEqual([view, 0]);
      const words = await workbench.pane.getByTestId("lost-tables").textContent();
      expect([view, words]).toEqual([view, expect.stringContaining(name)]);
      expect(words).toContain(effect);
    }
    if (language !== "fr") return;
    for (let step = 0; step < 5 && !(await workbench.sheets()).includes(sheet); step += 1) await new GridHands(workbench).undo("Synthèse");
    expect(await tiles()).toEqual(before);
    expect(await workbench.pane.getByTestId("lost-tables").count()).toBe(0);
  });
});
