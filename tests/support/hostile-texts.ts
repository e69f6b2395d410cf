import { randomStream } from "./random-stream";

/** Pieces that mean something to a spreadsheet, a page, a pattern or an object, all harmless where they are taken as text. */
const PIECES = [
  "=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"https://example.test\",\"x\")", "'=1", "<img src=x onerror=\"document.title='owned'\">",
  "<script>document.title='owned'</script>", "<svg/onload=1>", "javascript:1", "\"><b>", "&lt;", "]]>", "${1}", "{{1}}", "%00", "__proto__", "constructor",
  "prototype", "toString", "hasOwnProperty", "\0", "\u202e", "\u200b", "\ufeff", "\ud800", "é", "e\u0301", "🏳️‍🌈", "\t", "\r\n", "\u00a0", "\u202f", " ", ";", ",",
  "O1", "O1 60%", "O1 60 %; I1 40 %", "100%", "1 234,5", "1,234.50", "(1 200)", "600 k€", "11/08/2026", "2026-08", "août 2026", "31/02/2026", "99999999999999999999",
  "1e309", "-0", "NaN", "Infinity", "VRAI", "TRUE", "#REF!", "#N/A", "[", "(", "((((((((", "\\", "|", "*", "?", ".", "a", "1", "total", "Client", "Code",
];

/**
 * Texts for cells: pieces put together, some repeated until a pattern that tries all ways would never end.
 *
 * @param count how many, always the same ones
 */
export function hostileTexts(count: number): string[] {
  const random = randomStream(20_261_201);
  const below = (limit: number) => Math.floor(random() * limit);
  const piece = () => PIECES[below(PIECES.length)] ?? "";
  return Array.from({ length: count }, () => {
    const text = Array.from({ length: 1 + below(6) }, piece).join(below(3) === 0 ? " " : "");
    return below(5) === 0 ? text.repeat(1 + below(2_000)).slice(0, 20_000) : text;
  });
}
