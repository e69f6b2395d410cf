import fs from "node:fs";
import Ajv from "ajv-draft-04";
import { CATALOG } from "../../../../src/catalog";
import { unifiedManifest, UNIFIED_VERSION } from "../../../../src/scripts/build/deployment/unified-manifest";
import { MANIFEST_FILE } from "../../../support/manifest";

const BASE = "https://relais.example.com/addin";
const schema = JSON.parse(fs.readFileSync(require.resolve(`@microsoft/app-manifest/build/json-schemas/teams/v${UNIFIED_VERSION}/MicrosoftTeams.schema.json`), "utf8")) as { definitions: Record<string, { properties: object }> };
const validate = new Ajv({ strict: false, allErrors: true, logger: false }).compile(schema);

interface Fn {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly result?: { readonly dimensionality: string };
  readonly parameters: readonly { readonly name: string; readonly description: string; readonly repeating?: boolean; readonly customEnumId?: string }[];
}

let text: string;
let unified: { readonly extensions: readonly { readonly runtimes: readonly { readonly lifetime?: string; readonly customFunctions?: { readonly functions: readonly Fn[]; readonly enums: readonly { readonly id: string; readonly values: readonly object[] }[]; readonly namespace: { readonly id: string } } }[] }[] };
let functions: readonly Fn[];

beforeAll(async () => {
  text = await unifiedManifest(MANIFEST_FILE, BASE);
  unified = JSON.parse(text) as typeof unified;
  functions = runtimes().flatMap(({ customFunctions }) => customFunctions?.functions ?? []);
});

const runtimes = () => unified.extensions.flatMap((extension) => extension.runtimes);

test("the published schema accepts it, with every function", () => {
  validate(unified);
  expect(validate.errors).toBeNull();
  expect(functions.map(({ id }) => id)).toEqual(CATALOG.map(({ id }) => id));
});

test("it names its own address, and none of this machine", () => {
  expect(text).not.toContain("localhost");
  expect(functions.filter(({ helpUrl }) => !helpUrl.startsWith(`${BASE}/help/fr/`))).toEqual([]);
});

test("functions stand in the one runtime that lives long, under one namespace of at most 32 letters", () => {
  const holding = runtimes().filter(({ customFunctions }) => customFunctions);
  expect(holding.map(({ lifetime }) => lifetime)).toEqual(["long"]);
  expect(holding[0]?.customFunctions?.namespace.id).toMatch(/^[A-Za-z][A-Za-z0-9._]{2,31}$/);
});

test("ids and names have 3 to 64 letters, and are used once", () => {
  expect(functions.filter(({ id, name }) => [id, name].some((one) => !/^[A-Za-z][A-Za-z0-9._]{2,63}$/.test(one)))).toEqual([]);
  expect(new Set(functions.map(({ id }) => id)).size).toBe(functions.length);
});

test("every function has a result and a help page, and descriptions within their lengths", () => {
  expect(functions.filter(({ result, helpUrl, description }) => !result || !helpUrl || description.length < 1 || description.length > 1024)).toEqual([]);
  const parameters = functions.flatMap((fn) => fn.parameters);
  expect(parameters.filter(({ name, description }) => name.length > 64 || description.length < 1 || description.length > 512)).toEqual([]);
});

test("functions and parameters say only what the schema has a name for, and addresses are asked for where the result is a matrix alone", () => {
  const known = (definition: string) => Object.keys(schema.definitions[definition]?.properties ?? {});
  expect(functions.flatMap((fn) => Object.keys(fn)).filter((key) => !known("extensionFunction").includes(key))).toEqual([]);
  expect(functions.flatMap(({ parameters }) => parameters.flatMap((one) => Object.keys(one))).filter((key) => !known("extensionFunctionParameter").includes(key))).toEqual([]);
  const asking = functions.filter((fn) => "requiresParameterAddress" in fn);
  expect(asking.length).toBeGreaterThan(0);
  expect(asking.filter(({ result }) => result?.dimensionality !== "matrix")).toEqual([]);
});

test("only the last parameter repeats", () => {
  expect(functions.filter(({ parameters }) => parameters.slice(0, -1).some(({ repeating }) => repeating))).toEqual([]);
  expect(functions.some(({ parameters }) => parameters.at(-1)?.repeating)).toBe(true);
});

test("every fixed choice that a parameter names is there, with its words", () => {
  const enums = runtimes().flatMap(({ customFunctions }) => customFunctions?.enums ?? []);
  const known = new Set(enums.filter(({ values }) => values.length > 0).map(({ id }) => id));
  const named = functions.flatMap(({ parameters }) => parameters.flatMap(({ customEnumId }) => customEnumId ?? []));
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((id) => !known.has(id))).toEqual([]);
});
