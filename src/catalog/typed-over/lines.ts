import { namesOfOwnLine, stepsBetween, type FormulaForm } from "./formula-form";

/** What a cell is to the cells beside it. */
export type LineCell =
  | { readonly kind: "formula"; readonly form: FormulaForm; readonly formula: string }
  | { readonly kind: "number"; readonly value: number }
  /** A text, a truth value, what a formula elsewhere fills. */
  | { readonly kind: "other" }
  | { readonly kind: "blank" };

/** A cell among copies of one formula that is none of them. */
export interface OddOne {
  /** Its place in the line, from 0. */
  readonly at: number;
  readonly kind: "number" | "formula";
  /** The nearest copy before it; where it is the first of all, the one behind. */
  readonly neighbour: FormulaForm;
  /** By how much moving parts of the copies go on from cell to cell. */
  readonly steps: readonly number[];
  /** Whether the copies on both sides quote the same texts, so that what should stand between them is known. */
  readonly isCertain: boolean;
}

/** Cells that may be odd side by side; more of them are a part of their own. */
const WIDEST_GAP = 3;
/** Copies that make a pattern: for a number, for another formula, and where references move on or quoted texts change from cell to cell. */
const [FEWEST, FEWEST_AROUND_FORMULA, FEWEST_VARIED] = [3, 4, 5] as const;
/** Cells to one odd one, at least. In the body of a table one formula for all rows is the rule. */
const [SHARE, SHARE_IN_TABLE] = [4, 2] as const;
const COPIES_TO_A_STRANGER = 8;

/** Copies of one formula with what stands between them. */
interface Chain {
  readonly first: number;
  readonly last: number;
  readonly copies: readonly number[];
  readonly steps: readonly number[];
}

export interface LineKind {
  readonly line: "column" | "row";
  /** Whether the cells are all of a table's column, without its header and total. */
  readonly isTableColumn: boolean;
}

/** Cells of a line that are odd among copies of one formula. What goes by a pattern is not: totals, months typed as they were. */
export function oddOnesIn(cells: readonly LineCell[], kind: LineKind): OddOne[] {
  const often = new Map<string, number>();
  for (const cell of cells) if (cell.kind === "formula") often.set(cell.form.key, (often.get(cell.form.key) ?? 0) + 1);
  const found: OddOne[] = [];
  const seen = new Set<number>();
  cells.forEach(({ kind: holds }, at) => {
    if (holds !== "formula" || seen.has(at)) return;
    const chain = chainFrom(cells, at);
    for (const copy of chain.copies) seen.add(copy);
    found.push(...oddOnesOf(chain, cells, often, kind));
  });
  return found;
}

/** As many copies as follow each other, with at most a few cells between them that hold something else. */
function chainFrom(cells: readonly LineCell[], first: number): Chain {
  const copies = [first];
  let steps: readonly number[] | null = null;
  let last = first;
  for (let at = first + 1; at < cells.length && at - last <= WIDEST_GAP + 1; at += 1) {
    const cell = cells[at] as LineCell;
    if (cell.kind === "blank" || cell.kind === "other") break;
    if (cell.kind === "number") continue;
    const between = stepsBetween((cells[last] as { readonly form: FormulaForm }).form, cell.form);
    if (between === null || (steps !== null && between.some((step, part) => step !== steps?.[part]))) continue;
    steps = between;
    copies.push(at);
    last = at;
  }
  return { first, last, copies, steps: steps ?? [] };
}

function oddOnesOf(
  chain: Chain,
  cells: readonly LineCell[],
  often: ReadonlyMap<string, number>,
  { line, isTableColumn }: LineKind,
): OddOne[] {
  const { copies, steps } = chain;
  const edges = isTableColumn ? edgesOf(chain, cells) : [];
  const isCopy = new Set(copies);
  const between = Array.from({ length: chain.last - chain.first }, (_, index) => chain.first + index).filter((at) => !isCopy.has(at));
  const odd = [...between, ...edges];
  const { key: copied, quoted } = formIn(cells, chain.first);
  const isVaried = steps.some((step) => step !== 0) || copies.some((copy) => formIn(cells, copy).quoted !== quoted);
  const fewest = isVaried ? FEWEST_VARIED : FEWEST;
  if (odd.length === 0 || copies.length < fewest) return [];
  const share = isTableColumn ? SHARE_IN_TABLE : SHARE;
  if (odd.length * share > copies.length + odd.length || comeInTurn(odd, chain, cells)) return [];
  const numbers = odd.filter((at) => cells[at]?.kind === "number");
  const others = odd.filter((at) => cells[at]?.kind === "formula");
  const isStranger = (at: number) => {
    const { key } = formIn(cells, at);
    const isAlone = isCopy.has(at - 1) && isCopy.has(at + 1);
    const isSingular = often.get(key) === 1 || key === copied;
    return isAlone && isSingular && namesOfOwnLine(formIn(cells, at), line) < 2;
  };
  const areFew = copies.length >= FEWEST_AROUND_FORMULA && others.length <= Math.max(1, copies.length / COPIES_TO_A_STRANGER);
  const strangers = areFew ? others.filter(isStranger) : [];
  return [...numbers, ...strangers]
    .sort((one, other) => one - other)
    .map((at) => {
      const [before, behind] = [copies.findLast((copy) => copy < at), copies.find((copy) => copy > at)];
      const neighbour = formIn(cells, (before ?? behind) as number);
      const across = formIn(cells, (behind ?? before) as number);
      return { at, kind: cells[at]?.kind as OddOne["kind"], neighbour, steps, isCertain: neighbour.quoted === across.quoted };
    });
}

/**
 * The one number above, or below, all copies in a table's column: an exception to its formula. A column whose formula goes on from the
 * row before has to begin with a number.
 */
function edgesOf({ first, last, copies }: Chain, cells: readonly LineCell[]): number[] {
  if (copies.length < FEWEST_AROUND_FORMULA || namesOfOwnLine(formIn(cells, first), "column") > 0) return [];
  const isOnly = (at: number, end: number) => at === end && cells[at]?.kind === "number";
  return [...(isOnly(first - 1, 0) ? [first - 1] : []), ...(isOnly(last + 1, cells.length - 1) ? [last + 1] : [])];
}

/** Whether odd cells come at regular distances from one end to the other: every fourth is a quarter's. */
function comeInTurn(odd: readonly number[], { first, last }: Chain, cells: readonly LineCell[]): boolean {
  const all = cells[last + 1]?.kind === "number" ? [...odd, last + 1] : odd;
  const [one = 0, other = 0] = all;
  const turn = other - one;
  const areRegular = all.length >= 2 && all.every((at, index) => at === one + index * turn);
  return areRegular && one - first === turn - 1 && last - (all.at(-1) as number) < turn;
}

function formIn(cells: readonly LineCell[], at: number): FormulaForm {
  return (cells[at] as { readonly form: FormulaForm }).form;
}
