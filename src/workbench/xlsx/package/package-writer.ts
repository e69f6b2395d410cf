import { strToU8, zipSync, type Zippable } from "fflate";
import type { XlsxPart, XlsxRelationship } from "../model/model-kept";
import { markup, XML_DECLARATION } from "../xml/markup";
import { relationshipsPathOf } from "./package-reader";

const RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";
/** The zip format's first day. Built from local fields, which is what the zip library reads. */
const FIXED_DATE = new Date(1980, 0, 1);

/** Collects the parts of a file to write. The same parts give the same bytes. */
export class PackageWriter {
  readonly #parts = new Map<string, XlsxPart>();

  add(path: string, content: string | Uint8Array, contentType?: string): void {
    const bytes = typeof content === "string" ? strToU8(content) : content;
    this.#parts.set(path, contentType === undefined ? { bytes } : { bytes, contentType });
  }

  addXml(path: string, root: string, contentType: string): void {
    this.add(path, XML_DECLARATION + root, contentType);
  }

  /** @param source the part that points; "" for the package itself */
  addRelationships(source: string, relationships: readonly XlsxRelationship[]): void {
    if (relationships.length === 0) return;
    const items = relationships.map(({ id, type, target, external }) =>
      markup("Relationship", {
        Id: id,
        Type: type,
        Target: external ? target : relativePath(source, target),
        TargetMode: external ? "External" : undefined,
      }),
    );
    const namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
    this.add(relationshipsPathOf(source), XML_DECLARATION + markup("Relationships", { xmlns: namespace }, ...items));
  }

  /** The first of `before1after`, `before2after` ... that no part has. */
  freePath(before: string, after: string): string {
    let number = 1;
    while (this.#parts.has(`${before}${number}${after}`)) number += 1;
    return `${before}${number}${after}`;
  }

  zipped(): Uint8Array {
    const files: Zippable = { "[Content_Types].xml": strToU8(XML_DECLARATION + this.#contentTypes()) };
    for (const path of this.#sortedPaths()) files[path] = this.#parts.get(path)?.bytes ?? new Uint8Array();
    return zipSync(files, { mtime: FIXED_DATE, level: 6 });
  }

  #sortedPaths(): readonly string[] {
    // By code unit, not by locale: the order must not depend on the machine.
    return [...this.#parts.keys()].sort((a, b) => (a < b ? -1 : 1));
  }

  /** XML parts say their own type; for the others their extension does, unless it already means something else. */
  #contentTypes(): string {
    const byExtension = new Map([
      ["rels", RELATIONSHIPS_TYPE],
      ["xml", "application/xml"],
    ]);
    const overrides: string[] = [];
    for (const path of this.#sortedPaths()) {
      const { contentType } = this.#parts.get(path) ?? {};
      if (contentType === undefined) continue;
      const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
      if (!byExtension.has(extension)) byExtension.set(extension, contentType);
      if (byExtension.get(extension) === contentType) continue;
      overrides.push(markup("Override", { PartName: `/${path}`, ContentType: contentType }));
    }
    const defaults = [...byExtension].map(([extension, contentType]) =>
      markup("Default", { Extension: extension, ContentType: contentType }),
    );
    const namespace = "http://schemas.openxmlformats.org/package/2006/content-types";
    return markup("Types", { xmlns: namespace }, ...defaults, ...overrides);
  }
}

/** A part as another names it: steps up, then down, as Office writes them and simple readers expect. */
function relativePath(source: string, target: string): string {
  const from = source.split("/").slice(0, -1);
  const to = target.split("/");
  const parting = from.findIndex((folder, level) => folder !== to[level]);
  const shared = parting < 0 ? from.length : parting;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}
