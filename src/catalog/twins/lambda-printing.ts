import type { Locale } from "../record/text";
import { insideOf, type Expression } from "./expression";
import { folded } from "./folding";
import { partsOf } from "./parts";
import { MOST_CHARACTERS, printed, tooLong, type Manner, type Spread } from "./printing";
import { filledIn, type GivenArguments, type Twin } from "./twin";

/** Stem of the names of twins, which is none of a custom function. */
const STEM = "NATIF";

/** The defined name of a twin. */
export function lambdaName({ id }: Pick<Twin, "id">): string {
  return `${STEM}.${id}`;
}

/**
 * A twin as what its name stands for, for Excel 365: a LAMBDA of the function's parameters, in the words of a language, whose named
 * parts stand in one LET. No name stands for two things, and none is left to another name.
 *
 * @returns with its "=", in English notation
 * @throws NoTwin where it is longer than a name takes; Error where two different parts, or a part and a parameter, have one name
 */
export function lambdaFormula(twin: Twin, locale: Locale): string {
  const body = folded(twin.body);
  const names = Object.values(twin.parameters).map(({ name }) => name[locale]);
  const manner: Manner = {
    parameter: (key) => {
      const parameter = twin.parameters[key];
      if (!parameter) throw new Error(`${twin.id} has no parameter ${key}`);
      return parameter.name[locale];
    },
    part: (name) => identifier(name[locale]),
    count: (to) => `SEQUENCE(${to})`,
    spread: SPREAD,
  };
  const { condition, value } = guarded(body);
  const parts = new Map([...partsOf([value], locale)].map(([name, of]) => [identifier(name), of]));
  const taken = [...parts.keys()].filter((name) => names.includes(name));
  if (taken.length > 0) throw new Error(`a part of ${twin.id} is called as one of its parameters: ${taken.join(", ")}`);
  const bindings = [...parts].map(([name, of]) => `${name},${printed(of, manner)},`).join("");
  const result = parts.size > 0 ? `LET(${bindings}${printed(value, manner)})` : printed(value, manner);
  const whole = condition ? `IF(${printed(condition, manner)},${result},NA())` : result;
  const text = `=LAMBDA(${[...names, whole].join(",")})`;
  if (text.length > MOST_CHARACTERS) throw tooLong(twin.id, text.length);
  return text;
}

/** A name as a LAMBDA takes it in any language of Excel: without accents. */
export function identifier(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "");
}

/** Arrays as Excel 365 has them. Sums up to each place are a matrix's: a LAMBDA within a LAMBDA is more than some spreadsheets take. */
const SPREAD: Spread = {
  places: (size) => `SEQUENCE(${size})`,
  listed: (values) => consecutive(values) ?? repeated(values) ?? `{${values.join(";")}}`,
  running: (of, places) => `MMULT(1*(${places}>=TRANSPOSE(${places})),${of})`,
  stack(rows) {
    const [first = "", ...others] = rows.map((cells) => (cells.length === 1 ? (cells[0] as string) : `HSTACK(${cells.join(",")})`));
    return others.length > 0 ? `VSTACK(${[first, ...others].join(",")})` : first;
  },
};

/** Whole numbers one after the other, as the series that they are. */
function consecutive(values: readonly string[]): string | null {
  const first = Number(values[0]);
  const isSeries = values.length > 2 && values.every((value, index) => /^\d+$/.test(value) && Number(value) === first + index);
  return isSeries ? `SEQUENCE(${values.length},1,${first})` : null;
}

/** The same many times over. */
function repeated(values: readonly string[]): string | null {
  const [first = ""] = values;
  return values.length > 4 && values.every((value) => value === first) ? `IF(SEQUENCE(${values.length}),${first})` : null;
}

/** A call of a twin by its name. */
export function lambdaCall(twin: Twin, given: GivenArguments, locale: Locale): string {
  const constants: Manner = { parameter: String, part: (name) => name[locale], count: String };
  const args = filledIn(twin, given, locale).map(([, argument]) => (argument.kind === "given" ? argument.formula : printed(argument, constants)));
  return `=${lambdaName(twin)}(${args.join(",")})`;
}

/**
 * What decides whether the arguments are taken, and what they give: parts are reckoned of arguments that are taken. A decision that is made
 * of parts stands behind them.
 */
function guarded(body: Expression): { readonly condition?: Expression; readonly value: Expression } {
  if (body.kind !== "call" || body.of !== "IF") return { value: body };
  const [condition, value, otherwise] = body.args;
  const refuses = otherwise?.kind === "call" && otherwise.of === "NA" && condition !== undefined && !hasParts(condition);
  return condition && value && refuses ? { condition, value } : { value: body };
}

function hasParts(node: Expression): boolean {
  return node.kind === "part" || insideOf(node).some(hasParts);
}
