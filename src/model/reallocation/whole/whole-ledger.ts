import type { LinearProgram } from "../program/linear-program";
import type { ReallocationProgram } from "../program/program";
import type { PlanProblem } from "../problem/problem";

/** What one more of a decision takes of limits, adds to what can be billed, and claims back. */
interface Effect {
  /** What it is worth by itself, those included who wait no longer. */
  readonly worth: number;
  readonly limits: Sparse;
  readonly work: Sparse;
  readonly claims: Sparse;
}

interface Sparse {
  readonly at: Int32Array;
  readonly by: Float64Array;
}

/** Refunds of a year in the order in which its courses end, and the ceiling that they share. */
interface RefundYear {
  readonly ceiling: number;
  readonly slots: readonly { readonly row: number; readonly worth: number; readonly limits: Sparse }[];
}

/** A limit is kept to by this share of it: rounding of sums alone. */
const ROUNDING = 1e-12;

/**
 * Whole decisions and what they come to, one head or group at a time: who waits, what is billed and what is refunded follows from them,
 * so that what one more or one fewer is worth takes no solve, but a walk along what it touches.
 *
 *   value = sum of worth * decided + sum of price * min(demand, work done) + sum of worth * min(claimed, left of the ceiling)
 *
 * @source model.md 2 (value), 3
 */
export class WholeLedger {
  readonly decided: Float64Array;
  readonly #upper: Float64Array;
  readonly #effects: readonly (Effect | null)[];
  /** What is left of each limit. */
  readonly #left: Float64Array;
  readonly #slack: Float64Array;
  /** Work done by row of demand; what a unit of it is worth, and how much is wanted. */
  readonly #work: Float64Array;
  readonly #price: Float64Array;
  readonly #wanted: Float64Array;
  readonly #claimed: Float64Array;
  readonly #refunded: Float64Array;
  readonly #years: readonly RefundYear[];
  readonly #yearOf: Int32Array;
  readonly #refunds: { readonly at: number; readonly row: number }[] = [];
  /** What a step takes of each limit that it touches; empty between two steps. */
  readonly #taken: Float64Array;
  readonly #touched: number[] = [];
  readonly #isTouched: Uint8Array;
  /** Limits that are not kept. */
  #broken = 0;
  /** All that has been decided, in order. */
  readonly #steps: { readonly at: number; readonly by: number }[] = [];

