import type { Locator } from "playwright-core";
import type { WorkbenchPage } from "./workbench-page";

/** Words of the grid's own menus in French: what a person does with them comes before the page changes its language. */
const MENU = {
  rename: "Renommer",
  delete: "Supprimer",
  hide: "Masquer",
  protect: "Protéger la feuille de calcul",
  confirm: "OK",
  rowsAbove: "lignes au-dessus",
  deleteRow: "Supprimer la ligne sélectionnée",
  columnsBefore: "colonnes à gauche",
  deleteColumn: "Supprimer la colonne sélectionnée",
  all: "Tout sélectionner",
  apply: "Confirmer",
} as const;

/** Where a header of the grid takes a click: in the strip of row numbers, or in that of column letters. */
const STRIP = 12;
/** Longer than a click. */
const LONG_PRESS_MS = 600;
/** Less than the lowest row and the narrowest column of the sample. */
const STRIDE = 12;
/** From the right edge of a table's header to the middle of its sign. */
const SIGN = 7;
/** Finer than a pixel of a header's edge matters. */
const FINE = 3;

/** What a person does to the structure of the workbook, with the mouse and the keyboard on the grid's own tabs, menus and headers. */
export class GridHands {
  constructor(private readonly workbench: WorkbenchPage) {}

  private get page() {
    return this.workbench.page;
  }

  async renameSheet(sheet: string, name: string): Promise<void> {
    await this.sheetMenu(sheet, MENU.rename);
    await this.page.locator("[data-u-comp=slide-tab-item] [contenteditable=true]:focus").waitFor();
    await this.page.keyboard.press("Control+a");
    await this.page.keyboard.type(name);
    await this.page.keyboard.press("Enter");
    await this.workbench.settled();
  }

  async deleteSheet(sheet: string): Promise<void> {
    await this.sheetMenu(sheet, MENU.delete);
    await this.page.getByText(MENU.confirm, { exact: true }).click();
    await this.page.getByText(MENU.confirm, { exact: true }).waitFor({ state: "detached" });
    await this.workbench.settled();
  }

  async hideSheet(sheet: string): Promise<void> {
    await this.sheetMenu(sheet, MENU.hide);
    await this.workbench.settled();
  }

  /** Protects a sheet, or lifts its protection. */
  async toggleProtection(sheet: string): Promise<void> {
    await this.sheetMenu(sheet, MENU.protect);
    await this.workbench.settled();
  }

  /** Drags the tab of a sheet in front of another's. */
  async moveSheet(sheet: string, before: string): Promise<void> {
    // The click brings the tab into sight, and with it those beside it; to hover waits until they stand still.
    await this.tab(sheet).click();
    await this.tab(before).hover();
    await this.tab(sheet).hover();
    const [from, to] = [await this.tab(sheet).boundingBox(), await this.tab(before).boundingBox()];
    if (!from || !to) throw new Error("a tab is out of sight");
    const { mouse } = this.page;
    const y = from.y + from.height / 2;
    await mouse.move(from.x + from.width / 2, y);
    await mouse.down();
    // The grid tells a drag from a click by its length in time: the wait is the gesture.
    await this.page.waitForTimeout(LONG_PRESS_MS);
    await mouse.move(from.x, y, { steps: 5 });
    await mouse.move(to.x + 5, y, { steps: 10 });
    await mouse.up();
    await this.workbench.settled();
  }

  async insertRowAbove(sheet: string, row: number): Promise<void> {
    await this.headerMenu(sheet, `${row}:${row}`, MENU.rowsAbove);
  }

  async deleteRow(sheet: string, row: number): Promise<void> {
    await this.headerMenu(sheet, `${row}:${row}`, MENU.deleteRow);
  }

  async insertColumnBefore(sheet: string, column: string): Promise<void> {
    await this.headerMenu(sheet, `${column}:${column}`, MENU.columnsBefore);
  }

  async deleteColumn(sheet: string, column: string): Promise<void> {
    await this.headerMenu(sheet, `${column}:${column}`, MENU.deleteColumn);
  }

  async cut(sheet: string, address: string): Promise<void> {
    await this.press(sheet, address, "Control+x");
  }

  async copy(sheet: string, address: string): Promise<void> {
    await this.press(sheet, address, "Control+c");
  }

  async paste(sheet: string, address: string): Promise<void> {
    await this.press(sheet, address, "Control+v");
  }

  async clear(sheet: string, address: string): Promise<void> {
    await this.press(sheet, address, "Delete");
  }

