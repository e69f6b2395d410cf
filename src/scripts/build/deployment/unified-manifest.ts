import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { convert } from "office-addin-manifest-converter";
import { CATALOG, NAMESPACE } from "../../../catalog";
import { metadata } from "../../../catalog/emit/metadata";
import { LOCALES } from "../../../catalog/record/text";
import { LOCAL_BASE } from "./deployment-base";

/** The newest published edition that has custom functions. */
export const UNIFIED_VERSION = "1.30";

const SCHEMA = `https://developer.microsoft.com/json-schemas/teams/v${UNIFIED_VERSION}/MicrosoftTeams.schema.json`;

interface Runtime {
  readonly lifetime?: string;
  customFunctions?: object;
}

/**
 * The manifest in Microsoft's unified form, an experiment: what the converter makes of the other one, and the functions, which it leaves
 * out. In one language, for none of the rules says how functions speak several.
 *
 * @param file of the manifest as it stands in the project
 */
export async function unifiedManifest(file: string, base: string): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "relais-manifest-"));
  try {
    await convert(file, folder, false, SCHEMA, UNIFIED_VERSION);
    const unified = JSON.parse(readFileSync(path.join(folder, "manifest.json"), "utf8")) as { extensions: { runtimes: Runtime[] }[] };
    const shared = unified.extensions.flatMap(({ runtimes }) => runtimes).find(({ lifetime }) => lifetime === "long");
    if (!shared) throw new Error("the converted manifest has no runtime that functions could share");
    const { functions, enums, allowCustomDataForDataTypeAny } = metadata(CATALOG, LOCALES[0], LOCAL_BASE);
    shared.customFunctions = {
      namespace: { id: NAMESPACE, name: NAMESPACE },
      metadataUrl: `${LOCAL_BASE}/functions-${LOCALES[0]}.json`,
      allowCustomDataForDataTypeAny,
      functions: functions.map(({ options, ...fn }) => ({ ...fn, ...inItsWords(options) })),
      enums,
    };
    return `${JSON.stringify(unified, null, 2).replaceAll(LOCAL_BASE, base)}\n`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Options stand beside the others here, and one has another name. */
function inItsWords(options: Readonly<Record<string, true>> = {}): Readonly<Record<string, true>> {
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [name === "requiresParameterAddresses" ? "requiresParameterAddress" : name, value]));
}
