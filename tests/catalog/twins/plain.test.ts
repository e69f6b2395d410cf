import { writeXlsx } from "../../../src/workbench/xlsx/write";
import { SEVERANCE } from "../../../src/catalog/functions/dismissal/severance";
import { twinOf } from "../../../src/catalog/functions/definition/twin-of";
import { plainFormula } from "../../../src/catalog/twins/plain-printing";
import type { Twin } from "../../../src/catalog/twins/twin";
import { asPrinted } from "../../support/within";
import { asLibreOfficeCalculates, canDriveLibreOffice, findLibreOffice, whatIf } from "../../support/libreoffice";
import { readOpenDocument } from "../../support/open-document";
import { twinnedFunctions } from "../../support/twin-cases";
import { disagreement, twinWorkbook } from "../../support/twin-sheets";

const TIMEOUT_MS = 240_000;

const program = findLibreOffice();
const functions = twinnedFunctions();

if (!program && !process.env.CI) process.stderr.write("\nNo LibreOffice on this machine: nothing else judges the plain formulas, whose tests are skipped.\n");

(program || process.env.CI ? describe : describe.skip)("a plain formula that LibreOffice calculates", () => {
  const shown = new Map<string, ReadonlyMap<string, unknown>>();
  const { workbook, plain } = twinWorkbook(functions);

  beforeAll(async () => {
    if (!program) throw new Error("no LibreOffice was found, and CI may not do without its judgement");
    const file = writeXlsx(workbook);
    const { twins = "" } = await asLibreOfficeCalculates(program, { twins: file });
    for (const [sheet, cells] of readOpenDocument(twins).sheets) shown.set(sheet, cells);
  }, TIMEOUT_MS);

  test.each(functions.map((one) => [one.fn.id, one] as const))("is %s: its examples, any valid cells, and an error for what it refuses", (id, one) => {
    const wrong = one.cases.flatMap((each, index) => {
      const { top = 0, left = 0 } = plain.get(id)?.[index] ?? {};
      return disagreement(one, each, each.gives, (row, column) => shown.get(id)?.get(`${top + row} ${left + column}`)) ?? [];
    });
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(one.cases.filter(({ gives }) => gives !== null).length).toBeGreaterThanOrEqual(200);
    expect(one.cases.some(({ gives }) => gives === null)).toBe(true);
  });
});

const isDriven = program !== undefined && canDriveLibreOffice();
if (program && !isDriven && !process.env.CI) process.stderr.write("\nNo Python with LibreOffice's module on this machine: its goal seek does not judge the plain formulas.\n");

(isDriven || process.env.CI ? test : test.skip)("the plain severance is sought and tabled by LibreOffice's own tools", async () => {
  if (!program) throw new Error("no LibreOffice was found, and CI may not do without its judgement");
  const formula = plainFormula(twinOf(SEVERANCE) as Twin, { wage: "B1", years: "C1" }, "fr").replaceAll(",", ";");
  const { sought, table } = await whatIf(program, {
    formula,
    inputs: { B1: 5_000, C1: 3 },
    seek: { cell: "B1", goal: 10_000 },
    table: { cell: "C1", values: [1, 2, 3, 4, 5] },
  });
  // 10,000 / (3 * 96 / 191), and so many times 96 * 5,000 / 191.
  expect(sought).toEqual(asPrinted("6,631.94"));
  expect(table).toEqual(["2,513.09", "5,026.18", "7,539.27", "10,052.36", "12,565.45"].map(asPrinted));
}, TIMEOUT_MS);
