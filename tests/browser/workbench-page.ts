import type { FrameLocator, Page } from "playwright-core";

/** What the automation handle tells of a cell. */
export interface ReadCell {
  readonly value: number | string | boolean | { readonly error: string };
  readonly text: string;
  readonly formula: string | null;
  readonly error: string | null;
}

/** The part of `window.workbench` that the tests use. */
interface Handle {
  sheets(): string[];
  open(bytes: Uint8Array): Promise<void>;
  enter(sheet: string, address: string, text: string, options?: { as?: "colleague" }): void | Promise<void>;
  read(sheet: string, address: string): ReadCell;
  settled(): Promise<void>;
}

declare global {
  interface Window {
    workbench: Handle;
  }
}

/** The page of the workbench, driven by its handle and looked at like a person would. */
export class WorkbenchPage {
  constructor(readonly page: Page) {}

  /** The add-in's own page, in its frame. */
  get pane(): FrameLocator {
    return this.page.frameLocator("iframe").first();
  }

  async ready(): Promise<this> {
    await this.page.waitForFunction(() => "workbench" in window);
    await this.settled();
    await this.pane.getByTestId("strip-at-risk").waitFor();
    return this;
  }

  async settled(): Promise<void> {
    await this.page.evaluate(() => window.workbench.settled());
  }

  async open(bytes: Uint8Array): Promise<void> {
    await this.page.evaluate((numbers) => window.workbench.open(new Uint8Array(numbers)), [...bytes]);
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
    await this.page.evaluate(async ([where, what, typed, how]) => window.workbench.enter(where, what, typed, how), [sheet, address, text, options] as const);
    await this.settled();
  }

  /** A number of the pane's strip, with all its digits. */
  async strip(id: "at-risk" | "realised" | "forecast" | "unlawful" | "concentration"): Promise<number> {
    const text = await this.pane.getByTestId(`strip-${id}`).getAttribute("data-value");
    return text === null || text === "" ? NaN : Number(text);
  }

  /** Waits until a number of the strip satisfies; the pane follows the cells by itself. */
  async stripBecomes(id: Parameters<WorkbenchPage["strip"]>[0], wanted: (value: number) => boolean): Promise<number> {
    for (let tries = 0; tries < 100; tries++) {
      const value = await this.strip(id);
      if (wanted(value)) return value;
      await this.page.waitForTimeout(50);
    }
    throw new Error(`strip-${id} stayed at ${await this.strip(id)}`);
  }
}
