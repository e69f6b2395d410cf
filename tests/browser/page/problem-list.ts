import type { Locator } from "playwright-core";
import { plain } from "../../support/plain-spaces";
import type { WorkbenchPage } from "./workbench-page";

/** The pane's list of problems, as a person reads and uses it. */
export class ProblemList {
  constructor(private readonly workbench: WorkbenchPage) {}

  /** What is said of a cell, on one line with plain spaces; waits until something is. */
  async said(address: string): Promise<string> {
    await this.workbench.show("check");
    return plain((await this.#at(address).textContent()) ?? "");
  }

  /** Addresses of what is told, in the order of the list, errors first. */
  async addresses(): Promise<string[]> {
    await this.workbench.show("check");
    const items = await this.#items().all();
    return Promise.all(items.map(async (item) => `${await item.getAttribute("data-severity")} ${await item.getAttribute("data-address")}`));
  }

  /** A click on the button that lists what is left out at first. */
  async showMore(): Promise<void> {
    await this.workbench.show("check");
    await this.workbench.pane.locator("[data-testid=problems] > button").click();
  }

  /** Waits until so many errors are told. */
  async becomes(errors: number): Promise<void> {
    await this.workbench.show("check");
    await this.workbench.pane.locator(`[data-testid=problems][data-errors="${errors}"]`).waitFor();
  }

  /** Clicks on the place of a problem. @returns address of the cell that is selected then */
  async jump(address: string): Promise<string> {
    await this.workbench.show("check");
    await this.#at(address).getByRole("button").first().click();
    await this.workbench.settled();
    return this.workbench.pane.locator("body").evaluate(() =>
      Excel.run(async (context) => {
        const selected = context.workbook.getSelectedRange().load("address");
        await context.sync();
        return selected.address;
      }),
    );
  }

  #items(): Locator {
    return this.workbench.pane.locator("[data-testid=problems] li");
  }

  #at(address: string): Locator {
    return this.workbench.pane.locator(`[data-testid=problems] li[data-address="${address}"]`).first();
  }
}
