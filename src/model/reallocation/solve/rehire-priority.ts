import type { Pause } from "../../pause";
import type { LinearModel, SolveResult } from "../program/linear-program";
import type { Category } from "../../workforce/entitlements/notice";
import type { PlanProblem } from "../problem/problem";
import type { ReallocationProgram } from "../program/program";

/** Months during which whoever was dismissed comes before anybody who is hired. @source labour code art. 508 (S44) */
export const REHIRE_PRIORITY_MONTHS = 12;

/** Fewer heads than this are the solver's rounding. */
const NOBODY = 1e-6;

interface SolvedProgram {
  readonly problem: PlanProblem;
  readonly program: ReallocationProgram;
  readonly model: LinearModel;
}

/** Hires of a category that may not be, or exits that may not. */
interface Ban {
  readonly kind: "hire" | "exit";
  readonly category: Category;
  readonly from: number;
  readonly to: number;
}

/**
 * Solves under the rule that nobody of a category is hired within twelve months of an exit of it, before or after. The rule is
 * either-or, so that the optimum is searched for: where a solution breaks it, once without that month's hires, and once without
 * the exits around it; what can't beat the best found so far is left.
 *
 * Vacancies of the lines that are hired for are hires too: they stand, and no exit is planned around them.
 *
 * @source model.md 3 (art. 508)
 */
export async function keepRehirePriority(rule: SolvedProgram, pause?: Pause): Promise<SolveResult> {
  const { problem } = rule;
  if (problem.inputs.workforce.levers.hiringFreeze) return rule.model.solve(pause);
  let best: SolveResult | null = null;
  const search = async (bans: readonly Ban[]): Promise<void> => {
    const result = await under(rule, bans, pause);
    if (result.status !== "optimal") {
      best ??= result;
      return;
    }
    if (best?.status === "optimal" && result.solution.objective <= best.solution.objective + 1e-9) return;
    const breach = breachIn(problem, result.solution.values);
    if (breach === null) {
      best = result;
      return;
    }
    const { category, month } = breach;
    await search([...bans, { kind: "hire", category, from: month, to: month }]);
    await search([...bans, around("exit", category, month)]);
  };
  await search(fixedBans(problem));
  const found = best as SolveResult | null;
  // The bounds of the last branch are not those of the best: its solution is kept, its basis is not.
  return found ?? rule.model.solve(pause);
}

function around(kind: Ban["kind"], category: Category, month: number): Ban {
  return { kind, category, from: month - REHIRE_PRIORITY_MONTHS + 1, to: month + REHIRE_PRIORITY_MONTHS - 1 };
}

/** Around the hires for vacancies of the lines nobody exits. */
function fixedBans({ ground: { pools, staff, months } }: PlanProblem): Ban[] {
  return pools.flatMap(({ category }, row) =>
    Array.from({ length: months }, (_, t) => t)
      .filter((t) => (staff.stocks.measures.hired[row * months + t] as number) > NOBODY)
      .map((t) => around("exit", category, t)),
  );
}

async function under({ problem, program: { linear }, model }: SolvedProgram, bans: readonly Ban[], pause?: Pause): Promise<SolveResult> {
  const banned = problem.columns.flatMap((column, at) => {
    if (column.kind !== "hire" && column.kind !== "exit") return [];
    const category = problem.ground.pools[column.pool]?.category;
    return bans.some((ban) => ban.kind === column.kind && ban.category === category && ban.from <= column.month && column.month <= ban.to)
      ? [at]
      : [];
  });
  model.setColumnBounds(
    banned,
    banned.map(() => 0),
    banned.map(() => 0),
  );
  const result = await model.solve(pause);
  model.setColumnBounds(
    banned,
    banned.map((at) => linear.lower[at] as number),
    banned.map((at) => linear.upper[at] as number),
  );
  return result;
}

/** The month of most hires of a category near an exit of it; null where the rule is kept. */
function breachIn(
  { columns, ground: { pools } }: PlanProblem,
  values: Float64Array,
): { readonly category: Category; readonly month: number } | null {
  const exits: { category: Category; month: number }[] = [];
  const hires = new Map<string, { category: Category; month: number; heads: number }>();
  columns.forEach((column, at) => {
    const heads = values[at] as number;
    if (heads <= NOBODY || (column.kind !== "hire" && column.kind !== "exit")) return;
    const category = pools[column.pool]?.category as Category;
    if (column.kind === "exit") exits.push({ category, month: column.month });
    else {
      const key = `${category} ${column.month}`;
      hires.set(key, { category, month: column.month, heads: heads + (hires.get(key)?.heads ?? 0) });
    }
  });
  const near = [...hires.values()].filter(({ category, month }) =>
    exits.some((exit) => exit.category === category && Math.abs(exit.month - month) < REHIRE_PRIORITY_MONTHS),
  );
  return near.reduce<(typeof near)[number] | null>((most, one) => (most === null || one.heads > most.heads ? one : most), null);
}
