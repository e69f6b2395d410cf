import fs from "node:fs";
import path from "node:path";
import { XMLParser } from "fast-xml-parser";

/** One element of the manifest: its name without prefix, its attributes, its text and its children in order. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  text: string;
  children: readonly Element[];
}

export const MANIFEST_FILE = path.resolve(__dirname, "../../manifest.xml");

export const MANIFEST = parseManifest(fs.readFileSync(MANIFEST_FILE, "utf8"));

/** The root element of a manifest's text. */
export function parseManifest(xml: string): Element {
  const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: "", removeNSPrefix: true, parseTagValue: false });
  const nodes = (parser.parse(xml) as RawNode[]).flatMap(elementOf);
  const root = nodes.find(({ name }) => name === "OfficeApp");
  if (!root) throw new Error("the manifest has no OfficeApp");
  return root;
}

/** Every element below one, itself included, in the order of the text. */
export function* everyElement(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* everyElement(child);
}

/** Every element with a name, wherever it is below another. */
export function elementsNamed(name: string, below: Element = MANIFEST): Element[] {
  return [...everyElement(below)].filter((element) => element.name === name);
}

/** The one element at the end of a path of names; `Name[type]` asks for its xsi:type. */
export function elementAt(steps: string, below: Element = MANIFEST): Element {
  return steps.split("/").reduce((parent, step) => {
    const [, name, type] = /^(\w+)(?:\[(\w+)\])?$/.exec(step) ?? [];
    const found = parent.children.filter((child) => child.name === name && (type === undefined || child.attributes.type === type));
    if (found.length !== 1 || !found[0]) throw new Error(`${parent.name} has ${found.length} elements ${step}; wanted one`);
    return found[0];
  }, below);
}

/** fast-xml-parser's form: one key with the children, and the attributes under ":@". */
type RawNode = Record<string, RawNode[] | Record<string, string> | string>;

function elementOf(node: RawNode): Element[] {
  const name = Object.keys(node).find((key) => key !== ":@");
  const content = name === undefined ? undefined : node[name];
  if (name === undefined || !Array.isArray(content) || name.startsWith("?")) return [];
  const text = content.flatMap((child) => (typeof child["#text"] === "string" ? [child["#text"]] : [])).join("");
  return [{ name, attributes: (node[":@"] ?? {}) as Record<string, string>, text, children: content.flatMap(elementOf) }];
}
