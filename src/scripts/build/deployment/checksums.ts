import { createHash } from "node:crypto";

/** Name of the list that the build leaves beside its files. */
export const CHECKSUMS = "checksums.json";

/** What a build holds: the address that it is for, and every file by its name with its SHA-256. */
export interface Checksums {
  readonly base: string;
  readonly files: Readonly<Record<string, string>>;
}

/** @param files by name; the settings of hosts, which a host keeps to itself, are left out */
export function checksums(base: string, files: ReadonlyMap<string, Buffer>): Checksums {
  const served = [...files].filter(([name]) => !HOST_FILES.includes(name) && name !== CHECKSUMS);
  const sums = served.map(([name, content]) => [name, sha256(content)] as const);
  return { base, files: Object.fromEntries(sums.toSorted(([a], [b]) => (a < b ? -1 : 1))) };
}

/** Settings that hosts read and do not serve. */
export const HOST_FILES: readonly string[] = ["_headers", "web.config", "staticwebapp.config.json", "nginx.conf"];

export function sha256(content: Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}
