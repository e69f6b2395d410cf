import fs from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { LOCALES } from "../../src/catalog/record/text";
import { SHEET_NAMES } from "../../src/catalog/templates/layout/sheet-names";
import { SAMPLES } from "../../src/workbench/page/words/start-workbook";
import { fileOf, partsOf } from "../workbench/xlsx/parts";
import { chartsOf, type FileChart } from "./page/file-charts";
import { GridHands } from "./page/grid-hands";
import { untilTrue } from "./page/until-true";
import { describeInWorkbench, type WorkbenchPage } from "./page/workbench-page";

/** A chart as the page shows it. */
interface Picture {
  readonly title: string;
  readonly legend: readonly string[];
  /** Values by series, and how far each mark reaches by its axis. */
  readonly series: readonly { readonly values: readonly number[]; readonly measured: readonly number[] }[];
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

const CHARTS = ".charts > div:not([hidden]) > svg";
/** Of the height of a chart: what a figure of its axis, written with one decimal, may be read wrong by. */
const READ = 0.005;

const assets = path.resolve(__dirname, "../../assets");
const sampleFile = (locale: (typeof LOCALES)[number]) => fs.readFileSync(path.join(assets, SAMPLES.operator[locale]));

/** The charts that are in sight, each measured by the numbers along its own axis. */
function picturesOf(page: Page): Promise<Picture[]> {
  return page.locator(CHARTS).evaluateAll((charts) =>
    charts.map((svg) => {
      const isFrench = document.documentElement.lang === "fr";
      const plain = (text: string) => (isFrench ? text.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".") : text.replaceAll(",", ""));
      const numberOf = (text: string) => Number(plain(text).replace("−", "-").replace("M", "")) * (text.includes("M") ? 1e6 : 1);
      const at = (element: Element, name: string) => Number(element.getAttribute(name));
      const written = [...svg.querySelectorAll("[data-part=value]")].map((text) => ({ value: numberOf(text.textContent), x: at(text, "x"), y: at(text, "y") - 4 }));
      const [first = { value: 0, x: 0, y: 0 }, last = first] = [written[0], written.at(-1)];
      const lies = first.y === last.y;
      const valueAt = (pixel: number) => first.value + ((pixel - (lies ? first.x : first.y)) * (last.value - first.value)) / (lies ? last.x - first.x : last.y - first.y);
      const marks = [...svg.querySelectorAll("[data-value]")];
      const reach = (mark: Element) => {
        if (mark.tagName === "circle") return valueAt(at(mark, "cy"));
        const [from, to] = lies ? [at(mark, "x"), at(mark, "x") + at(mark, "width")] : [at(mark, "y") + at(mark, "height"), at(mark, "y")];
        return (valueAt(to) - valueAt(from)) * Math.sign(at(mark, "data-value"));
      };
      const count = 1 + Math.max(-1, ...marks.map((mark) => at(mark, "data-series")));
      const { left, top, width, height } = svg.getBoundingClientRect();
      return {
        title: svg.getAttribute("aria-label") ?? "",
        legend: [...svg.querySelectorAll("[data-part=legend]")].map((text) => text.textContent),
        series: Array.from({ length: count }, (_, index) => {
          const own = marks.filter((mark) => at(mark, "data-series") === index);
          return { values: own.map((mark) => at(mark, "data-value")), measured: own.map(reach) };
        }),
        box: { left, top, width, height },
      };
    }),
  );
}

const cellsAt = (workbench: WorkbenchPage, reference: string) => {
  const [, sheet = "", address = ""] = /^'?(.*?)'?!(.*)$/.exec(reference) ?? [];
  return workbench.range(sheet.replaceAll("''", "'"), address.replaceAll("$", ""));
};

/** Letters of a name that a narrow chart leaves of it, at least. */
const SHORTEST = 12;

/** Whether a legend has these names; what there is no room for is shortened. */
function areNamed(names: readonly string[], legend: readonly string[]): boolean {
  return names.length === legend.length && legend.every((shown, index) => {
    const name = names[index] ?? "";
    return shown === name || (shown.endsWith("…") && shown.length >= SHORTEST && name.startsWith(shown.slice(0, -1)));
  });
}

