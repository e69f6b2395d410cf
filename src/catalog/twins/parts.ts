import type { Locale } from "../record/text";
import { insideOf, type Axis, type Expression } from "./expression";

/**
 * The parts of expressions by their names in a language, each behind those it is made of.
 *
 * @throws Error where two different parts have one name
 */
export function partsOf(nodes: readonly Expression[], locale: Locale): ReadonlyMap<string, Expression> {
  const found = new Map<string, Expression>();
  const seen = new Set<Expression>();
  const look = (node: Expression): void => {
    if (seen.has(node)) return;
    seen.add(node);
    insideOf(node).forEach(look);
    if (node.kind !== "part") return;
    const name = node.name[locale];
    const { value } = node;
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
  if (node.kind === "places" || node.kind === "listed") return node.axis;
  const inside = node.kind === "call" ? node.args.filter((_, at) => !takesWhole(node.of, at)) : insideOf(node);
  return inside.flatMap((one) => axisOf(one) ?? [])[0] ?? null;
}
