import { CATALOG } from "../../src/catalog";
import { defineFunction, type CatalogFunction, type Example } from "../../src/catalog/define";
import { metadata } from "../../src/catalog/emit/metadata";
import { sentence } from "../../src/catalog/messages";
import { scalar } from "../../src/catalog/parameter";
import { Refusal } from "../../src/catalog/problem";
import { factor } from "../../src/catalog/quantity";
import { LOCALES, type Locale } from "../../src/catalog/text";
import type { Answer, Argument } from "../../src/workbench/functions/calls";
import type { MetadataFile } from "../../src/workbench/functions/metadata";
import { LIKELY, UNLIKELY, type Guesses } from "../../src/workbench/guesses";
import { day } from "../support/dates";
import { openInProcess } from "../support/office";
import { within } from "../support/within";
import { officeSays } from "./office-context";

const header = { header: { fr: "En-tête", en: "Header" }, unit: "count", help: { fr: "h", en: "h" } } as const;
const example = { title: { fr: "t", en: "t" }, cells: { one: 1 }, gives: [] } as const;
const declared = {
  summary: { fr: "s", en: "s" },
  explanation: { fr: "e", en: "e" },
  source: { fr: "s", en: "s" },
  params: { one: scalar(factor({}), { name: { fr: "un", en: "one" }, help: { fr: "Un nombre", en: "A number" } }) },
} as const;

const BROKEN = defineFunction({
  ...declared,
  id: "TEST.BROKEN",
  columns: { only: header },
  examples: [example, example],
  compute() {
    throw new TypeError("a line of the program is wrong");
  },
});
const EVERY_KIND = defineFunction({
  ...declared,
  id: "TEST.EVERY.KIND",
  columns: { number: header, text: header, truth: header, nothing: header, missing: header, other: header },
  examples: [example, example],
  compute: () => ({
    rows: [{ number: 1.5, text: "a", truth: true, nothing: null, missing: { error: "#N/A", message: "nobody knows" }, other: { error: "#REF!" } }],
    headers: false,
    locale: "fr",
  }),
});
const INFINITE = defineFunction({
  ...declared,
  id: "TEST.INFINITE",
  columns: { only: header },
  examples: [example, example],
  compute: () => ({ rows: [{ only: Infinity }], headers: false, locale: "fr" }),
});
const MADE_FOR_TESTS = [BROKEN, EVERY_KIND, INFINITE];

const functionNamed = (id: string) => CATALOG.find((fn) => fn.id === id) as CatalogFunction;
const EXPOSURE = functionNamed("EXPOSURE");
const AT_RISK = functionNamed("REVENUE.AT.RISK");
const CONCENTRATION = functionNamed("CONCENTRATION");

const faults: unknown[] = [];
beforeAll(async () => {
  openInProcess();
  // As the page does; what these need of Office has just been loaded.
  await import("../../src/entry/functions");
  const { associate } = await import("../../src/excel/functions");
  const { displayLocale } = await import("../../src/excel/locale");
  associate(MADE_FOR_TESTS, displayLocale, (fault) => faults.push(fault));
});

/** A formula: arguments by name, and the addresses of those that are ranges or cells. */
interface Formula {
  readonly fn: CatalogFunction;
  readonly given: Readonly<Record<string, Argument>>;
  readonly at?: Readonly<Record<string, string>>;
}

/** What cells show whose formulas call functions through Microsoft's runtime. It reports in bursts: all are asked at once. */
function shown(formulas: readonly Formula[], { guesses = {}, locale = "fr" }: { guesses?: Partial<Guesses>; locale?: Locale }): Promise<Answer[]> {
  const functions = JSON.parse(JSON.stringify(metadata([...CATALOG, ...MADE_FOR_TESTS], locale, "https://localhost"))) as MetadataFile;
  const office = openInProcess(undefined, { guesses, functions });
  officeSays({ displayLanguage: locale === "fr" ? "fr-FR" : "en-US" });
  const answers = formulas.map(({ fn, given, at = {} }) => {
    const names = Object.keys(fn.params);
    const last = names.reduce((end, name, index) => (name in given ? index : end), -1);
    const written = names.slice(0, last + 1);
    return office.ask({
      id: fn.id,
      arguments: written.map((name) => given[name] ?? null),
      argumentAddresses: written.map((name) => at[name] ?? null),
    });
  });
  return Promise.all(answers);
}

