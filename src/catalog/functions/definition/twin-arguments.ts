import type { Choice, Expression } from "../../twins/expression";
import type { Parameter, ValueOf } from "./parameter";

/** A parameter as a native formula takes it: one of a few words, or a value of any other kind. */
export type TwinArgument<V> = [V] extends [string] ? (string extends V ? Expression : Choice<V>) : Expression;

/** The parameters of a function as its native formula takes them: of a series one cell. */
export type TwinArguments<P extends Readonly<Record<string, Parameter<unknown>>>> = {
  readonly [K in keyof P]: TwinArgument<Exclude<ValueOf<P[K]>, null>>;
};

/** A range as the native formula of one cell takes it: its cells, the first to the last that is no blank. */
export interface RangeArgument {
  /** How many. */
  readonly size: Expression;
  /** Their numbers, from 1. */
  readonly places: Expression;
  /** What they hold, each at its place. */
  readonly values: Expression;
}

/** As `TwinArguments` of a function of one cell, whose series are ranges. */
export type ScalarTwinArguments<P extends Readonly<Record<string, Parameter<unknown>>>> = {
  readonly [K in keyof P]: ValueOf<P[K]> extends readonly unknown[] ? RangeArgument : TwinArgument<Exclude<ValueOf<P[K]>, null>>;
};
