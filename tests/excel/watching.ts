import type { CellValue } from "../../src/catalog/record/cells";
import { openWorkbook } from "../../src/excel/workbook/workbook";
import type { MemoryDocument } from "../../src/workbench/document/memory";
import { LIKELY, UNLIKELY, type Guesses } from "../../src/workbench/guesses";
import type { Snapshot, WorkbookError, WorkbookPort } from "../../src/workbook/port";
import { openInProcess } from "../support/office";
import { officeSays } from "./office-context";

/** Both answers to every guess about Excel. */
export const SUPPOSITIONS: readonly (readonly [string, Guesses])[] = [
  ["as is likely", LIKELY],
  ["as is unlikely", UNLIKELY],
];

/** A workbook opened in Microsoft's library, as the pane opens it. */
export function open(document: MemoryDocument, guesses: Partial<Guesses> = {}, supported = true): WorkbookPort {
  openInProcess(document, { guesses });
  const requirements = { isSetSupported: () => supported };
  officeSays({ requirements });
  return openWorkbook((fault) => faults.push(fault));
}

/** What watchers of the open workbooks have thrown; a test that expects something takes it out. */
export const faults: unknown[] = [];
afterEach(() => expect(faults.splice(0)).toEqual([]));

const stops: (() => void)[] = [];

/** What of a clock the adapter waits by; everything else stays real. */
const STAYS_REAL = ["Date", "performance", "hrtime", "nextTick", "queueMicrotask", "setImmediate", "clearImmediate", "setInterval", "clearInterval"] as const;

/** Timers of Jest that run as soon as nothing else can, the earliest first; its types do not know them yet. */
const clock = jest as unknown as { setTimerTickMode(mode: { readonly mode: "nextAsync" }): void };

// Nobody waits for a pause to pass, and none is ever too short: what is due before its end has happened by then, on any machine.
beforeEach(() => {
  jest.useFakeTimers({ doNotFake: [...STAYS_REAL] });
  clock.setTimerTickMode({ mode: "nextAsync" });
});
afterEach(async () => {
  for (const stop of stops.splice(0)) stop();
  await quiet();
  jest.useRealTimers();
});

/** Watches a workbook until the test is over: what was shown so far, and a way to wait for what is told next. */
export function watching(workbook: WorkbookPort) {
  const snapshots: Snapshot[] = [];
  const failures: WorkbookError[] = [];
  const waiting: (() => void)[] = [];
  const told = () => waiting.splice(0).forEach((goOn) => goOn());
  const stop = workbook.watch(
    (snapshot) => {
      snapshots.push(snapshot);
      told();
    },
    (failure) => {
      failures.push(failure);
      told();
    },
  );
  stops.push(stop);
  return {
    snapshots,
    failures,
    stop,
    next: async (): Promise<Snapshot> => {
      await new Promise<void>((goOn) => waiting.push(goOn));
      return snapshots.at(-1) as Snapshot;
    },
  };
}

/** Long enough for every read that a change can still cause. In milliseconds. */
const QUIET = 100;
export const quiet = () => new Promise((resolve) => setTimeout(resolve, QUIET));

/** The value of a cell of a snapshot's table. */
export function cell(snapshot: Snapshot | undefined, table: string, row: number, column: number): CellValue | undefined {
  return snapshot?.tables.find(({ name }) => name === table)?.grid.values[row]?.[column];
}

