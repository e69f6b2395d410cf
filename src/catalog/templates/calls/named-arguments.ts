import type { CatalogFunction } from "../../functions/definition/define";
import { LEFT_OUT, type CallArgument } from "./function-call";

/** First arguments of a function and later ones by their names, those between them left out. */
export function namedArguments(
  { params }: CatalogFunction,
  first: readonly CallArgument[],
  later: Readonly<Record<string, CallArgument>>,
): CallArgument[] {
  const keys = Object.keys(params);
  const last = Math.max(first.length - 1, ...Object.keys(later).map((key) => keys.indexOf(key)));
  return keys.slice(0, last + 1).map((key, index) => first[index] ?? later[key] ?? LEFT_OUT);
}
