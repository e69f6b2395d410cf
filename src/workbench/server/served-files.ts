import fs from "node:fs/promises";
import path from "node:path";

/** A folder of this machine and where it appears under the server's address; the longest prefix that fits wins. */
export interface Mount {
  /** Begins and ends with a slash. */
  readonly prefix: string;
  readonly folder: string;
  /** Changes an HTML page on its way out. */
  readonly page?: (html: string) => string;
}

export interface ServedFile {
  readonly content: Buffer | string;
  readonly type: string;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The file at a path of the server ("/workbench/workbench.html"); undefined where there is none, or it is not the server's to give. */
export async function servedFile(mounts: readonly Mount[], pathname: string): Promise<ServedFile | undefined> {
  const wanted = decoded(pathname);
  const mount = [...mounts].sort((a, b) => b.prefix.length - a.prefix.length).find(({ prefix }) => wanted?.startsWith(prefix));
  if (wanted === undefined || !mount) return undefined;

  const file = path.resolve(mount.folder, wanted.slice(mount.prefix.length));
  const content = isInside(mount.folder, file) ? await contentOf(mount.folder, file) : undefined;
  if (content === undefined) return undefined;
  const extension = path.extname(file).toLowerCase();
  const type = TYPES[extension] ?? "application/octet-stream";
  return { type, content: extension === ".html" && mount.page ? mount.page(content.toString("utf8")) : content };
}

async function contentOf(folder: string, file: string): Promise<Buffer | undefined> {
  try {
    // A link may lead out of the folder.
    const real = await fs.realpath(file);
    return isInside(await fs.realpath(folder), real) ? await fs.readFile(real) : undefined;
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR") return undefined;
    throw problem;
  }
}

function isInside(folder: string, file: string): boolean {
  return file.startsWith(path.resolve(folder) + path.sep);
}

function decoded(pathname: string): string | undefined {
  try {
    const text = decodeURIComponent(pathname);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined; // Not a well-formed address.
  }
}
