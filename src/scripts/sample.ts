import fs from "node:fs";
import path from "node:path";
import { jobsDoneHere } from "./build/jobs-done-here";
import { bytesOf, SAMPLES } from "./sample/samples";

const ASSETS = path.resolve(__dirname, "../../assets");

/** Writes the sample workbooks that the workbench opens. */
async function writeSamples(): Promise<void> {
  const run = jobsDoneHere();
  for (const sample of SAMPLES) {
    const file = path.join(ASSETS, sample.file);
    const bytes = await bytesOf(sample, run);
    fs.writeFileSync(file, bytes);
    console.log(`${path.relative(process.cwd(), file)}: ${bytes.length} bytes`);
  }
}

writeSamples().catch((failure: unknown) => {
  console.error(failure);
  process.exitCode = 1;
});
