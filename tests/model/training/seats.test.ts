import fc from "fast-check";
import { CLASS_RESOURCES, seatLoad, type SeatedCourse, type TrainingSite } from "../../../src/model/training/seats";
import { frozen } from "../../support/builders";
import { SEEDED } from "../../support/scenarios";

const site = (given: Partial<TrainingSite> = {}): TrainingSite =>
  frozen({ rooms: 1, shifts: 2, seatsPerRoom: 15, trainers: 3, workingDays: [22, 22, 22, 22, 22, 22], ...given });
const course = (given: Partial<SeatedCourse> = {}): SeatedCourse => frozen({ start: 0, trainees: 20, groups: 1, classDays: 10, ...given });

describe("the load of seats, rooms and trainers", () => {
  test("is told by month, of courses that cross months", () => {
    // Seven class days in the first month and three in the second; a capacity of 1 room * 2 shifts * 22 days * 15 seats.
    const load = seatLoad([course({ start: 15 })], site(), 2);
    expect(CLASS_RESOURCES.map((resource) => [...load.capacity[resource]])).toEqual([[660, 660], [44, 44], [66, 66]]);
    expect(CLASS_RESOURCES.map((resource) => [...load.used[resource]])).toEqual([[140, 60], [7, 3], [7, 3]]);
    expect([...load.load.seats]).toEqual([140 / 660, 60 / 660]);
    expect(load.bottleneck).toEqual({ resource: "seats", month: 0, load: 140 / 660 });
  });

  test("of a course of 40 days is not rounded down to no class a month", () => {
    const { load } = seatLoad([course({ classDays: 40 })], site(), 2);
    expect([...load.rooms]).toEqual([22 / 44, 18 / 44]);
  });

  test("counts the real days of each month: seventeen of August 2026, twenty-two of September", () => {
    const { capacity, used, load } = seatLoad([course({ classDays: 20 })], site({ workingDays: [17, 22] }), 2);
    expect(CLASS_RESOURCES.map((resource) => [...capacity[resource]])).toEqual([[510, 660], [34, 44], [51, 66]]);
    expect([...used.rooms]).toEqual([17, 3]);
    expect([...load.rooms]).toEqual([17 / 34, 3 / 44]);
  });

  test("names the first of equal bottlenecks, and what is too much", () => {
    const courses = [course({ groups: 4, trainees: 10 }), course({ start: 22, groups: 4, trainees: 10 })];
    expect(seatLoad(courses, site({ trainers: 1 }), 2).bottleneck).toEqual({ resource: "trainers", month: 0, load: 40 / 22 });
  });

  test("is without measure where there is nothing to use, and nothing where nothing is used", () => {
    const none = seatLoad([course()], site({ trainers: 0 }), 2);
    expect([...none.load.trainers]).toEqual([Infinity, 0]);
    expect(none.bottleneck).toEqual({ resource: "trainers", month: 0, load: Infinity });
    expect(seatLoad([], site({ rooms: 0 }), 2).bottleneck).toBeNull();
  });

  test("holds each course's seat-days and trainer days, no more and no less", () => {
    const any = fc.record({
      start: fc.integer({ min: 0, max: 60 }),
      trainees: fc.integer({ min: 1, max: 60 }),
      groups: fc.integer({ min: 1, max: 4 }),
      classDays: fc.integer({ min: 0, max: 60 }),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 5 }), (courses) => {
        const { used } = seatLoad(courses, site(), 6);
        const sum = (days: Float64Array) => days.reduce((total, each) => total + each, 0);
        expect(sum(used.seats)).toBe(courses.reduce((total, { trainees, classDays }) => total + trainees * classDays, 0));
        expect(sum(used.trainers)).toBe(courses.reduce((total, { groups, classDays }) => total + groups * classDays, 0));
        expect(used.rooms).toEqual(used.trainers);
      }),
      SEEDED,
    );
  });
});
