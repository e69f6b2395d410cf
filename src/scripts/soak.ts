import fs from "node:fs";
import { chromium, type Browser, type Page } from "playwright-core";
import { fillRandomUniforms, randomStream } from "../model/uncertainty/sampling/random";
import { cellText } from "../workbench/xlsx/model/a1";
import type { XlsxValue, XlsxWorkbook } from "../workbench/xlsx/model/model";
import { readXlsx } from "../workbench/xlsx/read";
import { cellsSettled, settled } from "./bench/workbench/settled";
import { CHROMIUM_ARGS, findChromium } from "./serving/chromium";
import { serveWorkbench } from "./serving/serve-workbench";

/** Bursts of keys at sliders, and edits of cells, of one run. */
const [BURSTS, EDITS] = [500, 200];
const KEYS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End"];
/** Between two presses of a burst, in milliseconds. */
const [QUICKEST, SLOWEST] = [20, 450];
/** Presses of the longest burst. */
const MOST_PRESSES = 12;
/** Sheets of the French sample whose typed numbers are edited. */
const INPUTS = ["Scénarios", "Lignes", "Clients", "Viviers", "Travail", "Sites"];
/** Nobody waits longer for a workbook of this size to come to rest, even on a busy machine. */
const PATIENCE_MS = 120_000;
/** How often the whole workbook is read in between. */
const LOOK_EVERY = 25;
/** Of a number that is calculated anew, relative: what a solver finds from where it stood and from nothing agrees so far. */
const TOLERANCE = 1e-6;

type Edit = readonly [sheet: string, address: string, value: number];

/**
 * Works in the sample like a restless hand: bursts of slider keys among edits of cells, some of them a colleague's, some undone. After
 * each, all must come to rest; nothing may stay busy; and at the end every cell must hold what a calculation from nothing gives. In between
 * it tells what the page, its panes and workers take of memory, rid of what they need no more: it should not grow.
 *
 * `npm run soak -- [--seed 1] [--runs 3] [--actions 700] [--minutes 60]`: so many actions, and more until the minutes are over
 */
async function soak(): Promise<void> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("There is no Chromium on this machine: name one by CHROMIUM.");
  const [seed, runs] = [numberOf("--seed", 1), numberOf("--runs", 1)];
  const least = { actions: numberOf("--actions", BURSTS + EDITS), minutes: numberOf("--minutes", 0) };
  const server = await serveWorkbench(0);
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  try {
    for (let run = 0; run < runs; run++) await oneRun(browser, server.url, seed + run, least);
  } finally {
    await browser.close();
    await server.close();
  }
}

function numberOf(option: string, otherwise: number): number {
  const at = process.argv.indexOf(option);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

/** How much of a run there is at least. */
interface Least {
  readonly actions: number;
  readonly minutes: number;
}

async function oneRun(browser: Browser, url: string, seed: number, { actions, minutes }: Least): Promise<void> {
  const begun = performance.now();
  const seconds = () => Math.round((performance.now() - begun) / 1000);
  const page = await openPage(browser, url);
  const edits = typedNumbers(await saved(page));
  const random = numbersOf(seed);
  const draw = (below: number) => Math.floor(random() * below);
  const sliders = page.locator(".pane iframe").first().contentFrame().locator("input[type=range]");
  let longest = 0;
  let done = 0;
  while (done < actions || seconds() < 60 * minutes) {
    const action = ++done;
    const isBurst = random() < BURSTS / (BURSTS + EDITS);
    const said = isBurst ? await burst(page, sliders.nth(draw(await sliders.count())), draw) : await edit(page, edits, draw);
    const start = performance.now();
    await within(PATIENCE_MS, settled(page), `seed ${seed}, action ${action} (${said})`);
    longest = Math.max(longest, performance.now() - start);
    if (action % LOOK_EVERY === 0) {
      nothingBusy(await saved(page), `seed ${seed}, action ${action} (${said})`);
      console.log(`seed ${seed}: ${action} actions, longest rest ${Math.round(longest)} ms, ${await memoryWords(browser, page)}, ${seconds()} s`);
    }
  }
  nothingBusy(await saved(page), `seed ${seed}, at the end`);
  const differences = await fromNothing(browser, url, page);
  if (differences.length > 0) throw new Error(`seed ${seed}: ${differences.length} cells differ from a calculation from nothing:\n${differences.slice(0, 20).join("\n")}`);
  console.log(`seed ${seed}: all ${done} actions came to rest in ${seconds()} s, and every cell is what a calculation from nothing gives.`);
  await page.close();
}

/** Numbers between 0 and 1, the same for a seed. */
function numbersOf(seed: number): () => number {
  const stream = randomStream(seed);
  const one = new Float64Array(1);
  return () => {
    fillRandomUniforms(one, stream);
    return one[0] ?? 0;
  };
}

async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 900 }, locale: "fr-FR" });
  await page.goto(url);
  await page.waitForFunction(() => "workbench" in window);
  await page.locator(".pane iframe").first().contentFrame().getByTestId("strip-at-risk").waitFor();
  await settled(page);
  return page;
}

