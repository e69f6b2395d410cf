/**
 * Looks in a row at which nothing goes on: eighty milliseconds, longer than the runtime of custom functions and the pane take to answer an
 * event with a message of their own. Each is a turn of the page, so that a page that is held up for longer than that is not taken for
 * quiet.
 */
const QUIET_LOOKS = 8;
const LOOK_EVERY_MS = 10;

/** Knows when nothing has been going on for a while. */
export class Quiet {
  private looks = 0;
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
    this.looks = 0;
    return (this.watch ??= this.untilQuiet());
  }

  private async untilQuiet(): Promise<void> {
    this.tell(false);
    while (this.looks < QUIET_LOOKS) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      this.looks = this.busy() ? 0 : this.looks + 1;
    }
    this.watch = undefined;
    this.tell(true);
  }
}
