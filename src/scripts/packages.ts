import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { packageFaults, type LockedPackage, type PackageList } from "./packages/package-faults";

const ROOT = path.resolve(__dirname, "../..");
const read = (name: string) => JSON.parse(readFileSync(path.join(ROOT, name), "utf8")) as unknown;

const { packages } = read("package-lock.json") as { packages: Record<string, LockedPackage> };
const faults = packageFaults(read("package.json") as PackageList, packages);
for (const fault of faults) console.error(fault);
console.log(`${Object.keys(packages).length - 1} packages: licence, exact version, integrity and install scripts; ${faults.length} faults.`);

// What is known of weaknesses is asked where the network answers.
const { status, stdout } = spawnSync("npm", ["audit", "--audit=true", "--omit=dev", "--json"], { cwd: ROOT, encoding: "utf8" });
const audit = stdout.startsWith("{") ? (JSON.parse(stdout) as { metadata?: { vulnerabilities?: { total?: number } } }).metadata?.vulnerabilities?.total : undefined;
console.log(audit === undefined ? "npm audit: no answer." : `npm audit of what ships: ${audit} known weaknesses.`);
if (faults.length > 0 || (audit ?? 0) > 0) process.exitCode = status || 1;
