/** Longer than the runtime of custom functions and the pane take to answer an event with a message of their own. */
const QUIET_MS = 80;
const LOOK_EVERY_MS = 10;

/** Knows when nothing has been going on for a while. */
export class Quiet {
  private latest = performance.now();

  /** @param busy whether something is under way */
  constructor(private readonly busy: () => boolean) {}

  /** Something has happened. */
  stir(): void {
    this.latest = performance.now();
  }

  /** Settles when nothing is under way and nothing has happened for a moment. */
  async settled(): Promise<void> {
    // What called may itself have just set something going that shows in the next turn only.
    this.stir();
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      if (this.busy()) this.stir();
      else if (performance.now() - this.latest >= QUIET_MS) return;
    }
  }
}
