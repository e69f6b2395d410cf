import fs from "node:fs";
import path from "node:path";
import { LOCALES } from "../../../src/catalog/record/text";
import { modelWrites, OFFERED_MODELS } from "../../../src/catalog/templates/models";
import { modelOf, MODELS, offeredModels } from "../../../src/scripts/sample/models";
import { SAMPLES } from "../../../src/scripts/sample/samples";
import { laidOut } from "../../support/laid-out";

const FOLDER = path.resolve(__dirname, "../../../src/catalog/templates/models");

/** A workbook solves some reallocations. */
const MINUTE = 60_000;

test.each(MODELS.map((model) => [model.file, model] as const))("%s is what the script writes today", async (file, { template, locale }) => {
  expect(fs.readFileSync(path.join(FOLDER, file), "utf8") === modelOf(await laidOut(template, locale))).toBe(true);
}, MINUTE);

test("the list of models is what the script writes today, and no file is left of another", () => {
  expect(fs.readFileSync(path.join(FOLDER, "offered.json"), "utf8")).toBe(offeredModels());
  expect(fs.readdirSync(FOLDER).sort()).toEqual([...MODELS.map(({ file }) => file), "offered.json"].sort());
});

test("every sample is written with the models of its template", () => {
  expect(SAMPLES.filter(({ template, locale }) => !MODELS.some((model) => model.template === template && model.locale === locale))).toEqual([]);
});

test("every model that is offered can be loaded in each language", async () => {
  for (const { id } of OFFERED_MODELS) for (const locale of LOCALES) expect((await modelWrites(id, locale)).sheets.length).toBeGreaterThan(5);
});
