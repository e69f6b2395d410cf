import type { Constraint } from "./constraints/constraint";
import { PLACE, type LinearProgram } from "./linear-program";
import type { ColumnKind, PlanProblem } from "../problem/problem";

/** What a program has of its columns and rows but for their amounts. */
export type Matrix = Required<Pick<LinearProgram, "starts" | "indices" | "values" | "deferrable" | "start">>;

/**
 * Puts the matrix together, column by column.
 *
 * @param counts rows of each family; the first is that of the people
 */
export function matrixOf(problem: PlanProblem, constraints: readonly Constraint[], counts: readonly number[]): Matrix {
  const { columns } = problem;
  const families = constraints.map((constraint, at) => ({
    of: constraint.of,
    entries: constraint.entries(problem),
    first: counts.slice(0, at).reduce((sum, count) => sum + count, 0),
    count: counts[at] as number,
  })).filter(({ count }) => count > 0);
  const ofKind = new Map<ColumnKind, typeof families>();
  const starts = new Int32Array(columns.length + 1);
  const entries = growing();
  let first = 0;
  const put = (limit: number, coefficient: number) => {
    if (coefficient !== 0) entries.push(first + limit, coefficient);
  };
  columns.forEach((column, at) => {
    const own = ofKind.get(column.kind) ?? families.filter(({ of }) => of.includes(column.kind));
    ofKind.set(column.kind, own);
    for (const family of own) {
      ({ first } = family);
      family.entries(column, put);
    }
    starts[at + 1] = entries.length();
  });
  const [people = 0] = counts;
  const rows = counts.reduce((sum, count) => sum + count, 0);
  return {
    starts,
    ...entries.taken(),
    deferrable: Int32Array.from(columns, (column) => (column.kind === "start" ? column.way + 1 : 0)),
    start: {
      // Everybody waits: nobody is trained, exits or is hired, and every limit but that of a least share is kept.
      columns: Int32Array.from(columns, ({ kind }) => (kind === "wait" ? PLACE.basic : PLACE.atLower)),
      rows: new Int32Array(rows).fill(PLACE.basic).fill(PLACE.atUpper, 0, people),
    },
  };
}

/** Entries of a matrix that nobody knows the number of beforehand. */
function growing() {
  let [rows, values] = [new Int32Array(1024), new Float64Array(1024)];
  let length = 0;
  return {
    push(row: number, value: number) {
      if (length === rows.length) {
        const [longerRows, longerValues] = [new Int32Array(2 * length), new Float64Array(2 * length)];
        longerRows.set(rows);
        longerValues.set(values);
        [rows, values] = [longerRows, longerValues];
      }
      rows[length] = row;
      values[length++] = value;
    },
    length: () => length,
    taken: () => ({ indices: rows.slice(0, length), values: values.slice(0, length) }),
  };
}
