import { CATALOG } from "../../../src/catalog";
import type { DocumentedFunction } from "../../../src/catalog/functions/definition/define";
import { metadata } from "../../../src/catalog/emit/metadata";
import { ENGINE_FUNCTION_IDS } from "../../../src/catalog/functions/engine-function-ids";
import { LOCALES, type Locale } from "../../../src/catalog/record/text";

const ADDRESS = "https://relais.example";

/** What Excel reads: a file of JSON, in which a property without a value is not there. */
const fileIn = (locale: Locale) => JSON.parse(JSON.stringify(metadata(CATALOG, locale, ADDRESS))) as ReturnType<typeof metadata>;
const FILES = { fr: fileIn("fr"), en: fileIn("en") };

type Written = (typeof FILES)[Locale]["functions"][number];

const EACH = LOCALES.flatMap((locale) => CATALOG.map((declared, at) => ({ locale, id: declared.id, declared, written: FILES[locale].functions[at] as Written })));

describe.each(LOCALES)("metadata in %s", (locale) => {
  const { functions, ...settings } = FILES[locale];

  test("lets functions have errors as arguments, and no data of other add-ins", () => {
    expect(settings).toMatchObject({ allowErrorForDataTypeAny: true, allowCustomDataForDataTypeAny: false });
  });

  test("lists the functions of the catalogue and no other, in order, each named by its id", () => {
    expect(functions.map(({ id, name }) => [id, name])).toEqual(CATALOG.map(({ id }) => [id, id]));
  });

  test("sends each function to a help page of its own, in that language, at the given address", () => {
    const pages = functions.map(({ helpUrl }) => helpUrl);
    expect(new Set(pages).size).toBe(CATALOG.length);
    expect(pages.filter((page) => !new RegExp(`^${ADDRESS}/help/${locale}/[a-z]+(-[a-z]+)*\\.html$`).test(page))).toEqual([]);
    expect(pages[0]).toBe(`${ADDRESS}/help/${locale}/exposure.html`);
  });

  test("asks for the addresses of all arguments where the result is a matrix, and can have those functions cancelled that ask the engine", () => {
    const isMatrix = ({ result }: Written) => result.dimensionality === "matrix";
    expect(functions.filter((written) => (written.options?.requiresParameterAddresses ?? false) !== isMatrix(written))).toEqual([]);
    expect(functions.filter(({ options }) => options?.cancelable).map(({ id }) => id)).toEqual(ENGINE_FUNCTION_IDS);
  });

  test("has no property that custom functions do not have, and each in the type that it is documented in", () => {
    const text = expect.stringMatching(/^\S.*\S$/) as string;
    const shape = expect.stringMatching(/^(scalar|matrix)$/) as "scalar" | "matrix";
    for (const found of functions) {
      expect(found).toEqual({
        id: expect.stringMatching(/^[A-Z][A-Z.]{2,}$/) as string,
        name: found.id,
        description: text,
        helpUrl: text,
        parameters: found.parameters.map(({ optional, repeating, customEnumId }) => ({
          name: expect.stringMatching(/^[a-z][a-z0-9_]*$/) as string,
          description: text,
          type: "any",
          dimensionality: shape,
          ...(optional === undefined ? {} : { optional: true }),
          ...(repeating === undefined ? {} : { repeating: true }),
          ...(customEnumId === undefined ? {} : { customEnumId: expect.stringMatching(/^[A-Z_]+$/) as string }),
        })),
        result: { dimensionality: shape },
        ...(found.options ? { options: found.options.cancelable === undefined ? { requiresParameterAddresses: true } : { requiresParameterAddresses: true, cancelable: true } } : {}),
      });
    }
  });
});

test("the files of both languages are alike but for their words, and none of the words is of both", () => {
  const [french, english] = LOCALES.map((locale) => FILES[locale].functions.map(withoutWords));
  expect(french).toEqual(english);
  const words = (locale: Locale) => FILES[locale].functions.flatMap(({ description, helpUrl, parameters }) => [description, helpUrl, ...parameters.map((one) => one.description)]);
  const inEnglish = words("en");
  const tooltips = (locale: Locale) => FILES[locale].enums.flatMap(({ values }) => values.map(({ tooltip }) => tooltip));
  expect(tooltips("fr").filter((text, at) => text === tooltips("en")[at])).toEqual([]);
  expect(words("fr").filter((text, at) => text === inEnglish[at])).toEqual([]);
});

function withoutWords({ description: _, helpUrl: __, parameters, ...others }: Written) {
  return { ...others, parameters: parameters.map(({ description: ___, name: ____, ...rest }) => rest) };
}

