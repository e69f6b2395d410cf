const MAIN_NAMESPACES = [
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
];
const RELATIONSHIP_NAMESPACES = [
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "http://purl.oclc.org/ooxml/officeDocument/relationships",
];

/** From the name of an element or attribute in a part to the name it goes by here. */
export type StandardName = (written: string) => string;

/** @param rootAttributes where the part declares its prefixes */
export function standardNames(rootAttributes: ReadonlyMap<string, string>): StandardName {
  const prefixes = new Map<string, string>();
  for (const [name, uri] of rootAttributes) {
    if (!name.startsWith("xmlns:")) continue;
    const prefix = `${name.slice("xmlns:".length)}:`;
    if (MAIN_NAMESPACES.includes(uri)) prefixes.set(prefix, "");
    if (RELATIONSHIP_NAMESPACES.includes(uri)) prefixes.set(prefix, "r:");
  }
  return (written) => {
    const colon = written.indexOf(":");
    if (colon < 0) return written;
    const standard = prefixes.get(written.slice(0, colon + 1));
    return standard === undefined ? written : standard + written.slice(colon + 1);
  };
}
