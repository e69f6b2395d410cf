import { XlsxFileError } from "../model/errors";
import type { XlsxRelationship } from "../model/model-kept";
import { parseXml } from "../xml/parse-xml";
import { elements, type XmlElement } from "../xml/xml-element";

const CONTENT_TYPES = "[Content_Types].xml";

/** The parts of an opened file. Paths have no slash in front, and any case finds them. */
export class PackageReader {
  readonly #parts = new Map<string, { readonly path: string; readonly bytes: Uint8Array }>();
  readonly #typeByPath = new Map<string, string>();
  readonly #typeByExtension = new Map<string, string>();

  /** @throws XlsxFileError missing-part, malformed-part */
  constructor(parts: ReadonlyMap<string, Uint8Array>) {
    for (const [written, bytes] of parts) {
      const path = written.replaceAll("\\", "/");
      this.#parts.set(path.toLowerCase(), { path, bytes });
    }
    const types = this.xml(CONTENT_TYPES);
    for (const { attributes } of elements(types, "Override")) {
      const { PartName = "", ContentType = "" } = attributes;
      this.#typeByPath.set(PartName.replace(/^\//, "").toLowerCase(), ContentType);
    }
    for (const { attributes } of elements(types, "Default")) {
      const { Extension = "", ContentType = "" } = attributes;
      this.#typeByExtension.set(Extension.toLowerCase(), ContentType);
    }
  }

  /** Every path as the archive spells it. */
  get paths(): readonly string[] {
    return [...this.#parts.values()].map(({ path }) => path);
  }

  has(path: string): boolean {
    return this.#parts.has(path.toLowerCase());
  }

  /** @throws XlsxFileError missing-part */
  bytes(path: string): Uint8Array {
    const part = this.#parts.get(path.toLowerCase());
    if (part === undefined) throw new XlsxFileError("missing-part", path);
    return part.bytes;
  }

  /** @throws XlsxFileError missing-part, malformed-part */
  text(path: string): string {
    const bytes = this.bytes(path);
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch (cause) {
      throw new XlsxFileError("malformed-part", `${path} is not ${encoding} text`, cause);
    }
  }

  /** @throws XlsxFileError missing-part, malformed-part */
  xml(path: string): XmlElement {
    return parseXml(this.text(path), path);
  }

  contentType(path: string): string | undefined {
    const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
    return this.#typeByPath.get(path.toLowerCase()) ?? this.#typeByExtension.get(extension);
  }

  /** A path as the archive spells it; as given when there is no such part. */
  #spelledPath(path: string): string {
    return this.#parts.get(path.toLowerCase())?.path ?? path;
  }

  /**
   * What a part points to, targets inside the file as paths.
   *
   * @param path the part; "" for the package itself
   */
  relationships(path: string): readonly XlsxRelationship[] {
    const relationshipsPath = relationshipsPathOf(path);
    if (!this.has(relationshipsPath)) return [];
    return elements(this.xml(relationshipsPath), "Relationship").map(({ attributes }) => {
      const { Id: id = "", Type: type = "", Target: target = "", TargetMode } = attributes;
      return TargetMode === "External"
        ? { id, type, target, external: true }
        : { id, type, target: this.#spelledPath(resolved(target, path)) };
    });
  }
}

/** Whether a relationship is of this kind ("worksheet"), in any edition of the format. */
export function isKind(relationship: XlsxRelationship, kind: string): boolean {
  return relationship.type.endsWith(`/${kind}`);
}

/** Path of the part that holds a part's relationships; "" stands for the package. */
export function relationshipsPathOf(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** The path that a part's relationship leads to. */
export function resolved(target: string, source: string): string {
  const steps = target.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
