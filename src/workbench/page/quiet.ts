/** Longer than the runtime of custom functions and the pane take to answer an event with a message of their own. */
const QUIET_MS = 80;
const LOOK_EVERY_MS = 10;

/** Knows when nothing has been going on for a while. */
export class Quiet {
  private latest = performance.now();
  private watch: Promise<void> | undefined;

  /**
   * @param busy whether something is under way
   * @param tell is told when something goes on (false) and when all is quiet again (true)
   */
  constructor(
    private readonly busy: () => boolean,
    private readonly tell: (isSettled: boolean) => void,
  ) {}

  /** Something has happened. */
  stir(): void {
    void this.settled();
  }

  /** Settles when nothing is under way and nothing has happened for a moment. */
  settled(): Promise<void> {
    // What called may itself have just set something going that shows in the next turn only.
    this.latest = performance.now();
    return (this.watch ??= this.untilQuiet());
  }

  private async untilQuiet(): Promise<void> {
    this.tell(false);
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      if (this.busy()) this.latest = performance.now();
      else if (performance.now() - this.latest >= QUIET_MS) break;
    }
    this.watch = undefined;
    this.tell(true);
  }
}
