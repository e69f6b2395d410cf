import type { Site } from "../../../model/reallocation/problem/inputs";
import { civil, monthOfDay } from "../../../model/calendar/calendar";
import { holidaysBetween, holidaysOf, workingDaysIn } from "../../../model/calendar/holidays";
import type { Window } from "../../../model/calendar/window";
import type { DaysPerWeek } from "../../../model/workforce/pay/working-time";
import { assumed, leverValue, type LeverSources } from "../../tables/lever-values";
import { problemAt, type Problem } from "../../record/problem";
import type { ParsedSettings } from "../../tables/scenarios";
import { nameKey, type ParsedTable } from "../../record/table";
import type { HOLIDAYS } from "../../tables/training/holidays";
import type { POOLS } from "../../tables/workforce/pools";
import type { SITES } from "../../tables/training/sites";

/** What rooms and trainers are known from. */
export interface SiteSources extends LeverSources {
  readonly pools: ParsedTable<(typeof POOLS)["columns"]>;
  /** null: nothing limits the courses of any site. */
  readonly sites: ParsedTable<(typeof SITES)["columns"]> | null;
  /** null: Relais's own. */
  readonly holidays: ParsedTable<(typeof HOLIDAYS)["columns"]> | null;
  readonly assumptions: ParsedSettings | null;
}

export interface TrainingSites {
  readonly sites: readonly Site[];
  /** Row of each pool's site; null where its rooms and trainers are not known. */
  readonly siteOf: readonly (number | null)[];
  readonly problems: readonly Problem[];
}

/** Rooms and trainers of each site as the scenario has them on the working days of each month, and the site of each pool. */
export function trainingSites(sources: SiteSources, { start, months }: Window): TrainingSites {
  const { pools, sites, assumptions } = sources;
  if (sites === null) return { sites: [], siteOf: pools.rows.map(() => null), problems: [] };
  const problems: Problem[] = [];
  const rows = new Map<string, number>();
  sites.rows.forEach(({ site }, row) => {
    if (rows.has(nameKey(site))) problems.push(problemAt(sites.place(row, "site"), { code: "site-doubled", found: site }));
    else rows.set(nameKey(site), row);
  });
  const siteOf = pools.rows.map(({ site }, row) => {
    const at = rows.get(nameKey(site ?? ""));
    if (at === undefined) problems.push(problemAt(pools.place(row, "site"), { code: "site-unlisted", found: site ?? "" }));
    return at ?? null;
  });
  if (sources.holidays) problems.push(...fewHolidays(sources.holidays, { start, months }));
  const daysPerWeek = assumed(assumptions, "daysPerWeek") as DaysPerWeek;
  const holidays = holidaysBetween(start, start + months - 1, sources.holidays?.rows.map(({ date }) => date));
  const workingDays = Array.from({ length: months }, (_, t) => workingDaysIn(start + t, daysPerWeek, holidays));
  const [seats, trained] = (["seatFactor", "trainerFactor"] as const).map((id) => leverValue(sources, id) as number) as [number, number];
  return {
    // More seats are more rooms: a fuller room would still be full at a group.
    sites: sites.rows.map(({ site, rooms, seatsPerRoom, shifts, trainers }) => ({
      site,
      rooms: rooms * seats,
      seatsPerRoom,
      shifts,
      trainers: trainers * trained,
      workingDays,
    })),
    siteOf,
    problems,
  };
}

/**
 * Years of which the table has less than half of the holidays that Relais has of them within the window: a list of a few days more takes
 * the place of all.
 */
function fewHolidays(table: ParsedTable<(typeof HOLIDAYS)["columns"]>, { start, months }: Window): Problem[] {
  const within = (days: readonly number[]) =>
    new Set(days.filter((day) => monthOfDay(day) >= start && monthOfDay(day) < start + months)).size;
  const years = table.rows.map(({ date }) => civil(date).year);
  return [...new Set(years)].flatMap((year): Problem[] => {
    const found = within(table.rows.flatMap(({ date }, row) => (years[row] === year ? [date] : [])));
    const usual = within(holidaysOf(year).map(({ day }) => day));
    return found * 2 >= usual ? [] : [problemAt(table.place(years.indexOf(year), "date"), { code: "holidays-few", found, usual, year })];
  });
}
