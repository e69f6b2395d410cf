/** A file on its way into the page. */
export interface Opening {
  readonly name: string;
  readonly signal: AbortSignal;
  /** Share of it that has been read, 0 to 1. */
  share: number;
}

/** An opening that was given up. */
export class OpeningCancelled extends Error {
  constructor(name: string) {
    super(`${name} was not opened: its opening was cancelled.`);
    this.name = "OpeningCancelled";
  }
}

/** Opens one file at a time: the newest is the one that somebody wants. */
export class Openings {
  private controller = new AbortController();
  private opening: Opening | undefined;

  /** The file that is being opened. */
  get current(): Opening | undefined {
    return this.opening;
  }

  /**
   * Opens a file, after giving up one that is still on its way.
   *
   * @param open does the work, and stops by the signal
   * @throws OpeningCancelled, and whatever `open` throws
   */
  async begin(name: string, open: (opening: Opening) => Promise<void>): Promise<void> {
    this.cancel();
    this.controller = new AbortController();
    const opening: Opening = { name, signal: this.controller.signal, share: 0 };
    this.opening = opening;
    try {
      await open(opening);
    } finally {
      if (this.opening === opening) this.opening = undefined;
    }
  }

  /** Gives up the file that is being opened; the open workbook stays. */
  cancel(): void {
    if (this.opening) this.controller.abort(new OpeningCancelled(this.opening.name));
  }
}
