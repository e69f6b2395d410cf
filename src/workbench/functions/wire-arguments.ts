import type { CellError, ErrorText } from "../document/document";
import type { Guesses } from "../guesses";
import type { Argument, ArgumentValue, Call } from "./calls";
import type { FunctionMetadata, ParameterMetadata } from "./metadata";

/** The arguments of a call as the runtime takes them, a list in JSON, or the error that the cell shows without any call. */
export type WireArguments = { readonly json: string } | { readonly refused: CellError };

/** What is known of a table that several calls hand over; a table has many thousand values. */
interface KnownTable {
  readonly error: CellError | null;
  /** As JSON, by how it is laid out. */
  readonly texts: Map<string, string>;
}

const TABLES = new WeakMap<object, KnownTable>();

/**
 * Lays a formula's arguments out for the function: a matrix parameter gets a 2-D array even for one cell,
 * repeated arguments come as one list, and what the formula leaves out at the end is filled up to the last
 * declared parameter, for the runtime puts its invocation object right behind the arguments.
 *
 * An error goes through to a parameter of type any if the metadata file allows it. The function then gets
 * a `CustomFunctions.Error` in its place, alone or inside the array: its `code` is the error's text ("#N/A"), its
 * message empty. Otherwise the function is not called and its cell shows the first error.
 */
export function wireArguments(call: Call, metadata: FunctionMetadata, allowsErrors: boolean, guesses: Guesses): WireArguments {
  const repeated = metadata.parameters.findIndex((parameter) => parameter.repeating === true);
  const single = repeated < 0 ? metadata.parameters : metadata.parameters.slice(0, repeated);
  const parameterOf = (index: number) => metadata.parameters[repeated < 0 ? index : Math.min(index, repeated)];

  for (const [index, argument] of call.arguments.entries()) {
    const refused = refusal(argument, parameterOf(index), allowsErrors, guesses);
    if (refused) return { refused };
  }
  const texts = call.arguments.map((argument, index) => textOf(argument, parameterOf(index), guesses));
  const count = Math.max(single.length, repeated < 0 ? texts.length : 0);
  const values = Array.from({ length: count }, (_, index) => texts[index] ?? JSON.stringify(guesses.omittedArgument));
  return { json: list(repeated < 0 ? values : [...values, list(texts.slice(repeated))]) };
}

function refusal(argument: Argument, parameter: ParameterMetadata | undefined, allowsErrors: boolean, guesses: Guesses): CellError | null {
  const takesErrors = allowsErrors && parameter?.type === "any";
  const error = takesErrors ? null : firstError(argument);
  if (error) return { error: error.error };
  const isCrowd = isMatrix(argument) && (argument.length > 1 || (argument[0]?.length ?? 0) > 1);
  return isCrowd && parameter?.dimensionality !== "matrix" && guesses.rangeForScalar === "#VALUE!" ? { error: "#VALUE!" } : null;
}

function firstError(argument: Argument): CellError | null {
  if (!isMatrix(argument)) return isError(argument) ? argument : null;
  return knownTable(argument).error;
}

function textOf(argument: Argument, parameter: ParameterMetadata | undefined, guesses: Guesses): string {
  const write = () => JSON.stringify(wireArgument(argument, parameter, guesses));
  if (!isMatrix(argument)) return write();
  const { texts } = knownTable(argument);
  const laidOut = `${parameter?.dimensionality} ${guesses.omittedArgument} ${guesses.blankCellArgument} ${guesses.errorArgument}`;
  const text = texts.get(laidOut) ?? write();
  texts.set(laidOut, text);
  return text;
}

function knownTable(table: readonly (readonly ArgumentValue[])[]): KnownTable {
  const known = TABLES.get(table) ?? { error: table.flat().find(isError) ?? null, texts: new Map<string, string>() };
  TABLES.set(table, known);
  return known;
}

function list(texts: readonly string[]): string {
  return `[${texts.join(",")}]`;
}

function wireArgument(argument: Argument, parameter: ParameterMetadata | undefined, guesses: Guesses): unknown {
  const toWire = (value: ArgumentValue) => wireValue(value, guesses);
  if (!isMatrix(argument)) {
    const isOmitted = argument === null;
    return parameter?.dimensionality === "matrix" && !isOmitted ? [[toWire(argument)]] : toWire(argument);
  }
  const [[only = null] = []] = argument;
  const isOneCell = argument.length === 1 && argument[0]?.length === 1;
  return isOneCell && parameter?.dimensionality !== "matrix" ? toWire(only) : argument.map((row) => row.map(toWire));
}

function wireValue(value: ArgumentValue, guesses: Guesses): unknown {
  if (value === null) return guesses.omittedArgument;
  if (value === "") return guesses.blankCellArgument;
  return isError(value) ? wireError(value.error, guesses) : value;
}

/** With the flag for errors the runtime makes an instance of the first shape; with the flag for rich data it unpacks the second. */
function wireError(error: ErrorText, guesses: Guesses): unknown {
  if (guesses.errorArgument === "instance") return { type: "CustomFunctionError", code: error };
  return { value: JSON.stringify({ type: "Error", basicType: "Error", basicValue: error }) };
}

function isMatrix(argument: Argument): argument is readonly (readonly ArgumentValue[])[] {
  return Array.isArray(argument);
}

function isError(value: ArgumentValue): value is CellError {
  return typeof value === "object" && value !== null;
}
