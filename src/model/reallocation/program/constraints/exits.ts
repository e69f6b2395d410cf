import type { Constraint } from "./constraint";

/** Most heads that exit in a month, of all pools. @source model.md 3 */
export const MOST_EXITS: Constraint = {
  id: "most-exits",
  of: ["exit"],
  levers: ({ inputs: { terms } }) => [terms.mostExits],
  limits: ({ inputs: { terms: { mostExits } }, ground: { open, months } }) =>
    mostExits === null
      ? []
      : Array.from({ length: months - open }, (_, at) => ({ constraint: "most-exits" as const, month: open + at, lower: -Infinity, upper: mostExits })),
  entries: ({ ground: { open } }) => (column, put) => {
    if (column.kind === "exit") put(column.month - open, 1);
  },
};

/**
 * All exits together: no limit of its own, but where fewest exits come first, and only there, it keeps to them.
 *
 * @source model.md 3 (lexicographic)
 */
export const TOTAL_EXITS: Constraint = {
  id: "total-exits",
  of: ["exit"],
  levers: ({ inputs: { terms } }) => [terms.objective],
  limits: ({ inputs: { terms } }) => (terms.objective === "fewest-exits" ? [{ constraint: "total-exits", lower: -Infinity, upper: Infinity }] : []),
  entries: () => (column, put) => {
    if (column.kind === "exit") put(0, 1);
  },
};
