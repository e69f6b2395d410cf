import type { Token } from "@borgar/fx";
import { FRENCH_FUNCTIONS } from "./french-functions";

/** Functions that hand an argument on as it is: what they are given inside an add-in's call, the add-in gets. */
const HANDING_ON = new Set(["IF", "IFS", "IFERROR", "IFNA", "CHOOSE", "SWITCH", "LET"]);

/** A cheap test before the tokenizer's: a number that the engine may not take for one, or a text with a figure in it. */
export function mayHoldLiterals(formula: string): boolean {
  return /(?<![\p{L}\d_.$])(?:0\d|\d*\.\d*|\d+e)|\d{16}|"[^"]*\d/iu.test(formula);
}

/**
 * Literals as the engine reads them without changing them. It takes a number for one only as it would write it itself ("0.80" is a
 * text to it), and in a call's arguments makes numbers of texts that look like one, dates month first, which Excel hands to an
 * add-in as the texts that they are.
 *
 * @returns the same array where nothing had to change
 */
export function readableLiterals(tokens: readonly Token[]): readonly Token[] {
  const calls: string[] = [];
  let depthOfArray = 0;
  const read = tokens.map((token, at): Token => {
    const { type, value } = token;
    if (value === "{") depthOfArray += 1;
    if (value === "}") depthOfArray -= 1;
    if (value === "(") calls.push(nameBefore(tokens, at));
    if (value === ")") calls.pop();
    const text = type === "number" ? engineNumber(value) : type === "string" && depthOfArray === 0 && looksLikeNumber(value) && goesToAddin(calls) ? `(${value}&"")` : value;
    return text === value ? token : { ...token, value: text };
  });
  return read.some((token, at) => token !== tokens[at]) ? read : tokens;
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
