import type { Site } from "../../../model/reallocation/problem/inputs";
import { civil, monthOfDay } from "../../../model/calendar/calendar";
import { holidaysBetween, holidaysOf, workingDaysIn } from "../../../model/calendar/holidays";
import type { Window } from "../../../model/calendar/window";
import type { DaysPerWeek } from "../../../model/workforce/pay/working-time";
import { assumed, leverValue, type LeverSources } from "../../tables/lever-values";
import { problemAt, type Problem } from "../../record/problem";
import type { ParsedSettings } from "../../tables/scenarios";
import { nameKey, type ParsedTable, type Row } from "../../record/table";
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
  /** Of each row of the table the site whose rooms it tells of: its own, or a partner's for it. */
  readonly siteOfRow: readonly number[];
  /** Each pool's site; null where its rooms and trainers are not known. */
  readonly siteOf: readonly (number | null)[];
  readonly problems: readonly Problem[];
}

/**
 * Rooms and trainers of each site as the scenario has them on the working days of each month, and the site of each pool. What partners
 * open to a site counts as the site's own: its rows add up to the same class-days, seat-days and trainer-days.
 */
export function trainingSites(sources: SiteSources, { start, months }: Window): TrainingSites {
  const { pools, sites, assumptions } = sources;
  if (sites === null) return { sites: [], siteOfRow: [], siteOf: pools.rows.map(() => null), problems: [] };
  const problems: Problem[] = [];
  const bySite = new Map<string, { readonly at: number; readonly rows: SiteRow[] }>();
  const seen = new Set<string>();
  const siteOfRow = sites.rows.map((line, row) => {
    const whose = `${nameKey(line.site)}\n${nameKey(line.partner ?? "")}`;
    if (seen.has(whose)) problems.push(problemAt(sites.place(row, "site"), { code: "site-doubled", found: line.site }));
    seen.add(whose);
    const { at, rows } = bySite.get(nameKey(line.site)) ?? { at: bySite.size, rows: [] };
    rows.push(line);
    bySite.set(nameKey(line.site), { at, rows });
    return at;
  });
  const siteOf = pools.rows.map(({ site }, row) => {
    const at = bySite.get(nameKey(site ?? ""))?.at;
    if (at === undefined) problems.push(problemAt(pools.place(row, "site"), { code: "site-unlisted", found: site ?? "" }));
    return at ?? null;
  });
  // Where rows add up, the one whose site is misspelt would be missing from the sum without a word.
  if (sites.rows.some(({ partner }) => partner !== null)) {
    const used = new Set(siteOf);
    sites.rows.forEach(({ site }, row) => {
      if (!used.has(siteOfRow[row] as number)) problems.push(problemAt(sites.place(row, "site"), { code: "site-without-pools", found: site }));
    });
  }
  if (sources.holidays) problems.push(...fewHolidays(sources.holidays, { start, months }));
  const daysPerWeek = assumed(assumptions, "daysPerWeek") as DaysPerWeek;
  const holidays = holidaysBetween(start, start + months - 1, sources.holidays?.rows.map(({ date }) => date));
  const workingDays = Array.from({ length: months }, (_, t) => workingDaysIn(start + t, daysPerWeek, holidays));
  const [seats, trained] = (["seatFactor", "trainerFactor"] as const).map((id) => leverValue(sources, id) as number) as [number, number];
  return {
    // More seats are more rooms: a fuller room would still be full at a group.
    sites: [...bySite.values()].map(({ rows }) => {
      const { rooms, shifts, trainers, ...site } = together(rows);
      return { ...site, rooms: rooms * seats, shifts, trainers: trainers * trained, workingDays };
    }),
    siteOfRow,
    siteOf,
    problems,
  };
}

type SiteRow = Row<(typeof SITES)["columns"]>;

/** Rows of one site as one: where there are several, a room that is held in shifts counts as so many rooms, of the mean number of seats. */
function together(rows: readonly SiteRow[]): Pick<Site, "site" | "rooms" | "shifts" | "seatsPerRoom" | "trainers"> {
  const [first, ...partners] = rows as readonly [SiteRow, ...SiteRow[]];
  const { site, rooms, shifts, seatsPerRoom, trainers } = first;
  if (partners.length === 0) return { site, rooms, shifts, seatsPerRoom, trainers };
  const sum = (of: (row: SiteRow) => number) => rows.reduce((all, row) => all + of(row), 0);
  const classes = sum((row) => row.rooms * row.shifts);
  const seats = sum((row) => row.rooms * row.shifts * row.seatsPerRoom);
  const mean = classes === 0 ? seatsPerRoom : seats / classes;
  return { site, rooms: classes, shifts: 1, seatsPerRoom: mean, trainers: sum((row) => row.trainers) };
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
