import { BY_ZERO, NO_NUMBER, type Result } from "./result";

/** Beyond so many digits nothing is cut off or rounded: a number has no more. */
const MOST_DIGITS = 308;

/** A number times a power of ten as its digits say it, without the error of a multiplication. */
function shifted(value: number, digits: number): number {
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  return Number(`${mantissa}e${Number(exponent) + digits}`);
}

function byDigits(value: number, digits: number, cut: (scaled: number) => number): number {
  const places = Math.max(-MOST_DIGITS, Math.min(MOST_DIGITS, Math.trunc(digits)));
  const scaled = shifted(Math.abs(value), places);
  // A number that is so long, or so many digits: there is nothing to cut.
  if (!Number.isFinite(scaled) || scaled >= 2 ** 53) return value;
  return Math.sign(value) * shifted(cut(nearlyWhole(scaled)), -places);
}

/** Excel counts in fifteen digits: what is whole to fifteen is whole. */
function nearlyWhole(value: number): number {
  const rounded = Number(value.toPrecision(15));
  return Number.isInteger(rounded * 2) ? rounded : value;
}

/** TRUNC. */
export function truncated(value: number, digits: number): number {
  return byDigits(value, digits, Math.floor) + 0;
}

/** ROUND: half away from zero. */
export function rounded(value: number, digits: number): number {
  return byDigits(value, digits, Math.round) + 0;
}

/** ROUNDUP: away from zero. */
export function roundedUp(value: number, digits: number): number {
  return byDigits(value, digits, Math.ceil) + 0;
}

/** MOD: with the divisor's sign. */
export function modulo(value: number, divisor: number): Result {
  if (divisor === 0) return BY_ZERO;
  const rest = value - divisor * Math.floor(value / divisor);
  return rest + 0;
}

/** Coefficients of Lanczos' approximation with g = 7, which is good to fifteen digits. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** The natural logarithm of x! */
function logFactorial(x: number): number {
  const [first = 0, ...others] = LANCZOS;
  const sum = others.reduce((total, coefficient, at) => total + coefficient / (x + at + 1), first);
  const t = x + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** POISSON.DIST. */
export function poisson(count: number, mean: number, isCumulative: boolean): Result {
  const events = Math.floor(count);
  if (events < 0 || mean < 0) return NO_NUMBER;
  const chance = (k: number) => (mean === 0 ? (k === 0 ? 1 : 0) : Math.exp(k * Math.log(mean) - mean - logFactorial(k)));
  return isCumulative ? sumTo(events, chance) : chance(events);
}

/** BINOM.DIST. */
export function binomial(successes: number, trials: number, probability: number, isCumulative: boolean): Result {
  const [hits, tries] = [Math.floor(successes), Math.floor(trials)];
  if (hits < 0 || hits > tries || probability < 0 || probability > 1) return NO_NUMBER;
  const chance = (k: number) => {
    if (probability === 0 || probability === 1) return k === tries * probability ? 1 : 0;
    const ways = logFactorial(tries) - logFactorial(k) - logFactorial(tries - k);
    return Math.exp(ways + k * Math.log(probability) + (tries - k) * Math.log1p(-probability));
  };
  return isCumulative ? sumTo(hits, chance) : chance(hits);
}

function sumTo(last: number, chance: (k: number) => number): number {
  let sum = 0;
  for (let k = 0; k <= last; k++) sum += chance(k);
  return Math.min(1, sum);
}

/** The position of a pattern with wildcards (SEARCH), from 1; undefined where it is nowhere. */
export function searched(pattern: string, text: string, start: number): number | undefined {
  const source = pattern.replace(/~([?*~])|([.*+?^${}()|[\]\\])/g, (_, escaped: string | undefined, mark: string | undefined) => {
    if (escaped !== undefined) return `\\${escaped}`;
    if (mark === "?") return "[\\s\\S]";
    return mark === "*" ? "[\\s\\S]*" : `\\${mark}`;
  });
  const at = text.slice(start - 1).search(new RegExp(source, "iu"));
  return at < 0 ? undefined : at + start;
}
