import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import webpack from "webpack";
import { type Budget, GzipBudget } from "../../../src/scripts/build/gzip-budget";

/** Of hexadecimal digits without a pattern: gzip needs a little more than four bits for each. */
const FUNCTIONS_KB = 10;
const CHART_KB = 40;

const WASM_KB = 20;

const GENEROUS: Budget = { functions: 100, taskpane: 100, lazy: 100, wasm: 100 };

let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "relais-budget-"));
  write("functions.js", `globalThis.noise = "${noise(FUNCTIONS_KB)}";`);
  write("taskpane.js", `import(/* webpackChunkName: "charts" */ "./charts.js");`);
  write("charts.js", `export default "${noise(CHART_KB)}" + new URL("./solver.wasm", import.meta.url);`);
  write("solver.wasm", noise(WASM_KB));
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

test("a build within its budgets passes", async () => {
  expect(await errorsWith(GENEROUS)).toEqual([]);
});

test("functions.js past its budget fails the build with both figures", async () => {
  expect(await errorsWith({ ...GENEROUS, functions: 4 })).toEqual([expect.stringMatching(/^functions\.js takes \d+\.\d kB gzipped, more than its budget of 4 kB$/)]);
});

test("functions.js counts as part of what the pane loads first, the charts do not", async () => {
  expect(await errorsWith({ ...GENEROUS, taskpane: 4 })).toEqual([expect.stringMatching(/^the pane's first JavaScript takes ([5-9]|1\d)\.\d kB/)]);
});

test("a chunk loaded later past its budget fails the build by its name", async () => {
  expect(await errorsWith({ ...GENEROUS, lazy: 16 })).toEqual([expect.stringMatching(/^what is loaded later as charts takes 2\d\.\d kB/)]);
});

test("a chunk that has a budget of its own is held to that one", async () => {
  expect(await errorsWith({ ...GENEROUS, lazy: 16, named: { charts: 50 } })).toEqual([]);
  expect(await errorsWith({ ...GENEROUS, named: { charts: 16, engine: 50 } })).toEqual([expect.stringMatching(/^what is loaded later as charts takes 2\d\.\d kB/)]);
});

test("WebAssembly is told of, and fails the build past its budget", async () => {
  const told = jest.spyOn(console, "log").mockImplementation(() => undefined);
  expect(await errorsWith({ ...GENEROUS, wasm: 5 })).toEqual([expect.stringMatching(/^the WebAssembly takes 1\d\.\d kB gzipped, more than its budget of 5 kB$/)]);
  expect(told).toHaveBeenCalledWith(expect.stringMatching(/^WebAssembly, loaded with the first solve: 1\d kB gzipped$/));
  told.mockRestore();
});

function noise(kilobytes: number): string {
  const digest = (block: number) => createHash("sha256").update(String(block)).digest("hex");
  return Array.from({ length: (kilobytes * 1000) / 64 }, (_, block) => digest(block)).join("");
}

function write(name: string, text: string): void {
  fs.writeFileSync(path.join(folder, name), text);
}

async function errorsWith(budget: Budget): Promise<string[]> {
  const compiler = webpack({
    mode: "development",
    devtool: false,
    context: folder,
    entry: { functions: "./functions.js", taskpane: { import: "./taskpane.js", dependOn: "functions" } },
    output: { path: path.join(folder, "dist") },
    plugins: [new GzipBudget(budget)],
  });
  const stats = await new Promise<webpack.Stats>((resolve, reject) => {
    compiler.run((failure, done) => (done ? resolve(done) : reject(failure ?? new Error("webpack gave no result"))));
  });
  await new Promise<void>((resolve) => compiler.close(() => resolve()));
  return stats.compilation.errors.map(({ message }) => message);
}