type Draw = (below: number) => number;

/** Presses keys at a slider, at a hand's pace or faster. */
async function burst(page: Page, slider: ReturnType<Page["locator"]>, draw: Draw): Promise<string> {
  await slider.focus();
  const presses = Array.from({ length: 1 + draw(MOST_PRESSES) }, () => KEYS[draw(KEYS.length)] ?? "Home");
  for (const key of presses) {
    await page.keyboard.press(key);
    await page.waitForTimeout(QUICKEST + draw(SLOWEST - QUICKEST));
  }
  return presses.join(" ");
}

/** Changes a typed number a little, or puts it back; now and then as a colleague, now and then two at once, now and then undone. */
async function edit(page: Page, edits: readonly Edit[], draw: Draw): Promise<string> {
  const chosen = Array.from({ length: 1 + draw(2) }, () => edits[draw(edits.length)]).filter((one) => one !== undefined);
  const typed = chosen.map(([sheet, address, value]) => {
    const shares = [1, 0.9, 1.1, 0.5];
    return [sheet, address, String(value * (shares[draw(shares.length)] ?? 1)).replace(".", ",")] as const;
  });
  const isColleague = draw(4) === 0;
  await page.evaluate(([all, as]) => {
    for (const [sheet, address, text] of all) window.workbench.enter(sheet, address, text, as ? { as: "colleague" } : {});
  }, [typed, isColleague] as const);
  const isUndone = !isColleague && draw(4) === 0;
  if (isUndone) {
    await page.waitForTimeout(draw(SLOWEST));
    await page.evaluate((sheet) => window.workbench.select(sheet, "A1"), typed[0]?.[0] ?? "");
    await page.keyboard.press("Control+z");
  }
  return `${typed.map((one) => one.join(" ")).join("; ")}${isColleague ? ", a colleague's" : ""}${isUndone ? ", undone" : ""}`;
}

/**
 * What the page and its panes hold once their garbage is gone, and, where the system tells (Linux), what all processes that run pages and
 * workers have of memory.
 */
async function memoryWords(browser: Browser, page: Page): Promise<string> {
  const heaps = await Promise.all(page.frames().filter((frame) => frame.url().startsWith("https:")).map(async (frame) => {
    // A frame that shares its parent's process has no session of its own: its heap is the parent's.
    const devtools = await page.context().newCDPSession(frame === page.mainFrame() ? page : frame).catch(() => undefined);
    if (!devtools) return [];
    await devtools.send("HeapProfiler.collectGarbage");
    const { usedSize } = await devtools.send("Runtime.getHeapUsage");
    await devtools.detach();
    return [usedSize];
  }));
  const devtools = await browser.newBrowserCDPSession();
  const { processInfo } = await devtools.send("SystemInfo.getProcessInfo");
  await devtools.detach();
  const resident = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => residentBytes(id)).filter((bytes) => bytes !== undefined);
  return `heaps ${heaps.flat().map(megabytes).join(" + ")}${resident.length > 0 ? `, processes ${resident.map(megabytes).join(" + ")}` : ""}`;
}

