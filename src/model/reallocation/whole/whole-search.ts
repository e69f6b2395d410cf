import type { Pause } from "../../pause";
import { hashedFraction } from "../program/hashed-fraction";
import type { PlanProblem } from "../problem/problem";
import type { WholeLedger } from "./whole-ledger";

/** Less than this, in thousands, is no gain. */
const NOTHING = 1e-6;
/** A step that is still worth this share of what it was when it was looked at is taken; the others are looked at again. */
const STILL_GOOD = 0.9;
/** Months of a site that are planned anew at a time, at the least and at the most. */
const [SHORTEST, LONGEST] = [2, 5];
/** Share of the times that groups come in the order of what they lack in the linear optimum, and not of what they bring. */
const BY_PRICE = 0.7;
/** Most by which each day of class makes a group less welcome. */
const MOST_PER_DAY = 0.1;
/** Tries without a gain after which the search ends, for each group that can begin: where there are few, all has been seen soon. */
const PATIENCE = 4;
/** Most that a head may lack, in thousands. */
const FARTHEST = 250;
/** By which chance makes a group more or less welcome: a share of what it brings, or thousands a head. */
const CHANCE = { ofGain: 0.25, ofPrice: 5 } as const;

/** Groups of a classroom that begin in a month, and who can have places in them. */
interface ClassroomMonth {
  readonly group: number;
  readonly starts: readonly number[];
  readonly size: number;
  readonly month: number;
  readonly classDays: number;
}

/** What can be decided at a site: nobody else uses its seats. */
interface SitePlan {
  readonly rooms: ClassroomMonth[];
  /** Exits and hires of its pools. */
  readonly others: { readonly at: number; readonly month: number }[];
}

export interface WholeSearchOptions {
  /** Times that some months are planned anew, at the most. */
  readonly tries: number;
  /** Of each column in the linear optimum. */
  readonly reducedCosts: Float64Array;
}

/**
 * Makes a whole plan better: free places are filled where that pays, heads go where they bring most, and then some months of a site are
 * planned anew time after time, group by group with the heads that there are to fill them; what gains is kept. What comes first is drawn,
 * by numbers that are the same each time.
 *
 * @param ledger what is decided at the beginning, which keeps all limits; the better plan afterwards
 * @source Shaw, "Using constraint programming and local search methods to solve vehicle routing problems" (1998): large neighbourhoods
 */
export async function wholeSearch(
  problem: PlanProblem,
  ledger: WholeLedger,
  { tries, reducedCosts }: WholeSearchOptions,
  pause?: Pause,
): Promise<void> {
  const { open, months } = problem.ground;
  const sites = sitesOf(problem);
  const steps = problem.columns.flatMap(({ kind }, at) => (kind === "start" || kind === "exit" || kind === "hire" ? [at] : []));
  let drawn = 0;
  const chance = () => hashedFraction(drawn++);
  fill(ledger, steps);
  moveHeads(ledger, steps);
  const patience = PATIENCE * sites.reduce((sum, { rooms }) => sum + rooms.length, 0);
  let gainless = 0;
  for (let left = tries; left > 0 && gainless < patience; left--) {
    await pause?.();
    const site = sites[Math.floor(chance() * sites.length)] as SitePlan;
    const length = SHORTEST + Math.floor(chance() * (LONGEST - SHORTEST + 1));
    const from = open + Math.floor(chance() * Math.max(1, months - open - length + 1));
    const welcome = chance() < BY_PRICE ? byPrice(reducedCosts, chance) : byGain(ledger, chance);
    const gained = ledger.attempt(() => planAnew(ledger, site, from, from + length, welcome), NOTHING);
    gainless = gained > 0 ? 0 : gainless + 1;
  }
  moveHeads(ledger, steps);
}

/** Takes the steps of one more that gain most, until none gains. @returns what they add */
function fill(ledger: WholeLedger, steps: readonly number[]): number {
  let gained = 0;
  for (;;) {
    const gaining = steps.map((at) => ({ at, gain: ledger.gain(at, 1) })).filter(({ gain }) => gain > NOTHING);
    if (gaining.length === 0) return gained;
    gaining.sort((a, b) => b.gain - a.gain || a.at - b.at);
    for (const { at, gain } of gaining)
      while (ledger.gain(at, 1) > Math.max(NOTHING, STILL_GOOD * gain)) gained += ledger.decide(at, 1);
  }
}

/** One head after the other goes where he brings most. */
function moveHeads(ledger: WholeLedger, steps: readonly number[]): void {
  const moved = (from: number) => {
    const without = ledger.decide(from, -1);
    const best = steps.reduce((most, at) => (ledger.gain(at, 1) > ledger.gain(most, 1) ? at : most), from);
    return without + ledger.decide(best, 1);
  };
  for (const at of steps) while ((ledger.decided[at] as number) > 0 && ledger.attempt(() => moved(at), NOTHING) > 0);
}

