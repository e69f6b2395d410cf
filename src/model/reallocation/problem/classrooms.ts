import type { Classroom, PlanProblem } from "./problem";
import type { ReckonedWay } from "./ways";

/** Who shares groups: the people of a site who take the same course towards the same activity. */
export function classroomsOf({ ways, inputs: { siteOf } }: PlanProblem): Classroom[] {
  const rooms = new Map<string, { way: ReckonedWay; ways: number[] }>();
  ways.forEach((way, row) => {
    const { course: { classDays, nestingDays, groupSize, externalPerGroupDay } } = way;
    const site = siteOf[way.pool] ?? `pool ${way.pool}`;
    const key = [site, way.activity, classDays, nestingDays, groupSize, externalPerGroupDay].join(" ");
    const room = rooms.get(key) ?? { way, ways: [] };
    room.ways.push(row);
    rooms.set(key, room);
  });
  return [...rooms.values()];
}
