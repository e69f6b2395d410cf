/** Measures of a table of rows by months, row-major, all 0 as yet: one array of `size` for each name. */
export function emptyMeasures<Name extends string>(names: readonly Name[], size: number): Record<Name, Float64Array> {
  return Object.fromEntries(names.map((name) => [name, new Float64Array(size)])) as Record<Name, Float64Array>;
}
