import { numeral } from "../../catalog/record/format";
import { rounded } from "../../catalog/words/plan-words";
import type { Locale, Text } from "../../catalog/record/text";

/** The workbook's currency. */
export const CURRENCY = "MAD";
const MINUS = "\u2212";

interface Scale {
  readonly size: number;
  readonly suffix: Text;
  /** The suffix where it stands alone. */
  readonly unit: Text;
}

const SCALES: readonly Scale[] = [
  { size: 1e9, suffix: { fr: "\u00a0Md", en: "bn" }, unit: { fr: "Md", en: "billion" } },
  { size: 1e6, suffix: { fr: "\u00a0M", en: "M" }, unit: { fr: "M", en: "million" } },
  { size: 1e3, suffix: { fr: "\u00a0k", en: "k" }, unit: { fr: "k", en: "thousand" } },
];
const UNITS: Scale = { size: 1, suffix: { fr: "", en: "" }, unit: { fr: "", en: "" } };

/** An amount that rounds up to the next scale is written in that one: 1,00 M, not 1 000 k. */
const scaleOf = (amount: number): Scale => SCALES.find(({ size }) => Math.abs(amount) >= 0.9995 * size) ?? UNITS;

/**
 * Writes amounts to three significant digits: "12,3 M MAD", "MAD 12.3M".
 *
 * @param like writes all of them in the scale and to the decimals of this amount, so that parts can be added by eye
 */
export function compactMoney(locale: Locale, like?: number): (amount: number) => string {
  return (amount) => inCurrency(scaled(amount, like ?? amount, locale), amount, locale);
}

/** As compactMoney writes it, for where the currency stands beside it: "12,3 M", "12.3M". */
export function compactAmount(locale: Locale): (amount: number) => string {
  return (amount) => {
    const figure = scaled(amount, amount, locale);
    return signOf(amount, figure) + figure;
  };
}

/** Without its sign, in the scale and to the decimals of another amount. */
function scaled(amount: number, like: number, locale: Locale): string {
  const scale = scaleOf(like);
  return numeral(Math.abs(amount) / scale.size, locale, decimalsOf(like, scale)) + scale.suffix[locale];
}

/** Digits after the point that make three significant ones; cents are never among them. */
function decimalsOf(amount: number, { size }: Scale): [number, number] {
  const scaled = Math.abs(amount) / size;
  const decimals = size === 1 || scaled >= 99.95 ? 0 : scaled >= 9.995 ? 1 : 2;
  return [decimals, decimals];
}

/** An amount to the cent. */
export function exactMoney(amount: number, locale: Locale): string {
  return inCurrency(numeral(Math.abs(amount), locale, [2, 2]), amount, locale);
}

/** An amount without cents that it does not have: what a hand sets is round. */
export function wholeMoney(amount: number, locale: Locale): string {
  return inCurrency(numeral(Math.abs(amount), locale, [2]), amount, locale);
}

/** An amount in the largest scale that leaves out none of its digits, without the currency: "1,5 M", "50k". */
export function briefMoney(amount: number, locale: Locale): string {
  const { size, suffix } = scaleOf(amount);
  const brief = Number((amount / size).toFixed(2));
  return brief * size === amount ? numeral(brief, locale, [2]) + suffix[locale] : numeral(amount, locale, [2]);
}

/** The worth of one unit, to three significant figures: "25,7 MAD", "MAD 0.085". */
export function unitPrice(price: number, locale: Locale): string {
  return inCurrency(rounded(Math.abs(price), locale), price, locale);
}

/** The unit of a scale with the currency, for an axis: "M MAD", "MAD million". */
export function moneyUnit(locale: Locale, like: number): string {
  const unit = scaleOf(like).unit[locale];
  return (locale === "fr" ? [unit, CURRENCY] : [CURRENCY, unit]).filter((part) => part !== "").join("\u00a0");
}

/**
 * Writes amounts in the scale of another and without the unit, which stands once beside them: see moneyUnit.
 *
 * @param finer digits beyond those of `like`, for parts that are small beside it
 */
export function bareMoney(locale: Locale, like: number, finer = 0): (amount: number) => string {
  const scale = scaleOf(like);
  const [decimals] = decimalsOf(like, scale);
  const digits = scale.size === 1 ? 0 : decimals + finer;
  return (amount) => unsignedZero(numeral(amount / scale.size, locale, [digits, digits])).replace("-", MINUS);
}

/**
 * Parts as they are to be written so that they add up by eye: each rounded to the decimals of the sum, those nearest to the other side of a
 * half by one unit more or less until they do. None is further from its own amount than one unit of the last digit.
 */
export function addingUp(parts: readonly number[], sum: number): number[] {
  const scale = scaleOf(sum);
  const unit = scale.size / 10 ** decimalsOf(sum, scale)[0];
  const units = parts.map((part) => Math.floor(part / unit));
  const missing = Math.round(sum / unit) - units.reduce((total, part) => total + part, 0);
  const rest = (at: number) => (parts[at] as number) / unit - (units[at] as number);
  const byRest = parts.map((_, at) => at).sort((a, b) => rest(b) - rest(a) || a - b);
  for (const at of byRest.slice(0, Math.max(0, Math.min(parts.length, missing)))) units[at] = (units[at] as number) + 1;
  return units.map((count) => count * unit);
}

/** Writes the figures of an axis: no more digits than they need. */
export function axisMoney(locale: Locale, like: number): (amount: number) => string {
  const { size } = scaleOf(like);
  return (amount) => numeral(amount / size, locale, [2]);
}

/** A difference with its sign; what rounds to nothing has none. */
export function signed(difference: number, write: (amount: number) => string): string {
  const written = write(difference);
  return difference > 0 && /[1-9]/.test(written) ? `+${written}` : written;
}

function inCurrency(figure: string, amount: number, locale: Locale): string {
  const sign = signOf(amount, figure);
  return locale === "fr" ? `${sign}${figure}\u00a0${CURRENCY}` : `${sign}${CURRENCY}\u00a0${figure}`;
}

/** @param figure the amount as it is written: what rounds to nothing has no sign */
function signOf(amount: number, figure: string): string {
  return amount < 0 && /[1-9]/.test(figure) ? MINUS : "";
}

/** What rounds to nothing has no sign. */
function unsignedZero(figure: string): string {
  return /[1-9]/.test(figure) ? figure : figure.replace("-", "");
}
