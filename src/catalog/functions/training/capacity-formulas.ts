import { CLASS_RESOURCES, type ClassResource } from "../../../model/training/seats";
import { holidaysBetween, workingDaysIn } from "../../../model/calendar/holidays";
import type { Site } from "../../../model/reallocation/problem/inputs";
import type { ParsedTable } from "../../record/table";
import type { Locale, Text } from "../../record/text";
import type { HOLIDAYS } from "../../tables/training/holidays";
import type { SITES } from "../../tables/training/sites";
import { expression, here, listed, part, placesAlong, sumAlong, type Axis, type Expression } from "../../twins/expression";
import { formula } from "../../twins/formula";
import type { TwinCall, TwinRows } from "../definition/define";
import { courseFormulas, dateOfMonth, startStays } from "./course-formulas";
import type { CoursesByMonth, MonthlySources } from "./training-parameters";

/** What TRAINING.CAPACITY is made from. */
export type CapacitySources = MonthlySources & {
  readonly sites: ParsedTable<(typeof SITES)["columns"]>;
  readonly holidays: ParsedTable<(typeof HOLIDAYS)["columns"]> | null;
};

type Column = "site" | "month" | "resource" | "capacity" | "used" | "load" | "short" | "bottleneck";

/** The courses of a call with their sites, and the months from the first of them on. */
export interface SeatedCourses extends CoursesByMonth {
  /** First month of all. */
  readonly first: number;
  readonly sites: readonly Site[];
  /** Row of each pool's site. */
  readonly siteOf: readonly (number | null)[];
}

/** Beyond any load: of a course where there is nothing to take it. */
const BEYOND = 1e300;