describeInWorkbench("charts over the cells of a sheet", ({ fresh, started }) => {
  /** How the pictures in front differ from the cells that their file names; waits for a picture that is about to follow. */
  async function wrongIn(workbench: WorkbenchPage, charts: readonly FileChart[]): Promise<string[]> {
    const wanted = await Promise.all(charts.map(async ({ title, series }) => ({
      title,
      series: await Promise.all(series.map(async ({ name, values }) => ({
        name: (await cellsAt(workbench, name))[0]?.[0]?.text ?? "",
        values: (await cellsAt(workbench, values)).flat().map(({ value }) => value).filter((value) => typeof value === "number"),
      }))),
    })));
    let wrong: string[] = [];
    const look = async () => {
      const pictures = await picturesOf(workbench.page);
      wrong = wanted.flatMap(({ title, series }) => {
        const picture = pictures.find((one) => one.title === title);
        if (!picture) return [`${title}: not there`];
        const names = series.length > 1 ? series.map(({ name }) => name) : [];
        const largest = Math.max(...series.flatMap(({ values }) => values.map(Math.abs)));
        return [
          ...(areNamed(names, picture.legend) ? [] : [`${title}: ${picture.legend.join()} for ${names.join()}`]),
          ...series.flatMap(({ name, values }, index) => {
            const { values: shown = [], measured = [] } = picture.series[index] ?? {};
            const off = values.findIndex((value, at) => shown[at] !== value || !(Math.abs((measured[at] ?? NaN) - value) <= READ * largest));
            if (values.length > 0 && shown.length === values.length && off < 0) return [];
            return [`${title}, ${name}: ${shown.length} of ${values.length} values; ${String(shown[off])} drawn as ${String(measured[off])} for ${String(values[off])}`];
          }),
        ];
      });
      return wrong.length === 0;
    };
    await untilTrue(look, "charts like their cells").catch(() => undefined);
    return wrong;
  }

  test.each(LOCALES)("every chart of the sample in %s shows its cells, drawn as high as they are, under its title and names", async (locale) => {
    const file = sampleFile(locale);
    const charts = chartsOf(file);
    const sheets = [...new Set(charts.map(({ sheet }) => sheet))];
    expect([charts.length, sheets.length]).toEqual([8, 7]);
    const workbench = await fresh(file, locale);
    // Wide enough for the two of the summary.
    await workbench.page.setViewportSize({ width: 2000, height: 900 });
    for (const sheet of sheets) {
      await workbench.select(sheet, "A1");
      expect([sheet, await wrongIn(workbench, charts.filter((chart) => chart.sheet === sheet))]).toEqual([sheet, []]);
    }
    await workbench.page.setViewportSize({ width: 1440, height: 900 });
  });

  test("the page that has just started shows the summary's charts under its first rows", async () => {
    const workbench = await started("?lang=fr");
    const [first] = chartsOf(sampleFile("fr"));
    expect(await wrongIn(workbench, first ? [first] : [])).toEqual([]);
  });

  test("a picture follows another scenario, the scroll and the zoom, and is gone on a sheet without charts", async () => {
    const workbench = await fresh("operator");
    const { page } = workbench;
    const [revenue] = chartsOf(sampleFile("fr"));
    if (!revenue) throw new Error("the sample has no chart");
    expect(await wrongIn(workbench, [revenue])).toEqual([]);
    const before = (await picturesOf(page))[0];
    const summary = SHEET_NAMES.summary.fr;
    await workbench.enter(summary, "C4", "Base");
    expect(await wrongIn(workbench, [revenue])).toEqual([]);
    expect((await picturesOf(page))[0]?.series).not.toEqual(before?.series);

    const grid = await page.locator("canvas[id^=univer-sheet-main]").boundingBox();
    if (!grid || !before) throw new Error("there is no grid");
    await page.mouse.move(grid.x + 300, grid.y + 400);
    await page.mouse.wheel(0, 96);
    await untilTrue(async () => (await picturesOf(page))[0]?.box.top === before.box.top - 96, "a picture that has scrolled");
    await page.mouse.wheel(0, -96);
    await untilTrue(async () => (await picturesOf(page))[0]?.box.top === before.box.top, "a picture that has come back");

    await workbench.select(SHEET_NAMES.lines.fr, "A1");
    await untilTrue(async () => (await picturesOf(page)).length === 0, "a sheet without pictures");
    await workbench.select(summary, "A1");
    await untilTrue(async () => (await picturesOf(page)).length > 0, "the summary's pictures");

    await page.keyboard.down("Control");
    await page.mouse.wheel(0, 300);
    await page.keyboard.up("Control");
    await untilTrue(async () => ((await picturesOf(page))[0]?.box.width ?? 0) < before.box.width, "a smaller picture");
    const { box } = (await picturesOf(page))[0] ?? before;
    expect(box.height / before.box.height).toBeCloseTo(box.width / before.box.width, 2);
  });

  test("a chart and its figures are followed where rows are inserted above them", async () => {
    const workbench = await fresh("operator");
    const [revenue] = chartsOf(sampleFile("fr"));
    if (!revenue) throw new Error("the sample has no chart");
    expect(await wrongIn(workbench, [revenue])).toEqual([]);
    const before = (await picturesOf(workbench.page))[0];
    const sheet = SHEET_NAMES.chartFigures.fr;
    const hands = new GridHands(workbench);
    await hands.insertRowAbove(sheet, 3);
    await hands.insertRowAbove(SHEET_NAMES.summary.fr, 7);
    const moved = { ...revenue, series: revenue.series.map(({ name, values }) => ({ name: oneLower(name), values: oneLower(values) })) };
    expect(await wrongIn(workbench, [moved])).toEqual([]);
    const after = (await picturesOf(workbench.page))[0];
    expect((after?.box.top ?? NaN) - (before?.box.top ?? NaN)).toBeGreaterThan(15);
  });

  test("a chart of another kind has a frame with words in the page's language", async () => {
    const parts = partsOf(sampleFile("fr"));
    const pie = (parts["xl/charts/chart1.xml"] ?? "").replaceAll("c:barChart", "c:pieChart");
    const workbench = await fresh(fileOf({ ...parts, "xl/charts/chart1.xml": pie }), "fr");
    const words = () => workbench.page.locator(`${CHARTS} [data-part=words]`).allTextContents();
    await untilTrue(async () => (await words()).join() === "Excel dessine ici un graphique.", "French words");
    await workbench.speak("en");
    await untilTrue(async () => (await words()).join() === "Excel draws a chart here.", "English words");
  });
});

/** A reference whose cells have moved down by a row. */
function oneLower(reference: string): string {
  return reference.replaceAll(/\$(\d+)/g, (_, row: string) => `$${Number(row) + 1}`);
}
