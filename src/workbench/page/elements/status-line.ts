import type { CalculationMode, SpreadsheetDocument } from "../../document/document";
import { button, choice, element } from "./element";
import type { Words } from "../words/words";

/** What the user can ask for in the status line. */
export interface StatusLineActions {
  /** Calculates what is stale. */
  calculate(): void;
  useMode(mode: CalculationMode): void;
}

/**
 * The line below the spreadsheet: the selected cell's error in the add-in's words, what is under way, what was refused,
 * and when formulas calculate.
 */
export class StatusLine {
  readonly root: HTMLElement;
  private readonly cell = element("span", { class: "cell", "data-testid": "cell-error" });
  private readonly notice = element("span", { class: "notice", "data-testid": "notice" });
  private readonly progress = element("span", { class: "progress", "data-testid": "progress" });
  private readonly cancel = element("span", {});
  private readonly calculation = element("span", { class: "calculation" });
  private drawn = "";

  constructor(private readonly actions: StatusLineActions) {
    const said = element("span", { class: "said", role: "status" }, this.cell, this.notice, this.progress);
    this.root = element("footer", { class: "status" }, said, this.cancel, this.calculation);
  }

  showCell(words: string): void {
    write(this.cell, words);
  }

  /** Stays until the next notice, or an empty one. */
  showNotice(words: string): void {
    write(this.notice, words);
  }

  showProgress(words: string): void {
    write(this.progress, words);
  }

  /** Offers to give up what is under way, until `withdrawCancel`. */
  offerCancel(words: string, pressed: () => void): void {
    if (this.cancel.textContent !== words) this.cancel.replaceChildren(button(words, pressed));
  }

  withdrawCancel(): void {
    this.cancel.replaceChildren();
  }

  /** When formulas calculate, and a button where cells wait for it. */
  showCalculation(document: SpreadsheetDocument, words: Words): void {
    const [mode, isStale] = [document.calculationMode(), document.isStale()];
    const drawn = JSON.stringify([mode, isStale, words.calculation]);
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    this.calculation.replaceChildren(
      ...(isStale ? [button(words.calculateNow, () => this.actions.calculate())] : []),
      choice(words.calculation, words.calculations, mode, (chosen) => this.actions.useMode(chosen)),
    );
  }
}

/** A text that has not changed is not read out again. */
function write(place: HTMLElement, words: string): void {
  if (place.textContent !== words) place.textContent = words;
}
