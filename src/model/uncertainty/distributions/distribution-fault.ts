/** Why parameters make no distribution. */
export type DistributionFault =
  | { readonly code: "non-finite"; readonly parameter: string; readonly found: number }
  | { readonly code: "out-of-bounds"; readonly parameter: string; readonly found: number; readonly min: number; readonly max: number }
  /** `first` should not exceed `second`. */
  | { readonly code: "not-ascending"; readonly first: string; readonly second: string; readonly found: readonly [number, number] }
  /** A sample without values. */
  | { readonly code: "empty" };

/** The first of named parameters that is no finite number. */
export function nonFinite(parameters: Readonly<Record<string, number>>): DistributionFault | null {
  for (const [parameter, found] of Object.entries(parameters)) if (!Number.isFinite(found)) return { code: "non-finite", parameter, found };
  return null;
}

/** The first of named parameters that is no finite number, or more than the one after it. */
export function notAscending(parameters: Readonly<Record<string, number>>): DistributionFault | null {
  const infinite = nonFinite(parameters);
  if (infinite) return infinite;
  const entries = Object.entries(parameters);
  for (const [at, [second, above]] of entries.entries()) {
    const [first, below] = entries[at - 1] ?? [second, above];
    if (below > above) return { code: "not-ascending", first, second, found: [below, above] };
  }
  return null;
}

/** A parameter that is no finite number, or not between bounds. */
export function outOfBounds(parameter: string, found: number, min: number, max: number): DistributionFault | null {
  if (!Number.isFinite(found)) return { code: "non-finite", parameter, found };
  return found < min || found > max ? { code: "out-of-bounds", parameter, found, min, max } : null;
}
