/**
 * A function that computes anew only when an argument differs from the last call's; arrays and plain objects are equal where
 * their members are the same.
 */
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

function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null || ArrayBuffer.isView(one)) return false;
  const [members, others] = [Object.entries(one), Object.entries(other)];
  return members.length === others.length && members.every(([name, value]) => name in other && Object.is(value, (other as Record<string, unknown>)[name]));
}
