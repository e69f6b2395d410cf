import { acceptanceWorkbook } from "../support/acceptance-workbook";
import { hostileFiles } from "../support/hostile-files";
import { hostileTexts } from "../support/hostile-texts";
import { untilTrue } from "./page/until-true";
import { WatchedPage } from "./page/watched-page";
import { describeInWorkbench, type Entry, type WorkbenchPage } from "./page/workbench-page";

/** Of so many texts and files one is tried; every one where FUZZ=every asks for them all, as a change to reading or showing cells should. */
const TAKEN_OF = process.env.FUZZ === "every" ? 1 : 20;
/** All of them take a quarter of an hour each on a busy machine. */
const TIMEOUT_MS = 3_600_000;
const TEXTS = hostileTexts(1_000).filter((_, index) => index % TAKEN_OF === 0);
const FILES = hostileFiles(200).filter((_, index) => index % TAKEN_OF === 0);
/** Texts that stand in the workbook at the same time. */
const AT_ONCE = 5;
/** Nobody waits longer for the page to take a key, or for a file to open; with other suites on every core a clock tells less, so it may be longer. */
const [LONGEST_BLOCK_MS, LONGEST_ACT_MS] = [2_000, TAKEN_OF === 1 ? 10_000 : 30_000];
/** An act that takes too long is tried so often: another program of the machine may have had its cores. */
const TRIES = 3;
/** Letters of the shortest words that tell what is wrong and what to do. */
const LEAST_WORDS = 20;

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** Where people type in the acceptance workbook, headers and all. */
const TYPED = { Lignes: "A1:J3", Clients: "A1:C3", "Scénarios": "A1:E7" } as const;

/** A cell as it is before something hostile stands in it. */
interface Input {
  readonly sheet: string;
  readonly address: string;
  /** What a person types to have it so. */
  readonly asTyped: string;
}

async function inputsOf(workbench: WorkbenchPage): Promise<Input[]> {
  const blocks = Object.entries(TYPED).map(async ([sheet, range]) => {
    const rows = await workbench.range(sheet, range);
    return rows.flatMap((cells, row) =>
      cells.map(({ value, text }, column): Input => ({
        sheet,
        address: `${String.fromCharCode(65 + column)}${row + 1}`,
        asTyped: typeof value === "number" ? String(value).replace(".", ",") : text && `'${text}`,
      })),
    );
  });
  return (await Promise.all(blocks)).flat();
}

/** Places of the cells that hold a formula of ours. */
function ourFormulas(workbench: WorkbenchPage): Promise<(readonly [sheet: string, address: string])[]> {
  return workbench.page.evaluate(() =>
    window.workbench.sheets().flatMap((sheet) =>
      window.workbench.readRange(sheet, "A1:Z60").flatMap((cells, row) =>
        cells.flatMap(({ formula }, column) => (formula?.includes("RELAIS.") ? [[sheet, `${String.fromCharCode(65 + column)}${row + 1}`] as const] : [])),
      ),
    ),
  );
}

/** What the formulas say that refuse: those that pass on an error of a cell have no words, as in Excel. */
function refusals(workbench: WorkbenchPage, formulas: readonly (readonly [string, string])[]): Promise<string[]> {
  return workbench.page.evaluate((all) =>
    all.flatMap(([sheet, address]) => {
      const { value, error } = window.workbench.read(sheet, address);
      return typeof value === "object" && value.error === "#VALUE!" ? [error ?? ""] : [];
    }), formulas);
}

/** Problems of the pane's list that say little or nothing, and parts of the pane that broke. */
async function faultsOfPane({ pane }: WorkbenchPage): Promise<string[]> {
  const problems = await pane.locator("[data-testid=problems] li").allTextContents();
  const broken = await pane.getByTestId("broken").allTextContents();
  return [...problems.filter((words) => words.length < LEAST_WORDS), ...broken];
}

/** What goes wrong, and is no refusal of ours, as every sheet is drawn and the workbook is saved. */
async function faultsOnUse(workbench: WorkbenchPage): Promise<string[]> {
  for (const sheet of await workbench.sheets()) await workbench.select(sheet, "A1");
  await workbench.settled();
  return workbench.page.evaluate(() => {
    try {
      window.workbench.save();
      return [];
    } catch (thrown) {
      return thrown instanceof Error && thrown.name === "XlsxFileError" ? [] : [String(thrown)];
    }
  });
}

/** How long the page gave nobody a turn, and how long until all was at rest, in milliseconds: each over its limit, else not told. */
async function tooLong(watched: WatchedPage, act: () => Promise<void>): Promise<readonly { block: number; took: number }[]> {
  const times: { block: number; took: number }[] = [];
  for (let tries = 0; tries < TRIES; tries += 1) {
    const since = performance.now();
    await act();
    const took = performance.now() - since;
    const block = await watched.longestBlock();
    if (block <= LONGEST_BLOCK_MS && took <= LONGEST_ACT_MS) return [];
    times.push({ block, took });
  }
  return times;
}

