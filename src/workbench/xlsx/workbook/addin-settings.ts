import { strToU8 } from "fflate";
import type { XlsxWorkbook } from "../model/model";
import type { XlsxKeptWorkbook, XlsxPart } from "../model/model-kept";
import { relationshipsPathOf } from "../package/package-reader";
import { markup, markupOf, XML_DECLARATION } from "../xml/markup";
import { parseXml } from "../xml/parse-xml";
import { child, elements, type XmlElement } from "../xml/xml-element";
import { WORKBOOK_TYPE } from "./content-types";

const EXTENSION_TYPE = "application/vnd.ms-office.webextension+xml";
const PANES_TYPE = "application/vnd.ms-office.webextensiontaskpanes+xml";
const EXTENSION_NAMESPACE = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const PANES_NAMESPACE = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const RELATIONSHIPS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE_2011 = "http://schemas.microsoft.com/office/2011/relationships";
const FOLDER = "xl/webextensions";
const NO_PARTS: XlsxKeptWorkbook = {
  contentType: WORKBOOK_TYPE,
  settings: {},
  elements: [],
  packageRelationships: [],
  workbookRelationships: [],
  differentialFormats: [],
  styleElements: [],
  parts: {},
};

/** An add-in as a file names it. */
export interface AddinIdentity {
  /** The id of its manifest. */
  readonly id: string;
  readonly version: string;
}

/**
 * What an add-in has stored in a file through office.js (`workbook.settings`, `document.settings`): values as JSON, by key.
 *
 * @throws XlsxFileError malformed-part
 */
export function readAddinSettings({ kept = NO_PARTS }: XlsxWorkbook, addin: AddinIdentity): Map<string, string> {
  const extension = extensionOf(kept, addin)?.root;
  const properties = elements(child(extension, "we:properties"), "we:property");
  return new Map(properties.map(({ attributes }) => [attributes["name"] ?? "", attributes["value"] ?? "null"]));
}

/** The workbook with an add-in's settings in it, in place of those it had. */
export function withAddinSettings(workbook: XlsxWorkbook, addin: AddinIdentity, settings: ReadonlyMap<string, string>): XlsxWorkbook {
  const { kept = NO_PARTS } = workbook;
  const before = readAddinSettings(workbook, addin);
  if (settings.size === before.size && [...settings].every(([key, value]) => before.get(key) === value)) return workbook;
  const extension = extensionOf(kept, addin);
  const properties = markup("we:properties", {}, ...[...settings].map(([name, value]) => markup("we:property", { name, value })));
  if (!extension) return { ...workbook, kept: withExtension(kept, addin, properties) };
  const changed = { ...extension.root, children: extension.root.children.map((node) => (typeof node !== "string" && node.name === "we:properties" ? parseXml(properties, FOLDER) : node)) };
  return { ...workbook, kept: { ...kept, parts: { ...kept.parts, [extension.path]: xmlPart(markupOf(changed), EXTENSION_TYPE) } } };
}

function extensionOf({ parts }: XlsxKeptWorkbook, { id }: AddinIdentity): { readonly path: string; readonly root: XmlElement } | undefined {
  for (const [path, { bytes, contentType }] of Object.entries(parts)) {
    if (contentType !== EXTENSION_TYPE) continue;
    const root = parseXml(new TextDecoder().decode(bytes), path);
    if (child(root, "we:reference")?.attributes["id"]?.toLowerCase() === id.toLowerCase()) return { path, root };
  }
  return undefined;
}

/** A file names its add-ins by task panes: the package points to their list, the list to each add-in's part. */
function withExtension(kept: XlsxKeptWorkbook, addin: AddinIdentity, properties: string): XlsxKeptWorkbook {
  const path = freePath(kept.parts);
  const panes = Object.entries(kept.parts).find(([, { contentType }]) => contentType === PANES_TYPE)?.[0] ?? `${FOLDER}/taskpanes.xml`;
  const links = relationshipsPathOf(panes);
  const id = `rId${elements(rootOf(kept.parts[links], links)).length + 1}`;
  const link = markup("Relationship", { Id: id, Type: `${OFFICE_2011}/webextension`, Target: `/${path}` });
  const isListed = panes in kept.parts;
  return {
    ...kept,
    packageRelationships: isListed ? kept.packageRelationships : [...kept.packageRelationships, { id: freeId(kept), type: `${OFFICE_2011}/webextensiontaskpanes`, target: panes }],
    parts: {
      ...kept.parts,
      [path]: xmlPart(extensionMarkup(addin, properties), EXTENSION_TYPE),
      [panes]: xmlPart(withLast(rootOf(kept.parts[panes], panes), "wetp:taskpanes", { "xmlns:wetp": PANES_NAMESPACE }, paneMarkup(id)), PANES_TYPE),
      [links]: xmlPart(withLast(rootOf(kept.parts[links], links), "Relationships", { xmlns: RELATIONSHIPS_NAMESPACE }, link)),
    },
  };
}

function extensionMarkup({ id, version }: AddinIdentity, properties: string): string {
  return markup(
    "we:webextension",
    { "xmlns:we": EXTENSION_NAMESPACE, id: `{${id.toUpperCase()}}` },
    markup("we:reference", { id, version, store: "developer", storeType: "Registry" }),
    markup("we:alternateReferences"),
    properties,
    markup("we:bindings"),
    markup("we:snapshot", { "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships" }),
  );
}

function paneMarkup(id: string): string {
  const reference = markup("wetp:webextensionref", { "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r:id": id });
  return markup("wetp:taskpane", { dockstate: "right", visibility: 0, width: 350, row: 1 }, reference);
}

/** A list with one more item; a new list where there was none. */
function withLast(list: XmlElement | undefined, name: string, attributes: Readonly<Record<string, string>>, item: string): string {
  const former = elements(list).map(markupOf);
  return markup(list?.name ?? name, list?.attributes ?? attributes, ...former, item);
}

function rootOf(part: XlsxPart | undefined, path: string): XmlElement | undefined {
  return part && parseXml(new TextDecoder().decode(part.bytes), path);
}

function xmlPart(xml: string, contentType?: string): XlsxPart {
  const bytes = strToU8(XML_DECLARATION + xml);
  return contentType === undefined ? { bytes } : { bytes, contentType };
}

function freePath(parts: XlsxKeptWorkbook["parts"]): string {
  let number = 1;
  while (`${FOLDER}/webextension${number}.xml` in parts) number += 1;
  return `${FOLDER}/webextension${number}.xml`;
}

function freeId({ packageRelationships }: XlsxKeptWorkbook): string {
  let number = packageRelationships.length + 1;
  while (packageRelationships.some(({ id }) => id === `rId${number}`)) number += 1;
  return `rId${number}`;
}
