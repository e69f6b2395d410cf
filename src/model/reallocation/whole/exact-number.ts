/**
 * A number that a computer's binary fractions make without rounding: mantissa * 2^exponent. Sums and products of such numbers
 * are such numbers again.
 */
export interface ExactNumber {
  readonly mantissa: bigint;
  readonly exponent: number;
}


/** Exactly the number that a double holds; finite. */
export function exactly(value: number): ExactNumber {
  if (value === 0) return { mantissa: 0n, exponent: 0 };
  const power = Math.max(-1022, Math.floor(Math.log2(Math.abs(value))));
  // The logarithm may be off by one next to a power of two: one bit more than a double has makes up for it.
  const scaled = value * 2 ** Math.min(1023, 53 - power) * 2 ** Math.max(0, 53 - power - 1023);
  return { mantissa: BigInt(scaled), exponent: power - 53 };
}

export function plus(one: ExactNumber, other: ExactNumber): ExactNumber {
  const exponent = Math.min(one.exponent, other.exponent);
  const at = ({ mantissa, exponent: own }: ExactNumber) => mantissa << BigInt(own - exponent);
  return { mantissa: at(one) + at(other), exponent };
}

export function times(one: ExactNumber, other: ExactNumber): ExactNumber {
  return { mantissa: one.mantissa * other.mantissa, exponent: one.exponent + other.exponent };
}

/** -1, 0 or 1 as the first number is below, equal to or above the second. */
export function compared(one: ExactNumber, other: ExactNumber): -1 | 0 | 1 {
  const { mantissa } = plus(one, times(other, { mantissa: -1n, exponent: 0 }));
  return mantissa < 0n ? -1 : mantissa > 0n ? 1 : 0;
}

