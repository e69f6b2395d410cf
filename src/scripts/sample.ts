import fs from "node:fs";
import path from "node:path";
import { layout } from "../catalog/templates/layout";
import { jobsDoneHere } from "./build/jobs-done-here";
import { modelOf, MODELS, offeredModels } from "./sample/models";
import { fileOf, SAMPLES } from "./sample/samples";

const ASSETS = path.resolve(__dirname, "../../assets");
const MODELS_FOLDER = path.resolve(__dirname, "../catalog/templates/models");

/** Writes the sample workbooks that the workbench opens, and of their templates the models that the pane inserts. */
async function writeSamples(): Promise<void> {
  const run = jobsDoneHere();
  fs.mkdirSync(MODELS_FOLDER, { recursive: true });
  write(path.join(MODELS_FOLDER, "offered.json"), offeredModels());
  for (const { file, template, locale } of SAMPLES) {
    const book = await layout(template, locale, run);
    write(path.join(ASSETS, file), fileOf(book));
    const model = MODELS.find((one) => one.template === template && one.locale === locale);
    if (model) write(path.join(MODELS_FOLDER, model.file), modelOf(book));
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
