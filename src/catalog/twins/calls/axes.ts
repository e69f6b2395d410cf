import { insideOf, type Axis, type Expression } from "../expression";

const AXES = new WeakMap<Expression, readonly Axis[]>();

/** The axes along which an expression has a value at each place: at most one down and one across. */
export function axesOf(node: Expression): readonly Axis[] {
  const known = AXES.get(node);
  if (known) return known;
  const found = unique(axesWithin(node));
  AXES.set(node, found);
  return found;
}

function axesWithin(node: Expression): readonly Axis[] {
  switch (node.kind) {
    case "places":
    case "listed":
      return [node.axis];
    case "largest":
      return axesOf(node.of).filter((axis) => !isSame(axis, node.over));
    case "found":
      return [];
    case "total":
      return [...without(node.of, node.over), ...(node.matched ? axesOf(node.matched.is) : [])];
    default:
      return insideOf(node).flatMap(axesOf);
  }
}

/** The axes of what is summed over one: it is among them where something is said of the place that the sum is for. */
function without(node: Expression, over: Axis): readonly Axis[] {
  return [...axesOf(node).filter((axis) => !isSame(axis, over)), ...(isHere(node, over) ? [over] : [])];
}

/** Whether an expression that is summed over an axis says something of the place along it that the sum is for. */
export function isHere(node: Expression, over: Axis): boolean {
  if (node.kind === "here") return axesOf(node.of).some((axis) => isSame(axis, over));
  return node.kind !== "part" && insideOf(node).some((one) => isHere(one, over));
}

/** Axes of one name are one, for folding makes expressions anew. */
export function isSame(a: Axis, b: Axis): boolean {
  return a.name.en === b.name.en;
}

function unique(axes: readonly Axis[]): readonly Axis[] {
  return axes.filter((axis, at) => axes.findIndex((other) => isSame(axis, other)) === at);
}

/** The axis that runs down, and the one across, of some. */
export function down(axes: readonly Axis[]): Axis | undefined {
  return axes.find(({ across }) => !across);
}

export function across(axes: readonly Axis[]): Axis | undefined {
  return axes.find((axis) => axis.across);
}
