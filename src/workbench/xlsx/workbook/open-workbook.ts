import { XlsxFileError } from "../model/errors";
import type { XlsxRelationship } from "../model/model-kept";
import { isKind, type PackageReader } from "../package/package-reader";
import type { XmlElement } from "../xml/xml-element";

/** A file whose main part has been found. */
export interface OpenedFile {
  readonly parts: PackageReader;
  /** Of the workbook's part. */
  readonly path: string;
  readonly root: XmlElement;
  readonly relationships: readonly XlsxRelationship[];
}

/** @throws XlsxFileError not-xlsx, binary-format, missing-part, malformed-part */
export function openWorkbook(parts: PackageReader): OpenedFile {
  const path = parts.relationships("").find((to) => isKind(to, "officeDocument"))?.target;
  if (path === undefined) throw new XlsxFileError("not-xlsx", "the archive names no main document");
  const contentType = parts.contentType(path) ?? "";
  if (!contentType.includes("spreadsheetml") && !contentType.includes("ms-excel.")) {
    throw new XlsxFileError("not-xlsx", `its main document is of type ${contentType || "unknown"}`);
  }
  if (contentType.includes("binary")) throw new XlsxFileError("binary-format", "its main document is binary");
  return { parts, path, root: parts.xml(path), relationships: parts.relationships(path) };
}

/** The part of a kind that the workbook points to, if it does. */
export function partOf({ parts, relationships }: OpenedFile, kind: string): XmlElement | undefined {
  const target = relationships.find((to) => isKind(to, kind))?.target;
  // Excel does without a part that is named and not there.
  return target === undefined || !parts.has(target) ? undefined : parts.xml(target);
}