/** A blank cell that comes as 0 can't be told from a zero: that answer has a test of its own. */
const SUPPOSITIONS: readonly (readonly [string, Guesses])[] = [
  ["as is likely", LIKELY],
  ["as is unlikely", { ...UNLIKELY, blankCellArgument: null }],
];

describe.each(SUPPOSITIONS)("where Excel behaves %s", (_supposition, guesses) => {
  const published = CATALOG.flatMap((fn) => fn.examples.map((given) => ({ name: `${fn.id}, ${given.title.en}`, fn, given })));

  describe.each(LOCALES)("the examples of the catalogue, in %s,", (locale) => {
    let answers: Answer[];
    beforeAll(async () => {
      const formulas = published.map(({ fn, given }) => ({ fn, given: given.cells as Record<string, Argument>, at: addressesOf(given) }));
      answers = await shown(formulas, { guesses, locale });
    });

    test.each(published.map(({ name, ...rest }, index) => [name, { ...rest, index }] as const))("show what they promise: %s", (_name, { fn, given, index }) => {
      expect(answers[index]).toEqual(promised(fn, given, locale));
    });
  });
});

/** The ranges of an example stand on a sheet whose name needs quotes. */
function addressesOf({ cells }: Example): Record<string, string> {
  const ranges = Object.entries(cells).filter(([, value]) => Array.isArray(value));
  return Object.fromEntries(ranges.map(([name], index) => [name, `'L''année 2026'!B${4 + 100 * index}:Z${99 + 100 * index}`]));
}

/** What the cell must show: the values that the example states, at their places under the headers, or the refusal's words. */
function promised(fn: CatalogFunction, given: Example, locale: Locale): unknown {
  const { gives, tolerance = 0 } = given;
  if (typeof gives !== "string") {
    const columns = Object.keys(fn.columns);
    const states = (cells: readonly (readonly unknown[])[]) =>
      gives.every(([row, column, value]) => {
        const cell = cells[row + 1]?.[columns.indexOf(column)];
        return typeof value === "number" ? within(value, tolerance).asymmetricMatch(cell) : cell === value;
      });
    return { value: { $$typeof: Symbol.for("jest.asymmetricMatcher"), asymmetricMatch: states, toAsymmetricMatcher: () => JSON.stringify(gives) } };
  }
  const at = addressesOf(given);
  const { problems } = refusalOf(() => fn.call(Object.keys(fn.params).map((name) => ({ cells: given.cells[name] ?? null, address: at[name] ?? null }))));
  expect(problems[0].complaint.code).toBe(gives);
  return { error: { error: gives === "no-revenue" ? "#N/A" : "#VALUE!", message: sentence(problems, locale) } };
}

function refusalOf(call: () => unknown): Refusal {
  try {
    call();
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown;
    throw thrown;
  }
  throw new Error("not refused");
}

const LINES = [
  ["Client", "Code", "CA de référence", "Mois de référence"],
  ["A", "O1", 600_000, "2026-07"],
  ["B", "I1", 400_000, "2026-07"],
] as const satisfies Argument;
const THREE_MONTHS = { asOf: day("2026-08-01"), months: 3 };

/** LINES with one cell changed. */
const linesWith = (row: number, column: number, cell: "" | { error: "#N/A" | "#DIV/0!" }): Argument =>
  LINES.map((cells, index) => cells.map((value, at) => (index === row && at === column ? cell : value)));

const refused = (error: string, message: unknown) => ({ error: { error, message } });
const containing = (words: string) => expect.stringContaining(words) as unknown;
const O1_SINCE_THE_BAN = { value: expect.arrayContaining([[1, 1, day("2026-08-11"), 1, expect.any(String)]]) as unknown };

interface Case extends Formula {
  readonly title: string;
  readonly locale?: Locale;
  readonly shows: unknown;
}