/** What was seen and should not have been. One fault ends no trial: all of a kind are told at once. */
function faultsOf(seen: Readonly<Record<string, readonly unknown[]>>): object[] {
  return Object.entries(seen).flatMap(([kind, found]) => (found.length > 0 ? [{ [kind]: found }] : []));
}

describeInWorkbench("hostile content", ({ open }) => {
  const start = async () => WatchedPage.start(await open("about:blank"), "?start=blank&lang=fr");

  test("in the cells of the tables is read or refused in words: nothing runs in the page, leaves it or stops it", async () => {
    const watched = await start();
    const { workbench } = watched;
    await workbench.open(acceptanceWorkbook());
    await workbench.show("check");
    const [formulas, inputs] = [await ourFormulas(workbench), await inputsOf(workbench)];
    let mended: Entry[] = [];
    let refused = 0;
    const faults: { at: number; typed: Entry[]; what: unknown }[] = [];
    for (let at = 0; at < TEXTS.length; at += AT_ONCE) {
      // Steps of seven cells: each text in another table or column, each cell in its turn.
      const chosen = TEXTS.slice(at, at + AT_ONCE).flatMap((text, index) => {
        const input = inputs[((at + index) * 7) % inputs.length];
        return input ? [{ ...input, text }] : [];
      });
      const typed = chosen.map(({ sheet, address, text }, index): Entry => [sheet, address, index % 2 === 0 ? `'${text}` : text]);
      const long = await tooLong(watched, () => workbench.enterAll([...mended, ...typed]));
      mended = chosen.map(({ sheet, address, asTyped }) => [sheet, address, asTyped]);
      const told = await refusals(workbench, formulas);
      refused += told.length > 0 ? 1 : 0;
      const wordless = told.filter((words) => words.length < LEAST_WORDS);
      faults.push(...faultsOf({ long, wordless, pane: await faultsOfPane(workbench), ...(await watched.seen()) }).map((what) => ({ at, typed, what })));
    }
    expect(faults).toEqual([]);
    // Or nothing is tried.
    expect(refused).toBeGreaterThan(TEXTS.length / AT_ONCE / 2);
    await workbench.enterAll(mended);
    expect(await refusals(workbench, formulas)).toEqual([]);
    expect(await workbench.strip("at-risk")).toBeGreaterThan(0);
  }, TIMEOUT_MS);

  test("in files is opened or refused in words: nothing runs in the page, leaves it or stops it", async () => {
    const watched = await start();
    const { workbench } = watched;
    const { page } = workbench;
    const dialog = page.getByTestId("dialog");
    const frame = page.locator(".pane iframe").first();

    /** As a person opens it: by the page's button, until the pane has answered, or a dialog tells why not. */
    async function pick(name: string, bytes: Uint8Array): Promise<void> {
      if ((await dialog.count()) > 0) await page.keyboard.press("Escape");
      const before = await frame.getAttribute("name");
      await page.locator('input[type="file"]').setInputFiles({ name, mimeType: XLSX, buffer: Buffer.from(bytes) });
      // Another workbook has another pane.
      await untilTrue(async () => (await dialog.count()) > 0 || (await frame.getAttribute("name")) !== before, `${name} to be opened or refused`);
      await workbench.settled();
    }

    const outcomes = { opened: 0, refused: 0 };
    const faults: { name: string; what: unknown }[] = [];
    for (const [index, bytes] of FILES.entries()) {
      const name = `${index * TAKEN_OF}.xlsx`;
      const long = await tooLong(watched, () => pick(name, bytes));
      const isRefused = (await dialog.count()) > 0;
      outcomes[isRefused ? "refused" : "opened"] += 1;
      // The part and the fact are told of our own refusals alone.
      const wordless = isRefused && (await dialog.locator(".detail").count()) === 0 ? [await dialog.textContent()] : [];
      const onUse = isRefused ? [] : await faultsOnUse(workbench);
      faults.push(...faultsOf({ long, wordless, onUse, pane: await faultsOfPane(workbench), ...(await watched.seen()) }).map((what) => ({ name, what })));
    }
    expect(faults).toEqual([]);
    expect(Math.min(outcomes.opened, outcomes.refused)).toBeGreaterThan(FILES.length / 6);
    await pick("sain.xlsx", acceptanceWorkbook());
    expect(await workbench.strip("at-risk")).toBeGreaterThan(0);
  }, TIMEOUT_MS);
});
