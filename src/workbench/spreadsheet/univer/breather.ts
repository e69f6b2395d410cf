/** Longest time to work without a pause, in milliseconds: what a hand at a mouse or a keyboard does not notice. */
const LONGEST_MS = 40;

/** Divides long work on the thread that draws: between two pieces the page can draw, scroll and answer. */
export class Breather {
  private since = performance.now();

  get isDue(): boolean {
    return performance.now() - this.since >= LONGEST_MS;
  }

  /** To be awaited between two pieces of work. Pauses if it has been a while since the last pause. */
  rest(): Promise<void> | undefined {
    if (!this.isDue) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        this.since = performance.now();
        resolve();
      });
    });
  }
}
