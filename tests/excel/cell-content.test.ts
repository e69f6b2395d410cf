import { CATALOG } from "../../src/catalog";
import type { CatalogFunction } from "../../src/catalog/define";
import { describe as wordsOf } from "../../src/catalog/messages";
import { LOCALES, type Locale } from "../../src/catalog/text";
import { readWorkbook } from "../../src/catalog/workbook-reading";
import { typedEntry } from "../../src/workbench/dialect/typed-entry";
import { parseAddress } from "../../src/workbench/document/address";
import { MemoryDocument } from "../../src/workbench/document/memory";
import type { Argument } from "../../src/workbench/functions/calls";
import { LIKELY } from "../../src/workbench/guesses";
import { readXlsx } from "../../src/workbench/xlsx/read";
import { acceptanceWorkbook } from "../support/acceptance-workbook";
import { CARELESS_ENTRIES, toldAt, typedIn, type CarelessEntry } from "../support/careless-entries";
import { plain } from "../support/plain-spaces";
import { shown } from "./formulas";
import { open, watching } from "./watching";

/** Tables of the acceptance workbook that its formulas on revenue are given. */
const GIVEN = { lines: "Lignes", clients: "Clients", levers: "Scénarios" } as const;
const FUNCTIONS = CATALOG.filter(({ id }) => id === "REVENUE.AT.RISK" || id === "REVENUE.SCHEDULE") as readonly CatalogFunction[];
const WORKBOOK = readXlsx(acceptanceWorkbook());

/** The acceptance case's input tables as a user's workbook; the active column shows the values of its one scenario. */
class AcceptanceDocument extends MemoryDocument {
  constructor() {
    super("Lignes");
    for (const { name, sheet, ref } of WORKBOOK.tables ?? []) {
      if (!Object.values<string>(GIVEN).includes(name)) continue;
      if (sheet !== "Lignes") this.addSheet(sheet);
      const cells = WORKBOOK.sheets.find((one) => one.name === sheet)?.cells ?? {};
      const { rows, columns } = parseAddress(ref)?.area ?? { rows: 0, columns: 0 };
      const written = Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => cells[row]?.[column]));
      this.enter(`${sheet}!${ref}`, written.map((row) => row.map((cell) => cell?.formula ?? (cell?.value as string | number | undefined) ?? "")));
      this.addTable(this.box(`${sheet}!${ref}`), true, name);
    }
    this.activate(this.box("Lignes!A1").sheet);
    this.pick();
  }

  /** Types an entry as a person would in a language. */
  type(entry: CarelessEntry, locale: Locale): void {
    const { value } = typedEntry(typedIn(locale, entry), locale);
    this.enter(entry.at, value);
    if (entry.shows) this.compute(entry.at, [[entry.shows]]);
    this.pick();
  }

  argument(table: string): Argument {
    const { ref = "" } = WORKBOOK.tables?.find(({ name }) => name === table) ?? {};
    return this.values(`${table}!${ref}`);
  }

  private pick(): void {
    this.compute("Scénarios!F2", this.values("Scénarios!E2:E7"));
  }
}

const ADDRESSES = Object.fromEntries(Object.entries(GIVEN).map(([name, table]) => [name, `${table}!${WORKBOOK.tables?.find((one) => one.name === table)?.ref ?? ""}`]));
const ENTRIES = Object.entries(CARELESS_ENTRIES).flatMap(([kind, entries]) => entries.map((entry) => ({ kind, entry })));

describe.each(LOCALES)("in %s", (locale) => {
  const typed = (entry: CarelessEntry) => {
    const document = new AcceptanceDocument();
    document.type(entry, locale);
    return document;
  };

  test("nothing is told of the workbook before somebody types into it", async () => {
    const reading = readWorkbook(await watching(open(new AcceptanceDocument())).next());
    expect(reading.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("every careless entry is told in each formula that reads it, with the cell and the cure", async () => {
    const formulas = ENTRIES.flatMap(({ entry }) => {
      const document = typed(entry);
      const given = Object.fromEntries(Object.entries(GIVEN).map(([name, table]) => [name, document.argument(table)]));
      return FUNCTIONS.map((fn) => ({ fn, given, at: ADDRESSES }));
    });
    const answers = await shown(formulas, { locale, guesses: { ...LIKELY, blankCellArgument: null } });
    expect(answers).toHaveLength(2 * ENTRIES.length);
    answers.forEach((answer, index) => {
      const { entry } = ENTRIES[Math.floor(index / 2)] as (typeof ENTRIES)[number];
      const said = "error" in answer ? plain(answer.error.message ?? "") : "no error";
      expect(said).toContain(plain(entry.words[locale]));
      expect(said).toContain(`(${toldAt(entry)})`);
    });
  });

  test("every careless entry is told on the pane with its cell and the cure", async () => {
    for (const { kind, entry } of ENTRIES) {
      const { problems } = readWorkbook(await watching(open(typed(entry))).next());
      const told = problems.filter(({ place }) => place.address === entry.at).map((problem) => plain(Object.values(wordsOf(problem, locale)).join(" ")).toLowerCase());
      const { at, typed: text } = entry;
      expect({ kind, at, text, told }).toEqual({ kind, at, text, told: [expect.stringContaining(plain(entry.words[locale]).toLowerCase())] });
    }
  });
});
