import { unzipSync, type UnzipFileInfo } from "fflate";
import { XlsxFileError } from "../model/errors";

/** How much a file may unfold to, in bytes. */
export interface SizeLimits {
  /** Of the file itself. */
  readonly file: number;
  /** Of one part, unzipped. */
  readonly part: number;
  /** Of all parts, unzipped. */
  readonly total: number;
}

const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP_SIGNATURE = [0x50, 0x4b];
/** PNG, JPEG, GIF, BMP. */
const IMAGE_SIGNATURES = [[0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [0x47, 0x49, 0x46, 0x38], [0x42, 0x4d]];
/** Enough to tell a text from anything else. */
const FIRST_BYTES = 512;

/**
 * The parts of a zipped package by path. Sizes are judged by what the archive declares, before anything is
 * unfolded; a part that unfolds to more than it declared does not unfold.
 *
 * @throws XlsxFileError empty, text, image, not-xlsx, old-format, encrypted, too-large, damaged-zip
 */
export function unzipParts(bytes: Uint8Array, limits: SizeLimits): ReadonlyMap<string, Uint8Array> {
  if (bytes.length > limits.file) {
    throw new XlsxFileError("too-large", `${bytes.length} bytes, at most ${limits.file}`);
  }
  if (startsWith(bytes, OLE_SIGNATURE)) throw oleError(bytes);
  if (!startsWith(bytes, ZIP_SIGNATURE)) throw new XlsxFileError(otherKind(bytes), "it is not a zip archive");
  const admit = admission(limits);
  return new Map(Object.entries(unfolded(bytes, admit)).map(([name, content]) => [partPath(name), content]));
}

function unfolded(bytes: Uint8Array, filter: (entry: UnzipFileInfo) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (cause) {
    if (cause instanceof XlsxFileError) throw cause;
    throw new XlsxFileError("damaged-zip", `the zip archive is damaged: ${String(cause)}`, cause);
  }
}

function admission(limits: SizeLimits): (entry: UnzipFileInfo) => boolean {
  let total = 0;
  const seen = new Set<string>();
  return ({ name, originalSize }) => {
    if (name.endsWith("/")) return false;
    const path = partPath(name).toLowerCase();
    if (seen.has(path)) throw new XlsxFileError("malformed-part", `two parts are called ${name}`);
    seen.add(path);
    total += originalSize;
    if (originalSize > limits.part) {
      throw new XlsxFileError("too-large", `${name} unzips to ${originalSize} bytes, at most ${limits.part}`);
    }
    if (total > limits.total) throw new XlsxFileError("too-large", `it unzips to more than ${limits.total} bytes`);
    return true;
  };
}

/** What a file that is no archive is instead, as far as its first bytes tell. */
function otherKind(bytes: Uint8Array): "empty" | "text" | "image" | "not-xlsx" {
  if (bytes.length === 0) return "empty";
  if (IMAGE_SIGNATURES.some((signature) => startsWith(bytes, signature))) return "image";
  const isText = bytes.subarray(0, FIRST_BYTES).every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
  return isText ? "text" : "not-xlsx";
}

/** Some programs write backslashes, or a slash in front. */
function partPath(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "");
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** An OLE compound file is an encrypted workbook, or one in the format of Excel 97. */
function oleError(bytes: Uint8Array): XlsxFileError {
  const names = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1));
  return names.includes("EncryptedPackage")
    ? new XlsxFileError("encrypted", "it asks for a password")
    : new XlsxFileError("old-format", "it is in the format of Excel 97-2003");
}
