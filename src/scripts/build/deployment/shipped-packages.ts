import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** A package of which something is in the build. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** As SPDX writes it. */
  readonly licence: string;
  /** Text of its licence, as the package has it; empty where it has none. */
  readonly text: string;
  /** Of the archive from which it was installed, as the lock file has it: sha512-... */
  readonly integrity: string;
}

interface LockFile {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>>;
}

/**
 * The packages that modules come from.
 *
 * @param root  of the project
 * @param files paths of modules
 * @throws Error where a package says nothing of its licence, or is not in the lock file
 */
export function shippedPackages(root: string, files: Iterable<string>): ShippedPackage[] {
  const folders = new Set([...files].flatMap((file) => packageFolder(root, file) ?? []));
  const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")) as LockFile;
  const found = [...folders].map((folder) => shipped(root, folder, lock));
  return found.toSorted((a, b) => a.name.localeCompare(b.name, "en") || a.version.localeCompare(b.version, "en"));
}

/** Folder of the package that a file belongs to, below the root; undefined for our own files. */
function packageFolder(root: string, file: string): string | undefined {
  const parts = path.relative(root, file.split("?")[0] ?? "").split(path.sep);
  const at = parts.lastIndexOf("node_modules");
  if (at < 0) return undefined;
  return parts.slice(0, at + (parts[at + 1]?.startsWith("@") ? 3 : 2)).join("/");
}

function shipped(root: string, folder: string, lock: LockFile): ShippedPackage {
  const { name, version, license } = JSON.parse(readFileSync(path.join(root, folder, "package.json"), "utf8")) as Record<"name" | "version" | "license", string | undefined>;
  const locked = lock.packages[folder];
  if (!name || !version || !license) throw new Error(`${folder} does not say its name, version and licence`);
  if (locked?.integrity === undefined || locked.version !== version) throw new Error(`${name} ${version} is not the one of package-lock.json: run npm ci`);
  return { name, version, licence: license, text: licenceText(path.join(root, folder)), integrity: locked.integrity };
}

function licenceText(folder: string): string {
  const file = existsSync(folder) ? readdirSync(folder).find((name) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(name)) : undefined;
  return file === undefined ? "" : readFileSync(path.join(folder, file), "utf8").trim();
}

/** Every shipped package with its licence, as a text. */
export function licences(packages: readonly ShippedPackage[], own: string): string {
  const list = packages.map(({ name, version, licence }) => `${name} ${version}: ${licence}`);
  const texts = packages.map(({ name, version, licence, text }) => `${"-".repeat(80)}\n${name} ${version} (${licence})\n\n${text === "" ? `The package has no text of its own; its licence is ${licence}.` : text}`);
  return [`Relais\n\n${own.trim()}`, `${"=".repeat(80)}\nPackages of which Relais ships something\n\n${list.join("\n")}`, ...texts, ""].join("\n\n");
}

/** The same as a bill of materials in CycloneDX 1.6. */
export function billOfMaterials(packages: readonly ShippedPackage[], version: string): string {
  const own = { type: "application", "bom-ref": `relais@${version}`, name: "relais", version, licenses: [{ license: { id: "MIT" } }] } as const;
  const components = packages.map(({ name, version: of, licence, integrity }) => {
    const purl = `pkg:npm/${name.replace("@", "%40")}@${of}`;
    const [algorithm = "", hash = ""] = integrity.split(/-(.*)/s);
    const alg = algorithm.replace("sha", "SHA-");
    return {
      type: "library",
      "bom-ref": purl,
      name,
      version: of,
      purl,
      hashes: [{ alg, content: Buffer.from(hash, "base64").toString("hex") }],
      licenses: [/^[\w.-]+$/.test(licence) ? { license: { id: licence } } : { expression: licence }],
    };
  });
  const serial = createHash("sha256").update(JSON.stringify([version, components])).digest("hex");
  const bom = {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    serialNumber: `urn:uuid:${serial.slice(0, 8)}-${serial.slice(8, 12)}-4${serial.slice(13, 16)}-8${serial.slice(17, 20)}-${serial.slice(20, 32)}`,
    version: 1,
    metadata: { component: own },
    components,
    dependencies: [{ ref: own["bom-ref"], dependsOn: components.map((component) => component["bom-ref"]) }],
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
}
