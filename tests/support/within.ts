/**
 * Matches a number at most `tolerance` away from `expected`: `expect(x).toEqual(within(2, 1e-9))`, also inside arrays and objects.
 */
export function within(expected: number, tolerance: number) {
  return {
    $$typeof: Symbol.for("jest.asymmetricMatcher"),
    asymmetricMatch: (actual: unknown) => typeof actual === "number" && Math.abs(actual - expected) <= tolerance,
    toString: () => "within",
    toAsymmetricMatcher: () => `${expected} ± ${tolerance}`,
  };
}

/** Matches a number that prints as `figure`, such as "466,385.29": at most half of the last digit shown away. */
export function asPrinted(figure: string) {
  const plain = figure.replaceAll(",", "");
  const decimals = plain.split(".")[1]?.length ?? 0;
  return within(Number(plain), 0.5 * 10 ** -decimals);
}
