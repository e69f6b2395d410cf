import fs from "node:fs";
import { readXlsx } from "../../src/workbench/xlsx/read";
import { writeXlsx } from "../../src/workbench/xlsx/write";
import { modelLines } from "./model-lines";
import { SECOND_OPERATOR_FILE, secondOperatorSheet } from "./second-operator-sheet";

/** The functions of spreadsheets that the sheet may call; none of them is ours. */
const PLAIN = [
  "AND", "COLUMN", "DATE", "DAY", "EDATE", "EOMONTH", "EXP", "IF", "INDEX", "INT", "ISBLANK", "LN", "MATCH", "MAX", "MIN", "MONTH", "NOT", "ROUNDUP", "SUM", "YEAR",
];

describe("the sheet of the second operator", () => {
  const file = fs.readFileSync(SECOND_OPERATOR_FILE);

  test("is the file that lies beside it: `node -r @swc-node/register tests/golden/write.ts` writes it anew", () => {
    expect(Buffer.compare(file, writeXlsx(secondOperatorSheet().workbook))).toBe(0);
  });

  test("calls only functions that every spreadsheet has", () => {
    const formulas = readXlsx(new Uint8Array(file)).sheets.flatMap(({ cells }) => Object.values(cells).flatMap((row) => Object.values(row).flatMap(({ formula = [] }) => formula)));
    const called = new Set(formulas.flatMap((formula) => [...formula.matchAll(/([\p{L}_.\d]+)\(/gu)].map(([, name]) => name as string)));
    expect([...called].sort()).toEqual(PLAIN);
    expect(formulas.filter((formula) => /RELAIS|_xl/i.test(formula))).toEqual([]);
  });

  test("has a line for each line of the model, and no other", () => {
    expect(secondOperatorSheet().areas.map(({ key }) => key).sort()).toEqual(Object.keys(modelLines()).sort());
  });
});

describe("the second operator", () => {
  const model = modelLines();
  const single = (key: string) => model[key]?.[0] as number;
  const total = (key: string) => (model[key] ?? []).reduce((sum, value) => sum + value, 0);

  test("has people idle before the law and a course that finds fewer than are meant", () => {
    expect(single("pool1.idleBefore")).toBeGreaterThan(1);
    expect(single("pool2.idleBefore")).toBeGreaterThan(1);
    expect(single("staff.notBegun")).toBeGreaterThan(1);
  });

  test("has people who fail and come back, work beyond the demand, and a refund that the ceiling cuts within a claim", () => {
    expect(total("course1.failed")).toBeGreaterThan(1);
    expect(total("activity1.productive")).toBeGreaterThan(total("activity1.billed"));
    expect(single("course1.refund")).toBe(single("course1.claim"));
    expect(single("course3.refund")).toBeGreaterThan(0);
    expect(single("course3.refund")).toBeLessThan(single("course3.claim"));
  });

  test("breaks its covenant, then its overdraft", () => {
    expect(model["cash.covenantBroken"]).toEqual([0, 0, 0, 0, 1, 1]);
    expect(model["cash.overdrawn"]).toEqual([0, 0, 0, 0, 0, 1]);
  });
});
