import { button, element } from "./element";

/** The line below the spreadsheet: the selected cell's error in the add-in's words, what is under way, what was refused. */
export class StatusLine {
  readonly root: HTMLElement;
  private readonly cell = element("span", { class: "cell", "data-testid": "cell-error" });
  private readonly notice = element("span", { class: "notice", "data-testid": "notice" });
  private readonly progress = element("span", { class: "progress", "data-testid": "progress" });
  private readonly cancel = element("span", {});

  constructor() {
    this.root = element("footer", { class: "status", role: "status" }, this.cell, this.notice, this.progress, this.cancel);
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
}

/** A text that has not changed is not read out again. */
function write(place: HTMLElement, words: string): void {
  if (place.textContent !== words) place.textContent = words;
}
