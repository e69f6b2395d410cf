import type { Locale } from "../record/text";
import { insideOf, type CheckedRows, type Expression } from "./expression";
import { folded } from "./folding";
import { partsOf } from "./parts";
import { across, MOST_CHARACTERS, printed, tooLong, type Manner, type Spread } from "./printing";
import { filledIn, type GivenArguments, type Twin } from "./twin";

/** Stem of the names of twins, which is none of a custom function. */
const STEM = "NATIF";

/** The defined name of a twin. */
export function lambdaName({ id }: Twin): string {
  return `${STEM}.${id}`;
}

/**
 * A twin as what its name stands for, for Excel 365: a LAMBDA of the function's parameters, in the words of a language, whose named
 * parts stand in one LET. No name stands for two things, and none is left to another name.
 *
 * @returns with its "=", in English notation
 * @throws NotPrintable where it is longer than a name takes; Error where two different parts, or a part and a parameter, have one name
 */
export function lambdaFormula(twin: Twin, locale: Locale): string {
  const body = folded(twin.body);
  const text = lambdaText(twin, body, locale, { part: identifier, parameter: (name) => name });
  if (text.length <= MOST_CHARACTERS) return text;
  // Short names where those that say something are too long: the calculation sheet is there to be read.
  const [parts, parameters] = [new Map<string, string>(), new Map<string, string>()];
  const shortened = lambdaText(twin, body, locale, { part: numbered(parts, "_"), parameter: numbered(parameters, "a_") });
  if (shortened.length > MOST_CHARACTERS) throw tooLong(twin.id, shortened.length);
  return shortened;
}

/** Names by their number. */
function numbered(known: Map<string, string>, stem: string): (name: string) => string {
  return (name) => {
    const short = known.get(name) ?? `${stem}${known.size + 1}`;
    known.set(name, short);
    return short;
  };
}

interface Names {
  readonly part: (name: string) => string;
  readonly parameter: (name: string) => string;
}

function lambdaText(twin: Twin, body: Expression, locale: Locale, { part: nameOf, parameter: parameterOf }: Names): string {
  const names = Object.values(twin.parameters).map(({ name }) => parameterOf(name[locale]));
  const manner: Manner = {
    parameter: (key) => {
      const parameter = twin.parameters[key];
      if (!parameter) throw new Error(`${twin.id} has no parameter ${key}`);
      return parameterOf(parameter.name[locale]);
    },
    part: (name) => nameOf(name[locale]),
    count: (to) => `SEQUENCE(${to})`,
    spread: SPREAD,
  };
  const { condition, value } = guarded(body);
  const parts = new Map([...partsOf([value], locale, true)].map(([name, of]) => [nameOf(name), of]));
  const taken = [...parts.keys()].filter((name) => names.includes(name));
  if (taken.length > 0) throw new Error(`a part of ${twin.id} is called as one of its parameters: ${taken.join(", ")}`);
  const bindings = [...parts].map(([name, of]) => `${name},${of.kind === "shared" ? printed(of.of, across(of.along, manner, SPREAD)) : printed(of, manner)},`).join("");
  const result = parts.size > 0 ? `LET(${bindings}${printed(value, manner)})` : printed(value, manner);
  const whole = condition ? `IF(${printed(condition, manner)},${result},NA())` : result;
  return `=LAMBDA(${[...names, whole].join(",")})`;
}

/** A name as a LAMBDA takes it in any language of Excel: without accents. */
function identifier(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "");
}

/** Arrays as Excel 365 has them. Sums up to each place are a matrix's: a LAMBDA within a LAMBDA is more than some spreadsheets take. */
const SPREAD: Spread = {
  places: (size) => `SEQUENCE(${size})`,
  listed: (values) => consecutive(values) ?? repeated(values) ?? `{${values.join(";")}}`,
  running: (of, places) => `MMULT(1*(${places}>=TRANSPOSE(${places})),${of})`,
  across: (part) => `TRANSPOSE(${part})`,
  checked: checkedRows,
  sum: (of, size) => `MMULT(${of},SEQUENCE(${size},1,1,0))`,
  stack(rows) {
    const [first = "", ...others] = rows.map((cells) => (cells.length === 1 ? (cells[0] as string) : `HSTACK(${cells.join(",")})`));
    return others.length > 0 ? `VSTACK(${[first, ...others].join(",")})` : first;
  },
};

/** No end of a quantity: more than a cell can hold is none. */
const ENDLESS = 1e300;

/** All rows at once: numbers in one block of their columns, texts column by column. AND is true where all of an array is. */
function checkedRows({ rows, columns }: CheckedRows, range: string, said: (value: string | number) => string): string {
  const lines = SPREAD.listed(rows.map(String));
  const across = (values: readonly number[]) => `{${values.map((value) => said(Number.isFinite(value) ? value : Math.sign(value) * ENDLESS)).join(",")}}`;
  const block = (some: readonly { readonly column: number }[]) => `INDEX(${range},${lines},${across(some.map(({ column }) => column))})`;
  const texts = columns.flatMap((wanted) => ("said" in wanted ? [`INDEX(${range},${lines},${wanted.column})={${wanted.said.map(said).join(";")}}`] : []));
  const numbers = columns.flatMap((wanted) => ("said" in wanted ? [] : [wanted]));
  const bounds = numbers.length === 0 ? [] : [
    `COUNT(${block(numbers)})=${rows.length * numbers.length}`,
    `${block(numbers)}>=${across(numbers.map(({ min }) => min))}`,
    `${block(numbers)}<=${across(numbers.map(({ max }) => max))}`,
  ];
  const whole = numbers.filter((wanted) => wanted.whole);
  const conditions = [...texts, ...bounds, ...(whole.length > 0 ? [`${block(whole)}=INT(${block(whole)})`] : [])];
  return `${rows.length}*AND(${conditions.join(",")})`;
}

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
