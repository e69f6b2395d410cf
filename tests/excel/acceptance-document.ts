import type { Locale } from "../../src/catalog/record/text";
import { typedEntry } from "../../src/workbench/dialect/typed-entry";
import { parseAddress } from "../../src/workbench/document/address";
import { MemoryDocument } from "../../src/workbench/document/memory";
import type { Argument } from "../../src/workbench/functions/calls";
import { readXlsx } from "../../src/workbench/xlsx/read";
import { acceptanceWorkbook } from "../support/acceptance-workbook";
import { typedIn, type CarelessEntry } from "../support/careless-entries";

/** Tables of the acceptance workbook that its formulas on revenue are given. */
export const GIVEN = { lines: "Lignes", clients: "Clients", levers: "Scénarios" } as const;
const WORKBOOK = readXlsx(acceptanceWorkbook());

/** The acceptance case's input tables as a user's workbook; the active column shows the values of its one scenario. */
export class AcceptanceDocument extends MemoryDocument {
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

  /** A table as a function receives it. */
  argument(table: string): Argument {
    const { ref = "" } = WORKBOOK.tables?.find(({ name }) => name === table) ?? {};
    return this.values(`${table}!${ref}`);
  }

  private pick(): void {
    this.compute("Scénarios!F2", this.values("Scénarios!E2:E7"));
  }
}

/** Addresses of these tables, header rows included. */
export const ADDRESSES = Object.fromEntries(Object.entries(GIVEN).map(([name, table]) => [name, `${table}!${WORKBOOK.tables?.find((one) => one.name === table)?.ref ?? ""}`]));
