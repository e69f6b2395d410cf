import { isBlank, type CellValue } from "../../catalog/record/cells";
import type { CatalogFunction } from "../../catalog/functions/definition/define";
import type { Argument } from "../../catalog/functions/definition/parameter";

/**
 * The arguments of a call as the catalogue takes them, with the addresses of those that are ranges.
 *
 * @param given what Excel hands over: the arguments, those left out at the end perhaps missing, and behind them its invocation object
 * @param fn whose tables come as one list behind its parameters
 */
export function catalogueArguments(given: readonly unknown[], { params, tables }: CatalogFunction): Argument[] {
  const last = given.at(-1);
  const values = isInvocation(last) ? given.slice(0, -1) : given;
  // Where addresses of a list's own stand is written nowhere: each in a row with the others, or as a list in its place.
  const addresses: readonly unknown[] = (isInvocation(last) ? (last.parameterAddresses ?? []) : []).flat();
  const placed = Object.keys(params).length;
  const blocks = Object.keys(tables).length === 0 ? [] : values.slice(placed).flatMap(blocksIn);
  return [...values.slice(0, placed), ...blocks].map((value, index) => argument(value, addressFrom(addresses[index])));
}

/** The ranges of a list; a single range may come without one around it. */
function blocksIn(list: unknown): readonly unknown[] {
  if (!Array.isArray(list)) return [list];
  const [first] = list as readonly unknown[];
  const isRange = Array.isArray(first) && !Array.isArray(first[0]);
  return isRange ? [list] : (list as readonly unknown[]);
}

/** What Excel says of a call. */
export interface Call {
  /** Is called when the call is given up. */
  onCanceled?: () => void;
  /** Whether the formula is only being looked at. Builds before CustomFunctionsRuntime 1.5 don't say: there every call counts. */
  readonly isInValuePreview?: unknown;
}

/** What Excel says of a call, where it says something. */
export function invocationOf(given: readonly unknown[]): Call | null {
  const last = given.at(-1);
  return isInvocation(last) ? last : null;
}

function isInvocation(value: unknown): value is CustomFunctions.Invocation {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !("basicValue" in value) && !("code" in value);
}

function addressFrom(address: unknown): string | null {
  return typeof address === "string" && address !== "" ? address : null;
}

function argument(value: unknown, address: string | null): Argument {
  if (Array.isArray(value)) return { cells: value.map((row: readonly unknown[]) => row.map(cellValue)), address };
  const cell = cellValue(value);
  // A blank cell and an argument left out may both come as null or "": only the cell has an address.
  if (isBlank(cell)) return { cells: address === null ? null : "", address };
  return { cells: cell, address };
}

/** What Excel passes for a value that is no plain one: an error, or a number or text with a format or a card to it. */
interface RichValue {
  readonly code?: unknown;
  readonly basicType?: unknown;
  readonly basicValue?: unknown;
}

function cellValue(value: unknown): CellValue {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value !== "object" || value === null) return null;
  const { code, basicType, basicValue } = value as RichValue;
  const error = code ?? (basicType === "Error" ? basicValue : undefined);
  return typeof error === "string" ? { error } : cellValue(basicValue);
}
