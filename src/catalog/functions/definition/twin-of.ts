import type { Quantity } from "../../record/quantity";
import type { Locale, Text } from "../../record/text";
import { boundsOf, valueCondition } from "../../twins/calls/value-condition";
import {
  all,
  call,
  expression,
  is,
  isLeftOut,
  operation,
  part,
  placesAlong,
  said,
  some,
  type Choice,
  type Expression,
  type Operand,
} from "../../twins/expression";
import { formula } from "../../twins/formula";
import type { Twin, TwinParameter } from "../../twins/twin";
import type { DocumentedFunction, ResultColumn } from "./define";
import type { Parameter, ScalarParameter, SeriesParameter } from "./parameter";
import type { RangeArgument } from "./twin-arguments";

/**
 * A function's native formula, which gives #N/A for a value that the function refuses by its quantity; null where it has none.
 *
 * @throws Error where a parameter is of a kind that no native formula takes, which only a slip in the code can cause
 */
export function twinOf({ id, shape, params, columns, twin }: DocumentedFunction): Twin | null {
  if (!twin) return null;
  const placed = Object.entries(params).map(([key, param]) => placedParameter(id, key, param, shape === "scalar"));
  const args = Object.fromEntries(placed.map(({ key, argument }) => [key, argument]));
  const found = twin(args as never);
  const parameters = Object.fromEntries(placed.map(({ key, described }) => [key, described]));
  const taken = all(placed.flatMap(({ conditions }) => conditions));
  const refused = call("NA", []);
  const guarded = (value: Expression) => call("IF", [taken, value, refused]);
  if ("kind" in found) {
    const hasRange = placed.some(({ isRange }) => isRange);
    return { id, parameters, body: guarded(found), sheet: { taken, headers: [], rows: [[found]] }, isOneFormula: !hasRange };
  }
  const keys = Object.keys(columns);
  const { headers, lang } = args as { readonly headers: Expression; readonly lang: Choice<Locale> };
  const titles = keys.map((key) => (columns[key] as ResultColumn).header);
  const titled = (locale: Locale): Expression => ({ kind: "stack", rows: [titles.map((title) => expression(title[locale]))] });
  const rows = found.rows.map((row) => keys.map((key) => expression(row[key] as Operand)));
  const result = part({ fr: "résultat", en: "result" }, { kind: "stack", rows });
  const shown = call("IF", [headers, { kind: "stack", rows: [[call("IF", [is(lang, "en"), titled("en"), titled("fr")])], [result]] }, result]);
  const { holds = expression(true) } = found;
  const above = titles.map((title) => ({ title, shown: said(title, lang) }));
  return { id, parameters, body: guarded(call("IF", [holds, shown, refused])), sheet: { taken: all([taken, holds]), headers: above, rows }, isOneFormula: false };
}

/** A parameter that stands by itself, as a native formula takes it. */
interface PlacedParameter {
  readonly key: string;
  readonly described: TwinParameter;
  readonly argument: Expression | RangeArgument;
  readonly isRange: boolean;
  readonly conditions: readonly Expression[];
}

function placedParameter(id: string, key: string, param: Parameter<unknown>, takesRanges: boolean): PlacedParameter {
  if (isSeries(param)) {
    const { name, items } = param;
    const cells: Expression = { kind: "parameter", key, ...wordsOf(items) };
    const described = { name };
    if (takesRanges) return { key, described, argument: rangeOf(cells), isRange: true, conditions: rangeConditions(cells, items) };
    return { key, described, argument: cells, isRange: false, conditions: [valueCondition(cells, items)] };
  }
  if (!isScalar(param)) throw new Error(`no native formula takes ${key} of ${id}`);
  const argument: Expression = { kind: "parameter", key, ...wordsOf(param.quantity) };
  return { key, described: twinParameter(param), argument, isRange: false, conditions: [conditionOf(argument, param)] };
}

function isScalar(param: Parameter<unknown>): param is ScalarParameter<unknown> {
  return "quantity" in param;
}

function isSeries(param: Parameter<unknown>): param is SeriesParameter<unknown> {
  return "items" in param;
}

/** The cells of a range, in a column or in a row, up to as many as hold numbers. */
function rangeOf(range: Expression): RangeArgument {
  const size = part({ fr: "nombre", en: "number" }, call("COUNT", [range]));
  const places = placesAlong({ name: { fr: "rang", en: "place" }, size });
  return { size, places, values: part({ fr: "valeur", en: "value" }, call("INDEX", [range, places])) };
}

/** That a range is one column or one row whose first cells are numbers within bounds, and whose others are blank. */
function rangeConditions(range: Expression, quantity: Quantity<unknown>): Expression[] {
  const size = call("COUNT", [range]);
  const [least, most] = [call("MIN", [range]), call("MAX", [range])];
  const bounds = boundsOf(quantity).map(([sign, bound]) => operation(sign === ">=" ? least : most, sign, bound));
  const isLine = formula`OR(ROWS(${range})=1,COLUMNS(${range})=1)`;
  const isWhole = formula`COUNT(INDEX(${range},1):INDEX(${range},MAX(1,${size})))=${size}`;
  return [operation(size, ">=", 1), formula`COUNTA(${range})=${size}`, isLine, ...bounds, isWhole];
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
