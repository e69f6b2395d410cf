import type { Snapshot, WorkbookError } from "../../workbook/port";
import { onWorkbookChange } from "./changes";
import { coalesced, delay } from "./coalesced";
import { isCellEdit, isGone, workbookError } from "./writing/failures";
import { readWithSheets } from "./snapshot";

interface Watcher {
  readonly onSnapshot: (snapshot: Snapshot) => void;
  readonly onFailure: (error: WorkbookError) => void;
}

/** One change makes Excel tell of several: the cell, and each sheet that calculates. In milliseconds. */
const BURST = 20;

/**
 * How long to wait, in milliseconds, before the workbook is read again because results are new on sheets of which nothing is read: a table
 * may follow them in ways that Excel tells nobody of.
 */
const FOREIGN_RESULTS_PAUSE = 2000;

/** How long to leave a user alone who is typing in a cell, where Excel does not itself hold a read back. In milliseconds. */
const CELL_EDIT_PAUSE = 500;

/** Everybody who watches the workbook: they share Excel's events and one read per change. */
export class Watch {
  readonly #watchers = new Set<Watcher>();
  readonly #reportFault: (fault: unknown) => void;
  /** Works under way of which nobody is to be shown half. */
  #resting = 0;
  /** Ids of the sheets of which something has been read. */
  #sheets: ReadonlySet<string> = new Set();
  #later: ReturnType<typeof setTimeout> | undefined;
  /** Settles with what ends it; null while nobody watches. */
  #listening: Promise<() => Promise<void>> | null = null;

  /** Shows every watcher the workbook as it stands after the call. Settles when they have been shown. */
  readonly refresh = coalesced(() => this.#show(), BURST);

  /** @param reportFault is handed what a watcher throws: the others are told all the same, and who asked for a refresh has had it */
  constructor(reportFault: (fault: unknown) => void) {
    this.#reportFault = reportFault;
  }

  /** @returns stops watching */
  add(watcher: Watcher): () => void {
    this.#watchers.add(watcher);
    this.#listening ??= onWorkbookChange((calculated) => this.#changed(calculated));
    this.#listening.then(
      () => this.refresh(),
      (thrown: unknown) => this.#tell([watcher], ({ onFailure }) => onFailure(workbookError(thrown, null))),
    );
    return () => {
      if (this.#watchers.delete(watcher) && this.#watchers.size === 0) this.#stopListening();
    };
  }

  /** Shows nobody the workbook while work is under way that leaves it in between, and everybody when it has ended. */
  async rest<T>(work: () => Promise<T>): Promise<T> {
    this.#resting += 1;
    try {
      return await work();
    } finally {
      this.#resting -= 1;
      await this.refresh();
    }
  }

  /** A read of a large workbook takes a while, and sheets of results calculate again and again. */
  #changed(calculated: string | null): void {
    if (calculated === null || this.#sheets.size === 0 || this.#sheets.has(calculated)) void this.refresh();
    else this.#later ??= setTimeout(() => void this.refresh(), FOREIGN_RESULTS_PAUSE);
  }

  #readNothingLater(): void {
    clearTimeout(this.#later);
    this.#later = undefined;
  }

  #stopListening(): void {
    this.#readNothingLater();
    // A failure to start was told to the watchers when it happened.
    void this.#listening?.then((end) => end(), () => undefined);
    this.#listening = null;
  }

  async #show(): Promise<void> {
    if (this.#resting > 0) return;
    this.#readNothingLater();
    let snapshot: Snapshot | null;
    try {
      snapshot = await this.#read();
    } catch (thrown) {
      this.#tell(this.#watchers, ({ onFailure }) => onFailure(workbookError(thrown, null)));
      return;
    }
    if (snapshot) this.#tell(this.#watchers, ({ onSnapshot }) => onSnapshot(snapshot));
  }

  #tell(watchers: Iterable<Watcher>, what: (watcher: Watcher) => void): void {
    for (const watcher of watchers) {
      try {
        what(watcher);
      } catch (thrown) {
        this.#reportFault(thrown);
      }
    }
  }

  /** @returns null once nobody watches any more */
  async #read(): Promise<Snapshot | null> {
    let again = true;
    while (this.#watchers.size > 0) {
      try {
        const { snapshot, sheets } = await Excel.run({ delayForCellEdit: true }, readWithSheets);
        this.#sheets = sheets;
        return snapshot;
      } catch (thrown) {
        if (isCellEdit(thrown)) await delay(CELL_EDIT_PAUSE);
        // A table can go between the two requests of a read.
        else if (isGone(thrown) && again) again = false;
        else throw thrown;
      }
    }
    return null;
  }
}
