/**
 * Texts of cells, names and headers may hold characters that XML forbids. The file format writes them, and
 * whatever looks like one of its escapes, as `_xHHHH_`.
 */
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;
// What XML 1.0 forbids, a carriage return (which parsers turn into a line feed), and an underscore that begins an escape.
const NEEDS_ESCAPE =
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** Text as the file holds it. In an attribute line breaks and tabs are escaped too, as Excel does. */
export function escapedString(text: string, place: "element" | "attribute" = "element"): string {
  const escaped = text.replace(NEEDS_ESCAPE, escapeOf);
  return place === "attribute" ? escaped.replace(/[\n\t]/g, escapeOf) : escaped;
}

/** The text a file's string stands for. */
export function unescapedString(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(ESCAPE, (_, hexadecimal: string) => String.fromCharCode(parseInt(hexadecimal, 16)));
}

function escapeOf(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
