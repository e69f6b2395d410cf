import type { Constraint } from "./constraint";

/**
 * Groups that begin have room for whoever begins; only where groups are paid whole.
 *
 *   sum over ways of started <= group size * groups
 *
 * @source model.md 3 (the budget in whole people pays whole groups)
 */
export const GROUPS: Constraint = {
  id: "groups",
  of: ["group", "start"],
  limits: ({ classrooms, ground: { open, months } }) =>
    classrooms.flatMap((_, classroom) =>
      Array.from({ length: months - open }, (__, at) => ({ constraint: "groups" as const, classroom, month: open + at, lower: -Infinity, upper: 0 })),
    ),
  entries({ classrooms, ground: { open, months } }) {
    const span = months - open;
    const roomOf = new Map(classrooms.flatMap(({ ways }, room) => ways.map((way) => [way, room] as const)));
    return (column, put) => {
      if (column.kind === "group") put(column.classroom * span + column.month - open, -(classrooms[column.classroom]?.way.course.groupSize as number));
      if (column.kind !== "start") return;
      const room = roomOf.get(column.way);
      if (room !== undefined) put(room * span + column.month - open, 1);
    };
  },
};
