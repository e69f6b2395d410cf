import { GOAL_SEEK } from "../../functions/uncertainty/goal-seek";
import { REVENUE_DISTRIBUTION } from "../../functions/uncertainty/revenue-distribution";
import { TORNADO } from "../../functions/uncertainty/tornado";
import { typed } from "../layout/cell-writing";
import { whole, type GivenArguments } from "../calls/function-call";
import { goalQuestions, type GoalId, type GoalQuestion } from "./goal-questions";
import { AMOUNT_OR_SHARE, RATE_OR_SHARE } from "../layout/number-formats";
import { placedResult, type ResultMaking } from "../calls/placed-result";
import { riskTables, type RiskTables } from "./risk-tables";
import { parameterArguments, type SheetParameter } from "../calls/parameter-rows";
import { RESULT_ROW, UNDER_CHART, type SpilledResult } from "../calls/spilled-result";
import { argumentsOf, type RevenueArguments, type StaffBook } from "./staff-book";
import type { TemplateRisk } from "../contents/template";

/** A question, where it stands, and its answer. */
export interface Goal extends GoalQuestion {
  readonly row: number;
  readonly answer: SpilledResult;
}

/** The tables of what is uncertain, and the results on them. */
export interface RiskBook {
  readonly tables: RiskTables;
  readonly tornadoOf: SheetParameter;
  readonly results: Readonly<Record<"distribution" | "tornado", SpilledResult>>;
  readonly goals: Readonly<Record<GoalId, Goal>>;
}

/** @throws Refusal when the template's own data are refused */
export async function riskBook(risk: TemplateRisk, staff: StaffBook, active: RevenueArguments, by: ResultMaking): Promise<RiskBook> {
  const tables = riskTables(risk, by.locale);
  const { pools, work, paths, sites, holidays, cash } = argumentsOf(staff.tables);
  const planned = { ...active, pools, work, paths, moves: staff.followed, cash };
  const solved = { ...planned, sites, holidays };
  const uncertain = { uncertainty: whole(tables.uncertainty), correlations: whole(tables.correlations) };
  const tornadoOf: SheetParameter = {
    label: TORNADO_RESULT[by.locale],
    content: { ...typed(risk.tornado[by.locale], "input"), note: TORNADO.params.result?.help[by.locale] ?? "" },
  };
  return {
    tables,
    tornadoOf,
    results: {
      distribution: await placedResult(
        { sheet: "badCase", row: UNDER_CHART, formats: DISTRIBUTION_FORMATS },
        REVENUE_DISTRIBUTION,
        { ...planned, ...uncertain },
        by,
      ),
      // Under the result that is picked and a blank row.
      tornado: await placedResult(
        { sheet: "tornado", row: UNDER_CHART + 2, formats: TORNADO_FORMATS },
        TORNADO,
        { ...solved, ...uncertain, ...parameterArguments(UNDER_CHART, { result: tornadoOf }) },
        by,
      ),
    },
    goals: await goalsOf(risk, solved, uncertain, by),
  };
}

/** The questions one under the other, each with its answer under what may be changed of it. */
async function goalsOf(risk: TemplateRisk, solved: GivenArguments, uncertain: GivenArguments, by: ResultMaking): Promise<RiskBook["goals"]> {
  const goals: [string, Goal][] = [];
  let row = RESULT_ROW;
  for (const [id, asked] of Object.entries(goalQuestions(risk, by.locale))) {
    const parameters = asked.parameters as Readonly<Record<string, SheetParameter>>;
    const place = { sheet: "goalSeek", row: row + 1 + Object.keys(parameters).length } as const;
    // Without chance in it, a result needs no tables of what is uncertain.
    const drawn = id === "atRisk" || id === "breakeven" ? {} : uncertain;
    const answer = await placedResult(
      place,
      GOAL_SEEK,
      { ...solved, ...drawn, ...asked.said, ...parameterArguments(row + 1, parameters) },
      by,
    );
    goals.push([id, { ...asked, row, answer }]);
    row = answer.row + answer.grid.length + 1;
  }
  return Object.fromEntries(goals) as RiskBook["goals"];
}

const TORNADO_RESULT = { fr: "Résultat étudié", en: "Result looked at" } as const;

const DISTRIBUTION_FORMATS = { value: AMOUNT_OR_SHARE } satisfies Partial<Record<keyof typeof REVENUE_DISTRIBUTION.columns, string>>;
const TORNADO_FORMATS = { low: RATE_OR_SHARE, high: RATE_OR_SHARE } satisfies Partial<Record<keyof typeof TORNADO.columns, string>>;
