import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { keptOnDisk } from "./kept-on-disk";

let folder: string;
let file: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "relais-kept-"));
  file = path.join(folder, "kept");
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

test("what is kept is what was made, to the sign of a zero", async () => {
  const made = jest.fn(() => Promise.resolve([-0, NaN, undefined, { error: "#N/A" }]));
  const found = [await keptOnDisk(file, made), await keptOnDisk(file, made)];
  expect(found.map(([zero]) => Object.is(zero, -0))).toEqual([true, true]);
  expect(found[1]).toEqual([-0, NaN, undefined, { error: "#N/A" }]);
  expect(made).toHaveBeenCalledTimes(1);
});

test("of two who want it at a time one makes it, and nothing is left but the file", async () => {
  const made = jest.fn(() => new Promise((resolve) => setImmediate(() => resolve("made"))));
  expect(await Promise.all([keptOnDisk(file, made), keptOnDisk(file, made)])).toEqual(["made", "made"]);
  expect(made).toHaveBeenCalledTimes(1);
  expect(fs.readdirSync(folder)).toEqual(["kept"]);
});

test("whoever died while making it keeps nobody waiting", async () => {
  const { pid } = spawnSync(process.execPath, ["--eval", ""]);
  fs.writeFileSync(`${file}.lock`, String(pid));
  expect(await keptOnDisk(file, () => Promise.resolve("made"))).toBe("made");
});

test("what can't be made is told, and made by the next who wants it", async () => {
  await expect(keptOnDisk(file, () => Promise.reject(new Error("refused")))).rejects.toThrow("refused");
  expect(await keptOnDisk(file, () => Promise.resolve("made"))).toBe("made");
});
