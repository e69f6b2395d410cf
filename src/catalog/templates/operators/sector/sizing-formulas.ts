import { leverIn } from "../../book/scenario-table";
import type { SizingColumns, SizingFormula } from "../../contents/study";
import type { TemplateScenario } from "../../contents/template";
import { lineSum, type Counted, type Summed } from "./line-sums";

/** Money of the sizing is in billions. */
export const BILLION = 1_000_000_000;
/** Column of the whole, beside its three parts. */
export const ALL = 3;

type Cells = SizingColumns<number | SizingFormula>;

/** The first column alone. */
export function one(cell: number | SizingFormula): Cells {
  return [cell, null, null, null];
}

/** Low and high. */
export function two(cell: SizingFormula): Cells {
  return [cell, cell, null, null];
}

/** Low, high and the raw reading. */
export function three(cell: SizingFormula): Cells {
  return [cell, cell, cell, null];
}

/** Each archetype and all of them. */
export function four(cell: SizingFormula): Cells {
  return [cell, cell, cell, cell];
}

/** A sum over the lines: of the archetype that heads the column, and of all. */
export function byArchetype(summed: Summed, counted: Counted = {}): Cells {
  const ofOne: SizingFormula = ({ book, over }) => lineSum(book, summed, { ...counted, pool: over });
  return [ofOne, ofOne, ofOne, ({ book }) => lineSum(book, summed, counted)];
}

/** The same number as in an earlier row. */
export function same(id: string, column?: number): SizingFormula {
  return ({ at }) => {
    const { cell, value } = at(id, column);
    return { formula: `=${cell}`, value };
  };
}

/** Earlier numbers multiplied, of the formula's own column unless another is named. */
export function product(...ids: readonly (string | readonly [id: string, column: number])[]): SizingFormula {
  return ({ at }) => {
    const factors = ids.map((id) => (typeof id === "string" ? at(id) : at(...id)));
    return { formula: `=${factors.map(({ cell }) => cell).join("*")}`, value: factors.reduce((all, { value }) => all * value, 1) };
  };
}

/** An earlier number over another. */
export function quotient(upper: string, lower: string, lowerColumn?: number): SizingFormula {
  return ({ at }) => {
    const [above, below] = [at(upper), at(lower, lowerColumn)];
    return { formula: `=${above.cell}/${below.cell}`, value: above.value / below.value };
  };
}

/** Digital erosion as a scenario's column has it. */
export function erosionIn({ name }: TemplateScenario): SizingFormula {
  return ({ book: { tables, locale } }) => leverIn(tables.scenarios, "erosion", name[locale], locale);
}

/** Exports in money over jobs. */
export const perJob: SizingFormula = ({ at }) => {
  const [revenue, jobs] = [at("exports"), at("jobs")];
  return { formula: `=${revenue.cell}*${BILLION}/${jobs.cell}`, value: (revenue.value * BILLION) / jobs.value };
};

/** Firms that are small, by their share of all. */
export const smallFirms: SizingFormula = product(["firmsKnown", ALL], ["smallCount", 0]);

/** Firms that are neither small nor large. */
export const otherFirms: SizingFormula = ({ at }) => {
  const [all, small, large] = [at("firmsKnown", ALL), at("smallCount", 0), at("firmsKnown", 2)];
  return { formula: `=${all.cell}*(1-${small.cell})-${large.cell}`, value: all.value * (1 - small.value) - large.value };
};
