import fs from "node:fs";
import path from "node:path";
import type { Compiler } from "webpack";
import { CATALOG } from "../../catalog";
import { THREAT_NOTES } from "../../catalog/emit/documents/threat-notes";
import { helpPage } from "../../catalog/emit/help";
import { checklistPage, checklistPath } from "../../catalog/emit/excel-checklist";
import { documentPath, type DocumentName } from "../../catalog/emit/html";
import { indexPage, indexPath } from "../../catalog/emit/help-index";
import { ADMINISTRATOR_GUIDE } from "../../catalog/emit/documents/administrator-guide";
import { ASSISTANT_PAGE } from "../../catalog/emit/documents/assistant-page";
import { documentPage, type ManualDocument } from "../../catalog/emit/documents/document";
import { LISTING } from "../../catalog/emit/documents/listing";
import { methodsPage } from "../../catalog/emit/documents/methods-page";
import { helpPath, metadata } from "../../catalog/emit/metadata";
import { LOCALES, type Locale } from "../../catalog/record/text";
import { VERSION } from "../../catalog/version";
import { jobsDoneHere } from "./jobs-done-here";
import { environmentManifest } from "./deployment/environment-manifest";
import { unifiedManifest } from "./deployment/unified-manifest";
import { evidenceOf } from "./evidence/test-evidence";

const ROOT = path.resolve(__dirname, "../../..");

/** What is written by hand beside the code that it describes. */
const DOCUMENTS: readonly (readonly [DocumentName, ManualDocument])[] = [
  ["administrator", ADMINISTRATOR_GUIDE],
  ["threats", THREAT_NOTES],
  ["assistant", ASSISTANT_PAGE],
  ["listing", LISTING],
];

/**
 * Adds to the build what is not compiled: the manifest, the icons, the support page, and all that the catalogue says to Excel and to
 * readers.
 */
export class AddInFiles {
  /**
   * @param base  address of the deployment, without a slash at its end
   * @param label tells it apart from another environment, if anything
   */
  constructor(
    private readonly base: string,
    private readonly label?: string,
  ) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap("AddInFiles", (compilation) => {
      compilation.hooks.processAssets.tapPromise("AddInFiles", async () => {
        for (const [name, content] of await addInFiles(this.base, this.label)) {
          compilation.emitAsset(name, new compiler.webpack.sources.RawSource(content));
        }
      });
    });
  }
}

async function addInFiles(base: string, label: string | undefined): Promise<[name: string, content: string | Buffer][]> {
  const run = jobsDoneHere();
  const evidence = evidenceOf(ROOT);
  const pages = LOCALES.flatMap((locale) =>
    CATALOG.map(async (fn): Promise<[string, string]> => [helpPath(fn.id, locale), await helpPage(fn, locale, run)]),
  );
  return [
    ["manifest.xml", environmentManifest(fs.readFileSync(path.join(ROOT, "manifest.xml"), "utf8"), base, label)],
    ["manifest.json", await unifiedManifest(path.join(ROOT, "manifest.xml"), base)],
    ["support.html", fs.readFileSync(path.join(ROOT, "src/entry/support.html"))],
    ...icons(),
    ...LOCALES.map((locale): [string, string] => [`functions-${locale}.json`, JSON.stringify(metadata(CATALOG, locale, base), null, 2)]),
    ...LOCALES.map((locale): [string, string] => [indexPath(locale), indexPage(locale)]),
    ...LOCALES.map((locale): [string, string] => [checklistPath(locale), checklistPage(locale)]),
    ...LOCALES.map((locale): [string, string] => [documentPath("methods", locale), methodsPage(evidence, VERSION, locale)]),
    ...LOCALES.flatMap((locale) => documentsIn(locale)),
    ...(await Promise.all(pages)),
  ];
}

function documentsIn(locale: Locale): [name: string, content: string][] {
  return DOCUMENTS.map(([name, document]) => [documentPath(name, locale), documentPage(document, locale)]);
}

function icons(): [name: string, content: Buffer][] {
  const names = fs.readdirSync(path.join(ROOT, "assets")).filter((name) => /^icon-(?:\w+-)?\d+\.png$/.test(name));
  return names.map((name) => [`assets/${name}`, fs.readFileSync(path.join(ROOT, "assets", name))]);
}
