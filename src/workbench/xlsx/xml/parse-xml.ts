import { XMLParser, XMLValidator } from "fast-xml-parser";
import { XlsxFileError } from "../errors";
import type { XmlElement, XmlNode } from "./xml-element";

const MAIN_NAMESPACES = [
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
];
const RELATIONSHIP_NAMESPACES = [
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "http://purl.oclc.org/ooxml/officeDocument/relationships",
];
const NAMED_CHARACTERS: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const TEXT = "#text";
const CDATA = "#cdata";
const ATTRIBUTES = ":@";

/** What the library gives in order: one key that is the element's name, and perhaps the attributes. */
type Parsed = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  textNodeName: TEXT,
  cdataPropName: CDATA,
  parseTagValue: false,
  trimValues: false,
  // Decoded here instead, so that only XML's own five names and numbers are known.
  processEntities: false,
});

/**
 * The root element of a part's XML. Prefixes bound to the spreadsheet namespace are dropped and those
 * bound to the relationship namespace become `r:`, whatever a program called them.
 *
 * @throws XlsxFileError malformed-part when it is not well-formed, or declares a document type
 */
export function parseXml(xml: string, path: string): XmlElement {
  // Office never writes one, and entities that grow or point outside need one.
  if (xml.includes("<!DOCTYPE")) throw new XlsxFileError("malformed-part", `${path}: a document type is not allowed`);
  const verdict = XMLValidator.validate(xml);
  if (verdict !== true) {
    const { msg, line, col } = verdict.err;
    throw new XlsxFileError("malformed-part", `${path}, line ${line}, column ${col}: ${msg}`);
  }
  const roots = parsedNodes(xml, path).filter((node) => !nameOf(node).startsWith("?") && nameOf(node) !== TEXT);
  const [root] = roots;
  if (root === undefined || roots.length > 1) {
    throw new XlsxFileError("malformed-part", `${path}: ${roots.length} root elements`);
  }
  return elementOf(root, standardPrefixes(root), path);
}

function parsedNodes(xml: string, path: string): readonly Parsed[] {
  try {
    // The library types its result as any; preserveOrder makes it a list of nodes.
    return parser.parse(xml) as readonly Parsed[];
  } catch (cause) {
    throw new XlsxFileError("malformed-part", `${path}: ${String(cause)}`, cause);
  }
}

function nameOf(node: Parsed): string {
  for (const key in node) if (key !== ATTRIBUTES) return key;
  return "";
}

/** From a prefix with its colon to the one used here. */
function standardPrefixes(root: Parsed): ReadonlyMap<string, string> {
  const prefixes = new Map<string, string>();
  for (const [name, uri] of Object.entries(rawAttributes(root))) {
    if (!name.startsWith("xmlns:")) continue;
    const prefix = `${name.slice("xmlns:".length)}:`;
    if (MAIN_NAMESPACES.includes(uri)) prefixes.set(prefix, "");
    if (RELATIONSHIP_NAMESPACES.includes(uri)) prefixes.set(prefix, "r:");
  }
  return prefixes;
}

function rawAttributes(node: Parsed): Readonly<Record<string, string>> {
  return (node[ATTRIBUTES] ?? {}) as Readonly<Record<string, string>>;
}

function elementOf(node: Parsed, prefixes: ReadonlyMap<string, string>, path: string): XmlElement {
  const name = nameOf(node);
  const attributes: Record<string, string> = {};
  for (const [attribute, raw] of Object.entries(rawAttributes(node))) {
    attributes[standardName(attribute, prefixes)] = decoded(raw.replace(/[\t\n\r]/g, " "), path);
  }
  const children: XmlNode[] = [];
  for (const child of node[name] as readonly Parsed[]) {
    const childName = nameOf(child);
    if (childName === TEXT) children.push(decoded(String(child[TEXT]), path));
    else if (childName === CDATA) children.push(cdataText(child));
    else if (!childName.startsWith("?")) children.push(elementOf(child, prefixes, path));
  }
  return { name: standardName(name, prefixes), attributes, children };
}

function standardName(name: string, prefixes: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(":");
  if (colon < 0) return name;
  const standard = prefixes.get(name.slice(0, colon + 1));
  return standard === undefined ? name : standard + name.slice(colon + 1);
}

function cdataText(node: Parsed): string {
  const [text] = node[CDATA] as readonly Parsed[];
  return String(text?.[TEXT] ?? "");
}

function decoded(raw: string, path: string): string {
  if (!raw.includes("&")) return raw;
  return raw.replace(/&([^;&]*);?/g, (written, name: string) => {
    const character = NAMED_CHARACTERS[name] ?? numberedCharacter(name);
    if (character === undefined) throw new XlsxFileError("malformed-part", `${path}: unknown entity ${written}`);
    return character;
  });
}

function numberedCharacter(name: string): string | undefined {
  const [, hexadecimal, decimal] = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(name) ?? [];
  const code = hexadecimal !== undefined ? parseInt(hexadecimal, 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
