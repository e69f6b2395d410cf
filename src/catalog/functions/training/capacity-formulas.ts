import { CLASS_RESOURCES, type ClassResource } from "../../../model/training/seats";
import { holidaysBetween, workingDaysIn } from "../../../model/calendar/holidays";
import type { TrainingSites } from "../../cases/training/training-sites";
import type { ParsedTable } from "../../record/table";
import type { Locale, Text } from "../../record/text";
import type { HOLIDAYS } from "../../tables/training/holidays";
import type { SITES } from "../../tables/training/sites";
import { expression, largest, least, listed, listedAlong, part, placesAlong, total, type Axis, type Expression, type Operand } from "../../twins/expression";
import { formula } from "../../twins/formula";
import type { CallReader } from "../definition/calls/call-reader";
import { TableReader } from "../definition/calls/table-reader";
import { courseFormulas, dateOfMonth, windowStays } from "./course-formulas";
import type { CoursesByMonth, MonthlySources } from "./training-parameters";

/** What TRAINING.CAPACITY is made from. */
export type CapacitySources = MonthlySources & {
  readonly sites: ParsedTable<(typeof SITES)["columns"]>;
  readonly holidays: ParsedTable<(typeof HOLIDAYS)["columns"]> | null;
};

type Column = "site" | "month" | "resource" | "capacity" | "used" | "load" | "short" | "bottleneck";

/** The courses of a call with their sites, and the months from the first of them on. */
export interface SeatedCourses extends CoursesByMonth, Omit<TrainingSites, "problems"> {
  /** First month of all. */
  readonly first: number;
}

/** Beyond any load: of a course where there is nothing to take it. */
const BEYOND = 1e300;

