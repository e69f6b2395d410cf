import type { ChoiceParameter, Expression } from "../../twins/expression";
import type { Parameter, ValueOf } from "./parameter";

/** A parameter as a native formula takes it: one of a few words, or a value of any other kind. */
export type TwinArgument<V> = [V] extends [string] ? (string extends V ? Expression : ChoiceParameter<V>) : Expression;

/** The parameters of a function as its native formula takes them. */
export type TwinArguments<P extends Readonly<Record<string, Parameter<unknown>>>> = {
  readonly [K in keyof P]: TwinArgument<Exclude<ValueOf<P[K]>, null>>;
};
