import type { Classroom } from "../../problem/problem";
import type { Constraint } from "./constraint";

/**
 * A row for each column of groups. Groups that begin have room for whoever begins; only where groups are paid whole.
 *
 *   sum over ways of started <= group size * groups
 *
 * @source model.md 3 (the budget in whole people pays whole groups)
 */
export const GROUPS: Constraint = {
  id: "groups",
  of: ["group", "start"],
  levers: () => [],
  limits: ({ columns }) =>
    columns.flatMap((column) =>
      column.kind === "group" ? [{ constraint: "groups" as const, classroom: column.classroom, month: column.month, lower: -Infinity, upper: 0 }] : [],
    ),
  entries({ columns, classrooms, ground: { months } }) {
    const roomOf = new Map(classrooms.flatMap(({ ways }, room) => ways.map((way) => [way, room] as const)));
    const rows = new Map<number, number>();
    for (const column of columns) if (column.kind === "group") rows.set(column.classroom * months + column.month, rows.size);
    return (column, put) => {
      if (column.kind !== "group" && column.kind !== "start") return;
      const classroom = column.kind === "group" ? column.classroom : roomOf.get(column.way);
      const row = classroom === undefined ? undefined : rows.get(classroom * months + column.month);
      if (row !== undefined) put(row, column.kind === "group" ? -(classrooms[column.classroom] as Classroom).way.course.groupSize : 1);
    };
  },
};
