import { readFileSync } from "node:fs";
import path from "node:path";
import { CHECKSUMS, type Checksums } from "./build/deployment/checksums";
import { headerRules } from "./build/deployment/served-headers";
import { pagePolicy } from "./build/deployment/page-policy";
import { verifyUpload, type Answer } from "./build/deployment/verify-upload";
import { deploymentBase } from "./build/deployment/deployment-base";

/** Most faults that are printed one by one. */
const SHOWN = 40;

async function verify(asked: string | undefined, folder: string): Promise<void> {
  if (asked === undefined) throw new Error("Say which address: npm run verify -- https://relais.example.com/addin");
  const base = deploymentBase(asked);
  const read = (name: string) => readFileSync(path.join(folder, name), "utf8");
  const built = JSON.parse(read(CHECKSUMS)) as Checksums;
  if (built.base !== base) throw new Error(`${folder} was built for ${built.base}: build it for this address first, npm run build -- --env base=${base}`);
  const rules = headerRules(Object.keys(built.files), pagePolicy(read("taskpane.html")));
  const { right, faults } = await verifyUpload(built, read("manifest.xml"), rules, ask);
  for (const fault of faults.slice(0, SHOWN)) console.error(fault);
  if (faults.length > SHOWN) console.error(`... and ${faults.length - SHOWN} more`);
  console.log(`${right} of ${Object.keys(built.files).length} files are served as they were built, with their types and headers.`);
  if (faults.length > 0) process.exitCode = 1;
}

async function ask(url: string): Promise<Answer> {
  const response = await fetch(url, { redirect: "manual", cache: "no-store" });
  return { status: response.status, content: Buffer.from(await response.arrayBuffer()), headers: Object.fromEntries(response.headers) };
}

const [address, folder = path.resolve(__dirname, "../../dist/addin")] = process.argv.slice(2);
verify(address, folder).catch((failure: unknown) => {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
});
