import fs from "node:fs";
import path from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { cellText } from "../workbench/xlsx/model/a1";
import type { XlsxValue, XlsxWorkbook } from "../workbench/xlsx/model/model";
import { unzipParts } from "../workbench/xlsx/package/unzip";
import { readXlsx } from "../workbench/xlsx/read";
import { CHROMIUM_ARGS, findChromium } from "./serving/chromium";
import { serveWorkbench } from "./serving/serve-workbench";

/** Beyond, a file counts as one that hangs, in milliseconds. */
const PATIENCE_MS = 60_000;
/** Two numbers are the same within this, relative to the larger. */
const TOLERANCE = 1e-9;
/** What these give is another thing each time; so is what depends on them. */
const VOLATILE = /\b(NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|INFO|CELL)\(/i;

/** A formula whose result is not what its file held. */
interface Difference {
  readonly cell: string;
  readonly formula: string;
  readonly cached: XlsxValue;
  readonly found: XlsxValue | undefined;
}

/** What became of a file. */
interface Outcome {
  readonly file: string;
  /** "saved", or where it ended: "refused", "hangs", "not saved", "not read back". */
  readonly end: string;
  readonly words?: string;
  /** Milliseconds until the file was open, and of a calculation of everything. */
  readonly open?: number;
  readonly calculate?: number;
  /** Formula cells with a value in the file, and those that differ from it. */
  readonly compared?: number;
  readonly differences?: readonly Difference[];
  /** Formulas whose text is another one in the saved file, and parts of the file that it lacks. */
  readonly rewritten?: readonly string[];
  readonly missingParts?: readonly string[];
}

/**
 * Opens every .xlsx file of a folder in the workbench, calculates all of it, saves it, and compares: results with those that the file
 * held, formulas and parts with those of the saved file. Writes a line of JSON for each file.
 *
 * `npm run corpus -- <folder> [--out corpus.jsonl] [--only part-of-a-path] [--pages 2]`
 */
async function corpus(): Promise<void> {
  const [folder] = process.argv.slice(2);
  const executablePath = findChromium();
  if (!folder || !executablePath) throw new Error("Name a folder of .xlsx files, and have a Chromium.");
  const out = fs.createWriteStream(valueOf("--out") ?? "corpus.jsonl");
  const only = valueOf("--only") ?? "";
  const files = filesUnder(folder).filter((file) => file.includes(only));
  const server = await serveWorkbench(0);
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  const outcomes: Outcome[] = [];
  const work = async () => {
    const own = new OwnPage(browser, `${server.url}?start=blank&lang=en`);
    for (let file = files.shift(); file !== undefined; file = files.shift()) {
      const outcome = await outcomeOf(own, folder, file);
      outcomes.push(outcome);
      out.write(`${JSON.stringify(outcome)}\n`);
    }
  };
  try {
    await Promise.all(Array.from({ length: Number(valueOf("--pages") ?? 1) }, work));
  } finally {
    await browser.close();
    await server.close();
    out.end();
  }
  console.log(summary(outcomes));
}

function valueOf(option: string): string | undefined {
  const at = process.argv.indexOf(option);
  return at < 0 ? undefined : process.argv[at + 1];
}

function filesUnder(folder: string): string[] {
  return fs.readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.xlsx$/i.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** A page with the workbench, and a new one in place of one that hangs. */
class OwnPage {
  #page: Promise<Page> | undefined;
  #uses = 0;

  constructor(
    private readonly browser: Browser,
    private readonly url: string,
  ) {}

  async use<T>(work: (page: Page) => Promise<T>): Promise<T> {
    if (this.#uses++ % 50 === 0) await this.drop();
    const page = await (this.#page ??= this.open());
    return within(PATIENCE_MS, work(page)).catch(async (problem: unknown) => {
      await this.drop();
      throw problem;
    });
  }

  async drop(): Promise<void> {
    const page = await this.#page;
    this.#page = undefined;
    // A page that hangs does not close by itself.
    await Promise.race([page?.close(), new Promise((resolve) => setTimeout(resolve, 5_000))]);
  }

  private async open(): Promise<Page> {
    const page = await this.browser.newPage({ ignoreHTTPSErrors: true, viewport: { width: 1200, height: 800 } });
    await page.goto(this.url);
    await page.waitForFunction(() => "workbench" in window);
    await page.evaluate(() => window.workbench.settled());
    return page;
  }
}

async function outcomeOf(own: OwnPage, folder: string, path_: string): Promise<Outcome> {
  const file = path.relative(folder, path_);
  const bytes = fs.readFileSync(path_);
  try {
    const done = await own.use((page) => page.evaluate(workedThrough, bytes.toString("base64")));
    if (!done.saved) return { file, ...done };
    return { file, open: done.open ?? 0, calculate: done.calculate ?? 0, ...compared(bytes, Buffer.from(done.saved, "base64")) };
  } catch (problem) {
    const words = problem instanceof Error ? problem.message : String(problem);
    return { file, end: words === "too long" ? "hangs" : "fails", words };
  }
}

interface Worked {
  readonly end: string;
  readonly words?: string;
  readonly open?: number;
  readonly calculate?: number;
  readonly saved?: string;
}

/** Opens, calculates and saves a file. Runs in the page. */
async function workedThrough(base64: string): Promise<Worked> {
  const wordsOf = (problem: unknown) => (problem instanceof Error ? problem.message : String(problem));
  const start = performance.now();
  try {
    await window.workbench.open(Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)));
  } catch (problem) {
    return { end: "refused", words: wordsOf(problem) };
  }
  const open = performance.now() - start;
  const begun = performance.now();
  window.workbench.calculate();
  await window.workbench.settled();
  const calculate = performance.now() - begun;
  try {
    const bytes = window.workbench.save();
    let text = "";
    for (let at = 0; at < bytes.length; at += 30_000) text += String.fromCharCode(...bytes.subarray(at, at + 30_000));
    return { end: "saved", open, calculate, saved: btoa(text) };
  } catch (problem) {
    return { end: "not saved", words: wordsOf(problem), open, calculate };
  }
}

function compared(original: Uint8Array, saved: Uint8Array): Partial<Outcome> & { readonly end: string } {
  let found: XlsxWorkbook;
  try {
    found = readXlsx(saved);
  } catch (problem) {
    return { end: "not read back", words: String(problem) };
  }
  const wanted = readXlsx(original);
  const differences: Difference[] = [];
  const rewritten: string[] = [];
  let count = 0;
  for (const [index, { name, cells = {} }] of wanted.sheets.entries()) {
    const own = found.sheets[index]?.cells ?? {};
    for (const [row, across] of Object.entries(cells)) {
      for (const [column, { value, formula }] of Object.entries(across)) {
        if (formula === undefined) continue;
        const cell = `${name}!${cellText(Number(row), Number(column))}`;
        const held = own[Number(row)]?.[Number(column)];
        if (held?.formula !== formula) rewritten.push(`${cell}: ${formula} -> ${held?.formula}`);
        if (value === undefined || VOLATILE.test(formula)) continue;
        count += 1;
        if (!isSame(value, held?.value)) differences.push({ cell, formula, cached: value, found: held?.value });
      }
    }
  }
  const parts = new Set(partsOf(saved).map((part) => part.toLowerCase()));
  const missingParts = partsOf(original).filter((part) => !part.endsWith("/") && !parts.has(part.toLowerCase()));
  return { end: "saved", compared: count, differences, rewritten, missingParts };
}

function partsOf(file: Uint8Array): string[] {
  return [...unzipParts(file, { file: Infinity, part: Infinity, total: Infinity }).keys()];
}

function isSame(one: XlsxValue, other: XlsxValue | undefined): boolean {
  if (typeof one === "number" && typeof other === "number") return Math.abs(one - other) <= TOLERANCE * Math.max(1, Math.abs(one), Math.abs(other));
  if (one === "" && other === undefined) return true;
  return JSON.stringify(one) === JSON.stringify(other);
}

function summary(outcomes: readonly Outcome[]): string {
  const ends = new Map<string, number>();
  for (const { end } of outcomes) ends.set(end, (ends.get(end) ?? 0) + 1);
  const compared_ = outcomes.reduce((sum, { compared: count = 0 }) => sum + count, 0);
  const different = outcomes.reduce((sum, { differences = [] }) => sum + differences.length, 0);
  const slow = outcomes.filter(({ open = 0 }) => open > 5_000).map(({ file }) => file);
  const calculations = outcomes.flatMap(({ calculate }) => (calculate === undefined ? [] : [calculate])).sort((a, b) => a - b);
  return [
    ...[...ends].map(([end, count]) => `${end}: ${count}`),
    `formula cells with a value: ${compared_}, of them different: ${different} (${((100 * (compared_ - different)) / compared_).toFixed(2)} % agree)`,
    `formulas rewritten: ${outcomes.reduce((sum, { rewritten = [] }) => sum + rewritten.length, 0)}`,
    `files with missing parts: ${outcomes.filter(({ missingParts = [] }) => missingParts.length > 0).length}`,
    `median calculation: ${Math.round(calculations[Math.floor(calculations.length / 2)] ?? NaN)} ms; open above 5 s: ${slow.join(", ") || "none"}`,
  ].join("\n");
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("too long")), milliseconds);
  });
  return Promise.race([work, tooLong]).finally(() => clearTimeout(timer));
}

corpus().catch((failure: unknown) => {
  console.error(failure);
  process.exitCode = 1;
});
