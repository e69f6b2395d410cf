import type { ConstraintId } from "../../../model/reallocation/problem/constraint-families";
import type { ReallocationInputs, ReallocationTerms } from "../../../model/reallocation/problem/inputs";
import type { PlanLevers } from "../../../model/scenario/plan";
import { standing } from "../../../model/scenario/standing";
import type { AssumptionId } from "../../levers/assumptions";
import { waysOf, nearer, type FoundWays } from "./ways";
import { assumed, leverValue } from "../../tables/lever-values";
import { fed, LEVER_IDS, LEVERS, type LeverId } from "../../levers/levers";
import { operatorCase, type OperatorCase, type OperatorSources } from "../operator/operator-case";
import { doubledPaths } from "../training/paths";
import type { Lever } from "../../record/lever";
import { problemAt, type Problem, type Stop } from "../../record/problem";
import { refundTerms } from "../training/refund-terms";
import { nameKey, normalised, type ParsedTable } from "../../record/table";
import type { HOLIDAYS } from "../../tables/training/holidays";
import type { PATHS } from "../../tables/training/paths";
import type { SITES } from "../../tables/training/sites";
import type { WORK } from "../../tables/workforce/work";
import { pathDoubled } from "../training/training-case";
import { trainingSites } from "../training/training-sites";

/** What the reallocation is decided from: a formula's arguments, or the workbook's tables. */
export interface ReallocationSources extends OperatorSources {
  readonly work: ParsedTable<(typeof WORK)["columns"]>;
  readonly paths: ParsedTable<(typeof PATHS)["columns"]>;
  readonly sites: ParsedTable<(typeof SITES)["columns"]> | null;
  /** null: Relais's own. */
  readonly holidays: ParsedTable<(typeof HOLIDAYS)["columns"]> | null;
}

/** Names in the order of the rows that the inputs speak of. */
export interface ReallocationNames {
  readonly pools: readonly string[];
  /** With the site in brackets where several rows bear one name. */
  readonly activities: readonly string[];
  readonly sites: readonly string[];
}

/** What the model takes, and how its rows are called. */
export interface Reallocation {
  readonly inputs: ReallocationInputs;
  readonly names: ReallocationNames;
}

export interface ReallocationCase extends Reallocation {
  readonly levers: PlanLevers;
  /** Relations that do not hold, of revenue and staff too; the tables' own problems are not repeated. */
  readonly problems: readonly Problem[];
}

/** Joins pools, paths, work and sites on top of the operator's case: who may go where, and what limits it. */
export function reallocationCase(sources: ReallocationSources, operator: OperatorCase = operatorCase(sources)): ReallocationCase {
  const { inputs: { lines, clients, actuals, workforce }, levers } = operator;
  const found = waysOf(sources);
  const { sites, siteOf, problems } = trainingSites(sources, levers.window);
  return {
    inputs: {
      revenue: { lines, clients, actuals },
      levers,
      window: levers.window,
      // Whatever else the user plans leaves the best plan as it is, and need not be solved for anew.
      workforce: standing(workforce, levers.asOf, levers.window),
      ways: found.ways,
      sites,
      siteOf,
      terms: termsOf(sources),
    },
    names: { pools: workforce.pools.map(({ pool }) => pool), activities: activityNames(sources), sites: sites.map(({ site }) => site) },
    levers,
    problems: [
      ...operator.problems,
      ...problems,
      ...doubled(sources),
      ...unreachable(sources),
      ...unanswered(sources, found),
      ...stuck(sources, found),
      ...unsaid(sources, found),
    ],
  };
}

function termsOf(sources: ReallocationSources): ReallocationTerms {
  const lever = (id: LeverId) => leverValue(sources, id) ?? null;
  const assumption = (id: AssumptionId) => assumed(sources.assumptions, id) as number;
  return {
    objective: lever("fewestExits") === 1 ? "fewest-exits" : "value",
    ...fed("reallocation", lever),
    ...setByHand(sources),
    shortTimePaid: assumption("shortTimePaid"),
    refunds: refundTerms(sources),
    hiringCost: assumption("hiringCost"),
    terminalMonths: assumption("terminalMonths"),
    idleMonths: assumption("idleMonths"),
  };
}

/**
 * Limits that a formula's argument gives, and rooms or trainers that are not those there are; none where all are as the tables have them.
 */