describe.each(EACH)("$id in $locale", ({ locale, declared, written }) => {
  const { summary, params, tables, shape } = declared;
  const hasTables = Object.keys(tables).length > 0;

  test("is told as its record says, argument by argument", () => {
    expect(written.description).toBe(summary[locale]);
    const told = written.parameters.slice(0, Object.keys(params).length).map(({ name, description, dimensionality, optional = false }) => ({ name, description, dimensionality, optional }));
    expect(told).toEqual(
      Object.values(params).map((param) => ({ name: param.name[locale], description: param.help[locale], dimensionality: param.shape, optional: param.optional && !hasTables })),
    );
    expect(written.result).toEqual({ dimensionality: shape === "spill" ? "matrix" : "scalar" });
  });

  test("can be typed: no more than fifteen arguments, and behind them the tables as one that repeats and names them all", () => {
    expect(written.parameters.length).toBeLessThanOrEqual(15);
    const { repeating = false, description = "" } = written.parameters.at(-1) ?? {};
    expect(repeating).toBe(hasTables);
    expect(Object.values(tables).filter(({ name }) => !description.includes(name[locale]))).toEqual([]);
    // Excel shows no more of a description.
    for (const parameter of written.parameters) expect(parameter.description.length).toBeLessThanOrEqual(512);
  });

  test("names no two arguments alike", () => {
    const names = written.parameters.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test("takes a block where two cells are not refused as more than one, and can do without what an accepted example leaves out", () => {
    Object.entries(params).forEach(([key, param], at) => {
      const refused = param.read({ cells: [[1], [2]], address: null }).problems.some(({ cause }) => cause.code === "not-one-cell");
      expect([key, written.parameters[at]?.dimensionality]).toEqual([key, refused ? "scalar" : "matrix"]);
      if (!hasTables && accepted(declared).some(({ cells }) => cells[key] === undefined)) expect([key, written.parameters[at]?.optional]).toEqual([key, true]);
    });
  });
});

const accepted = ({ examples }: DocumentedFunction) => examples.filter(({ gives }) => typeof gives !== "string");

test("a whole function, in both languages", () => {
  const found = LOCALES.map((locale) => FILES[locale].functions.find(({ id }) => id === "SEVERANCE"));
  expect(found).toEqual([
    {
      id: "SEVERANCE",
      name: "SEVERANCE",
      description: "Indemnité légale de licenciement d'une personne, selon son salaire et son ancienneté",
      helpUrl: "https://relais.example/help/fr/severance.html",
      parameters: [
        { name: "salaire", description: "Salaire brut mensuel moyen des 52 dernières semaines, primes comprises, en MAD", type: "any", dimensionality: "scalar" },
        { name: "anciennete", description: "Années de service au dernier jour", type: "any", dimensionality: "scalar" },
        {
          name: "lecture",
          description: "fraction (par défaut) : toute année commencée compte entière, lecture littérale ; prorata : au temps passé ; à valider par un conseil",
          type: "any",
          customEnumId: "SEVERANCE_READING",
          dimensionality: "scalar",
          optional: true,
        },
        { name: "multiplicateur", description: "1 (par défaut), ou plus si un contrat ou une convention accorde davantage", type: "any", dimensionality: "scalar", optional: true },
        { name: "delegue", description: "VRAI pour un délégué des salariés : indemnité de licenciement doublée (art. 58) ; par défaut FAUX", type: "any", dimensionality: "scalar", optional: true },
      ],
      result: { dimensionality: "scalar" },
    },
    {
      id: "SEVERANCE",
      name: "SEVERANCE",
      description: "Legal severance of one person, from wage and seniority",
      helpUrl: "https://relais.example/help/en/severance.html",
      parameters: [
        { name: "wage", description: "Mean gross monthly wage of the last 52 weeks, bonuses included, in MAD", type: "any", dimensionality: "scalar" },
        { name: "seniority", description: "Years of service on the last day", type: "any", dimensionality: "scalar" },
        {
          name: "reading",
          description: "fraction (default): a year begun counts whole, the literal reading; prorata: by the time passed; to be validated by counsel",
          type: "any",
          customEnumId: "SEVERANCE_READING",
          dimensionality: "scalar",
          optional: true,
        },
        { name: "multiplier", description: "1 (default), or more where a contract or agreement grants more", type: "any", dimensionality: "scalar", optional: true },
        { name: "delegate", description: "TRUE for a staff delegate: severance doubled (art. 58); by default FALSE", type: "any", dimensionality: "scalar", optional: true },
      ],
      result: { dimensionality: "scalar" },
    },
  ]);
});