/** TRAINING.CAPACITY of a call as native formulas: `seatLoad`, a row for each site, month and resource. */
export function capacityRows(
  of: TwinCall<CapacitySources>,
  seated: SeatedCourses,
  words: Readonly<Record<ClassResource, Text>>,
  locale: Locale,
): { readonly rows: TwinRows<Column>[]; readonly holds: Expression[] } {
  const { args, table, settings } = of;
  const { courses, window, first, sites, siteOf } = seated;
  const course = courseFormulas(of, courses, expression(0));
  const { axis, people, groups, classDays } = course;
  const held = [...course.holds, ...startStays(of, course.month, window), formula`MIN(${course.month})>=${first}`];
  if (args.holidays) table(args.holidays).stays();

  // Working days depend on holidays, which stay: the days of either week are known.
  const months = window.start + window.months - first;
  const month: Axis = { name: { fr: "mois_de_l_horizon", en: "month_of_the_horizon" }, size: expression(months) };
  const place = placesAlong(month);
  const holidays = holidaysBetween(first, first + months - 1, args.holidays?.rows.map(({ date }) => date));
  const daysOf = (week: 5 | 6) => listed(month, Array.from({ length: months }, (_, t) => workingDaysIn(first + t, week, holidays)));
  const days = part({ fr: "jours_ouvrés", en: "working_days" }, formula`IF(${settings.assumption("daysPerWeek")}=6,${daysOf(6)},${daysOf(5)})`);
  const gone = part({ fr: "jours_avant", en: "days_before" }, sumAlong(month, formula`${days}*(${place}<${here(place)})`));
  const isTold = part({ fr: "comptée", en: "counted" }, formula`1*(${course.month}<${first + months})`);
  const begins = part({ fr: "jour_de_début", en: "first_working_day" }, sumAlong(month, formula`${days}*(${place}-1+${first}<${course.month})`));
  const home = part({ fr: "site_de_la_formation", en: "site_of_the_course" }, listed(axis, courses.map(({ poolRow }) => (siteOf[poolRow] ?? 0) + 1)));

  const site: Axis = { name: { fr: "site", en: "site" }, size: expression(sites.length) };
  const cells = table(args.sites);
  const ofSite = (fr: string, en: string, key: "rooms" | "shifts" | "seatsPerRoom" | "trainers") =>
    part({ fr, en }, cells.along(site, key, sites.map((_, at) => at)));
  const shifts = ofSite("séances", "shifts", "shifts");
  const inUse = formula`${ofSite("salles", "rooms", "rooms")}*${settings.lever("seatFactor")}*${shifts}`;
  const rooms = part({ fr: "salles_par_jour", en: "rooms_a_day" }, inUse);
  const seats = formula`${rooms}*${ofSite("places_par_salle", "seats_per_room", "seatsPerRoom")}`;
  const trainers = formula`${ofSite("formateurs", "trainers", "trainers")}*${settings.lever("trainerFactor")}`;
  const perDay: Readonly<Record<ClassResource, Expression>> = {
    rooms,
    seats: part({ fr: "places_par_jour", en: "seats_a_day" }, seats),
    trainers: part({ fr: "formateurs_par_jour", en: "trainers_a_day" }, trainers),
  };

  const each = CLASS_RESOURCES.length;
  const count = sites.length * window.months * each;
  const row: Axis = { name: { fr: "rang", en: "rank" }, size: expression(count) };
  const rank = placesAlong(row);
  const bySite = window.months * each;
  const at = part({ fr: "site_du_rang", en: "site_of_the_rank" }, formula`INT((${rank}-1)/${bySite})+1`);
  const within = part({ fr: "rang_dans_le_site", en: "rank_within_the_site" }, formula`${rank}-1-${bySite}*(${at}-1)`);
  const told = part({ fr: "mois_du_rang", en: "month_of_the_rank" }, formula`INT(${within}/${each})+${window.start - first + 1}`);
  const resource = part({ fr: "ressource_du_rang", en: "resource_of_the_rank" }, formula`${within}-${each}*INT(${within}/${each})`);
  const length = part({ fr: "jours_du_mois", en: "days_of_the_month" }, sumAlong(month, formula`${days}*(${place}=${told})`));
  const from = part({ fr: "premier_jour_du_mois", en: "first_day_of_the_month" }, sumAlong(month, formula`${gone}*(${place}=${told})`));
  const is = (one: ClassResource) => formula`(${resource}=${CLASS_RESOURCES.indexOf(one)})`;
  const ofResource = CLASS_RESOURCES.map((one) => formula`${is(one)}*${perDay[one]}`).reduce((sum, one) => formula`${sum}+${one}`);
  const aDay = sumAlong(site, formula`(${placesAlong(site)}=${at})*(${ofResource})`);
  const capacity = part({ fr: "capacité", en: "capacity" }, formula`${aDay}*${length}`);
  const until = (day: Expression) => {
    const past = formula`${day}-${begins}`;
    return formula`${past}*(${past}>0)*(${past}<${classDays})+${classDays}*(${past}>=${classDays})`;
  };
  const taken = formula`${isTold}*(${home}=${at})*(${is("seats")}*${people}+(1-${is("seats")})*${groups})`;
  const end = part({ fr: "dernier_jour_du_mois", en: "last_day_of_the_month" }, formula`${from}+${length}`);
  const used = part({ fr: "besoin", en: "needed" }, sumAlong(axis, formula`${taken}*(${until(end)}-(${until(from)}))`));
  const strain = part({ fr: "tension", en: "strain" }, formula`IF(${used}=0,0,IF(${capacity}=0,${BEYOND},${used}/${capacity}))`);
  const isHigher = formula`(${at}=${here(at)})*((${strain}>${here(strain)})+(${strain}=${here(strain)})*(${rank}<${here(rank)}))`;
  const higher = part({ fr: "plus_tendus", en: "more_strained" }, sumAlong(row, isHigher));
  const said = (texts: readonly string[], code: Expression, from: number) =>
    texts.reduceRight<Expression>((rest, text, index) => formula`IF(${code}=${index + from},${text},${rest})`, expression(""));
  return {
    rows: [
      {
        along: { axis: row, places: count },
        cells: {
          site: part({ fr: "nom_du_site", en: "name_of_the_site" }, said(sites.map((one) => one.site), at, 1)),
          month: part({ fr: "premier_jour", en: "first_day" }, dateOfMonth(formula`${told}+${first - 1}`)),
          resource: part({ fr: "ressource", en: "resource" }, said(CLASS_RESOURCES.map((one) => words[one][locale]), resource, 0)),
          capacity,
          used,
          load: part({ fr: "taux", en: "load" }, formula`IF(${strain}=${BEYOND},NA(),${strain})`),
          short: part({ fr: "manque", en: "short" }, formula`IF(${used}>${capacity},${used}-${capacity},0)`),
          bottleneck: part({ fr: "goulot", en: "bottleneck" }, formula`(${strain}>0)*(${higher}=0)=1`),
        },
      },
    ],
    holds: held,
  };
}
