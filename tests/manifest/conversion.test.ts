import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import Ajv from "ajv-draft-04";
import { convert } from "office-addin-manifest-converter";
import { CATALOG } from "../../src/catalog";
import { metadata } from "../../src/catalog/emit/metadata";
import { LOCALES } from "../../src/catalog/record/text";
import { MANIFEST_FILE } from "../support/manifest";

/** The newest published schema of the unified manifest that @microsoft/app-manifest ships. */
const SCHEMA_VERSION = "1.30";
const SCHEMA_FILE = `@microsoft/app-manifest/build/json-schemas/teams/v${SCHEMA_VERSION}/MicrosoftTeams.schema.json`;

interface Unified {
  extensions: { runtimes: { lifetime: string; customFunctions?: object }[] }[];
}

const schema = JSON.parse(fs.readFileSync(require.resolve(SCHEMA_FILE), "utf8")) as { $schema: string };
const validate = new Ajv({ strict: false, allErrors: true, logger: false }).compile(schema);

let folder: string;
let unified: Unified;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "relais-manifest-"));
  await convert(MANIFEST_FILE, folder, false, schema.$schema, SCHEMA_VERSION);
  unified = JSON.parse(fs.readFileSync(path.join(folder, "manifest.json"), "utf8")) as Unified;
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

test("Microsoft's converter makes a unified manifest of it that the published schema accepts", () => {
  validate(unified);
  expect(validate.errors).toBeNull();
});

test.each(LOCALES)("the functions' metadata in %s is what the published schema calls custom functions", (locale) => {
  validate(withCustomFunctions(metadata(CATALOG, locale, "https://localhost:3000").functions));
  expect(validate.errors).toBeNull();
});

test("the schema refuses a function without a result", () => {
  validate(withCustomFunctions([{ id: "ABC", name: "ABC", parameters: [] }]));
  expect(validate.errors).not.toBeNull();
});

/** The converter leaves custom functions out; they belong to the runtime that lives long. */
function withCustomFunctions(functions: readonly object[]): Unified {
  const copy = structuredClone(unified);
  const shared = copy.extensions[0]?.runtimes.find(({ lifetime }) => lifetime === "long");
  if (!shared) throw new Error("the converted manifest has no shared runtime");
  shared.customFunctions = { namespace: { id: "RELAIS", name: "RELAIS" }, functions };
  return copy;
}
