import fs from "node:fs";
import path from "node:path";
import type { Compiler } from "webpack";
import { CATALOG } from "../../catalog";
import { helpPage } from "../../catalog/emit/help";
import { checklistPage, checklistPath } from "../../catalog/emit/excel-checklist";
import { documentPath } from "../../catalog/emit/html";
import { indexPage, indexPath } from "../../catalog/emit/help-index";
import { methodsPage } from "../../catalog/emit/documents/methods-page";
import { helpPath, metadata } from "../../catalog/emit/metadata";
import { LOCALES } from "../../catalog/record/text";
import { VERSION } from "../../catalog/sharing/version";
import { jobsDoneHere } from "./jobs-done-here";
import { LOCAL_BASE } from "./deployment-base";
import { evidenceOf } from "./evidence/test-evidence";

const ROOT = path.resolve(__dirname, "../../..");

/**
 * Adds to the build what is not compiled: the manifest, the icons, the support page, and all that the catalogue says to Excel and to
 * readers.
 */
export class AddInFiles {
  /** @param base  address of the deployment, without a slash at its end */
  constructor(private readonly base: string) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap("AddInFiles", (compilation) => {
      compilation.hooks.processAssets.tapPromise("AddInFiles", async () => {
        for (const [name, content] of await addInFiles(this.base)) {
          compilation.emitAsset(name, new compiler.webpack.sources.RawSource(content));
        }
      });
    });
  }
}

async function addInFiles(base: string): Promise<[name: string, content: string | Buffer][]> {
  const run = jobsDoneHere();
  const evidence = evidenceOf(ROOT);
  const pages = LOCALES.flatMap((locale) =>
    CATALOG.map(async (fn): Promise<[string, string]> => [helpPath(fn.id, locale), await helpPage(fn, locale, run)]),
  );
  return [
    ["manifest.xml", fs.readFileSync(path.join(ROOT, "manifest.xml"), "utf8").replaceAll(LOCAL_BASE, base)],
    ["support.html", fs.readFileSync(path.join(ROOT, "src/entry/support.html"))],
    ...icons(),
    ...LOCALES.map((locale): [string, string] => [`functions-${locale}.json`, JSON.stringify(metadata(CATALOG, locale, base), null, 2)]),
    ...LOCALES.map((locale): [string, string] => [indexPath(locale), indexPage(locale)]),
    ...LOCALES.map((locale): [string, string] => [checklistPath(locale), checklistPage(locale)]),
    ...LOCALES.map((locale): [string, string] => [documentPath("methods", locale), methodsPage(evidence, VERSION, locale)]),
    ...(await Promise.all(pages)),
  ];
}

function icons(): [name: string, content: Buffer][] {
  const names = fs.readdirSync(path.join(ROOT, "assets")).filter((name) => /^icon-(?:\w+-)?\d+\.png$/.test(name));
  return names.map((name) => [`assets/${name}`, fs.readFileSync(path.join(ROOT, "assets", name))]);
}
