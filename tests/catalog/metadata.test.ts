import { CATALOG } from "../../src/catalog";
import { metadata } from "../../src/catalog/emit/metadata";
import { FRENCH_FUNCTIONS } from "../../src/workbench/dialect/french-functions";
import type { Quantity } from "../../src/catalog/record/quantity";
import { LOCALES } from "../../src/catalog/record/text";

/**
 * What Microsoft documents of functions' metadata.
 *
 * @see custom-functions-json.md, custom-functions-naming.md, custom-functions-parameter-options.md; Office-Addin-Scripts parseTree.ts
 */
describe.each(LOCALES)("functions' metadata in %s keeps the documented rules", (locale) => {
  const file = metadata(CATALOG, locale, "https://relais.example");
  const functions = file.functions as readonly (typeof file.functions)[number][];

  test("ids and names: 3 to 128 characters, a letter first, then letters, digits and dots; none twice, none a built-in or a cell", () => {
    const builtIns = new Set(Object.entries(FRENCH_FUNCTIONS).flat());
    for (const { id, name } of functions) {
      expect(id).toMatch(/^[A-Z][A-Z0-9._]{2,127}$/);
      expect(name).toMatch(/^\p{L}[\p{L}\p{N}._]{2,127}$/u);
      expect(name).not.toMatch(/^[A-Z]{1,3}\d+$|^R\d*C\d*$/i);
      expect([name, builtIns.has(name)]).toEqual([name, false]);
    }
    for (const key of ["id", "name"] as const) expect(new Set(functions.map((fn) => fn[key].toUpperCase())).size).toBe(functions.length);
  });

  test("every function and argument has a description, and help at an https address", () => {
    for (const { description, helpUrl, parameters } of functions) {
      expect(description.trim().length).toBeGreaterThan(0);
      expect(new URL(helpUrl).protocol).toBe("https:");
      for (const parameter of parameters) expect(parameter.description.trim().length).toBeGreaterThan(0);
    }
  });

  test("arguments: names of 1 to 128 characters without spaces, none twice; types and dimensions of the documented lists", () => {
    for (const { id, parameters } of functions) {
      for (const { name, type, dimensionality } of parameters) {
        expect(name).toMatch(/^\p{L}[\p{L}\p{N}_]{0,127}$/u);
        expect(["boolean", "number", "string", "any"]).toContain(type);
        expect(["scalar", "matrix"]).toContain(dimensionality);
      }
      expect([id, new Set(parameters.map(({ name }) => name.toLowerCase())).size]).toEqual([id, parameters.length]);
    }
  });

  test("arguments: optional ones last, only the last may repeat, and none is both", () => {
    for (const { parameters } of functions) {
      const flags = parameters.map((parameter) => "optional" in parameter);
      expect(flags).toEqual([...flags].sort((a, b) => Number(a) - Number(b)));
      const repeating = parameters.map((parameter) => "repeating" in parameter);
      expect(repeating.slice(0, -1)).not.toContain(true);
      expect(parameters.some((parameter) => "repeating" in parameter && "optional" in parameter)).toBe(false);
    }
  });

  test("every function has a result of a documented dimension", () => {
    for (const { result } of functions) expect(["scalar", "matrix"]).toContain(result.dimensionality);
  });

  test("addresses of arguments are asked for by functions with a matrix for their result alone", () => {
    for (const { id, result, options } of functions) {
      expect([id, options?.["requiresParameterAddresses"] === true]).toEqual([id, result.dimensionality === "matrix"]);
    }
  });

  test("options are of the documented list, true where they are there, and streaming and cancelling exclude each other", () => {
    for (const { options = {} } of functions) {
      for (const [name, value] of Object.entries(options)) {
        expect(["cancelable", "stream", "volatile", "requiresAddress", "requiresParameterAddresses", "excludeFromAutoComplete"]).toContain(name);
        expect(value).toBe(true);
      }
      expect("stream" in options && "cancelable" in options).toBe(false);
    }
  });

  test("fixed choices: every argument of a few words has its list, each word of it with a tooltip, which the function reads as that choice", () => {
    const listed = new Map(file.enums.map((one) => [one.id.toUpperCase(), one]));
    expect(listed.size).toBe(file.enums.length);
    const used = CATALOG.flatMap(({ id, params }) => {
      const { parameters } = functions.find((fn) => fn.id === id) ?? { parameters: [] };
      return Object.values(params).flatMap((param, at) => {
        const quantity = "quantity" in param ? (param.quantity as Quantity<unknown>) : null;
        const enumId = parameters[at]?.customEnumId;
        expect([id, at, enumId !== undefined]).toEqual([id, at, quantity?.words !== undefined]);
        if (!quantity?.words || enumId === undefined) return [];
        const { type, values = [] } = listed.get(enumId.toUpperCase()) ?? {};
        expect(type).toBe("string");
        expect(values.map(({ stringValue }) => quantity.parse(stringValue))).toEqual(Object.keys(quantity.words).map((value) => ({ value })));
        expect(values.map(({ name }) => quantity.parse(name))).toEqual(values.map(({ stringValue }) => quantity.parse(stringValue)));
        expect(values.filter(({ tooltip }) => tooltip.trim() === "")).toEqual([]);
        return [enumId.toUpperCase()];
      });
    });
    expect([...new Set(used)].sort()).toEqual([...listed.keys()].sort());
    expect(listed.size).toBeGreaterThan(8);
  });

  test("what a choice leaves in a formula is the same in every language", () => {
    const left = LOCALES.map((one) => metadata(CATALOG, one, "https://relais.example").enums.map(({ id, values }) => [id, ...values.map(({ stringValue }) => stringValue)]));
    expect(left[0]).toEqual(left[1]);
  });

  test("the file names nothing but what is documented", () => {
    expect(Object.keys(file).sort()).toEqual(["allowCustomDataForDataTypeAny", "allowErrorForDataTypeAny", "enums", "functions"]);
    for (const parameter of functions.flatMap(({ parameters }) => parameters))
      expect(["customEnumId", "description", "dimensionality", "name", "optional", "repeating", "type"]).toEqual(expect.arrayContaining(Object.keys(parameter)));
    for (const fn of functions) expect(["description", "helpUrl", "id", "name", "options", "parameters", "result"]).toEqual(expect.arrayContaining(Object.keys(fn)));
  });
});

test("both languages say the same of a function, but for the words", () => {
  const bare = (locale: (typeof LOCALES)[number]) =>
    metadata(CATALOG, locale, "https://relais.example").functions.map(({ id, name, result, options, parameters }) => ({ id, name, result, options, parameters: parameters.map(({ type, dimensionality, ...rest }) => [type, dimensionality, "optional" in rest]) }));
  expect(bare("fr")).toEqual(bare("en"));
});
