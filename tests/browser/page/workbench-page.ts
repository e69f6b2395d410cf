import fs from "node:fs";
import path from "node:path";
import type { FrameLocator, Locator, Page } from "playwright-core";
import type { Notation } from "../../../src/workbench/dialect/notation";
import type { ReadCell } from "../../../src/workbench/page/automation";
import { SAMPLES, type Subject } from "../../../src/workbench/page/words/start-workbook";
import type { Language } from "../../../src/workbench/page/words/language";
import { describeInBrowser } from "../../support/browser";
import { untilTrue } from "./until-true";

const ASSETS = path.resolve(__dirname, "../../../assets");

/** Names of the page's own choices in each language. */
const CHOICES = { language: /^Lang/, notation: /^Formul/ } as const;

/** Views of the pane. */
type View = "scenario" | "teams" | "risk" | "budget" | "check";

/** Figures of the pane, each with its view. */
const FIGURES = {
  "at-risk": "scenario", realised: "scenario", forecast: "scenario", unlawful: "risk", concentration: "risk", surplus: "budget", "cash-trough": "budget",
} as const satisfies Record<string, View>;

/** What a suite about the workbench is given. */
export interface InWorkbench {
  /**
   * The suite's page with a workbook opened afresh in it, at rest: a sample, or the bytes of a file.
   *
   * @param language of the page, of its notation and of a sample; French by default
   */
  fresh: (workbook: Subject | Uint8Array, language?: Language) => Promise<WorkbenchPage>;
  /** A page of its own that has just started, at rest. */
  started: (query?: string) => Promise<WorkbenchPage>;
  /** A page of its own that is about to start. */
  open: (query?: string) => Promise<Page>;
  /** The same, where what the page logs is what the test is about. */
  openToFail: (query: string) => Promise<Page>;
}

/** A suite about the workbench in a real browser. */
export function describeInWorkbench(name: string, suite: (inWorkbench: InWorkbench) => void): void {
  describeInBrowser(name, ({ open, openToFail, shared }) => {
    suite({
      async fresh(workbook, language = "fr") {
        const workbench = new WorkbenchPage(await shared(`?start=blank&lang=${language}`));
        await workbench.ready();
        await workbench.speak(language);
        await workbench.open(typeof workbook === "string" ? sampleBytes(workbook, language) : workbook);
        // A pane that goes on with another workbook stays at its view.
        if ((await workbench.pane.getByTestId("tab-scenario").count()) > 0) await workbench.show("scenario");
        return workbench;
      },
      started: async (query) => new WorkbenchPage(await open(query)).ready(),
      open,
      openToFail,
    });
  });
}

/** A sample as a file. */
export function sampleBytes(subject: Subject, language: Language): Uint8Array {
  return fs.readFileSync(path.join(ASSETS, SAMPLES[subject][language]));
}

const LOOK_EVERY_MS = 20;
/** Some ten seconds: a page that calculates is slow to take a key. */
const MOST_LOOKS = 500;

/** A cell of a sheet and what is typed into it. */
export type Entry = readonly [sheet: string, address: string, text: string];

/** The page of the workbench, driven by its handle and looked at like a person would. */
export class WorkbenchPage {
  constructor(readonly page: Page) {}

  /** The add-in's own page, in its frame. */
  get pane(): FrameLocator {
    return this.page.locator(".pane iframe").first().contentFrame();
  }

  async ready(): Promise<this> {
    await this.page.waitForFunction(() => "workbench" in window);
    await this.settled();
    return this;
  }

  /** Waits until the page is quiet and every pane shows the answer to all that it was asked. */
  async settled(): Promise<void> {
    for (;;) {
      await this.page.evaluate(() => window.workbench.settled());
      // What comes into sight is asked for when the page is drawn.
      if (await this.panesRest()) await this.drawn();
      if ((await this.panesRest()) && (await this.page.evaluate(() => document.documentElement.dataset.settled === "true"))) return;
    }
  }