/** How welcome a group is, -Infinity where it is not; it is looked at again when its turn comes. */
type Welcome = (room: ClassroomMonth) => number;

/** In the order of what the best of its heads would lack to be in the linear optimum, as long as that is not too much. */
function byPrice(reducedCosts: Float64Array, chance: () => number): Welcome {
  const least = -FARTHEST * chance();
  const ranks = new Map<ClassroomMonth, number>();
  return (room) => {
    const known = ranks.get(room) ?? Math.max(...room.starts.map((at) => reducedCosts[at] as number)) - CHANCE.ofPrice * chance();
    ranks.set(room, known);
    return known < least ? -Infinity : known;
  };
}

/** In the order of what it would bring if it could be filled, all in all or for each of its days. */
function byGain(ledger: WholeLedger, chance: () => number): Welcome {
  const perDay = MOST_PER_DAY * chance();
  const favours = new Map<ClassroomMonth, number>();
  return (room) => {
    const favour = favours.get(room) ?? (1 + CHANCE.ofGain * (2 * chance() - 1)) / (1 + perDay * room.classDays);
    favours.set(room, favour);
    let worth = ledger.decide(room.group, 1);
    const gains = room.starts.map((at) => ledger.gain(at, 1)).filter((gain) => gain > 0);
    worth += (room.size * gains.reduce((sum, gain) => sum + gain, 0)) / Math.max(1, gains.length);
    ledger.decide(room.group, -1);
    return worth > NOTHING ? worth * favour : -Infinity;
  };
}

/** Plans some months of a site anew, from nothing. @returns what that adds */
function planAnew(ledger: WholeLedger, { rooms, others }: SitePlan, from: number, to: number, welcome: Welcome): number {
  const open = rooms.filter(({ month }) => month >= from && month < to);
  let gained = 0;
  const none = (at: number) => {
    const count = ledger.decided[at] as number;
    if (count > 0) gained += ledger.decide(at, -count);
  };
  for (const { starts, group } of open) [...starts, group].forEach(none);
  for (const { at, month } of others) if (month >= from - 1 && month < to) none(at);
  const queue = open.map((room) => ({ room, rank: welcome(room) })).filter(({ rank }) => rank > -Infinity);
  queue.sort((a, b) => b.rank - a.rank);
  while (queue.length > 0) {
    const [first, second] = queue as [(typeof queue)[number], (typeof queue)[number]?];
    first.rank = welcome(first.room);
    if (first.rank === -Infinity) {
      queue.shift();
      continue;
    }
    // Others have taken what it would bring: its turn comes later.
    if (second && first.rank < second.rank) {
      queue.sort((a, b) => b.rank - a.rank);
      continue;
    }
    const added = ledger.attempt(() => groupOpened(ledger, first.room), NOTHING);
    gained += added;
    if (added === 0) queue.shift();
  }
  const free = rooms.flatMap(({ starts, group }) => ((ledger.decided[group] as number) > 0 ? starts : []));
  return gained + fill(ledger, [...free, ...others.map(({ at }) => at)]);
}

/** One more group, with the heads that gain most in it. @returns what they add; -Infinity where there is no room for it */
function groupOpened(ledger: WholeLedger, { group, starts }: ClassroomMonth): number {
  return ledger.gain(group, 1) === -Infinity ? -Infinity : ledger.decide(group, 1) + fill(ledger, starts);
}

/** What can be decided by site; of pools whose site is not known by pool. */
function sitesOf({ columns, classrooms, inputs: { siteOf } }: PlanProblem): SitePlan[] {
  const roomOf = new Map(classrooms.flatMap(({ ways }, room) => ways.map((way) => [way, room] as const)));
  const starts = new Map<string, number[]>();
  columns.forEach((column, at) => {
    if (column.kind !== "start") return;
    const key = `${roomOf.get(column.way) ?? ""} ${column.month}`;
    starts.set(key, [...(starts.get(key) ?? []), at]);
  });
  const sites = new Map<string, SitePlan>();
  const planOf = (pool: number): SitePlan => {
    const key = String(siteOf[pool] ?? `pool ${pool}`);
    const plan = sites.get(key) ?? { rooms: [], others: [] };
    sites.set(key, plan);
    return plan;
  };
  columns.forEach((column, at) => {
    if (column.kind === "exit" || column.kind === "hire") planOf(column.pool).others.push({ at, month: column.month });
    const classroom = column.kind === "group" ? classrooms[column.classroom] : undefined;
    if (column.kind !== "group" || !classroom) return;
    const { pool, course: { groupSize, classDays } } = classroom.way;
    const own = starts.get(`${column.classroom} ${column.month}`) ?? [];
    planOf(pool).rooms.push({ group: at, starts: own, size: groupSize, month: column.month, classDays });
  });
  return [...sites.values()].filter(({ rooms }) => rooms.length > 0);
}
