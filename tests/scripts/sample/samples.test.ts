import fs from "node:fs";
import path from "node:path";
import { CATALOG, NAMESPACE } from "../../../src/catalog/index";
import { jobsDoneHere } from "../../../src/scripts/build/jobs-done-here";
import { bytesOf, SAMPLES, type Sample } from "../../../src/scripts/sample/samples";
import { xlsxOf } from "../../../src/scripts/sample/xlsx-of-layout";
import { SAMPLES as OFFERED } from "../../../src/workbench/page/words/start-workbook";
import { writeXlsx } from "../../../src/workbench/xlsx/write";
import { laidOut } from "../../support/laid-out";

/** A workbook solves some reallocations. */
const MINUTE = 60_000;
const ASSETS = path.resolve(__dirname, "../../../assets");

/** What the script writes. Where a workbook solves reallocations, its layout is the one that all tests share; what is made of it here is not. */
async function writtenToday(sample: Sample): Promise<Uint8Array> {
  const { template, locale } = sample;
  if (!template.workforce) return bytesOf(sample, jobsDoneHere());
  return writeXlsx(xlsxOf(await laidOut(template, locale)), { functionNames: CATALOG.map(({ id }) => `${NAMESPACE}.${id}`) });
}

test.each(SAMPLES.map((sample) => [sample.file, sample] as const))("%s in assets is what the script writes today", async (file, sample) => {
  const written = await writtenToday(sample);
  expect(Buffer.compare(fs.readFileSync(path.join(ASSETS, file)), Buffer.from(written))).toBe(0);
}, MINUTE);

test("the workbench offers every sample that the script writes, and no other", () => {
  const offered = Object.values(OFFERED).flatMap((byLanguage) => Object.values(byLanguage));
  expect(offered.sort()).toEqual(SAMPLES.map(({ file }) => file).sort());
});
