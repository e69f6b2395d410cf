import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../../..");
const WEBPACK = require.resolve("webpack-cli/bin/cli.js");

/** A folder of dist: the add-in as it ships to this machine, or the workbench's page. */
export type Output = "addin" | "workbench";

const ALWAYS_READ = ["webpack.config.js", "package-lock.json", "tsconfig.json", ".swcrc"];
const SOURCES: Record<Output, string[]> = {
  addin: ["manifest.xml", "assets", ...["catalog", "engine", "entry", "excel", "model", "pane", "scripts/build", "workbook"].map((room) => `src/${room}`)],
  workbench: ["src/workbench", "src/entry"],
};

/**
 * Builds an output unless it already holds what the sources say.
 *
 * @returns the folder of the output
 * @throws with webpack's words when the build fails
 */
export async function bringUpToDate(output: Output): Promise<string> {
  const folder = path.join(ROOT, "dist", output);
  const stamp = path.join(folder, ".stamp");
  const wanted = fingerprint(output);
  if (!fs.existsSync(stamp) || fs.readFileSync(stamp, "utf8") !== wanted) {
    await webpack(output === "workbench" ? ["--env", "workbench"] : []);
    // Every build empties its folder first, so the stamp outlives no other build: not one for a deployment either.
    fs.writeFileSync(stamp, wanted);
  }
  return folder;
}

function webpack(args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [WEBPACK, ...args], { cwd: ROOT }, (failure, stdout, stderr) => {
      if (failure) reject(new Error(`The build failed.\n${stdout}${stderr}`));
      else resolve();
    });
  });
}

/** Changes when a source file is added, removed or written. */
function fingerprint(output: Output): string {
  const hash = createHash("sha256");
  for (const source of [...ALWAYS_READ, ...SOURCES[output]]) {
    for (const file of filesUnder(path.join(ROOT, source))) {
      const { mtimeMs, size } = fs.statSync(file);
      hash.update(`${file} ${mtimeMs} ${size}\n`);
    }
  }
  return hash.digest("hex");
}

function filesUnder(place: string): string[] {
  if (!fs.existsSync(place)) return [];
  if (fs.statSync(place).isFile()) return [place];
  return fs
    .readdirSync(place)
    .sort()
    .flatMap((name) => filesUnder(path.join(place, name)));
}
