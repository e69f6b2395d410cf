import type { CellValue } from "../record/cells";

/** Amounts that are sums of cents may be off by this part. */
const ROUNDING = 1e-6;

/** How a row equals the sum of rows above it. */
export interface SumMatch {
  /** Columns in which it does, of those that it has an amount in: all of them. */
  readonly columns: readonly number[];
  /** Rows that are summed. */
  readonly rows: number;
}

interface Sums {
  readonly amounts: Map<number, number>;
  rows: number;
}

/** What the rows above come to in the columns that a row of sums adds up: all of them, and those since the last row of sums. */
export class RunningSums {
  private readonly all: Sums = { amounts: new Map(), rows: 0 };
  private group: Sums = { amounts: new Map(), rows: 0 };

  constructor(private readonly columns: readonly number[]) {}

  add(cells: readonly CellValue[]): void {
    for (const sums of [this.all, this.group]) {
      let counts = false;
      for (const at of this.columns) {
        const cell = cells[at];
        if (typeof cell !== "number" || cell === 0) continue;
        sums.amounts.set(at, (sums.amounts.get(at) ?? 0) + cell);
        counts = true;
      }
      if (counts) sums.rows += 1;
    }
  }

  /** A row of sums has been passed: the next one may add up from here. */
  restart(): void {
    this.group = { amounts: new Map(), rows: 0 };
  }

  match(cells: readonly CellValue[]): SumMatch | null {
    const columns = this.columns.filter((at) => typeof cells[at] === "number" && cells[at] !== 0);
    if (columns.length === 0) return null;
    const found = [this.group, this.all].find(
      ({ amounts, rows }) => rows > 0 && columns.every((at) => isClose(cells[at] as number, amounts.get(at) ?? 0)),
    );
    return found ? { columns, rows: found.rows } : null;
  }
}

function isClose(amount: number, sum: number): boolean {
  return Math.abs(amount - sum) <= ROUNDING * Math.abs(sum);
}
