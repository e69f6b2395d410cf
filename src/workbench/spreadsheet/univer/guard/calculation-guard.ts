/** A cell of a workbook, as the engine names the one that it is calculating. */
export interface GuardedCell {
  readonly unit: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What became of a formula that the engine could not calculate. */
export interface Fault {
  /** undefined where it came between two formulas: no cell is to blame. */
  readonly cell: GuardedCell | undefined;
  /** "broken": a formula threw; "ended": all of the calculation threw, or got no further, and has left cells as they were. */
  readonly kind: "broken" | "ended";
  readonly reason: unknown;
}

/** Steps of the engine that call functions or read formulas, and may throw or never come back. */
export interface GuardedSteps<Value> {
  /** Calculates a formula, or a part of one. */
  readonly execute: { execute(node: unknown): Value; executeAsync(node: unknown): Promise<Value> };
  /** Reads a formula's text; `broken` is what a text gives that cannot be read. */
  readonly read: { readonly place: object; readonly method: string; readonly broken: () => unknown }[];
  /** Goes through all formulas that are due. */
  readonly pass: { _executeStep(): Promise<unknown> };
  /** The cell that is being calculated. */
  readonly cell: () => GuardedCell | undefined;
  /** The error that a formula has which cannot be calculated. */
  readonly error: () => Value;
  /** Ends the calculation as one that is done, with the results that are there. */
  readonly end: () => void;
}

/**
 * So often the guard looks whether a calculation gets on, in milliseconds, and so many looks in a row without a step are too many: a busy
 * machine may be slow between two formulas, and a calculation that is ended leaves cells without their results.
 */
const LOOK_EVERY_MS = 500;
const MOST_LOOKS = 120;

/**
 * Keeps one formula from ending all calculation: what the engine throws becomes an error of that formula, the others go on; and a
 * calculation that waits for something which never comes is ended.
 *
 * What loops without giving the page a turn cannot be ended from inside the page.
 *
 * @param tell is told of each fault
 */
export function guardCalculation<Value>(steps: GuardedSteps<Value>, tell: (fault: Fault) => void): void {
  let done = 0;
  const { execute, read, pass } = steps;
  const broken = (reason: unknown): Value => {
    tell({ cell: steps.cell(), kind: "broken", reason });
    return steps.error();
  };

  const [now, later] = [execute.execute.bind(execute), execute.executeAsync.bind(execute)];
  execute.execute = (node) => {
    done += 1;
    try {
      return now(node);
    } catch (reason) {
      return broken(reason);
    }
  };
  execute.executeAsync = async (node) => {
    done += 1;
    try {
      return await later(node);
    } catch (reason) {
      return broken(reason);
    }
  };

  for (const { place, method, broken: instead } of read) {
    const step = () => { done += 1; };
    guardReading(place as Readable, method, { step, instead, tell: (reason) => tell({ cell: undefined, kind: "broken", reason }) });
  }

  const step = pass._executeStep.bind(pass);
  pass._executeStep = async () => {
    const watch = watchFor(() => done);
    try {
      return await Promise.race([step(), watch.stuck]);
    } catch (reason) {
      tell({ cell: reason instanceof Stuck ? steps.cell() : undefined, kind: "ended", reason });
      steps.end();
      return true;
    } finally {
      watch.end();
    }
  };
}

type Readable = Record<string, (...given: unknown[]) => unknown>;

interface ReadingGuard {
  readonly step: () => void;
  readonly instead: () => unknown;
  readonly tell: (reason: unknown) => void;
}

function guardReading(place: Readable, method: string, { step, instead, tell }: ReadingGuard): void {
  const known = place[method];
  if (!known) throw new Error(`The engine has no method ${method}.`);
  place[method] = (...given) => {
    step();
    try {
      const result = known.apply(place, given);
      if (!(result instanceof Promise)) return result;
      return result.catch((reason: unknown) => {
        tell(reason);
        return instead();
      });
    } catch (reason) {
      tell(reason);
      return instead();
    }
  };
}

class Stuck extends Error {
  constructor() {
    super("Nothing has come for too long.");
  }
}

/** Rejects when nothing has got on for many looks: a page that is held up has no look meanwhile. */
function watchFor(progress: () => number): { readonly stuck: Promise<never>; readonly end: () => void } {
  let timer: ReturnType<typeof setInterval> | undefined;
  let [last, looks] = [progress(), 0];
  const stuck = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      const now = progress();
      looks = now === last ? looks + 1 : 0;
      last = now;
      if (looks >= MOST_LOOKS) reject(new Stuck());
    }, LOOK_EVERY_MS);
  });
  return { stuck, end: () => clearInterval(timer) };
}