/** TRAINING.CAPACITY of a call as native formulas: `seatLoad`, a row for each site, and side by side each month's resources. */
export function capacityBand(
  call: CallReader,
  sources: CapacitySources,
  seated: SeatedCourses,
  words: Readonly<Record<ClassResource, Text>>,
  locale: Locale,
): { readonly axes: readonly Axis[]; readonly row: Readonly<Record<Column, Operand>> } {
  const { courses, window, first, sites, siteOf, siteOfRow } = seated;
  const course = courseFormulas(call, sources, courses, expression(0));
  course.pools.stays();
  const { axis, people, groups, classDays } = course;
  windowStays(call, sources, course, window);
  call.holds(formula`${least(course.month, axis)}>=${first}`);

  // Working days depend on holidays, which stay: the days of either week are known.
  if (sources.holidays) daysStay(call, sources.holidays);
  const months = window.start + window.months - first;
  const month: Axis = { name: { fr: "mois_de_l_horizon", en: "month_of_the_horizon" }, size: expression(months), across: true };
  const place = placesAlong(month);
  const holidays = holidaysBetween(first, first + months - 1, sources.holidays?.rows.map(({ date }) => date));
  const daysOf = (week: 5 | 6) => Array.from({ length: months }, (_, t) => workingDaysIn(first + t, week, holidays));
  const isLong = formula`${call.assumption("daysPerWeek", sources.assumptions).value}=6`;
  const eitherWeek = (name: Text, along: Axis, of: (days: readonly number[]) => readonly number[]) =>
    part(name, formula`IF(${isLong},${listed(along, of(daysOf(6)))},${listed(along, of(daysOf(5)))})`);
  const days = eitherWeek({ fr: "jours_ouvrés", en: "working_days" }, month, (of) => of);
  const begins = part({ fr: "jour_de_début", en: "first_working_day" }, total(formula`${days}*(${place}-1+${first}<${course.month})`, month));
  const isTold = part({ fr: "comptée", en: "counted" }, formula`1*(${course.month}<${first + months})`);
  const home = part({ fr: "site_de_la_formation", en: "site_of_the_course" }, listed(axis, courses.map(({ poolRow }) => (siteOf[poolRow] ?? 0) + 1)));

  const table = new TableReader(call, sources.sites, { fr: "ligne_de_sites", en: "row_of_sites" });
  for (const key of ["site", "partner"] as const) table.staysSaid(key);
  const row = table.axis;
  const ofRow = (key: "rooms" | "shifts" | "seatsPerRoom" | "trainers", name: Text) => table.along(row, key, name, siteOfRow.map((_, at) => at));
  const site: Axis = { name: { fr: "site", en: "site" }, size: expression(sites.length) };
  const number = placesAlong(site);
  const matched = { key: listedAlong(row, { fr: "numéro_du_site", en: "number_of_the_site" }, siteOfRow.map((at) => at + 1)), is: number };
  const bySite = (name: Text, of: Expression) => part(name, total(of, row, matched));
  const [seatFactor, trainerFactor] = [call.lever("seatFactor", sources.levers).value, call.lever("trainerFactor", sources.levers).value];
  const held = formula`${ofRow("rooms", { fr: "salles", en: "rooms" })}*${seatFactor}*${ofRow("shifts", { fr: "séances", en: "shifts" })}`;
  const classes = part({ fr: "cours_par_jour", en: "classes_a_day" }, held);
  const seatsPerRoom = ofRow("seatsPerRoom", { fr: "places_par_salle", en: "seats_per_room" });
  const perDay: Readonly<Record<ClassResource, Expression>> = {
    rooms: bySite({ fr: "salles_par_jour", en: "rooms_a_day" }, classes),
    seats: bySite({ fr: "places_par_jour", en: "seats_a_day" }, part({ fr: "places_de_la_ligne", en: "seats_of_the_row" }, formula`${classes}*${seatsPerRoom}`)),
    trainers: bySite(
      { fr: "formateurs_par_jour", en: "trainers_a_day" },
      part({ fr: "formateurs_de_la_ligne", en: "trainers_of_the_row" }, formula`${ofRow("trainers", { fr: "formateurs", en: "trainers" })}*${trainerFactor}`),
    ),
  };
  table.stays();

  const told = window.start - first;
  const slots = Array.from({ length: window.months }, (_, t) => CLASS_RESOURCES.map((resource) => ({ t: t + told, resource }))).flat();
  const slot: Axis = { name: { fr: "mois_et_ressource", en: "month_and_resource" }, size: expression(slots.length), across: true };
  const bySlot = (fr: string, en: string, of: (slot: (typeof slots)[number]) => number) => part({ fr, en }, listed(slot, slots.map(of)));
  const resource = bySlot("ressource_du_mois", "resource_of_the_month", (one) => CLASS_RESOURCES.indexOf(one.resource));
  const inSlots = (of: (days: readonly number[], t: number) => number) => (known: readonly number[]) => slots.map(({ t }) => of(known, t));
  const sumBefore = (known: readonly number[], t: number) => known.slice(0, t).reduce((sum, one) => sum + one, 0);
  const length = eitherWeek({ fr: "jours_du_mois", en: "days_of_the_month" }, slot, inSlots((known, t) => known[t] ?? 0));
  const from = eitherWeek({ fr: "jours_avant_le_mois", en: "days_before_the_month" }, slot, inSlots(sumBefore));
  const is = (one: ClassResource) => formula`${resource}=${CLASS_RESOURCES.indexOf(one)}`;
  const [one, two, three] = CLASS_RESOURCES;
  const aDay = formula`IF(${is(one)},${perDay[one]},IF(${is(two)},${perDay[two]},${perDay[three]}))`;
  const capacity = part({ fr: "capacité", en: "capacity" }, formula`${aDay}*${length}`);
  const until = (day: Expression) => {
    const past = formula`(${day}-${begins})`;
    return formula`IF(${past}<=0,0,IF(${past}<${classDays},${past},${classDays}))`;
  };
  const inClass = part({ fr: "jours_de_cours_du_mois", en: "class_days_of_the_month" }, formula`${until(formula`(${from}+${length})`)}-${until(from)}`);
  const taken = part({ fr: "besoin_du_cours", en: "needed_by_the_course" }, formula`${isTold}*IF(${is("seats")},${people},${groups})*${inClass}`);
  const used = part({ fr: "besoin", en: "needed" }, total(taken, axis, { key: home, is: number }));
  const strain = part({ fr: "tension", en: "strain" }, formula`IF(${used}=0,0,IF(${capacity}=0,${BEYOND},${used}/${capacity}))`);
  const highest = part({ fr: "tension_la_plus_forte", en: "highest_strain" }, largest(strain, slot));
  const isHighest = formula`IF(${strain}>0,IF(${strain}=${highest},${slots.length + 1}-${placesAlong(slot)},0),0)`;
  const fromEnd = part({ fr: "rang_depuis_la_fin", en: "rank_from_the_end" }, isHighest);
  return {
    axes: [site, slot],
    row: {
      site: listedAlong(site, { fr: "nom_du_site", en: "name_of_the_site" }, sites.map((each) => each.site)),
      month: part({ fr: "premier_jour", en: "first_day" }, dateOfMonth(bySlot("mois_compté", "month_counted", ({ t }) => t + first))),
      resource: listedAlong(slot, { fr: "ressource", en: "resource" }, slots.map((each) => words[each.resource][locale])),
      capacity,
      used,
      load: formula`IF(${strain}=${BEYOND},NA(),${strain})`,
      short: formula`IF(${used}>${capacity},${used}-${capacity},0)`,
      bottleneck: formula`IF(${fromEnd}>0,${fromEnd}=${part({ fr: "premier_goulot", en: "first_bottleneck" }, largest(fromEnd, slot))},FALSE)`,
    },
  };
}

/** That holidays are those that they were. */
function daysStay(call: CallReader, holidays: NonNullable<CapacitySources["holidays"]>): void {
  const table = new TableReader(call, holidays, { fr: "jour_férié", en: "holiday" });
  table.staysSaid("date");
  table.stays();
}
