import fs from "node:fs";
import path from "node:path";
import { bytesOf, SAMPLES } from "../../../src/scripts/sample/samples";
import { SAMPLES as OFFERED } from "../../../src/workbench/page/start-workbook";

const ASSETS = path.resolve(__dirname, "../../../assets");

test.each(SAMPLES.map((sample) => [sample.file, sample] as const))("%s in assets is what the script writes today", (file, sample) => {
  expect(Buffer.compare(fs.readFileSync(path.join(ASSETS, file)), Buffer.from(bytesOf(sample)))).toBe(0);
});

test("the workbench offers every sample that the script writes, and no other", () => {
  const offered = Object.values(OFFERED).flatMap((byLanguage) => Object.values(byLanguage));
  expect(offered.sort()).toEqual(SAMPLES.map(({ file }) => file).sort());
});