  /** Whether every pane has answered what had reached it; one that is being closed has not. */
  private async panesRest(): Promise<boolean> {
    const frames = await this.page.locator(".pane iframe").elementHandles();
    const rest = frames.map(async (handle) => (await handle.contentFrame())?.evaluate(async () => {
      // A pane has a thread of its own: messages that wait for it come first.
      await new Promise((resolve) => setTimeout(() => setTimeout(resolve)));
      return document.querySelector("[data-settled]")?.getAttribute("data-settled") === "true";
    }));
    return (await Promise.all(rest.map((one) => one.catch(() => false)))).every((rests) => rests === true);
  }

  /** Chooses the page's language and the notation of its formulas. */
  async speak(language: Language, notation: Notation = language): Promise<void> {
    for (const [name, wanted] of [[CHOICES.language, language], [CHOICES.notation, notation]] as const) {
      const choice = this.page.getByLabel(name);
      if ((await choice.inputValue()) === wanted) continue;
      await choice.selectOption(wanted);
      await this.settled();
    }
  }

  async open(bytes: Uint8Array): Promise<void> {
    await this.page.evaluate((base64) => window.workbench.open(Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))), Buffer.from(bytes).toString("base64"));
    await this.settled();
  }

  /** Has every formula calculated anew. */
  async calculate(): Promise<void> {
    await this.page.evaluate(() => window.workbench.calculate());
    await this.settled();
  }

  async save(): Promise<Uint8Array> {
    return new Uint8Array(await this.page.evaluate(() => [...window.workbench.save()]));
  }

  async undo(): Promise<void> {
    await this.page.keyboard.press("Control+z");
    await this.settled();
  }

  read(sheet: string, address: string): Promise<ReadCell> {
    return this.page.evaluate(([where, what]) => window.workbench.read(where, what), [sheet, address] as const);
  }

  async number(sheet: string, address: string): Promise<number> {
    const { value } = await this.read(sheet, address);
    if (typeof value !== "number") throw new Error(`${sheet}!${address} holds ${JSON.stringify(value)}, no number`);
    return value;
  }

  async enter(sheet: string, address: string, text: string, options?: { as?: "colleague" }): Promise<void> {
    await this.page.evaluate(([where, what, typed, how]) => window.workbench.enter(where, what, typed, how), [sheet, address, text, options] as const);
    await this.settled();
  }

  /** Types several texts, one right after the other, and waits once for what they bring about. */
  async enterAll(entries: readonly Entry[]): Promise<void> {
    await this.page.evaluate((all) => {
      for (const [sheet, address, text] of all) window.workbench.enter(sheet, address, text);
    }, entries);
    await this.settled();
  }

  sheets(): Promise<string[]> {
    return this.page.evaluate(() => window.workbench.sheets());
  }

  range(sheet: string, address: string): Promise<ReadCell[][]> {
    return this.page.evaluate(([where, what]) => window.workbench.readRange(where, what), [sheet, address] as const);
  }

  /** Address and value of the first cell under a header of a sheet. */
  async firstUnder(sheet: string, header: string): Promise<[address: string, value: ReadCell["value"]]> {
    const rows = await this.range(sheet, "A1:T20");
    const row = rows.findIndex((cells) => cells.some(({ value }) => value === header));
    const column = rows[row]?.findIndex(({ value }) => value === header) ?? -1;
    const found = rows[row + 1]?.[column];
    if (!found) throw new Error(`no header ${header} on ${sheet}`);
    return [`${String.fromCharCode(65 + column)}${row + 2}`, found.value];
  }

  /** Selects, and waits until another sheet is drawn: keys before that would go nowhere. */
  async select(sheet: string, address: string): Promise<void> {
    await this.page.evaluate(([where, what]) => window.workbench.select(where, what), [sheet, address] as const);
    await this.drawn();
  }

  /** Waits until the page has been drawn with all that was under way. */
  private async drawn(): Promise<void> {
    await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))));
  }

  /** Types into a cell with real keys, as a person would after a click in the sheet. */
  async type(sheet: string, address: string, text: string): Promise<void> {
    // Before the sheet is chosen: a click into one that has just come to the front is the cell that the grid edits, whatever is selected next.
    await this.page.locator('canvas[id^="univer-sheet-main-canvas"]').click({ position: { x: 400, y: 300 } });
    await this.drawn();
    await this.typeInto(sheet, address, text);
  }

  /**
   * Types into a cell that needs no click before it. The grid ends an edit some turns after the key: what was typed must be there, or be
   * refused. On a machine whose cores are all busy the grid has lost keys, or Enter has chosen a suggestion that was to go; who sees nothing
   * in the cell leaves it and types once more.
   */
  async typeInto(sheet: string, address: string, text: string): Promise<void> {
    const content = async () => JSON.stringify([await this.read(sheet, address), await this.page.getByTestId("notice").textContent()]);
    const before = await content();
    for (let tries = 0; tries < 2 && (await content()) === before; tries++) {
      if (tries > 0) await this.page.keyboard.press("Escape");
      await this.select(sheet, address);
      await this.page.keyboard.type(text);
      await this.drawn();
      await this.page.keyboard.press("Enter");
      for (let looks = 0; looks < MOST_LOOKS && (await content()) === before; looks++) await this.page.waitForTimeout(LOOK_EVERY_MS);
    }
    await this.settled();
  }

  /** Waits until a cell, by its address with sheet, holds a value. */
  async changesTo(address: string, wanted: number): Promise<void> {
    const [sheet, cell] = address.split("!") as [string, string];
    let found: ReadCell | undefined;
    await untilTrue(async () => (found = await this.read(sheet, cell)).value === wanted, `${address} to become ${wanted}`, () => found);
    await this.settled();
  }

  /** Opens a view of the pane by its tab, unless it is open. */
  async show(view: View): Promise<void> {
    const tab = this.pane.getByTestId(`tab-${view}`);
    if ((await tab.getAttribute("aria-selected")) === "true") return;
    await tab.click();
    await this.settled();
  }

  /** A slider, in the view that is open or else where every slider is: on the first, perhaps behind the button that shows more of them. */
  async slider(id: string): Promise<Locator> {
    const slider = this.pane.getByTestId(`slider-${id}`);
    if ((await slider.count()) > 0) return slider;
    await this.show("scenario");
    if ((await slider.count()) === 0) await this.pane.getByTestId("more-levers").click();
    await slider.waitFor();
    return slider;
  }

  async sliderBecomes(id: string, wanted: number): Promise<void> {
    const slider = await this.slider(id);
    await untilTrue(async () => Number(await slider.inputValue()) === wanted, `slider ${id} to become ${wanted}`);
  }

  /** A number of the pane, with all its digits, in the view where it stands. */
  async strip(id: keyof typeof FIGURES): Promise<number> {
    await this.show(FIGURES[id]);
    const text = await this.pane.getByTestId(`strip-${id}`).getAttribute("data-value");
    return text === null || text === "" ? NaN : Number(text);
  }

  /** The exact amount that the pane tells of a number of the strip, with plain spaces. */
  async exact(id: Parameters<WorkbenchPage["strip"]>[0]): Promise<string> {
    await this.show(FIGURES[id]);
    const told = await this.pane.getByTestId(`strip-${id}`).getAttribute("title");
    return (told ?? "").replace(/\s/gu, " ");
  }

  /** Waits until a number of the strip satisfies; the pane follows the cells by itself. */
  async stripBecomes(id: Parameters<WorkbenchPage["strip"]>[0], wanted: (value: number) => boolean): Promise<number> {
    let value = NaN;
    await untilTrue(async () => wanted((value = await this.strip(id))), `strip-${id} to change`);
    return value;
  }
}
