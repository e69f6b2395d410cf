import { NAMES } from "../../cases/workbook-reading";
import { MOVES } from "../../tables/workforce/moves";
import { PLAN_CHOICES, type PlanChoice } from "../../tables/plan-choice";
import type { Locale, Text } from "../../record/text";
import type { CallArgument } from "../calls/function-call";
import { whole } from "../calls/function-call";
import type { SpilledResult } from "../calls/spilled-result";
import type { Calculated } from "../layout/cell-writing";
import { columnOf, type LaidTable } from "../layout/laid-table";
import { onSheet } from "../layout/references";

/** Name of the cell that says which plan is followed where the choice is left blank, too; formulas read this one. */
export const PLAN_IN_FORCE: Text = { fr: "Plan_retenu", en: "Plan_in_force" };

/**
 * The moves that the results of a workbook take: what REALLOCATE spills, or the table of moves, as the cell says. Functions read their
 * arguments alone, so it is the formula that picks: `IF(Plan_retenu="optimal",'Plan'!$A$4#,Réaffectations[#All])`.
 */
export function followedMoves(plan: SpilledResult, moves: LaidTable, follows: PlanChoice, locale: Locale): CallArgument {
  const { sheet, row, column, grid } = plan;
  const own = whole(moves);
  return {
    formula: `IF(${PLAN_IN_FORCE[locale]}="${PLAN_CHOICES.optimal[locale]}",${onSheet(sheet, row, column)}#,${own.formula})`,
    cells: follows === "optimal" ? grid : own.cells,
  };
}

/** The plan that counts: as chosen; where nobody has, the user's own where the table of moves has rows, else the best. */
export function planInForce(moves: LaidTable, follows: PlanChoice, locale: Locale): Calculated {
  const { optimal, mine } = PLAN_CHOICES;
  const chosen = NAMES.planFollowed[locale];
  const people = columnOf(moves, MOVES.columns.people.header[locale]);
  return {
    formula: `=IF(${chosen}<>"",${chosen},IF(COUNT(${people})>0,"${mine[locale]}","${optimal[locale]}"))`,
    value: PLAN_CHOICES[follows][locale],
  };
}
