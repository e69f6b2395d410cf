import type { Month } from "../../../model/calendar/calendar";
import type { Stocks } from "../../../model/workforce/pools/stocks";
import type { Redeployment, StaffPlan, Workforce } from "../../../model/scenario/staff-plan";
import { date, monthName, numeral } from "../../record/format";
import { sentence } from "./messages";
import type { Problem, ProblemCode } from "../../record/problem";
import type { Locale } from "../../record/text";

/** A move of which not all begin. */
export interface MoveNotBegun {
  readonly month: Month;
  readonly words: string;
}

/** Heads of which fewer are rounding, or what attrition takes from a number that fitted. */
const NOBODY = 0.05;

/**
 * Moves that find too few idle people, in words: what of them does not begin is paid for nowhere and earns nothing.
 *
 * @param begun      in the order of the stocks' courses
 * @param activities rows of Work in their order; null where there are none
 */
export function movesNotBegun(begun: readonly Redeployment[], { courses }: Pick<Stocks, "courses">, { pools }: Pick<Workforce, "pools">, activities: readonly { readonly activity: string }[] | null, locale: Locale): MoveNotBegun[] {
  return begun.flatMap(({ pool: row, activity, month, course: { trainees } }, at): MoveNotBegun[] => {
    const pool = pools[row];
    const { meant, started } = courses[at] ?? { meant: 0, started: 0 };
    const heads = pool ? (meant - started) / pool.ftePerHead : 0;
    if (!pool || heads < NOBODY) return [];
    const [missing, all] = [heads, trainees].map((count) => numeral(count, locale, [1])) as [string, string];
    const to = (activity === null ? null : activities?.[activity]?.activity) ?? "";
    const who = to === "" ? pool.pool : locale === "fr" ? `${pool.pool} vers ${to}` : `${pool.pool} to ${to}`;
    const words = locale === "fr" ? `${who} : ${missing} personnes sur ${all} ne commencent pas, faute de personnes sans travail` : `${who}: ${missing} of ${all} people do not begin, for want of idle people`;
    return [{ month, words }];
  });
}

/** Exits that find too few idle people, in words: who does not leave is still paid. */
export function exitsNotMade({ pools, exits = [] }: Pick<Workforce, "pools" | "exits">, stocks: Stocks, locale: Locale): MoveNotBegun[] {
  const { measures } = stocks;
  const { start, months } = stocks.window;
  return pools.flatMap(({ pool, ftePerHead }, row) =>
    Array.from({ length: months }, (_, t) => t).flatMap((t): MoveNotBegun[] => {
      const meant = exits.reduce((sum, exit) => sum + (exit.pool === row && exit.month === start + t ? exit.heads : 0), 0);
      const heads = meant - (measures.exited[row * months + t] as number) / ftePerHead;
      if (heads < NOBODY) return [];
      const [missing, all] = [heads, meant].map((count) => numeral(count, locale, [1])) as [string, string];
      const words = locale === "fr" ? `${pool} : ${missing} départs décidés sur ${all} n'ont pas lieu, faute de personnes sans travail` : `${pool}: ${missing} of ${all} exits decided are not made, for want of idle people`;
      return [{ month: start + t, words }];
    }),
  );
}

/** Exits before the first lawful date, in words: they count as they stand. */
export function exitsTooEarly({ early }: Pick<StaffPlan, "early">, { pools }: Pick<Workforce, "pools">, locale: Locale): MoveNotBegun[] {
  return early.map(({ pool: row, month, heads, lawful }): MoveNotBegun => {
    const [pool, people, day] = [pools[row]?.pool ?? "", numeral(heads, locale, [1]), date(lawful, locale)];
    const words = locale === "fr" ? `${pool} : ${people} départs décidés avant le ${day}, première date légale ; ils sont comptés` : `${pool}: ${people} exits decided before ${day}, the first lawful date; they are counted`;
    return { month, words };
  });
}

/** The same with its month before it, for where no row is that month's. */
export function withMonth({ month, words }: MoveNotBegun, locale: Locale): string {
  return `${monthName(month, locale)}, ${words}`;
}

/** What the pane tells of moves and exits that the horizon leaves out, for a cell: none of their money is in its figures. */
export function movesLeftOut(problems: readonly Problem[], locale: Locale): string[] {
  return problems.flatMap((problem) => (TOLD_IN_CELLS.has(problem.cause.code) ? [sentence([problem], locale)] : []));
}

const TOLD_IN_CELLS: ReadonlySet<ProblemCode> = new Set<ProblemCode>(["move-outside-horizon", "exit-outside-horizon"]);

/** Moves that are not, or not wholly, in the figures: those outside the horizon, and those that find too few idle people. */
export function movesNotCounted(
  problems: readonly Problem[],
  { begun, stocks, early }: Pick<StaffPlan, "begun" | "stocks" | "early">,
  workforce: Pick<Workforce, "pools" | "exits">,
  activities: readonly { readonly activity: string }[] | null,
  locale: Locale,
): string[] {
  const late = [
    ...movesNotBegun(begun, stocks, workforce, activities, locale),
    ...exitsNotMade(workforce, stocks, locale),
    ...exitsTooEarly({ early }, workforce, locale),
  ];
  return [...movesLeftOut(problems, locale), ...late.map((move) => withMonth(move, locale))];
}