  /**
   * Nothing is decided.
   *
   * @param linear the program's, with bounds that may be tighter
   */
  constructor(problem: PlanProblem, { worth, limits }: ReallocationProgram, linear: LinearProgram) {
    const { columns } = problem;
    const { rows, starts, indices, values, rowLower, rowUpper } = linear;
    this.decided = new Float64Array(columns.length);
    this.#upper = linear.upper;
    this.#work = new Float64Array(rows);
    this.#price = new Float64Array(rows);
    this.#wanted = new Float64Array(rows);
    this.#claimed = new Float64Array(rows);
    this.#refunded = new Float64Array(rows);
    this.#yearOf = new Int32Array(rows).fill(-1);
    // Limits: of each row its upper bound, then of each its lower one, then of each column who waits at the least.
    const count = 2 * rows + columns.length;
    this.#left = new Float64Array(count).fill(Infinity);
    this.#taken = new Float64Array(count);
    this.#isTouched = new Uint8Array(count);
    const isOf = (row: number, family: string) => limits[row]?.constraint === family;
    for (let row = 0; row < rows; row++) {
      if (isOf(row, "people") || isOf(row, "refund-ceiling")) continue;
      if (isOf(row, "demand") || isOf(row, "demand-after")) this.#work[row] = rowUpper[row] as number;
      else if (!isOf(row, "refund-claim")) {
        this.#left[row] = (rowUpper[row] as number);
        this.#left[rows + row] = -(rowLower[row] as number);
      }
    }
    const entriesOf = (at: number) =>
      Array.from({ length: (starts[at + 1] as number) - (starts[at] as number) }, (_, k) => {
        const entry = (starts[at] as number) + k;
        return [indices[entry] as number, values[entry] as number] as const;
      });
    /** The column of who waits that follows from each row of people. */
    const waits = new Map<number, number>();
    const years = new Map<number, { ceiling: number; slots: { row: number; end: number; worth: number; limits: Sparse }[] }>();
    columns.forEach((column, at) => {
      const entries = entriesOf(at);
      if (column.kind === "wait") waits.set((entries[0] as readonly [number, number])[0], at);
      if (column.kind === "bill" || column.kind === "bill-after") {
        const [[row]] = entries as [readonly [number, number]];
        this.#price[row] = Math.max(0, worth[at] as number);
        this.#wanted[row] = linear.upper[at] as number;
      }
      if (column.kind === "refund") {
        const claim = entries.find(([row]) => isOf(row, "refund-claim"))?.[0] as number;
        const ceiling = entries.find(([row]) => isOf(row, "refund-ceiling"))?.[0] as number;
        const year = years.get(ceiling) ?? { ceiling: rowUpper[ceiling] as number, slots: [] };
        years.set(ceiling, year);
        const others = entries.filter(([row]) => row !== claim && row !== ceiling);
        year.slots.push({ row: claim, end: problem.slots[column.slot]?.end as number, worth: worth[at] as number, limits: sparse(others) });
        this.#refunds.push({ at, row: claim });
        this.#yearOf[claim] = [...years.keys()].indexOf(ceiling);
      }
    });
    this.#years = [...years.values()].map(({ ceiling, slots }) => ({ ceiling, slots: slots.sort((a, b) => a.end - b.end) }));
    /** What follows for who waits, month after month, from what a decision takes of the rows of people. */
    const waiting = (entries: readonly (readonly [number, number])[], each: (wait: number, by: number) => void) => {
      const taken = new Map(entries.filter(([row]) => isOf(row, "people")));
      for (let row = Math.min(...taken.keys()); taken.size > 0 && waits.has(row); row++) {
        const wait = waits.get(row) as number;
        const by = -(taken.get(row) ?? 0);
        each(wait, by);
        const next = entriesOf(wait).find(([other]) => other === row + 1 && isOf(other, "people"));
        if (!next) break;
        taken.set(row + 1, (taken.get(row + 1) ?? 0) + next[1] * by);
      }
    };
    this.#effects = columns.map(({ kind }, at) => {
      if (kind !== "start" && kind !== "exit" && kind !== "hire" && kind !== "group") return null;
      const own = entriesOf(at);
      const sums = new Map<number, number>();
      const work: [row: number, by: number][] = [];
      const claims: [row: number, by: number][] = [];
      let value = worth[at] as number;
      const add = (limit: number, by: number) => {
        if ((this.#left[limit] as number) < Infinity) sums.set(limit, (sums.get(limit) ?? 0) + by);
      };
      const put = (row: number, by: number) => {
        if (isOf(row, "people")) return;
        if (isOf(row, "demand") || isOf(row, "demand-after")) work.push([row, -by]);
        else if (isOf(row, "refund-claim")) claims.push([row, -by]);
        else {
          add(row, by);
          add(rows + row, -by);
        }
      };
      // The row of the groups is the last, and the first to have no room.
      for (const [row, by] of own.toReversed()) put(row, by);
      waiting(own, (wait, by) => {
        value += by * (worth[wait] as number);
        this.#left[2 * rows + wait] = 0;
        add(2 * rows + wait, -by);
        for (const [row, coefficient] of entriesOf(wait)) put(row, coefficient * by);
      });
      return { worth: value, limits: sparse([...sums]), work: sparse(work), claims: sparse(claims) };
    });
    // Who waits where nothing is decided, beyond those who must.
    const before = new Float64Array(rows);
    for (const [row, wait] of [...waits].sort((a, b) => a[0] - b[0])) {
      const there = (rowUpper[row] as number) - (before[row] as number);
      this.#left[2 * rows + wait] = there - (linear.lower[wait] as number);
      for (const [other, by] of entriesOf(wait)) {
        if (isOf(other, "people")) before[other] = (before[other] as number) + by * there;
        else {
          this.#left[other] = (this.#left[other] as number) - by * there;
          this.#left[rows + other] = (this.#left[rows + other] as number) + by * there;
        }
      }
    }
    this.#slack = this.#left.map((left) => (left < Infinity ? -ROUNDING * Math.max(1, Math.abs(left)) : -Infinity));
  }

