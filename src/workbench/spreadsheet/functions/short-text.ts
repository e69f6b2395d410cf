/** Longest text that stands for itself. */
const SHORT = 200;
/** Numbers of long texts to remember, the latest: the tables of a workbook, and what they held before. */
const MOST = 100;

const numbers = new Map<string, number>();
let latest = 0;

/**
 * A short text in the place of a JSON text, the same for the same one: a table's has a million characters, and calls are told apart by what
 * they are given. One that has not been asked for in a long while gets another.
 */
export function shortText(json: string): string {
  if (json.length <= SHORT) return json;
  const number = numbers.get(json) ?? ++latest;
  // What has been asked for last is forgotten last.
  numbers.delete(json);
  numbers.set(json, number);
  const [oldest] = numbers.keys();
  if (numbers.size > MOST && oldest !== undefined) numbers.delete(oldest);
  // No JSON text begins so.
  return `#${number}`;
}
