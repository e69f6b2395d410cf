/** Texts to remember; beyond, all are forgotten. */
const MOST_TEXTS = 20_000;

/** The same function of a text, which remembers what it gave: a workbook's few hundred headers and names are asked for again with every change. */
export function remembered<Result extends string | object>(of: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = of(text);
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(text, result);
    return result;
  };
}
