import fs from "node:fs";
import path from "node:path";
import { layout } from "../catalog/templates/layout";
import { jobsDoneHere } from "./build/jobs-done-here";
import { modelOf, MODELS, offeredModels } from "./sample/models";
import { OFFERED_TEMPLATES } from "./sample/offered-templates";
import { fileOf, SAMPLES } from "./sample/samples";

const ASSETS = path.resolve(__dirname, "../../assets");
const MODELS_FOLDER = path.resolve(__dirname, "../catalog/templates/models");

/** Writes the models that the pane inserts, and of some of their templates the sample workbooks that the workbench opens. */
async function writeSamples(): Promise<void> {
  fs.mkdirSync(MODELS_FOLDER, { recursive: true });
  write(path.join(MODELS_FOLDER, "offered.json"), offeredModels());
  for (const { template } of OFFERED_TEMPLATES) {
    // The solver begins each plan where its last one ended, which may tell in the last digits: a template's do not hang on another's.
    const run = jobsDoneHere();
    for (const model of MODELS.filter((one) => one.template === template)) {
      const book = await layout(template, model.locale, run);
      write(path.join(MODELS_FOLDER, model.file), modelOf(book));
      const sample = SAMPLES.find((one) => one.template === template && one.locale === model.locale);
      if (sample) write(path.join(ASSETS, sample.file), fileOf(book));
    }
  }
}

function write(file: string, content: Uint8Array | string): void {
  fs.writeFileSync(file, content);
  console.log(`${path.relative(process.cwd(), file)}: ${content.length} bytes`);
}

writeSamples().catch((failure: unknown) => {
  console.error(failure);
  process.exitCode = 1;
});
