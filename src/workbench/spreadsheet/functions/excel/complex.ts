import { NOT_A_VALUE, NO_NUMBER, type Result } from "./result";

interface Complex {
  readonly real: number;
  readonly imaginary: number;
  /** "i" or "j". */
  readonly unit: string;
}

const NUMBER = "(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?";
const COMPLEX = new RegExp(`^(?:([+-]?${NUMBER})(?![ij\\d.]))?(?:([+-]?)(${NUMBER})?([ij]))?$`);

/** A complex number from its text ("3.5-2i") or a plain number; undefined where it is none. */
export function complexOf(value: number | string): Complex | undefined {
  if (typeof value === "number") return { real: value, imaginary: 0, unit: "i" };
  const found = COMPLEX.exec(value.trim());
  const [all, real, sign, size, unit] = found ?? [];
  if (!all) return undefined;
  if (real !== undefined && unit !== undefined && sign === "") return undefined;
  const imaginary = unit === undefined ? 0 : Number(`${sign ?? ""}${size ?? "1"}`);
  return { real: Number(real ?? 0), imaginary, unit: unit ?? "i" };
}

/** A complex number as Excel writes it: fifteen digits, no part that is 0, no 1 before the unit. */
export function textOfComplex({ real, imaginary, unit }: Complex): string {
  const written = (value: number) => String(Number(value.toPrecision(15))).replace("e", "E");
  if (imaginary === 0) return written(real);
  const size = imaginary === 1 ? "" : imaginary === -1 ? "-" : written(imaginary);
  const sign = real !== 0 && imaginary > 0 ? "+" : "";
  return `${real === 0 ? "" : written(real)}${sign}${size}${unit}`;
}

type Parts = readonly [real: number, imaginary: number];

const exp = ([a, b]: Parts): Parts => [Math.exp(a) * Math.cos(b), Math.exp(a) * Math.sin(b)];
const ln = ([a, b]: Parts): Parts => [Math.log(Math.hypot(a, b)), Math.atan2(b, a)];
const times = ([a, b]: Parts, [c, d]: Parts): Parts => [a * c - b * d, a * d + b * c];
const over = ([a, b]: Parts, [c, d]: Parts): Parts => {
  const size = c * c + d * d;
  return [(a * c + b * d) / size, (b * c - a * d) / size];
};
const sin = ([a, b]: Parts): Parts => [Math.sin(a) * Math.cosh(b), Math.cos(a) * Math.sinh(b)];
const cos = ([a, b]: Parts): Parts => [Math.cos(a) * Math.cosh(b), -Math.sin(a) * Math.sinh(b)];
const sinh = ([a, b]: Parts): Parts => [Math.sinh(a) * Math.cos(b), Math.cosh(a) * Math.sin(b)];
const cosh = ([a, b]: Parts): Parts => [Math.cosh(a) * Math.cos(b), Math.sinh(a) * Math.sin(b)];
const ONE: Parts = [1, 0];

const power = (parts: Parts, exponent: number): Parts => {
  const [a, b] = parts;
  if (a === 0 && b === 0) return exponent > 0 ? [0, 0] : [NaN, NaN];
  const [size, angle] = [Math.hypot(a, b) ** exponent, Math.atan2(b, a) * exponent];
  return [size * Math.cos(angle), size * Math.sin(angle)];
};

/** Functions of one complex number that give another. */
const OF_ONE: Readonly<Record<string, (parts: Parts) => Parts>> = {
  IMCONJUGATE: ([a, b]) => [a, -b],
  IMCOS: cos,
  IMCOSH: cosh,
  IMCOT: (z) => over(cos(z), sin(z)),
  IMCSC: (z) => over(ONE, sin(z)),
  IMCSCH: (z) => over(ONE, sinh(z)),
  IMEXP: exp,
  IMLN: ln,
  IMLOG10: (z) => over(ln(z), [Math.LN10, 0]),
  IMLOG2: (z) => over(ln(z), [Math.LN2, 0]),
  IMSEC: (z) => over(ONE, cos(z)),
  IMSECH: (z) => over(ONE, cosh(z)),
  IMSIN: sin,
  IMSINH: sinh,
  IMSQRT: (z) => power(z, 0.5),
  IMTAN: (z) => over(sin(z), cos(z)),
};

/** Functions of one complex number that give a plain one. */
const MEASURES: Readonly<Record<string, (parts: Parts) => number>> = {
  IMABS: ([a, b]) => Math.hypot(a, b),
  IMAGINARY: ([, b]) => b,
  IMARGUMENT: ([a, b]) => (a === 0 && b === 0 ? NaN : Math.atan2(b, a)),
  IMREAL: ([a]) => a,
};

const OF_TWO: Readonly<Record<string, (one: Parts, other: Parts) => Parts>> = {
  IMDIV: over,
  IMSUB: ([a, b], [c, d]) => [a - c, b - d],
};

/** Of any number of complex numbers, blanks left out. */
const OF_MANY: Readonly<Record<string, (one: Parts, other: Parts) => Parts>> = {
  IMPRODUCT: times,
  IMSUM: ([a, b], [c, d]) => [a + c, b + d],
};

type Given = number | string;

function parsed(given: readonly Given[]): readonly Complex[] | undefined {
  const found = given.map(complexOf);
  const known = found.filter((one) => one !== undefined);
  const units = new Set(known.filter(({ imaginary }) => imaginary !== 0).map(({ unit }) => unit));
  return known.length < found.length || units.size > 1 ? undefined : known;
}

function written([real, imaginary]: Parts, numbers: readonly Complex[]): Result {
  if (!Number.isFinite(real) || !Number.isFinite(imaginary)) return NO_NUMBER;
  return textOfComplex({ real: real + 0, imaginary: imaginary + 0, unit: numbers.find((one) => one.imaginary !== 0)?.unit ?? "i" });
}

const partsOf = ({ real, imaginary }: Complex): Parts => [real, imaginary];

type Work = (parts: readonly Parts[], numbers: readonly Complex[]) => Result;

/** #NUM! for what is no complex number, #VALUE! for numbers of both units. */
function ofNumbers(given: readonly Given[], work: Work): Result {
  const numbers = parsed(given);
  if (numbers) return work(numbers.map(partsOf), numbers);
  return given.every((one) => complexOf(one)) ? NOT_A_VALUE : NO_NUMBER;
}

const of = (work: Work) => (given: readonly Given[]): Result => ofNumbers(given, work);

const measured = (value: number): Result => (Number.isNaN(value) ? NO_NUMBER : value);

/** Excel's functions of complex numbers, by name. */
export const COMPLEX_FUNCTIONS: Readonly<Record<string, (given: readonly Given[]) => Result>> = Object.fromEntries([
  ...Object.entries(OF_ONE).map(([name, work]) => [name, of(([z = ONE], numbers) => written(work(z), numbers))] as const),
  ...Object.entries(MEASURES).map(([name, work]) => [name, of(([z = ONE]) => measured(work(z)))] as const),
  ...Object.entries(OF_TWO).map(([name, work]) => {
    return [name, of(([one = ONE, other = ONE], numbers) => written(work(one, other), numbers))] as const;
  }),
  ...Object.entries(OF_MANY).map(([name, work]) => {
    return [name, of(([first = ONE, ...others], numbers) => written(others.reduce(work, first), numbers))] as const;
  }),
  ["IMPOWER", imPower] as const,
]);

function imPower([base = 0, exponent = 0]: readonly Given[]): Result {
  return ofNumbers([base], ([z = ONE], numbers) => written(power(z, Number(exponent)), numbers));
}
