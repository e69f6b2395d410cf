import type { LinearProgram } from "../../src/model/reallocation/program/linear-program";

/** A row of a program written out: its coefficients, column by column, and its limits. */
export interface DenseRow {
  readonly coefficients: readonly number[];
  readonly lower?: number;
  readonly upper?: number;
}

/** A program written out row by row; columns are not negative unless said otherwise. */
export function denseProgram(cost: readonly number[], rows: readonly DenseRow[], { lower, upper }: { readonly lower?: readonly number[]; readonly upper?: readonly number[] } = {}): LinearProgram {
  const entries = cost.map((_, column) => rows.flatMap(({ coefficients }, row) => (coefficients[column] ? [[row, coefficients[column]] as const] : [])));
  const starts = Int32Array.from([0, ...entries.map((__, column) => entries.slice(0, column + 1).flat().length)]);
  return {
    columns: cost.length,
    rows: rows.length,
    cost: Float64Array.from(cost),
    lower: Float64Array.from(cost, (_, column) => lower?.[column] ?? 0),
    upper: Float64Array.from(cost, (_, column) => upper?.[column] ?? Infinity),
    rowLower: Float64Array.from(rows, (row) => row.lower ?? -Infinity),
    rowUpper: Float64Array.from(rows, (row) => row.upper ?? Infinity),
    starts,
    indices: Int32Array.from(entries.flat(), ([row]) => row),
    values: Float64Array.from(entries.flat(), ([, value]) => value),
  };
}

/**
 * A program of the shape of a reallocation: stocks of idle people by pool and month, courses that start in a month and end
 * some months later, work that takes them, seats and money by month.
 *
 * @param budget share of a middling budget
 */
export function trainingProgram({ pools, work, months, budget, random }: { pools: number; work: number; months: number; budget: number; random: () => number }): LinearProgram {
  const lower: number[] = [];
  const upper: number[] = [];
  const row = (least: number, most: number) => {
    upper.push(most);
    return lower.push(least) - 1;
  };
  const grid = (height: number, limits: () => readonly [number, number]) => Array.from({ length: height }, () => Array.from({ length: months }, () => row(...limits())));
  const columns: { readonly cost: number; readonly most: number; readonly entries: (readonly [row: number, value: number])[] }[] = [];

  let people = 0;
  const balance = grid(pools, () => {
    const released = Math.floor(random() * 12);
    people += released;
    return [released, released];
  });
  const staffed = grid(work, () => [0, 0]);
  const seats = grid(1, () => [-Infinity, (people / 4) * (0.5 + random())]);
  const money = grid(1, () => [-Infinity, (people / months) * 18 * (0.5 + random())]);
  const total = row(-Infinity, people * 4 * budget);
  const at = (rows: readonly (readonly number[])[], one: number, month: number) => rows[one]?.[month] as number;

  for (let pool = 0; pool < pools; pool++) {
    const [staying, severance, wage] = [1 - 0.02 - 0.03 * random(), 10 + 40 * random(), 5 + 4 * random()];
    for (let month = 0; month < months; month++) {
      const next: [number, number][] = month + 1 < months ? [[at(balance, pool, month + 1), -staying]] : [];
      columns.push({ cost: -wage, most: Infinity, entries: [[at(balance, pool, month), 1], ...next] });
      columns.push({ cost: -severance, most: month < 3 ? 0 : Infinity, entries: [[at(balance, pool, month), 1]] });
    }
    for (let to = 0; to < work; to++) {
      const [lasts, pass, cost, days] = [1 + Math.floor(random() * 3), 0.7 + 0.25 * random(), 3 + 6 * random(), 5 + Math.floor(random() * 20)];
      for (let month = 0; month + lasts < months; month++) {
        columns.push({
          cost: -cost,
          most: Infinity,
          entries: [
            [at(balance, pool, month), 1],
            [at(balance, pool, month + lasts), pass - 1],
            [at(staffed, to, month + lasts), -pass],
            [at(seats, 0, month), days / 20],
            [at(money, 0, month), cost],
            [total, cost],
          ],
        });
      }
    }
  }
  for (let to = 0; to < work; to++) {
    const [gain, staying, demand] = [6 + 6 * random(), 0.97, (people / work) * (0.4 + random())];
    for (let month = 0; month < months; month++) {
      const next: [number, number][] = month + 1 < months ? [[at(staffed, to, month + 1), -staying]] : [];
      columns.push({ cost: gain, most: demand, entries: [[at(staffed, to, month), 1], ...next] });
    }
  }

  const sorted = columns.map(({ entries }) => entries.toSorted(([one], [other]) => one - other));
  let filled = 0;
  return {
    columns: columns.length,
    rows: lower.length,
    cost: Float64Array.from(columns, ({ cost }) => cost),
    lower: new Float64Array(columns.length),
    upper: Float64Array.from(columns, ({ most }) => most),
    rowLower: Float64Array.from(lower),
    rowUpper: Float64Array.from(upper),
    starts: Int32Array.from([0, ...sorted.map((entries) => (filled += entries.length))]),
    indices: Int32Array.from(sorted.flat(), ([index]) => index),
    values: Float64Array.from(sorted.flat(), ([, value]) => value),
  };
}

/** The row of the whole budget in a `trainingProgram`. */
export function budgetRow({ rows }: LinearProgram): number {
  return rows - 1;
}
