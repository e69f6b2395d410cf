import type { Locale } from "../record/text";
import { insideOf, type Expression } from "./expression";

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
    const known = found.get(name);
    if (known && known !== node.value && JSON.stringify(known) !== JSON.stringify(node.value)) throw new Error(`two parts are called ${name}`);
    if (!known) found.set(name, node.value);
  };
  nodes.forEach(look);
  return found;
}
