/** A function that computes anew only when an argument has changed since the last call. */
export function kept<Arguments extends readonly unknown[], Result>(compute: (...given: Arguments) => Result): (...given: Arguments) => Result {
  let last: { readonly given: Arguments; readonly result: Result } | null = null;
  return (...given) => {
    const known = last;
    if (known !== null && given.every((argument, at) => same(argument, known.given[at]))) return known.result;
    const result = compute(...given);
    last = { given, result };
    return result;
  };
}

/** Whether two values say the same: numbers and texts by value, arrays and objects by what is in them. */
function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (one instanceof Float64Array && other instanceof Float64Array) return sameNumbers(one, other);
  if (Array.isArray(one)) {
    return Array.isArray(other) && one.length === other.length && one.every((value, at) => same(value, other[at]));
  }
  const members = Object.entries(one);
  return members.length === Object.keys(other).length && members.every(([name, value]) => name in other && same(value, (other as Record<string, unknown>)[name]));
}

function sameNumbers(one: Float64Array, other: Float64Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
