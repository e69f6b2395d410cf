import fc from "fast-check";
import { CATALOG } from "../../../src/catalog";
import { FUNCTION_GUIDE } from "../../../src/catalog/emit/function-guide";
import { typedText } from "../../../src/catalog/filling/filled-argument";
import { takenBy } from "../../../src/catalog/filling/filled-call";
import { LOCALES } from "../../../src/catalog/record/text";
import { readArgument } from "../../../src/pane/formula/typed-argument";
import { askingWorkbook, functionOf } from "../../support/asking-workbook";

const { tables } = askingWorkbook("fr");
const NAMED = [{ name: "Lignes", grid: { values: tables.lines, origin: { sheet: "Mes lignes", row: 4, column: 1 } } }];

test.each(CATALOG.map((fn) => [fn.id, fn] as const))("%s begins with values that its fields can read back, in both languages", (id, fn) => {
  const guide = FUNCTION_GUIDE.find((one) => one.id === id);
  const { values } = takenBy(fn, []);
  for (const value of values) {
    const start = guide?.starts[value.key];
    if (start === undefined) continue;
    for (const locale of LOCALES) {
      const cells = (Array.isArray(start) ? start.flat() : [start]) as (string | number | boolean | null)[];
      const text = cells.map((cell) => typedText(cell, value.quantity, locale)).join("; ");
      const read = readArgument(text, value, null, locale);
      expect([locale, text, read.is]).toEqual([locale, text, "given"]);
      if (read.is === "given") expect([read.argument.cells].flat(2)).toEqual(cells.map((cell) => (typeof cell === "number" ? expect.closeTo(cell, 9) as number : cell)));
    }
  }
});

describe("what is typed for a value", () => {
  const value = (id: string, key: string) => {
    const found = takenBy(functionOf(id), NAMED).values.find((one) => one.key === key);
    if (!found) throw new Error(`${id} has no value ${key}`);
    return found;
  };

  test.each([["8 000", 8_000], ["8000,5", 8_000.5], ["8k", 8_000], ["-5", -5]])("%s is a number", (typed, number) => {
    expect(readArgument(typed, value("SEVERANCE", "wage"), null, "fr")).toMatchObject({ is: "given", argument: { cells: number } });
  });

  test("cells are cells, on the sheet of the formula where nobody names one; an activity code is none", () => {
    expect(readArgument("b4", value("SEVERANCE", "wage"), "Feuil1!", "fr")).toEqual({ is: "cells", address: "Feuil1!B4" });
    expect(readArgument("='Mes lignes'!B4:B9", value("PAYBACK", "flows"), null, "fr")).toEqual({ is: "cells", address: "'Mes lignes'!B4:B9" });
    expect(readArgument("O1", value("EXPOSURE", "mix"), "Feuil1!", "fr")).toMatchObject({ is: "given", argument: { cells: "O1" } });
    expect(readArgument("=O1", value("EXPOSURE", "mix"), "Feuil1!", "fr")).toEqual({ is: "cells", address: "Feuil1!O1" });
    expect(readArgument("=Lignes[Code]", value("EXPOSURE", "mix"), null, "fr")).toMatchObject({ is: "given", argument: { written: { en: "Lignes[Code]" } } });
    expect(readArgument("B4", value("REVENUE.DISTRIBUTION", "trials"), "Feuil1!", "fr")).toEqual({ is: "no-cell" });
  });

  test.each(["1.500", "huit mille", "=SUM(A1:A3)", "8 000 EUR"])("%s is not read", (typed) => {
    expect(readArgument(typed, value("SEVERANCE", "wage"), null, "fr")).toEqual({ is: "unread" });
  });

  test("no text becomes a formula: whatever is typed for a text stands in quotation marks", () => {
    const scenario = value("SCENARIO.BRIDGE", "scenario");
    fc.assert(fc.property(fc.string({ minLength: 1 }), (typed) => {
      const read = readArgument(typed, scenario, null, "fr");
      if (read.is !== "given") return;
      expect(read.argument.written.en).toMatch(/^"(?:[^"]|"")*"$/);
    }));
  });
});