  /** One step of undo, with the keyboard in a sheet. */
  async undo(sheet: string): Promise<void> {
    await this.press(sheet, "A1", "Control+z");
  }

  async redo(sheet: string): Promise<void> {
    await this.press(sheet, "A1", "Control+y");
  }

  async press(sheet: string, address: string, keys: string): Promise<void> {
    await this.workbench.select(sheet, address);
    await this.page.keyboard.press(keys);
    await this.workbench.settled();
  }

  /** Keeps in sight, of the rows of a table, those that hold one value in the column of a header, by the header's own sign. */
  async filterBy(sheet: string, column: string, row: number, value: string): Promise<void> {
    await this.openFilter(sheet, column, row);
    await this.page.getByText(MENU.all, { exact: true }).click();
    await this.page.getByText(value, { exact: true }).last().click();
    await this.page.getByText(MENU.apply, { exact: true }).last().click();
    await this.page.getByText(MENU.all, { exact: true }).waitFor({ state: "detached" });
    await this.workbench.settled();
  }

  /** Numbers of the rows that are in sight, as a click on each tells. */
  async rowsInSight(): Promise<number[]> {
    const canvas = await this.canvas();
    const rows: number[] = [];
    for (let y = 30; y < canvas.height - STRIP; y += STRIDE) {
      await this.page.mouse.click(canvas.x + STRIP, canvas.y + y);
      const row = Number(/^(\d+):/.exec(await this.nameBox.inputValue())?.[1]);
      if (rows.at(-1) !== row) rows.push(row);
    }
    return rows;
  }

  private async openFilter(sheet: string, column: string, row: number): Promise<void> {
    await this.workbench.select(sheet, "A1");
    await this.workbench.settled();
    const canvas = await this.canvas();
    const [, right] = await this.extent(`${column}:${column}`);
    const [top, bottom] = await this.extent(`${row}:${row}`);
    await this.page.mouse.click(canvas.x + right - SIGN, canvas.y + (top + bottom) / 2);
    await this.page.getByText(MENU.all, { exact: true }).waitFor();
  }

  /** From where to where the header of a row or a column reaches, in pixels of the grid. */
  private async extent(wanted: string): Promise<readonly [from: number, to: number]> {
    const isRow = /\d/.test(wanted);
    const canvas = await this.canvas();
    let found: readonly [number, number] | null = null;
    for (let along = 30; along < (isRow ? canvas.height : canvas.width); along += FINE) {
      const [x, y] = isRow ? [canvas.x + STRIP, canvas.y + along] : [canvas.x + along, canvas.y + STRIP];
      await this.page.mouse.click(x, y);
      if ((await this.nameBox.inputValue()) === wanted) found = [found?.[0] ?? along, along];
      else if (found) return found;
    }
    throw new Error(`no header ${wanted} in sight`);
  }

  private get nameBox(): Locator {
    return this.page.locator("[data-u-comp=defined-name] input");
  }

  private async canvas() {
    const box = await this.page.locator('canvas[id^="univer-sheet-main-canvas"]').boundingBox();
    if (!box) throw new Error("no grid");
    return box;
  }

  private tab(sheet: string): Locator {
    return this.page.locator("[data-u-comp=slide-tab-item]").filter({ hasText: new RegExp(`^${sheet}$`) });
  }

  private async sheetMenu(sheet: string, item: string): Promise<void> {
    await this.tab(sheet).evaluate((tab) => tab.scrollIntoView());
    await this.tab(sheet).click();
    await this.tab(sheet).click({ button: "right" });
    await this.page.getByText(item, { exact: true }).click();
  }

  /** Opens the menu of a row's or a column's header; the name box tells which header a click has hit. */
  private async headerMenu(sheet: string, wanted: string, item: string): Promise<void> {
    const isRow = /\d/.test(wanted);
    await this.workbench.select(sheet, "A1");
    // The headers of a sheet that comes to the front are drawn a moment later.
    await this.workbench.settled();
    const canvas = await this.canvas();
    for (let along = 30; along < (isRow ? canvas.height : canvas.width); along += STRIDE) {
      const [x, y] = isRow ? [canvas.x + STRIP, canvas.y + along] : [canvas.x + along, canvas.y + STRIP];
      await this.page.mouse.click(x, y);
      if ((await this.nameBox.inputValue()) !== wanted) continue;
      await this.page.mouse.click(x, y, { button: "right" });
      // Beside the number that some items hold.
      await this.page.locator("button", { hasText: item }).last().click({ position: { x: 14, y: 14 } });
      return this.workbench.settled();
    }
    throw new Error(`no header ${wanted} in sight`);
  }
}
