import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import { bringUpToDate } from "../../../src/scripts/build/outputs";
import type { Notation } from "../../../src/workbench/dialect/notation";
import { SAMPLES } from "../../../src/workbench/page/words/start-workbook";
import type { Language } from "../../../src/workbench/page/words/language";
import { serve, type RunningServer } from "../../../src/workbench/server/server";
import { writeXlsx } from "../../../src/workbench/xlsx/write";
import type { ReadCell } from "../../../src/workbench/page/automation";
import { describeInBrowser } from "../../support/browser";
import { WorkbenchPage } from "./workbench-page";

/** The workbook that the page starts with. */
const EMPTY = writeXlsx({ sheets: [{ name: "Feuil1", cells: {} }, { name: "Données", cells: {} }] });

const FIXTURE = path.resolve(__dirname, "../../fixtures/addin");

/** The workbench with a small add-in of five functions (ADD, ECHO, SPILL, FAIL, SLOW) and an empty workbook. */
interface SmallAddin {
  readonly server: RunningServer;
  close(): Promise<void>;
}

async function serveSmallAddin(): Promise<SmallAddin> {
  const assets = await fs.mkdtemp(path.join(os.tmpdir(), "assets-"));
  await Promise.all(Object.values(SAMPLES.operator).map((file) => fs.writeFile(path.join(assets, file), EMPTY)));
  await fs.copyFile(path.resolve(__dirname, "../../../assets/icon-32.png"), path.join(assets, "icon-32.png"));
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

/** The small add-in's workbench, for the suites that ask for it. */
export interface InSmallAddin {
  /** The suite's page with the empty workbook opened afresh in it. */
  fresh: (language?: Language, notation?: Notation) => Promise<Cells>;
  /** A page of its own that has just started. */
  started: (query?: string) => Promise<Cells>;
}

/** A suite about the workbench with the small add-in in it. */
export function describeInSmallAddin(name: string, suite: (inSmallAddin: InSmallAddin) => void): void {
  describeInBrowser(name, ({ open, shared }) => {
    let addin: SmallAddin;
    beforeAll(async () => {
      addin = await serveSmallAddin();
    });
    afterAll(() => addin.close());

    suite({
      async fresh(language = "fr", notation = language) {
        const workbench = await new WorkbenchPage(await shared(addin.server.url)).ready();
        await workbench.speak(language, notation);
        await workbench.open(EMPTY);
        return new Cells(workbench);
      },
      started: async (query = "") => new Cells(await new WorkbenchPage(await open(addin.server.url + query)).ready()),
    });
  });
}

/** Types into cells and reads what comes of it. */
export class Cells {
  readonly page: Page;

  constructor(
    private readonly workbench: WorkbenchPage,
    private readonly sheet = "Feuil1",
  ) {
    this.page = workbench.page;
  }

  /** The add-in's own page. */
  get pane(): FrameLocator {
    return this.workbench.pane;
  }

  /** Opens a file in place of the workbook, and waits for what it calculates. */
  open(bytes: Uint8Array): Promise<void> {
    return this.workbench.open(bytes);
  }

  /** Has every formula calculated anew. */
  calculate(): Promise<void> {
    return this.workbench.calculate();
  }

  /** Waits for what calculates. */
  settled(): Promise<void> {
    return this.workbench.settled();
  }

  on(sheet: string): Cells {
    return new Cells(this.workbench, sheet);
  }

  /** Types texts into cells, all at once, and waits for the results. */
  async enter(texts: Record<string, string>): Promise<void> {
    await this.workbench.enterAll(Object.entries(texts).map(([address, text]) => [this.sheet, address, text]));
  }

  read(address: string): Promise<ReadCell> {
    return this.workbench.read(this.sheet, address);
  }

  /** What every cell of a range holds, by rows. */
  async block(area: string): Promise<ReadCell["value"][][]> {
    return (await this.workbench.range(this.sheet, area)).map((cells) => cells.map(({ value }) => value));
  }

  values(...addresses: string[]): Promise<ReadCell["value"][]> {
    return Promise.all(addresses.map(async (address) => (await this.read(address)).value));
  }

  /** Clicks a cell open with the keyboard and types. */
  type(address: string, text: string): Promise<void> {
    return this.workbench.typeInto(this.sheet, address, text);
  }

  async copy(address: string): Promise<void> {
    await this.select(address);
    await this.page.keyboard.press("Control+c");
    await this.workbench.settled();
  }

  async paste(address: string): Promise<void> {
    await this.select(address);
    await this.page.keyboard.press("Control+v");
    await this.workbench.settled();
  }

  select(address: string): Promise<void> {
    return this.workbench.select(this.sheet, address);
  }
}
