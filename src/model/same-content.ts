/**
 * Whether two plain values hold the same: numbers, texts, truths, nothing, arrays, typed arrays and objects of such.
 * Numbers are the same that no computation can tell apart.
 */
export function sameContent(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  // Classes by name where they differ: what has travelled from another thread may come with one of its own.
  if (one.constructor !== other.constructor && kindOf(one) !== kindOf(other)) return false;
  if (isListed(one) && isListed(other)) return sameList(one, other);
  const entries = Object.entries(one);
  if (entries.length !== Object.keys(other).length) return false;
  return entries.every(([key, value]) => key in other && sameContent(value, (other as Readonly<Record<string, unknown>>)[key]));
}

function sameList(one: ArrayLike<unknown>, other: ArrayLike<unknown>): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (!Object.is(one[at], other[at]) && !sameContent(one[at], other[at])) return false;
  return true;
}

function isListed(value: object): value is ArrayLike<unknown> {
  return Array.isArray(value) || ArrayBuffer.isView(value);
}

function kindOf(value: object): string {
  return Object.prototype.toString.call(value);
}
