import { isError, type CellValue } from "../record/cells";
import { date, numeral, percent } from "../record/format";
import type { Argument } from "../functions/definition/parameter";
import type { Quantity } from "../record/quantity";
import type { Locale, Text } from "../record/text";
import { civil } from "../../model/calendar/calendar";

/** An argument of a call: how the formula writes it in English and in French notation, and the cells that it hands over. */
export interface FilledArgument extends Argument {
  readonly written: Text;
}

/** A plain value of a formula. */
export type Literal = number | string | boolean;

/** A value as a constant of the formula; a day is written as DATE, for nobody reads a serial number. */
export function constant(value: Literal, unit: Quantity<unknown>["unit"]): FilledArgument {
  return { written: writtenConstant(value, unit), cells: value, address: null };
}

/** Values one under the other, as an array constant; a single one as it is. */
export function constants(values: readonly Literal[], unit: Quantity<unknown>["unit"]): FilledArgument {
  const [first, ...others] = values;
  if (first !== undefined && others.length === 0) return constant(first, unit);
  const say = (locale: Locale) => `{${values.map((value) => inArray(value)[locale]).join(";")}}`;
  return { written: { fr: say("fr"), en: say("en") }, cells: values.map((value) => [value]), address: null };
}

/** Names and their values as an array constant, a pair in a row: French parts columns by a point. */
export function namedConstants(pairs: readonly (readonly [name: string, value: Literal])[]): FilledArgument {
  const say = (locale: Locale, comma: string) => `{${pairs.map(([name, value]) => `${quotedText(name)}${comma}${inArray(value)[locale]}`).join(";")}}`;
  return { written: { fr: say("fr", "."), en: say("en", ",") }, cells: pairs.map(([name, value]) => [name, value]), address: null };
}

/** A reference to cells, with what they hold. */
export function reference(address: string, cells: Argument["cells"]): FilledArgument {
  return { written: { fr: address, en: address }, cells, address };
}

/** A value as a hand types it, in the writing of a language; what is no plain value as nothing. */
export function typedText(value: CellValue, { unit, words }: Pick<Quantity<unknown>, "unit" | "words">, locale: Locale): string {
  if (value === null || isError(value)) return "";
  if (typeof value === "boolean") return truth(value)[locale];
  if (typeof value === "string") return words?.[value]?.[locale] ?? value;
  if (unit === "day") return date(value, locale);
  return unit === "share" ? percent(value, locale, [6]) : numeral(value, locale, [9]);
}

function writtenConstant(value: Literal, unit: Quantity<unknown>["unit"]): Text {
  if (unit !== "day" || typeof value !== "number") return inArray(value);
  const { year, month, day } = civil(value);
  return { fr: `DATE(${year};${month};${day})`, en: `DATE(${year},${month},${day})` };
}

/** An array constant holds no function. */
function inArray(value: Literal): Text {
  if (typeof value === "boolean") return truth(value);
  if (typeof value === "string") return { fr: quotedText(value), en: quotedText(value) };
  return { fr: String(value).replace(".", ","), en: String(value) };
}

function truth(value: boolean): Text {
  return value ? { fr: "VRAI", en: "TRUE" } : { fr: "FAUX", en: "FALSE" };
}

function quotedText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
