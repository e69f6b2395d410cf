import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import { bringUpToDate } from "../../src/scripts/build/outputs";
import { SAMPLES } from "../../src/workbench/page/start-workbook";
import { serve, type RunningServer } from "../../src/workbench/server/server";
import { writeXlsx } from "../../src/workbench/xlsx/write";
import type { ReadCell } from "../../src/workbench/page/automation";

const FIXTURE = path.resolve(__dirname, "../fixtures/addin");

/** The workbench with a small add-in of five functions (ADD, ECHO, SPILL, FAIL, SLOW) and an empty workbook. */
export interface SmallAddin {
  readonly server: RunningServer;
  close(): Promise<void>;
}

export async function serveSmallAddin(): Promise<SmallAddin> {
  const assets = await fs.mkdtemp(path.join(os.tmpdir(), "assets-"));
  const empty = writeXlsx({ sheets: [{ name: "Feuil1", cells: {} }, { name: "Données", cells: {} }] });
  await Promise.all(Object.values(SAMPLES.operator).map((file) => fs.writeFile(path.join(assets, file), empty)));
  await fs.copyFile(path.resolve(__dirname, "../../assets/icon-32.png"), path.join(assets, "icon-32.png"));
  const officeJs = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
  const server = await serve({ addin: FIXTURE, workbench: await bringUpToDate("workbench"), officeJs, assets, port: 0 });
  return {
    server,
    close: async () => {
      await server.close();
      await fs.rm(assets, { recursive: true });
    },
  };
}

/** Types into cells and reads what comes of it. */
export class Cells {
  constructor(
    readonly page: Page,
    private readonly sheet = "Feuil1",
  ) {}

  /** Opens the page and waits for the add-in. */
  static async open(page: Page, { server }: SmallAddin, query = ""): Promise<Cells> {
    await page.goto(server.url + query);
    await page.waitForFunction(() => "workbench" in window);
    const cells = new Cells(page);
    await cells.pane.getByText("ready").waitFor();
    return cells;
  }

  /** The add-in's own page. */
  get pane(): FrameLocator {
    return this.page.locator("iframe").first().contentFrame();
  }

  on(sheet: string): Cells {
    return new Cells(this.page, sheet);
  }

  /** Types texts into cells, all at once, and waits for the results. */
  async enter(texts: Record<string, string>): Promise<void> {
    await this.page.evaluate(
      async ([sheet, entries]) => {
        for (const [address, text] of entries) window.workbench.enter(sheet, address, text);
        await window.workbench.settled();
      },
      [this.sheet, Object.entries(texts)] as const,
    );
  }

  read(address: string): Promise<ReadCell> {
    return this.page.evaluate(([sheet, cell]) => window.workbench.read(sheet, cell), [this.sheet, address] as const);
  }

  values(...addresses: string[]): Promise<ReadCell["value"][]> {
    return Promise.all(addresses.map(async (address) => (await this.read(address)).value));
  }

  /** Clicks a cell open with the keyboard and types. */
  async type(address: string, text: string): Promise<void> {
    await this.select(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
    await this.page.evaluate(() => window.workbench.settled());
  }

  async copy(address: string): Promise<void> {
    await this.select(address);
    await this.page.keyboard.press("Control+c");
    // The clipboard is filled behind the key press, and nothing tells when.
    await this.page.waitForTimeout(300);
  }

  async paste(address: string): Promise<void> {
    await this.select(address);
    await this.page.keyboard.press("Control+v");
  }

  async select(address: string): Promise<void> {
    // Not part of the handle that the other suites declare.
    await this.page.evaluate(([sheet, cell]) => (window.workbench as unknown as { select(sheet: string, address: string): void }).select(sheet, cell), [
      this.sheet,
      address,
    ] as const);
  }
}
