import type { Quantity } from "../../record/quantity";
import type { Text } from "../../record/text";
import { dateOf } from "../../twins/date-of";
import { all, call, isLeftOut, operation, some, spoken, type Expression } from "../../twins/expression";
import { formula } from "../../twins/formula";
import type { Twin, TwinParameter } from "../../twins/twin";
import type { DocumentedFunction } from "./define";
import type { Parameter, ScalarParameter } from "./parameter";

/**
 * A function's native formula, which gives #N/A for a value that the function refuses by its quantity; null where it has none.
 *
 * @throws Error where a parameter is of a kind that no native formula takes, which only a slip in the code can cause
 */
export function twinOf({ id, params, twin }: DocumentedFunction): Twin | null {
  if (!twin) return null;
  const described = Object.entries(params).map(([key, param]) => {
    if (!isScalar(param)) throw new Error(`no native formula takes ${key} of ${id}`);
    return [key, param] as const;
  });
  const args = Object.fromEntries(described.map(([key, { quantity }]) => [key, { kind: "parameter", key, ...wordsOf(quantity) }] as const));
  const taken = described.flatMap(([key, param]) => conditionOf(args[key] as Expression, param));
  return {
    id,
    parameters: Object.fromEntries(described.map(([key, param]) => [key, twinParameter(param)])),
    body: call("IF", [all(taken), twin(args as never), call("NA", [])]),
  };
}

function isScalar(param: Parameter<unknown>): param is ScalarParameter<unknown> {
  return "quantity" in param;
}

function wordsOf({ words }: Quantity<unknown>): { readonly words?: Readonly<Record<string, Text>> } {
  return words ? { words } : {};
}

function twinParameter(param: ScalarParameter<unknown>): TwinParameter {
  if (!param.omitted) return { name: param.name };
  const { value } = param.omitted;
  const word = typeof value === "string" ? param.quantity.words?.[value] : undefined;
  return { name: param.name, omitted: (locale) => (word ? { kind: "text", value: word[locale] } : standingFor(value)) };
}

/** Nothing, and what has no end, are said as an empty text: a formula can't leave an argument out. */
const LEFT_OUT: Expression = { kind: "text", value: "" };

function standingFor(value: unknown): Expression {
  if (typeof value === "boolean") return { kind: "truth", value };
  return typeof value === "number" && value !== Infinity ? { kind: "number", value } : LEFT_OUT;
}

/** What must hold of an argument for the function to take it. */
function conditionOf(argument: Expression, param: ScalarParameter<unknown>): Expression {
  const { quantity } = param;
  const value = valueCondition(argument, quantity);
  const mayBeNothing = param.omitted && typeof param.omitted.value !== "string" && standingFor(param.omitted.value) === LEFT_OUT;
  return mayBeNothing ? some([all([isLeftOut(argument), operation(argument, "=", "")]), value]) : value;
}

function valueCondition(argument: Expression, quantity: Quantity<unknown>): Expression {
  const { unit, words, whole } = quantity;
  if (words) return some([...new Set(Object.values(words).flatMap(spoken))].map((word) => operation(argument, "=", word)));
  if (unit === "switch") return formula`OR(ISLOGICAL(${argument}),AND(ISNUMBER(${argument}),OR(${argument}=0,${argument}=1)))`;
  const bounds = boundsOf(quantity).map(([sign, bound]) => operation(argument, sign, bound));
  return all([call("ISNUMBER", [argument]), ...bounds, ...(whole ? [formula`${argument}=INT(${argument})`] : [])]);
}

function boundsOf({ unit, min = -Infinity, max = Infinity }: Quantity<unknown>): [sign: ">=" | "<=", bound: Expression | number][] {
  const ends: [">=" | "<=", number][] = [[">=", min], ["<=", max]];
  return ends.filter(([, end]) => Number.isFinite(end)).map(([sign, end]) => [sign, unit === "day" ? dateOf(end) : end]);
}
