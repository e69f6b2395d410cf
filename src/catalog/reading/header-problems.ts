import { addressOf, isBlank, type Grid } from "../record/cells";
import { misreadUnit } from "./header-unit";
import { problemAt, type ProblemCause, type Problem } from "../record/problem";
import { columnWords, headerWords, resemblance, type ColumnWords, type HeaderWords } from "./resemblance";
import { addressIn, headerRange, headersIn, isInBrackets, type Column, type TableSpec } from "../record/table";
import type { Text } from "../record/text";

/** Where a table's columns were found. */
export interface LocatedColumns {
  readonly spec: TableSpec;
  readonly grid: Grid;
  /** Row of the headers in the grid. */
  readonly top: number;
  /** Keys of the columns that must be there. */
  readonly needed: readonly string[];
  /** Indices of the headers that name each column. */
  readonly located: ReadonlyMap<string, readonly number[]>;
  /** A header in the words of the table: of its language, where that is known. */
  readonly spoken: (header: Text) => Text;
}

/**
 * What is wrong with a row of headers: columns that are needed and not there, that are there twice, that are in another unit than they
 * are read in; and columns that nobody reads, though their name resembles that of one that is not there.
 */
export function headerProblems(located: LocatedColumns): Problem[] {
  const { spec, grid, top, spoken } = located;
  const headers = headersIn(grid.values, top);
  const nameOf = (at: number) => (grid.origin ? addressOf(grid.origin, top, at) : `${at + 1}`);
  const problem = (at: number | null, column: Text, cause: ProblemCause): Problem =>
    problemAt(
      { table: spec.name, column: spoken(column), ...(at === null ? headerRange(grid, top, headers.length) : addressIn(grid, top, at)) },
      cause,
    );
  const strangers = resembling(located, headers);
  const missing = Object.entries(spec.columns).flatMap(([key, { header }]): Problem[] => {
    const [first, second] = located.located.get(key) ?? [];
    if (first === undefined) {
      if (!located.needed.includes(key)) return [];
      const near = strangers.find(({ column }) => column === key);
      return [problem(near?.at ?? null, header, { code: "header-missing", wanted: spoken(header), headers: headers.filter((text) => text !== ""), near: near?.header ?? null })];
    }
    if (second === undefined) return [];
    return [problem(second, header, { code: "header-doubled", header: headers[second] ?? "", first: nameOf(first), second: nameOf(second) })];
  });
  const unread = strangers.flatMap(({ at, header, column }): Problem[] => {
    if (located.needed.includes(column)) return [];
    const { header: wanted } = spec.columns[column] as Column<unknown>;
    return [problem(at, wanted, { code: "header-resembles", header, wanted: spoken(wanted) })];
  });
  const inOtherUnits = Object.entries(spec.columns).flatMap(([key, { header, quantity }]): Problem[] => {
    const at = located.located.get(key)?.[0];
    if (at === undefined) return [];
    const unit = misreadUnit(headers[at] ?? "", { unit: quantity.unit, yearly: key === "attrition" || key === "erosion", hasCurrency: located.located.get("currency")?.[0] !== undefined });
    return unit === null ? [] : [problem(at, header, { code: "header-unit", header: headers[at] ?? "", unit, wanted: quantity.wanted, measure: quantity.unit })];
  });
  const asked = fittingContent(located, headers, new Set(strangers.map(({ at }) => at))).map(({ at, header, column }) => {
    const { header: wanted } = spec.columns[column] as Column<unknown>;
    return problem(at, wanted, { code: "header-content", header, wanted: spoken(wanted) });
  });
  return [...missing, ...unread, ...inOtherUnits, ...asked];
}

/** A header that no column claims, and the absent column that it is taken for. */
interface Stranger {
  readonly at: number;
  readonly header: string;
  readonly column: string;
}

/** Headers of the table's own block that no column claims: what stands behind a blank header is another block. */
function unreadHeaders({ located }: LocatedColumns, headers: readonly string[]): { at: number; header: string }[] {
  const claimed = new Set([...located.values()].flat());
  if (claimed.size === 0) return [];
  let [from, to] = [Math.min(...claimed), Math.max(...claimed)];
  while (from > 0 && headers[from - 1] !== "") from -= 1;
  while (to + 1 < headers.length && headers[to + 1] !== "") to += 1;
  // A header wholly in brackets is the owner's word that the column is not meant.
  return headers.flatMap((header, at) => (at < from || at > to || claimed.has(at) || header === "" || isInBrackets(header) ? [] : [{ at, header }]));
}

/** A header belongs to the column that it resembles most; it is told where that one is not there. */
function resembling(located: LocatedColumns, headers: readonly string[]): Stranger[] {
  const unread = unreadHeaders(located, headers);
  if (unread.length === 0) return [];
  const columns = Object.entries(located.spec.columns);
  const isThere = ([column]: readonly [string, unknown]) => located.located.get(column)?.[0] !== undefined;
  const words = (some: typeof columns) => some.map(([column, spec]) => ({ column, said: columnWords(spec) }));
  const absent = words(columns.filter((one) => !isThere(one)));
  let present: typeof absent | null = null;
  return unread.flatMap(({ at, header }): Stranger[] => {
    const said = headerWords(header);
    const best = closest(said, absent);
    if (best === null) return [];
    present ??= words(columns.filter(isThere));
    const rival = closest(said, present);
    return rival !== null && rival.score >= best.score ? [] : [{ at, header, column: best.column }];
  });
}

function closest(
  header: HeaderWords,
  columns: readonly { readonly column: string; readonly said: ColumnWords }[],
): { readonly score: number; readonly column: string } | null {
  let best: { readonly score: number; readonly column: string } | null = null;
  for (const { column, said } of columns) {
    const score = resemblance(header, said);
    if (score > (best?.score ?? 0)) best = { score, column };
  }
  return best;
}

/** Columns that nobody reads and that hold nothing but words which an absent column of few choices takes, not all of them its default. */
function fittingContent(located: LocatedColumns, headers: readonly string[], told: ReadonlySet<number>): Stranger[] {
  const { spec, grid, top } = located;
  const absent = Object.entries(spec.columns).filter(
    ([column, { quantity }]) => quantity.fewChoices === true && located.located.get(column)?.[0] === undefined,
  );
  if (absent.length === 0) return [];
  return unreadHeaders(located, headers).flatMap(({ at, header }) => {
    if (told.has(at)) return [];
    return absent.flatMap(([column, { quantity, blank }]): Stranger[] => {
      let says = false;
      for (const row of grid.values.slice(top + 1)) {
        const cell = row[at];
        if (isBlank(cell)) continue;
        const read = quantity.parse(cell);
        if ("cause" in read) return [];
        says ||= read.value !== blank?.value;
      }
      return says ? [{ at, header, column }] : [];
    });
  });
}
