/** Results to remember of what is asked with each of a workbook's texts. */
const MOST_TEXTS = 20_000;

/**
 * The same function of a text or number, which remembers what it gave: a workbook's few hundred headers and names are asked for again with
 * every change, and so are months by each of thousands of lines.
 *
 * @param most results to remember; beyond, all are forgotten
 */
export function remembered<Asked extends string | number, Result extends string | number | object>(
  of: (asked: Asked) => Result,
  most = MOST_TEXTS,
): (asked: Asked) => Result {
  const known = new Map<Asked, Result>();
  return (asked) => {
    const before = known.get(asked);
    if (before !== undefined) return before;
    const result = of(asked);
    if (known.size >= most) known.clear();
    known.set(asked, result);
    return result;
  };
}
