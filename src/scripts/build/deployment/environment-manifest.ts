import { createHash } from "node:crypto";
import { LOCAL_BASE } from "./deployment-base";

/**
 * The manifest for an address. With a label it is another add-in to Excel, under a name that tells it apart: a test environment beside
 * the one that people work with.
 *
 * @param label a word such as "test"; none for the one that people work with
 * @throws Error where the label is no plain word, or the manifest has no id
 */
export function environmentManifest(manifest: string, base: string, label?: string): string {
  const placed = manifest.replaceAll(LOCAL_BASE, base);
  if (label === undefined) return placed;
  if (!/^[\p{L}\d-]{1,20}$/u.test(label)) throw new Error(`--env label=${label} must be one word of at most 20 letters, digits or hyphens`);
  const id = /<Id>([0-9a-f-]{36})<\/Id>/.exec(placed)?.[1];
  if (id === undefined) throw new Error("manifest.xml has no Id");
  return placed.replace(`<Id>${id}</Id>`, `<Id>${idFor(id, label)}</Id>`).replace('<DisplayName DefaultValue="Relais"/>', `<DisplayName DefaultValue="Relais (${label})"/>`);
}

/** An id that the same label always gets, in the form of a name-based one (version 5). */
function idFor(id: string, label: string): string {
  const hex = createHash("sha1").update(`${id} ${label}`).digest("hex");
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
}
