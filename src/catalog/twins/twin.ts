import type { Locale, Text } from "../record/text";
import type { Expression } from "./expression";

/** What a native formula needs to know of one parameter. */
export interface TwinParameter {
  readonly name: Text;
  /** What stands for it where a call leaves it out; absent where none may. */
  readonly omitted?: (locale: Locale) => Expression;
}

/** A function as a native formula. */
export interface Twin {
  readonly id: string;
  /** By key, in the order of the formula. */
  readonly parameters: Readonly<Record<string, TwinParameter>>;
  /** Gives #N/A for arguments that the function refuses. */
  readonly body: Expression;
  /** The same by the cells of its result. */
  readonly sheet: TwinSheet;
  /** Whether one formula can say it without LAMBDA, where that is not too long; else a calculation sheet does. */
  readonly isOneFormula: boolean;
}

/** What the calculation sheet of a function shows. */
export interface TwinSheet {
  /** What must hold of the arguments for the function to take them. */
  readonly taken: Expression;
  /** What stands above the result, by columns; nothing over a single cell. */
  readonly headers: readonly { readonly title: Text; readonly shown: Expression }[];
  readonly rows: readonly (readonly Expression[])[];
}

/** Arguments of a call by key, each as the text of a formula in English notation: `B2`, `Lines[Wage]`, `2*B2`, `TRUE`. */
export type GivenArguments = Readonly<Record<string, string | undefined>>;

/**
 * The arguments of a call in order, what is left out filled in.
 *
 * @throws Error where one that is needed is left out
 */
export function filledIn({ id, parameters }: Twin, given: GivenArguments, locale: Locale): [key: string, argument: Expression][] {
  return Object.entries(parameters).map(([key, { omitted }]) => {
    const argument = given[key];
    if (argument !== undefined) return [key, argumentOf(argument)];
    if (!omitted) throw new Error(`${id} is called without ${key}`);
    return [key, omitted(locale)];
  });
}

/** A constant is known as one, so that a formula can do without what it decides. */
function argumentOf(formula: string): Expression {
  if (/^-?\d+(?:\.\d+)?(?:E[+-]?\d+)?$/i.test(formula)) return { kind: "number", value: Number(formula) };
  if (/^(?:TRUE|FALSE)$/i.test(formula)) return { kind: "truth", value: formula.toUpperCase() === "TRUE" };
  if (/^"(?:[^"]|"")*"$/.test(formula)) return { kind: "text", value: formula.slice(1, -1).replaceAll('""', '"') };
  return { kind: "given", formula };
}
