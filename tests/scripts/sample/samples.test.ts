import fs from "node:fs";
import path from "node:path";
import { jobsDoneHere } from "../../../src/scripts/jobs-done-here";
import { bytesOf, SAMPLES } from "../../../src/scripts/sample/samples";
import { SAMPLES as OFFERED } from "../../../src/workbench/page/start-workbook";

/** A workbook solves some reallocations. */
const MINUTE = 60_000;
const run = jobsDoneHere();
const ASSETS = path.resolve(__dirname, "../../../assets");

test.each(SAMPLES.map((sample) => [sample.file, sample] as const))("%s in assets is what the script writes today", async (file, sample) => {
  const written = await bytesOf(sample, run);
  expect(Buffer.compare(fs.readFileSync(path.join(ASSETS, file)), Buffer.from(written))).toBe(0);
}, MINUTE);

test("the workbench offers every sample that the script writes, and no other", () => {
  const offered = Object.values(OFFERED).flatMap((byLanguage) => Object.values(byLanguage));
  expect(offered.sort()).toEqual(SAMPLES.map(({ file }) => file).sort());
});
