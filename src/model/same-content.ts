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
  return sameMembers(one as Members, other as Members);
}

type Members = Readonly<Record<string, unknown>>;

function sameMembers(one: Members, other: Members): boolean {
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  for (const name of names) {
    const [own, others] = [one[name], other[name]];
    if (Object.is(own, others) ? others === undefined && !(name in other) : !sameContent(own, others)) return false;
  }
  return true;
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
