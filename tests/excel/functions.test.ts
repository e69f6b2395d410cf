import { CATALOG } from "../../src/catalog";
import type { CatalogFunction } from "../../src/catalog/functions/definition/define";
import { LOCALES, type Locale } from "../../src/catalog/record/text";
import type { Answer, Argument } from "../../src/workbench/functions/calls";
import { day } from "../support/dates";
import { BROKEN, EVERY_KIND, faults, INFINITE, shown, SUPPOSITIONS, workbook, type Formula } from "./formulas";
import { officeSays } from "./office-context";

const functionNamed = (id: string) => CATALOG.find((fn) => fn.id === id) as CatalogFunction;
const EXPOSURE = functionNamed("EXPOSURE");
const AT_RISK = functionNamed("REVENUE.AT.RISK");
const CONCENTRATION = functionNamed("CONCENTRATION");

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
    shows: refused("#N/A", expect.stringMatching(/\(Lignes!B3\).* Aussi\u00a0: B2\u00a0: .*\u00a0; C2\u00a0: .*\.$/)),
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
    shows: { value: [expect.anything(), expect.anything(), ["CA conservé", ...Array.from({ length: 4 }, () => ({ error: "#N/A" }))]] },
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

  test("a range that is wholly blank is told, and whole columns stand for their filled part", async () => {
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
    expect(wholeColumns).toEqual(plain);
    expect(withBlank).toEqual({ error: { error: "#VALUE!", message: expect.stringContaining("la plage est vide") as string } });
  });
});

test("where Excel hands over a blank cell as 0, a blank date is a blank and not a day of 1900", async () => {
  const clients = (probability: number) => [["Client", "Probabilité de départ", "Date de départ"], ["A", probability, ""]];
  const formula = (probability: number) => ({ fn: AT_RISK, given: { lines: LINES, clients: clients(probability), ...THREE_MONTHS }, at: { clients: "Clients!A1:C2" } });
  const [needed, idle] = await shown([formula(0.1), formula(0)], { guesses: { blankCellArgument: 0 } });
  expect(needed).toEqual(refused("#VALUE!", containing("(Clients!C2)\u00a0: probabilité de départ sans date de départ")));
  expect(idle).toHaveProperty("value");
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

test.each(LOCALES)("in a workbook that counts its days from 1904 every function is refused, in %s", async (locale) => {
  workbook.calendar = 1904;
  const [answer] = await shown([{ fn: EVERY_KIND, given: { one: 1 } }], { locale });
  workbook.calendar = 1900;
  expect(answer).toEqual(refused("#VALUE!", containing({ fr: "ce classeur compte ses jours depuis 1904", en: "this workbook counts its days from 1904" }[locale])));
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

  test("may hand over an error that has a code and no more", () => {
    expect(() => exposure([["O1"]], { code: "#N/A" }, {})).toThrow(expect.objectContaining({ code: "#N/A", message: containing("#N/A") }) as Error);
  });

  test("may hand over a number with its format", () => {
    const date = { type: "FormattedNumber", basicType: "Double", basicValue: day("2026-08-11"), numberFormat: "dd/mm/yyyy" };
    expect(exposure([["O1"]], date, {})).toEqual(O1_SINCE_THE_BAN.value);
  });
});
