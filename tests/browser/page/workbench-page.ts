import type { FrameLocator, Page } from "playwright-core";
import type { ReadCell } from "../../src/workbench/page/automation";


/** The page of the workbench, driven by its handle and looked at like a person would. */
export class WorkbenchPage {
  constructor(readonly page: Page) {}

  /** The add-in's own page, in its frame. */
  get pane(): FrameLocator {
    return this.page.locator("iframe").first().contentFrame();
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
    await this.page.evaluate((base64) => window.workbench.open(Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))), Buffer.from(bytes).toString("base64"));
    await this.settled();
  }

  async save(): Promise<Uint8Array> {
    return new Uint8Array(await this.page.evaluate(() => [...window.workbench.save()]));
  }

  /** Right-clicks the header of the first row of a sheet and chooses from its menu, as a person would. */
  async inMenuOfFirstRow(sheet: string, words: string): Promise<void> {
    await this.page.evaluate((where) => window.workbench.select(where, "A1"), sheet);
    // The sheet's headers are drawn a moment after it comes to the front.
    await this.page.waitForTimeout(500);
    await this.page.locator('canvas[id^="univer-sheet-main-canvas"]').click({ position: { x: 20, y: 30 }, button: "right" });
    // Its middle is a field for the number of rows.
    await this.page.getByRole("button", { name: words }).click({ position: { x: 15, y: 15 } });
    await this.settled();
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

  /** Types into a cell with real keys, as a person would after a click in the sheet. */
  async type(sheet: string, address: string, text: string): Promise<void> {
    await this.page.evaluate(([where, what]) => window.workbench.select(where, what), [sheet, address] as const);
    await this.page.locator('canvas[id^="univer-sheet-main-canvas"]').click({ position: { x: 400, y: 300 } });
    await this.page.evaluate(([where, what]) => window.workbench.select(where, what), [sheet, address] as const);
    await this.page.keyboard.type(text, { delay: 5 });
    await this.page.keyboard.press("Enter");
    await this.page.waitForTimeout(100);
    await this.settled();
  }

  /** Waits until a cell, by its address with sheet, holds a value. */
  async changesTo(address: string, wanted: number): Promise<void> {
    const [sheet, cell] = address.split("!") as [string, string];
    await this.until(async () => (await this.read(sheet, cell)).value === wanted, `${address} to become ${wanted}`);
    await this.settled();
  }

  async sliderBecomes(id: string, wanted: number): Promise<void> {
    const slider = this.pane.getByTestId(`slider-${id}`);
    await this.until(async () => Number(await slider.inputValue()) === wanted, `slider ${id} to become ${wanted}`);
  }

  private async until(holds: () => Promise<boolean>, what: string): Promise<void> {
    for (let tries = 0; tries < 400; tries++) {
      if (await holds()) return;
      await this.page.waitForTimeout(50);
    }
    throw new Error(`waited in vain for ${what}`);
  }

  /** A number of the pane's strip, with all its digits. */
  async strip(id: "at-risk" | "realised" | "forecast" | "unlawful" | "concentration" | "surplus" | "cash-trough"): Promise<number> {
    const text = await this.pane.getByTestId(`strip-${id}`).getAttribute("data-value");
    return text === null || text === "" ? NaN : Number(text);
  }

  /** The exact amount that the pane tells of a number of the strip, with plain spaces. */
  async exact(id: Parameters<WorkbenchPage["strip"]>[0]): Promise<string> {
    const told = await this.pane.getByTestId(`strip-${id}`).getAttribute("title");
    return (told ?? "").replace(/\s/gu, " ");
  }

  /** Waits until a number of the strip satisfies; the pane follows the cells by itself. */
  async stripBecomes(id: Parameters<WorkbenchPage["strip"]>[0], wanted: (value: number) => boolean): Promise<number> {
    let value = NaN;
    await this.until(async () => wanted((value = await this.strip(id))), `strip-${id} to change`);
    return value;
  }
}
