import { writeXlsx } from "../../../src/workbench/xlsx/write";
import { asLibreOfficeCalculates, findLibreOffice } from "../../support/libreoffice";
import { readOpenDocument } from "../../support/open-document";
import { twinnedFunctions } from "../../support/twin-cases";
import { disagreement, PLAIN_COLUMN, twinWorkbook } from "../../support/twin-sheets";

const TIMEOUT_MS = 240_000;

const program = findLibreOffice();
const functions = twinnedFunctions();

if (!program && !process.env.CI) process.stderr.write("\nNo LibreOffice on this machine: nothing else judges the plain formulas, whose tests are skipped.\n");

(program || process.env.CI ? describe : describe.skip)("a plain formula that LibreOffice calculates", () => {
  const shown = new Map<string, ReadonlyMap<string, unknown>>();

  beforeAll(async () => {
    if (!program) throw new Error("no LibreOffice was found, and CI may not do without its judgement");
    const file = writeXlsx(twinWorkbook(functions, { withNames: false }));
    const { twins = "" } = await asLibreOfficeCalculates(program, { twins: file });
    for (const [sheet, cells] of readOpenDocument(twins).sheets) shown.set(sheet, cells);
  }, TIMEOUT_MS);

  test.each(functions.map((one) => [one.fn.id, one] as const))("is %s: its examples, any valid cells, and an error for what it refuses", (id, one) => {
    const wrong = one.cases.flatMap((each, row) => disagreement(one, each, shown.get(id)?.get(`${row} ${PLAIN_COLUMN}`)) ?? []);
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(one.cases.filter(({ gives }) => gives !== null).length).toBeGreaterThanOrEqual(200);
    expect(one.cases.some(({ gives }) => gives === null)).toBe(true);
  });
});