function setByHand(sources: ReallocationSources): Pick<ReallocationTerms, "setByHand"> {
  const { options } = sources;
  const set = LEVER_IDS.flatMap((id): ConstraintId[] => {
    const { limits, default: usual }: Lever = LEVERS[id];
    if (limits === undefined) return [];
    // A factor is set where it is another than that of what there is; a limit that may be none, where a formula's argument gives it.
    const isSet = usual === null ? (options[id] ?? null) !== null : leverValue(sources, id) !== usual;
    return isSet ? [limits] : [];
  });
  return set.length === 0 ? {} : { setByHand: set };
}

function activityNames({ work }: ReallocationSources): string[] {
  const keys = work.rows.map(({ activity }) => normalised(activity));
  return work.rows.map(({ activity, site }, row) => (site !== null && keys.some((key, other) => other !== row && key === keys[row]) ? `${activity} (${site})` : activity));
}

/** Paths that are alike, unless the moves have told of them. */
function doubled({ paths, moves }: ReallocationSources): Problem[] {
  return moves ? [] : doubledPaths(paths.rows).map((row) => pathDoubled(paths, row));
}

/** Work to which no path leads, whoever wants to go. */
function unreachable({ work, paths }: ReallocationSources): Problem[] {
  const trained = new Set(paths.rows.map(({ activity }) => normalised(activity)));
  return work.rows.flatMap(({ activity }, row): Problem[] =>
    trained.has(normalised(activity)) ? [] : [problemAt(work.place(row, "activity"), { code: "work-unreachable", found: activity })],
  );
}

/**
 * Sites of work and skills of paths that no pool has, unless a pool without any way has told of them: a slip of the pen closes a way
 * without a word.
 */
function unanswered({ pools, work, paths, assumptions }: ReallocationSources, { ways, stops }: FoundWays): Problem[] {
  if (ways.length === 0) return [];
  const isTold = (activity: string, gate: Stop["gate"]) => stops.some((stop, row) => stop?.gate === gate && nameKey(stop.activity) === nameKey(activity) && (pools.rows[row]?.headcount ?? 0) > 0);
  const keys = (names: readonly (string | null)[]) => new Set(names.flatMap((name) => (name === null ? [] : [nameKey(name)])));
  const [homes, skills] = [keys(pools.rows.map(({ site }) => site)), keys(pools.rows.map(({ skill }) => skill))];
  const isMobile = assumed(assumptions, "siteMobility") === 1;
  return [
    ...work.rows.flatMap(({ site, activity }, row): Problem[] => (site === null || isMobile || homes.has(nameKey(site)) || isTold(activity, "site") ? [] : [problemAt(work.place(row, "site"), { code: "work-elsewhere", found: site })])),
    ...paths.rows.flatMap(({ skill, activity }, row): Problem[] => (skill === null || skills.has(nameKey(skill)) || isTold(activity, "path") ? [] : [problemAt(paths.place(row, "skill"), { code: "skill-unknown", found: skill })])),
  ];
}

const COLUMN_OF_GATE = { path: "skill", language: "languages", site: "site", ramp: "pool" } as const satisfies Record<Stop["gate"], string>;

/** Pools with people in them and nowhere to go; one word where that is so of all. */
function stuck({ pools, paths }: ReallocationSources, { ways, stops }: FoundWays): Problem[] {
  const found = stops.flatMap((stop, row) => (stop !== null && (pools.rows[row]?.headcount ?? 0) > 0 ? [{ stop, row }] : []));
  const nearest = found.reduce<Stop | null>((stop, other) => nearer(stop, other.stop), null);
  if (ways.length === 0 && nearest) return [problemAt({ table: paths.spec.name }, { code: "no-way", stop: nearest })];
  return found.map(({ stop, row }): Problem => problemAt(pools.place(row, COLUMN_OF_GATE[stop.gate]), { code: "pool-stuck", pool: pools.rows[row]?.pool ?? "", stop }));
}

function unsaid({ paths }: ReallocationSources, { unsaid: rows }: FoundWays): Problem[] {
  return rows.map((row): Problem => {
    const column = paths.rows[row]?.startProductivity === null ? "startProductivity" : "rampMonths";
    return problemAt(paths.place(row, column), { code: "ramp-missing" });
  });
}