const CASES: readonly Case[] = [
  {
    title: "#N/A in a range is passed on, with words that name its cell",
    fn: AT_RISK,
    given: { lines: linesWith(2, 2, { error: "#N/A" }), ...THREE_MONTHS },
    at: { lines: "Lignes!C4:F6" },
    shows: refused(
      "#N/A",
      "Lignes, ligne 2, colonne «\u00a0CA de référence\u00a0» (Lignes!E6)\u00a0: la cellule contient l'erreur #N/A. Corrigez la formule de cette cellule ou remplacez-la par une valeur.",
    ),
  },
  {
    title: "any other error in a range is #VALUE!, with words that name its cell",
    locale: "en",
    fn: AT_RISK,
    given: { lines: linesWith(1, 0, { error: "#DIV/0!" }), ...THREE_MONTHS },
    at: { lines: "'Site d''Agadir'!A1:D3" },
    shows: refused(
      "#VALUE!",
      "Lines, row 1, column \"Client\" ('Site d''Agadir'!A2): the cell holds the error #DIV/0!. Mend the formula of that cell or put a value in its place.",
    ),
  },
  {
    title: "an error in a range is told before any other problem",
    fn: AT_RISK,
    given: { lines: [LINES[0], ["A", "O99", "abc", "2026-07"], ["B", { error: "#N/A" }, 400_000, "2026-07"]], ...THREE_MONTHS },
    at: { lines: "Lignes!A1:D3" },
    shows: refused("#N/A", expect.stringMatching(/\(Lignes!B3\).*\(et 2 autres\)$/)),
  },
  {
    title: "an error that is the argument itself is told",
    fn: EXPOSURE,
    given: { mix: "O1", date: { error: "#REF!" } },
    at: { date: "Lignes!B1" },
    shows: refused("#VALUE!", containing("date (Lignes!B1)\u00a0: la cellule contient l'erreur #REF!")),
  },
  {
    title: "#N/A that the formula itself holds is told without an address",
    fn: EXPOSURE,
    given: { mix: "O1", date: { error: "#N/A" } },
    shows: refused("#N/A", containing("date\u00a0: la cellule contient l'erreur #N/A")),
  },
  { title: "arguments left out at the end take their defaults", fn: EXPOSURE, given: { mix: "O1" }, shows: O1_SINCE_THE_BAN },
  { title: "arguments left out in between take their defaults", fn: EXPOSURE, given: { mix: "O1", b2b: 0 }, shows: O1_SINCE_THE_BAN },
  {
    title: "a blank cell as an argument is refused, for an empty cell is not a zero",
    fn: EXPOSURE,
    given: { mix: "O1", frenchShare: "" },
    at: { frenchShare: "Lignes!G2" },
    shows: refused("#VALUE!", containing("part_france (Lignes!G2)\u00a0: cellule vide")),
  },
  {
    title: "a blank cell in a table is refused with its address",
    locale: "en",
    fn: AT_RISK,
    given: { lines: linesWith(2, 2, ""), ...THREE_MONTHS },
    at: { lines: "Lignes!A:D" },
    shows: refused(
      "#VALUE!",
      'Lines, row 2, column "CA de référence" (Lignes!C3): the cell is empty; an empty cell is not a zero. Enter an amount, 0 if there is nothing.',
    ),
  },
  {
    title: "what is no range is told without an address",
    fn: EXPOSURE,
    given: { mix: "O99" },
    shows: refused("#VALUE!", expect.stringMatching(/^codes, ligne 1\u00a0: code d'activité «\u00a0O99\u00a0» inconnu/)),
  },
  {
    title: "a result holds numbers, texts and truths, nothing as an empty text, and errors",
    fn: EVERY_KIND,
    given: { one: 1 },
    shows: { value: [[1.5, "a", true, "", { error: "#N/A", message: "nobody knows" }, { error: "#VALUE!" }]] },
  },
  { title: "a result that is no number is #NUM!", fn: INFINITE, given: { one: 1 }, shows: { error: { error: "#NUM!" } } },
  {
    title: "shares of what is no longer there are #N/A inside the result",
    fn: CONCENTRATION,
    given: { lines: [LINES[0], LINES[1]], asOf: day("2026-09-01"), months: 1, optIn: 0 },
    shows: { value: [expect.anything(), expect.anything(), ["CA restant", ...Array.from({ length: 4 }, () => ({ error: "#N/A" }))]] },
  },
];

describe.each(SUPPOSITIONS)("where Excel behaves %s", (_supposition, guesses) => {
  const answers = new Map<Case, Answer | undefined>();
  beforeAll(async () => {
    for (const locale of LOCALES) {
      const cases = CASES.filter((one) => (one.locale ?? "fr") === locale);
      const found = await shown(cases, { guesses, locale });
      cases.forEach((one, index) => answers.set(one, found[index]));
    }
  });

  test.each(CASES.map((one) => [one.title, one] as const))("%s", (_title, one) => {
    expect(answers.get(one)).toEqual(one.shows);
  });

  test("a range that is wholly blank stands for one left out, and whole columns for their filled part", async () => {
    const blanks = Array.from({ length: 5_000 }, () => ["", "", "", ""]);
    const lines = { lines: LINES, ...THREE_MONTHS };
    const [plain, withBlank, wholeColumns] = await shown(
      [
        { fn: AT_RISK, given: lines },
        { fn: AT_RISK, given: { ...lines, clients: blanks }, at: { clients: "Clients!A:D" } },
        { fn: AT_RISK, given: { ...lines, lines: [...LINES, ...blanks] }, at: { lines: "Lignes!A:D" } },
      ],
      { guesses },
    );
    expect(plain).toHaveProperty("value");
    expect([withBlank, wholeColumns]).toEqual([plain, plain]);
  });
});

test("where Excel hands over a blank cell as 0, a blank date is refused and not taken for a day of 1900", async () => {
  const clients = [["Client", "Probabilité de départ", "Date de départ"], ["A", 0.1, ""]];
  const formula = { fn: AT_RISK, given: { lines: LINES, clients, ...THREE_MONTHS }, at: { clients: "Clients!A1:C2" } };
  const [answer] = await shown([formula], { guesses: { blankCellArgument: 0 } });
  expect(answer).toEqual(refused("#VALUE!", containing("(Clients!C2)\u00a0: 0 n'est pas une date")));
});

test("a fault of the program is told to whom it concerns, and shows #VALUE! without words", async () => {
  faults.length = 0;
  expect(await shown([{ fn: BROKEN, given: { one: 1 } }], {})).toEqual([{ error: { error: "#VALUE!" } }]);
  expect(faults).toEqual([new TypeError("a line of the program is wrong")]);
});

test("a refusal is no fault of the program", async () => {
  faults.length = 0;
  await shown([{ fn: BROKEN, given: { one: "text" } }], {});
  expect(faults).toEqual([]);
});

test("words follow the language that Office has when the function is called", async () => {
  const answers = shown([{ fn: EXPOSURE, given: { mix: "O99" } }], { locale: "fr" });
  officeSays({ displayLanguage: "en-GB" });
  expect((await answers)[0]).toEqual(refused("#VALUE!", containing("unknown activity code")));
});

describe("a runtime", () => {
  /** What is associated, called as a runtime calls it. */
  const exposure = (...given: readonly unknown[]): unknown => {
    const { _association } = CustomFunctions as unknown as { _association: { mappings: Record<string, (...given: readonly unknown[]) => unknown> } };
    return _association.mappings["EXPOSURE"]?.(...given);
  };

  test("may leave away arguments at the end, addresses, or its invocation object", () => {
    expect(exposure([["O1"]])).toEqual(O1_SINCE_THE_BAN.value);
    expect(exposure([["O1"]], { functionName: "EXPOSURE" })).toEqual(O1_SINCE_THE_BAN.value);
    expect(exposure([["O1"]], null, { functionName: "EXPOSURE", parameterAddresses: ["Lignes!A1", ""] })).toEqual(O1_SINCE_THE_BAN.value);
  });

  test("may hand over a number with its format", () => {
    const date = { type: "FormattedNumber", basicType: "Double", basicValue: day("2026-08-11"), numberFormat: "dd/mm/yyyy" };
    expect(exposure([["O1"]], date, {})).toEqual(O1_SINCE_THE_BAN.value);
  });
});
