import { daysByMonth } from "./course-days";

/** What training needs of a site: places in class, rooms, and trainers to stand in them. */
export const CLASS_RESOURCES = ["seats", "rooms", "trainers"] as const;
export type ClassResource = (typeof CLASS_RESOURCES)[number];

/** A course as the rooms see it. */
export interface SeatedCourse {
  /** Working days from the beginning of the first month to the first day of class; negative where it began before. */
  readonly start: number;
  readonly trainees: number;
  /** Groups taught apart, each in a room with a trainer (groupsOf). */
  readonly groups: number;
  readonly classDays: number;
}

export interface TrainingSite {
  readonly rooms: number;
  /** Classes that one room can hold a day. */
  readonly shifts: number;
  readonly seatsPerRoom: number;
  /** Trainers, each with one group a day. */
  readonly trainers: number;
  /** Working days of each month, holidays taken off (workingDaysIn). */
  readonly workingDays: ArrayLike<number>;
}

export interface SeatLoad {
  /** Days of each resource that each month can give. */
  readonly capacity: Readonly<Record<ClassResource, Float64Array>>;
  /** Days of each resource taken, by month. */
  readonly used: Readonly<Record<ClassResource, Float64Array>>;
  /** Used over capacity by month; above 1 is too much, Infinity where there is none to use. */
  readonly load: Readonly<Record<ClassResource, Float64Array>>;
  /** The resource and month of the highest load, the first of equals; null where nothing is used. */
  readonly bottleneck: { readonly resource: ClassResource; readonly month: number; readonly load: number } | null;
}

/**
 * Load of rooms, seats and trainers by month. Nesting takes none of them. Courses may cross months; classes are not rounded
 * down to whole ones per month.
 *
 *   seat-days    = sum of trainees * class days in the month  <=  rooms * shifts * seats * working days of the month
 *   room-days    = sum of groups * class days in the month    <=  rooms * shifts * working days
 *   trainer-days = sum of groups * class days in the month    <=  trainers * working days
 *
 * @param months months told; class days outside them are not
 * @source domain.md 10.3; model.md 3, 4 (floor(22 / class days) of domain.md 3.3 is not used)
 */
export function seatLoad(courses: readonly SeatedCourse[], site: TrainingSite, months: number): SeatLoad {
  const capacityOf = (aDay: number) => Float64Array.from({ length: months }, (_, t) => aDay * (site.workingDays[t] ?? 0));
  const rooms = site.rooms * site.shifts;
  const capacity = { seats: capacityOf(rooms * site.seatsPerRoom), rooms: capacityOf(rooms), trainers: capacityOf(site.trainers) };
  const seats = new Float64Array(months);
  const groupDays = new Float64Array(months);
  for (const { start, trainees, groups, classDays } of courses) {
    daysByMonth(start, classDays, site.workingDays, months).forEach((days, t) => {
      seats[t] = (seats[t] as number) + trainees * days;
      groupDays[t] = (groupDays[t] as number) + groups * days;
    });
  }
  const used = { seats, rooms: groupDays, trainers: groupDays.slice() };
  const loadOf = (resource: ClassResource) => used[resource].map((days, t) => (days === 0 ? 0 : days / (capacity[resource][t] as number)));
  const load = { seats: loadOf("seats"), rooms: loadOf("rooms"), trainers: loadOf("trainers") };
  return { capacity, used, load, bottleneck: highest(load) };
}

function highest(loads: SeatLoad["load"]): SeatLoad["bottleneck"] {
  let found: SeatLoad["bottleneck"] = null;
  for (const resource of CLASS_RESOURCES) {
    loads[resource].forEach((load, month) => {
      if (load > (found?.load ?? 0)) found = { resource, month, load };
    });
  }
  return found;
}
