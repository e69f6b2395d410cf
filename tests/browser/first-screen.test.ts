import type { Frame } from "playwright-core";
import { LOCALES } from "../../src/catalog/record/text";
import { paneFrame, resizePane } from "./page/sized-pane";
import { dragSlider } from "./page/slider-hand";
import { describeInWorkbench, type WorkbenchPage } from "./page/workbench-page";

const HEIGHT = 700;
const VIEWS = ["scenario", "teams", "risk", "budget", "check"] as const;
const TILES = ["at-risk", "people", "cash", "bad-case"] as const;

/** Pixels: what a browser may round. */
const ROUNDING = 0.5;

describeInWorkbench("the pane at the sizes that Excel gives it", ({ fresh }) => {
  /** The sample's pane in a size of its own, whatever the page around it does. */
  async function sized(width: number, language: (typeof LOCALES)[number] = "fr"): Promise<{ readonly workbench: WorkbenchPage; readonly frame: Frame }> {
    const workbench = await fresh("operator", language);
    await resize(workbench, width);
    return { workbench, frame: await paneFrame(workbench) };
  }

  const resize = (workbench: WorkbenchPage, width: number) => resizePane(workbench, width, HEIGHT);

  /** What of some parts is not wholly in the window, by selector; every selector must find as many as it says. */
  function outOfSight(frame: Frame, parts: Readonly<Record<string, number>>): Promise<string[]> {
    return frame.evaluate(
      ([wanted, rounding]) =>
        Object.entries(wanted).flatMap(([selector, count]) => {
          const found = [...document.querySelectorAll(selector)];
          const { clientWidth, clientHeight } = document.documentElement;
          const cut = found.map((element) => element.getBoundingClientRect()).filter(({ top, left, right, bottom, width, height }) =>
            top < -rounding || left < -rounding || right > clientWidth + rounding || bottom > clientHeight + rounding || width === 0 || height === 0);
          return [
            ...(found.length === count ? [] : [`${selector}: ${found.length}`]),
            ...cut.map(({ top, bottom, left, right }) => `${selector}: ${Math.round(left)}..${Math.round(right)} x ${Math.round(top)}..${Math.round(bottom)}`),
          ];
        }),
      [parts, ROUNDING] as const,
    );
  }

  const FIRST_SCREEN = {
    "[data-testid=scenario]": 1, "[role=tab]": VIEWS.length, "[data-testid=tiles] > button": TILES.length, "[type=range]": 2,
    "[data-testid=more-levers]": 1, "[data-testid=chart]": 1, "[data-testid=plan-choice]": 1, "[data-testid=caveats]": 1,
  };

  const sizes = [320, 270].flatMap((width) => LOCALES.map((language) => ({ width, language })));

  test.each(sizes)("shows scenario, views, four figures, two levers, the chart whole and its caveats without scrolling, in a contrast theme too, $width x 700 in $language", async ({ width, language }) => {
    const { workbench, frame } = await sized(width, language);
    expect(await outOfSight(frame, FIRST_SCREEN)).toEqual([]);
    const sliders = await frame.locator("[type=range]").evaluateAll((found) => found.map((slider) => slider.getAttribute("data-testid")));
    expect(sliders).toEqual(["slider-optIn", "slider-budget"]);
    expect(await frame.evaluate(() => window.scrollY)).toBe(0);
    // Borders that a contrast theme adds take room, too.
    const { page } = workbench;
    await page.emulateMedia({ forcedColors: "active" });
    await workbench.settled();
    const inContrast = await outOfSight(frame, FIRST_SCREEN);
    await page.emulateMedia({ forcedColors: null });
    expect(inContrast).toEqual([]);
    // The optimal plan brings a button with it, to make it one's own.
    await frame.getByTestId("plan-optimal").check();
    await workbench.settled();
    await frame.getByTestId("adopt").waitFor();
    expect(await outOfSight(frame, FIRST_SCREEN)).toEqual([]);
  });

  test.each(sizes)("a tap on a figure shows it by month, whole and in sight, $width x 700 in $language", async ({ width, language }) => {
    const { workbench, frame } = await sized(width, language);
    const titles: string[] = [];
    for (const id of TILES) {
      await frame.getByTestId(`tile-${id}`).click();
      await workbench.settled();
      await frame.locator("[data-testid=chart] svg [data-month]").first().waitFor();
      expect([id, await outOfSight(frame, { "[data-testid=chart]": 1, "[data-testid=tiles] > button": TILES.length, "[type=range]": 2 })]).toEqual([id, []]);
      expect(await frame.locator("[data-testid=tiles] > [aria-pressed=true]").evaluateAll((found) => found.map((tile) => tile.getAttribute("data-testid")))).toEqual([`tile-${id}`]);
      titles.push((await frame.locator("[data-testid=chart] h2").textContent()) ?? "");
    }
    expect(new Set(titles).size).toBe(TILES.length);
  });

  test("nothing reaches past the pane's edge in any view, from 600 to 270 pixels, in both languages", async () => {
    for (const language of LOCALES) {
      const { workbench, frame } = await sized(600, language);
      await frame.getByTestId("more-levers").click();
      for (const view of VIEWS) {
        await workbench.show(view);
        await lookThrough(workbench, frame);
        for (const width of [600, 559, 420, 320, 299, 270]) {
          await resize(workbench, width);
          expect([language, view, width, await pastTheEdge(frame)]).toEqual([language, view, width, []]);
        }
        await resize(workbench, 600);
      }
    }
  });

  /** Has everything in sight once, for what a function gives is asked for then. */
  async function lookThrough(workbench: WorkbenchPage, frame: Frame): Promise<void> {
    const inSight = (top: number) => frame.evaluate((to) => {
      window.scrollTo(0, to);
      return document.documentElement.scrollHeight;
    }, top);
    for (let top = 0, height = HEIGHT; top < height; top += HEIGHT / 2) {
      height = await inSight(top);
      await workbench.settled();
    }
    await inSight(0);
  }

  /** What is drawn beyond the sides of the window, or cut by an element that hides it; what scrolls by itself may. */
  function pastTheEdge(frame: Frame): Promise<string[]> {
    return frame.evaluate((rounding) => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const scrollers = [...document.querySelectorAll("*")].filter((element) => ["auto", "scroll"].includes(getComputedStyle(element).overflowX));
      const isForEars = (element: Element) => getComputedStyle(element).clipPath !== "none" || [...scrollers].some((scroller) => scroller !== element && scroller.contains(element));
      const past = [...document.querySelectorAll("#pane *")].filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && (left < -rounding || right > clientWidth + rounding) && element.closest("svg defs") === null && !isForEars(element);
      });
      const texts = [...document.querySelectorAll<HTMLElement>("[data-testid^=tile-] span, [data-testid=figure-line] span, [role=tab], h2, button, label")]
        .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0 && getComputedStyle(element).overflowX === "hidden" && !isForEars(element));
      return [
        ...(scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide`] : []),
        ...[...past, ...texts].map((element) => `${element.tagName} ${element.getAttribute("data-testid") ?? ""} ${element.textContent.slice(0, 40)} ${Math.round(element.getBoundingClientRect().right)}`),
      ];
    }, ROUNDING);
  }

  test("the figures shrink to one line that stays in sight when the page is scrolled, and follow a slider there", async () => {
    const { workbench, frame } = await sized(320);
    // People follow seats under the optimal plan.
    await workbench.enter("Synthèse", "C5", "optimal");
    const values = (prefix: string) => Promise.all(TILES.map((id) => frame.getByTestId(`${prefix}-${id}`).getAttribute("data-value")));
    expect(await frame.getByTestId("figure-line").count()).toBe(0);
    await frame.getByTestId("more-levers").click();
    await frame.getByTestId("slider-seatFactor").scrollIntoViewIfNeeded();
    await frame.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    const line = frame.getByTestId("figure-line");
    await line.waitFor();
    expect(await outOfSight(frame, { "[data-testid=figure-line]": 1 })).toEqual([]);
    expect((await line.boundingBox())?.height).toBeLessThan(40);
    const before = await values("line");
    expect(before).toEqual(await values("strip"));
    expect(before.every((value) => value !== null && value !== "")).toBe(true);
    await dragSlider(workbench, "seatFactor", 0.1, async () => {
      expect(await outOfSight(frame, { "[data-testid=figure-line]": 1 })).toEqual([]);
      expect((await values("line"))[1]).not.toBe(before[1]);
    });
    expect(await values("line")).toEqual(await values("strip"));
    await frame.evaluate(() => window.scrollTo(0, 0));
    await line.waitFor({ state: "detached" });
  });

  test("keys go from a skip link to the levers, and through each of them by two stops: its value, and what else there is to it", async () => {
    const { workbench, frame } = await sized(320);
    const { keyboard } = workbench.page;
    const focused = () => frame.evaluate(() => document.activeElement?.getAttribute("data-testid") ?? document.activeElement?.id);
    // From the scenario backwards: the link comes first of all.
    await frame.getByTestId("scenario").focus();
    await keyboard.press("Shift+Tab");
    expect(await focused()).toBe("skip-to-levers");
    expect(await outOfSight(frame, { "[data-testid=skip-to-levers]": 1 })).toEqual([]);
    await keyboard.press("Enter");
    const stops = [await focused()];
    for (let stop = 0; stop < 4; stop++) {
      await keyboard.press("Tab");
      stops.push(await focused());
    }
    expect(stops).toEqual(["slider-optIn", "more-optIn", "slider-budget", "more-budget", "more-levers"]);
  });

  test.each(["slider-optIn", "value-optIn"])("Escape leaves the focus where it is, on %s: Office, which would lead it away, does not hear it", async (testId) => {
    const { workbench, frame } = await sized(320);
    await frame.evaluate(() => document.addEventListener("keydown", ({ key }) => (document.body.dataset.heard = key)));
    await frame.getByTestId(testId).focus();
    await workbench.page.keyboard.press("Escape");
    await workbench.settled();
    expect(await frame.evaluate(() => document.activeElement?.getAttribute("data-testid"))).toBe(testId);
    expect(await frame.evaluate(() => document.body.dataset.heard)).toBeUndefined();
  });

  test.each(LOCALES)("the result of a formula shows an amount of every row at 270 pixels before anything is scrolled, in %s", async (language) => {
    const { workbench, frame } = await sized(270, language);
    await frame.getByTestId("insert-formula").click();
    await frame.locator("[data-testid^=question-]").first().click();
    await frame.locator("[data-testid='formula-result'][data-phase='done']").waitFor();
    await workbench.settled();
    const shown = await frame.getByTestId("formula-rows").evaluate((table) => {
      const region = table.parentElement?.getBoundingClientRect();
      const inSight = (cell: Element, first: Element | undefined) => {
        const [{ left, right }, name] = [cell.getBoundingClientRect(), first?.getBoundingClientRect()];
        return left >= (name?.right ?? 0) - 1 && right <= (region?.right ?? 0) + 1;
      };
      // The row that counts those left out has but one cell.
      const rows = [...table.querySelectorAll("tbody tr")].filter(({ children }) => children.length > 1);
      return rows.map((row) => [...row.children].slice(1).filter((cell) => inSight(cell, row.children[0])).map(({ textContent }) => textContent));
    });
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.filter((cells) => !cells.some((text) => /\d[\d\s,.]*\d{2}/.test(text)))).toEqual([]);
    // The first column tells what the amounts are of.
    expect(await outOfSight(frame, { "[data-testid=formula-rows] tbody tr:first-child td:first-child": 1 })).toEqual([]);
  });

  test("a digit on a slider begins to type its value, Escape takes it back, Enter writes it", async () => {
    const { workbench, frame } = await sized(320);
    const slider = frame.getByTestId("slider-optIn");
    const [sheet, cell] = String(await slider.getAttribute("data-address")).split("!") as [string, string];
    const before = await workbench.number(sheet, cell);
    await slider.focus();
    await workbench.page.keyboard.type("12");
    expect(await frame.getByTestId("value-optIn").inputValue()).toBe("12");
    await workbench.page.keyboard.press("Escape");
    await workbench.settled();
    expect(await workbench.number(sheet, cell)).toBe(before);
    await slider.focus();
    await workbench.page.keyboard.type("12%");
    await workbench.page.keyboard.press("Enter");
    await workbench.settled();
    expect(await workbench.number(sheet, cell)).toBe(0.12);
    await workbench.page.keyboard.press("Tab");
    expect(await frame.evaluate(() => document.activeElement?.getAttribute("data-testid"))).toBe("slider-optIn");
  });

  test("arrow keys go from view to view; each opens with its answer, and what is not looked at is not there", async () => {
    const { workbench, frame } = await sized(320);
    const HOLDS = { scenario: "tiles", teams: "plan-card", risk: "bad-case-card", budget: "strip-cash-trough", check: "tables-found" } as const;
    await frame.getByTestId("tab-scenario").focus();
    for (const [index, view] of VIEWS.entries()) {
      if (index > 0) {
        await workbench.page.keyboard.press("ArrowRight");
        await workbench.page.keyboard.press("Enter");
      }
      await workbench.settled();
      await frame.getByTestId(HOLDS[view]).waitFor();
      expect(await frame.evaluate(() => document.activeElement?.id)).toBe(`tab-${view}`);
      const there = await Promise.all(VIEWS.map(async (other) => [other, await frame.getByTestId(HOLDS[other]).count()] as const));
      expect(there).toEqual(VIEWS.map((other) => [other, other === view ? 1 : 0]));
      expect(await frame.getByRole("tab", { selected: true }).getAttribute("aria-controls")).toBe(await frame.getByRole("tabpanel").getAttribute("id"));
    }
  });

  test("problems that wait are told on the tab, and a link leads there and takes the focus along", async () => {
    const { workbench, frame } = await sized(320);
    expect(await frame.getByTestId("check-badge").count()).toBe(0);
    const [address] = await workbench.firstUnder("Lignes", "Client");
    await workbench.enter("Lignes", address, "Autre client");
    await frame.getByTestId("check-badge").waitFor();
    expect(await frame.getByRole("tab", { name: /^Contrôle.*point.? à vérifier$/ }).count()).toBe(1);
    await frame.getByTestId("caveats").getByRole("button").click();
    await frame.getByTestId("problem-0").waitFor();
    expect(await frame.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("tabpanel");
    await workbench.page.keyboard.press("Tab");
    expect(await frame.evaluate(() => document.activeElement?.closest("[data-testid=problem-0]") !== null)).toBe(true);
  });
});
