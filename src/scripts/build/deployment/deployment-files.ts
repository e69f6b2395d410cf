import { readFileSync } from "node:fs";
import path from "node:path";
import type { Compilation, Compiler, Module } from "webpack";
import { VERSION } from "../../../catalog/version";
import { CHECKSUMS, checksums } from "./checksums";
import { pagePolicy } from "./page-policy";
import { headerRules, headersFile, nginxConf, staticWebApp, webConfig } from "./served-headers";
import { billOfMaterials, licences, shippedPackages } from "./shipped-packages";

const ROOT = path.resolve(__dirname, "../../../..");

/** Adds what a host, an administrator and an auditor need of the build as a whole: headers, licences, bill of materials, checksums. */
export class DeploymentFiles {
  /** @param base  address of the deployment, without a slash at its end */
  constructor(private readonly base: string) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap("DeploymentFiles", (compilation) => {
      // Behind what gives files their hashes, which changes their names and whatever names them.
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER;
      compilation.hooks.processAssets.tap({ name: "DeploymentFiles", stage }, () => {
        const emit = (name: string, content: string) => compilation.emitAsset(name, new compiler.webpack.sources.RawSource(content));
        const packages = shippedPackages(ROOT, filesOf(compilation));
        emit("documents/licences.txt", licences(packages, readFileSync(path.join(ROOT, "LICENSE"), "utf8")));
        emit("documents/sbom.cdx.json", billOfMaterials(packages, VERSION));
        const page = compilation.getAsset("taskpane.html")?.source.source().toString() ?? "";
        const rules = headerRules(Object.keys(compilation.assets), pagePolicy(page));
        const folder = new URL(`${this.base}/`).pathname;
        emit("_headers", headersFile(rules, folder));
        emit("staticwebapp.config.json", staticWebApp(rules, folder));
        emit("web.config", webConfig(rules));
        emit("nginx.conf", nginxConf(rules, folder));
        const files = new Map(compilation.getAssets().map(({ name, source }) => [name, source.buffer()]));
        emit(CHECKSUMS, `${JSON.stringify(checksums(this.base, files), null, 2)}\n`);
      });
    });
  }
}

/** Every file of which something is in the output, those that were put together into one module too. */
function* filesOf({ modules }: Compilation): Generator<string> {
  for (const module of modules)
    for (const one of [module, ...((module as Module & { readonly modules?: readonly Module[] }).modules ?? [])]) {
      const { resource } = one as Module & { readonly resource?: string };
      if (resource !== undefined) yield resource;
    }
}
