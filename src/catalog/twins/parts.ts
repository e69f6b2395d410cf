import type { Locale } from "../record/text";
import { insideOf, type Axis, type Expression } from "./expression";

/**
 * The parts of expressions by their names in a language, each behind those it is made of.
 *
 * @param withShared whether what sums share is one of them
 *
 * @throws Error where two different parts have one name
 */
export function partsOf(nodes: readonly Expression[], locale: Locale, withShared = false): ReadonlyMap<string, Expression> {
  const found = new Map<string, Expression>();
  const seen = new Set<Expression>();
  const look = (node: Expression): void => {
    if (seen.has(node)) return;
    seen.add(node);
    insideOf(node).forEach(look);
    if (node.kind !== "part" && !(withShared && node.kind === "shared")) return;
    const name = node.name[locale];
    const value = node.kind === "part" ? node.value : node;
    const known = found.get(name);
    if (known && known !== value && JSON.stringify(known) !== JSON.stringify(value)) throw new Error(`two parts are called ${name}`);
    if (!known) found.set(name, value);
  };
  nodes.forEach(look);
  return found;
}

/** Functions that make one value of the whole of an argument, and of which arguments. */
const WHOLE: Readonly<Record<string, readonly number[] | "all">> = { SUM: "all", SUMPRODUCT: "all", MIN: "all", MAX: "all", COUNT: "all", INDEX: [0] };

/** Whether a function makes one value of all that an argument holds. */
export function takesWhole(of: string, at: number): boolean {
  const whole = WHOLE[of] ?? [];
  return whole === "all" || whole.includes(at);
}

const AXES = new WeakMap<Expression, Axis | null>();

/** The axis along which an expression has a value at each place; null where it has one value. */
export function axisOf(node: Expression): Axis | null {
  const known = AXES.get(node);
  if (known !== undefined) return known;
  const found = axisWithin(node);
  AXES.set(node, found);
  return found;
}

function axisWithin(node: Expression): Axis | null {
  if (node.kind === "places" || node.kind === "listed" || node.kind === "checked") return node.axis;
  if (node.kind === "sum") return axisAround(node.of, node.along);
  const inside = node.kind === "call" ? node.args.filter((_, at) => !takesWhole(node.of, at)) : insideOf(node);
  return inside.flatMap((one) => axisOf(one) ?? [])[0] ?? null;
}

/** The axis of what stands around a sum along another, or along the same where that is said to be here. */
function axisAround(node: Expression, summed: Axis): Axis | null {
  if (node.kind === "here") return axisOf(node.of);
  const axis = node.kind === "part" || node.kind === "sum" ? axisOf(node) : null;
  if (axis) return isSame(axis, summed) ? null : axis;
  return insideOf(node).flatMap((one) => axisAround(one, summed) ?? [])[0] ?? null;
}

/** Whether two are one: a function has no two axes of one name. */
export function isSame(one: Axis, other: Axis): boolean {
  return one.name.fr === other.name.fr;
}
