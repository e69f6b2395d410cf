import { sameContent } from "./same-content";

/** A question that was asked, and its result. */
export interface Remembered<Asked, Result> {
  readonly asked: Asked;
  readonly result: Result;
}

/**
 * A pure function that gives the result it has when it is asked the same again: the functions of a workbook read the same tables, one after
 * the other. Whoever gets a result shares it, and writes to nothing in it.
 *
 * @param most results to keep, the latest
 * @param changed the same result as `of`, made of a known one where little has changed since; null where too much has
 */
export function rememberingLatest<Asked extends readonly unknown[], Result>(
  most: number,
  of: (...asked: Asked) => Result,
  changed?: (known: Remembered<Asked, Result>, ...asked: Asked) => Result | null,
): (...asked: Asked) => Result {
  let known: readonly Remembered<Asked, Result>[] = [];

  function made(asked: Asked): Result {
    for (const one of changed ? known : []) {
      const result = changed?.(one, ...asked);
      if (result) return result;
    }
    return of(...asked);
  }

  return (...asked) => {
    const before = known.find((one) => sameContent(one.asked, asked)) ?? { asked, result: made(asked) };
    known = [before, ...known.filter((one) => one !== before)].slice(0, most);
    return before.result;
  };
}
