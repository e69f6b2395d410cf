import { invalidArgument } from "./errors";

/** Arguments of office.js calls, as they come off the wire. All of these throw InvalidArgument, with the argument's name. */

export function asText(value: unknown, name: string): string {
  if (typeof value !== "string") throw invalidArgument(`${name} must be a text`);
  return value;
}

export function asOptionalText(value: unknown, name: string): string | undefined {
  return value === undefined || value === null ? undefined : asText(value, name);
}

export function asBoolean(value: unknown, name: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(`${name} must be true or false`);
  return value;
}

export function asInteger(value: unknown, name: string): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument(`${name} must be a whole number`);
  return value;
}

/** A whole number from 0. */
export function asIndex(value: unknown, name: string): number {
  const index = asInteger(value, name);
  if (index < 0) throw invalidArgument(`${name} must not be negative`);
  return index;
}