  /** What so many more of a decision add to the value, in thousands; -Infinity where a limit or bound has no room for them. */
  gain(at: number, by: number): number {
    const now = (this.decided[at] as number) + by;
    if (now < 0 || now > (this.#upper[at] as number)) return -Infinity;
    return this.#reckon(at, by, false);
  }

  /** Decides so many more, whether or not there is room. @returns what they add */
  decide(at: number, by: number): number {
    this.#steps.push({ at, by });
    return this.#put(at, by);
  }

  /** What is decided, and what is refunded of it, by column. */
  values(): Float64Array {
    const values = this.decided.slice();
    for (const { at, row } of this.#refunds) values[at] = this.#refunded[row] as number;
    return values;
  }

  /** Makes a change, and takes it back unless it adds more than `least` and keeps every limit. @returns what is added */
  attempt(change: () => number, least: number): number {
    const before = this.#steps.length;
    const added = change();
    if (added > least && this.isKept()) return added;
    for (const { at, by } of this.#steps.splice(before).reverse()) this.#put(at, -by);
    return 0;
  }

  #put(at: number, by: number): number {
    this.decided[at] = (this.decided[at] as number) + by;
    return this.#reckon(at, by, true);
  }

  /** Whether every limit is kept. */
  isKept(): boolean {
    return this.#broken === 0;
  }

  #reckon(at: number, by: number, isDecided: boolean): number {
    const { worth, limits, work, claims } = this.#effects[at] as Effect;
    let gain = worth * by;
    for (let k = 0; k < limits.at.length; k++) {
      const limit = limits.at[k] as number;
      const takes = (limits.by[k] as number) * by;
      // A limit that no refund moves is looked at first: most steps end there.
      if (!isDecided && claims.at.length === 0 && takes > 0 && (this.#left[limit] as number) - takes < (this.#slack[limit] as number)) {
        this.#forget();
        return -Infinity;
      }
      this.#take(limit, takes);
    }
    for (let k = 0; k < work.at.length; k++) {
      const row = work.at[k] as number;
      const [before, wanted] = [this.#work[row] as number, this.#wanted[row] as number];
      const after = before + (work.by[k] as number) * by;
      gain += (this.#price[row] as number) * (Math.min(wanted, Math.max(0, after)) - Math.min(wanted, Math.max(0, before)));
      if (isDecided) this.#work[row] = after;
    }
    for (let k = 0; k < claims.at.length; k++) gain += this.#claim(claims.at[k] as number, (claims.by[k] as number) * by, isDecided);
    let isKept = true;
    for (const limit of this.#touched) {
      const takes = this.#taken[limit] as number;
      const left = (this.#left[limit] as number) - takes;
      if (takes > 0 && left < (this.#slack[limit] as number)) isKept = false;
      if (!isDecided) continue;
      const slack = this.#slack[limit] as number;
      this.#broken += Number(left < slack) - Number((this.#left[limit] as number) < slack);
      this.#left[limit] = left;
    }
    this.#forget();
    return isKept || isDecided ? gain : -Infinity;
  }

  /** Refunds of a year are had in the order in which its courses end, up to the ceiling. */
  #claim(claimRow: number, by: number, isDecided: boolean): number {
    const year = this.#years[this.#yearOf[claimRow] as number];
    if (!year) return 0;
    if (isDecided) this.#claimed[claimRow] = (this.#claimed[claimRow] as number) + by;
    let [left, gain] = [year.ceiling, 0];
    for (const { row, worth, limits } of year.slots) {
      const claimed = (this.#claimed[row] as number) + (row === claimRow && !isDecided ? by : 0);
      const refunded = Math.max(0, Math.min(claimed, left));
      left -= refunded;
      const more = refunded - (this.#refunded[row] as number);
      if (more === 0) continue;
      gain += worth * more;
      for (let k = 0; k < limits.at.length; k++) this.#take(limits.at[k] as number, (limits.by[k] as number) * more);
      if (isDecided) this.#refunded[row] = refunded;
    }
    return gain;
  }

  #take(limit: number, by: number): void {
    if (this.#isTouched[limit] === 0) {
      this.#isTouched[limit] = 1;
      this.#touched.push(limit);
    }
    this.#taken[limit] = (this.#taken[limit] as number) + by;
  }

  #forget(): void {
    for (const limit of this.#touched) this.#taken[limit] = this.#isTouched[limit] = 0;
    this.#touched.length = 0;
  }
}

function sparse(entries: readonly (readonly [number, number])[]): Sparse {
  return { at: Int32Array.from(entries, ([at]) => at), by: Float64Array.from(entries, ([, by]) => by) };
}
