import fs from "node:fs";
import path from "node:path";
import { bytesOf, SAMPLES } from "./sample/samples";

const ASSETS = path.resolve(__dirname, "../../assets");

/** Writes the sample workbooks that the workbench opens. */
function writeSamples(): void {
  for (const sample of SAMPLES) {
    const file = path.join(ASSETS, sample.file);
    const bytes = bytesOf(sample);
    fs.writeFileSync(file, bytes);
    console.log(`${path.relative(process.cwd(), file)}: ${bytes.length} bytes`);
  }
}

writeSamples();
