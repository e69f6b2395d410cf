import type { Token } from "@borgar/fx";
import { FRENCH_FUNCTIONS } from "./french-functions";

/** Functions that hand an argument on as it is: what they are given inside an add-in's call, the add-in gets. */
const HANDING_ON = new Set(["IF", "IFS", "IFERROR", "IFNA", "CHOOSE", "SWITCH", "LET"]);

/** Most arguments that the engine gives a function. */
const MOST_ARGUMENTS = 255;

/** A cheap test before the tokenizer's: a number that the engine may not take for one, a text with a figure in it, or one in an array. */
export function mayHoldLiterals(formula: string): boolean {
  return /(?<![\p{L}\d_.$])(?:0\d|\d*\.\d*|\d+e)|\d{16}|"[^"]*\d|\{[^}]*["+]/iu.test(formula);
}

/**
 * Literals as the engine reads them without changing them. It takes a number for one only as it would write it itself ("0.80" is a
 * text to it), and in a call's arguments makes numbers of texts that look like one, dates month first, which Excel hands to an
 * add-in as the texts that they are. Of an array's texts it does so everywhere, and cuts them at commas and semicolons.
 *
 * @returns the same array where nothing had to change
 */
export function readableLiterals(tokens: readonly Token[]): readonly Token[] {
  const calls: string[] = [];
  const read: Token[] = [];
  let isChanged = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const { type, value } = token;
    const end = value === "{" ? tokens.findIndex((other, index) => index > at && other.value === "}") : -1;
    if (end > 0) {
      const inside = tokens.slice(at + 1, end);
      const array = readableArray(inside);
      isChanged ||= array !== null;
      read.push(...(array === null ? tokens.slice(at, end + 1) : [{ ...token, value: array }]));
      at = end;
      continue;
    }
    if (value === "(") calls.push(nameBefore(tokens, at));
    if (value === ")") calls.pop();
    const text = type === "number" ? engineNumber(value) : type === "string" && looksLikeNumber(value) && goesToAddin(calls) ? textOf(value) : value;
    isChanged ||= text !== value;
    read.push(text === value ? token : { ...token, value: text });
  }
  return isChanged ? read : tokens;
}

/** A text that the engine keeps one. */
function textOf(literal: string): string {
  return `(${literal}&"")`;
}

/** An element of an array constant: as a constant holds it, and as a function is given it. */
interface Element {
  readonly constant: string;
  readonly given: string;
}
const NOTHING: Element = { constant: "", given: "" };

/**
 * The text of an array constant that the engine reads as Excel does: as a constant where numbers alone had to change, else put together
 * from its elements.
 *
 * @param tokens between the braces
 * @returns null where nothing had to change
 */
function readableArray(tokens: readonly Token[]): string | null {
  const written = tokens.filter(({ type }) => type !== "whitespace");
  const rows: Element[][] = [[NOTHING]];
  for (const token of written) {
    const row = rows.at(-1) as Element[];
    if (token.value === ";" && token.type === "operator") rows.push([NOTHING]);
    else if (token.value === "," && token.type === "operator") row.push(NOTHING);
    else row.push(extended(row.pop() as Element, token));
  }
  const isMisread = rows.flat().some(({ constant, given }) => constant !== given || /^".*[,;]/s.test(constant));
  if (isMisread) return stacked("VSTACK", rows.map((row) => stacked("HSTACK", row.map(({ given }) => given))));
  const array = rows.map((row) => row.map(({ constant }) => constant).join(",")).join(";");
  return array === written.map(({ value }) => value).join("") ? null : `{${array}}`;
}

/** An element with one token more: a sign and a number are two. */
function extended({ constant, given }: Element, { type, value }: Token): Element {
  switch (type) {
    case "number":
      return { constant: constant + String(Number(value)), given: given + engineNumber(value) };
    case "string":
      return { constant: constant + value, given: given + (looksLikeNumber(value) ? textOf(value) : value) };
    default:
      return value === "+" ? { constant, given } : { constant: constant + value, given: given + value };
  }
}

/** One array of many, by a function that takes so many at once. */
function stacked(name: "HSTACK" | "VSTACK", parts: readonly string[]): string {
  if (parts.length <= MOST_ARGUMENTS) return `${name}(${parts.join(",")})`;
  const groups = Array.from({ length: Math.ceil(parts.length / MOST_ARGUMENTS) }, (_, group) =>
    parts.slice(group * MOST_ARGUMENTS, (group + 1) * MOST_ARGUMENTS),
  );
  return stacked(name, groups.map((group) => stacked(name, group)));
}

/** A number in the one way that the engine reads as one; a tiny one as a fraction, which comes to the same bits. */
function engineNumber(literal: string): string {
  const plain = String(Number(literal));
  const tiny = /^(\d)(?:\.(\d+))?e-(\d+)$/.exec(plain);
  if (!tiny) return plain;
  const [, whole = "", decimals = "", exponent = ""] = tiny;
  const places = Number(exponent) + decimals.length;
  return places > 20 ? plain : `(${whole}${decimals}/1${"0".repeat(places)})`;
}

/** Amounts, percentages, times, dates in figures or with a month in letters; no word of another kind. */
function looksLikeNumber(literal: string): boolean {
  const text = literal.slice(1, -1);
  return /\d/.test(text) && !/\p{L}/u.test(text.replace(/\b(?:[ap]m?|e[+-]?\d+|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)\b|(?<=\d)(?:e[+-]?\d+|[ap]m?)\b/gi, ""));
}

function nameBefore(tokens: readonly Token[], at: number): string {
  const before = tokens[at - 1];
  return before !== undefined && (before.type === "func" || before.type === "range_named") ? before.value.toUpperCase() : "";
}

/** Whether an argument reaches an add-in's function as it stands: no function of Excel's own makes something else of it on the way. */
function goesToAddin(calls: readonly string[]): boolean {
  for (const name of calls.toReversed()) {
    if (name.includes(".") && !name.startsWith("_XL") && FRENCH_FUNCTIONS[name] === undefined) return true;
    if (name !== "" && !HANDING_ON.has(name)) return false;
  }
  return false;
}