function residentBytes(process: number): number | undefined {
  const status = `/proc/${process}/status`;
  const [, kilobytes] = (fs.existsSync(status) && /VmRSS:\s*(\d+)/.exec(fs.readFileSync(status, "utf8"))) || [];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

async function saved(page: Page): Promise<XlsxWorkbook> {
  const base64 = await page.evaluate(() => {
    const bytes = window.workbench.save();
    let text = "";
    for (let at = 0; at < bytes.length; at += 30_000) text += String.fromCharCode(...bytes.subarray(at, at + 30_000));
    return btoa(text);
  });
  return readXlsx(Buffer.from(base64, "base64"));
}

/** The numbers that a person has typed, dates and years apart: half of a day is no day. */
function typedNumbers({ sheets }: XlsxWorkbook): Edit[] {
  return sheets.filter(({ name }) => INPUTS.includes(name)).flatMap(({ name, cells = {} }) =>
    Object.entries(cells).flatMap(([row, across]) =>
      Object.entries(across).flatMap(([column, { value, formula, style }]): Edit[] => {
        const isDate = /[dmy]/i.test(style?.numberFormat ?? "");
        return typeof value === "number" && formula === undefined && !isDate ? [[name, cellText(Number(row), Number(column)), value]] : [];
      }),
    ),
  );
}

function nothingBusy({ sheets }: XlsxWorkbook, when: string): void {
  const busy = sheets.flatMap(({ name, cells = {} }) =>
    Object.entries(cells).flatMap(([row, across]) =>
      Object.entries(across).filter(([, { value }]) => isBusy(value)).map(([column]) => `${name}!${cellText(Number(row), Number(column))}`),
    ),
  );
  if (busy.length > 0) throw new Error(`${when}: still busy: ${busy.slice(0, 20).join(" ")}`);
}

function isBusy(value: XlsxValue | undefined): boolean {
  return typeof value === "object" && /BUSY|GETTING/.test(value.error);
}

/** Cells that differ from what the same workbook gives, opened in another page and calculated from nothing. */
async function fromNothing(browser: Browser, url: string, page: Page): Promise<string[]> {
  const other = await openPage(browser, url);
  const bytes = await page.evaluate(() => [...window.workbench.save()]);
  await other.evaluate((all) => window.workbench.open(Uint8Array.from(all)), bytes);
  await settled(other);
  await other.evaluate(() => window.workbench.calculate());
  await cellsSettled(other);
  await settled(other);
  const [found, wanted] = [await saved(page), await saved(other)];
  await other.close();
  return wanted.sheets.flatMap(({ name, cells = {} }, index) => {
    const own = found.sheets[index]?.cells ?? {};
    return Object.entries(cells).flatMap(([row, across]) =>
      Object.entries(across).flatMap(([column, { value }]) => {
        const held = own[Number(row)]?.[Number(column)]?.value;
        return isSame(held, value) ? [] : [`${name}!${cellText(Number(row), Number(column))}: ${JSON.stringify(held)}, from nothing ${JSON.stringify(value)}`];
      }),
    );
  });
}

function isSame(one: XlsxValue | undefined, other: XlsxValue | undefined): boolean {
  if (typeof one === "number" && typeof other === "number") return Math.abs(one - other) <= TOLERANCE * Math.max(1, Math.abs(other));
  return JSON.stringify(one ?? "") === JSON.stringify(other ?? "");
}

function within<T>(milliseconds: number, work: Promise<T>, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: no rest within ${milliseconds / 1000} s`)), milliseconds);
  });
  return Promise.race([work, tooLong]).finally(() => clearTimeout(timer));
}

soak().catch((failure: unknown) => {
  console.error(failure);
  process.exitCode = 1;
});
