import type { Relocation } from "../../../src/workbench/document/relocation";
import { areasAfter, referenceAfter, type Restructuring } from "../../../src/workbench/document/restructuring";
import { movedFormula } from "../../../src/workbench/dialect/moved-formula";
import { keptSheet } from "../../../src/workbench/spreadsheet/relocation/kept-sheet";
import { movedElement } from "../../../src/workbench/spreadsheet/relocation/moved-elements";

/** Row 1 of "S" is new; "Old" is called "L'été" now; "Gone" was deleted. */
const INSERTED: Restructuring = { kind: "inserted", axis: "rows", at: 0, count: 1 };
/** Rows 3 and 4 of "S" were deleted. */
const DELETED: Restructuring = { kind: "deleted", axis: "rows", at: 2, count: 2 };

const after = (change: Restructuring): Relocation => ({
  isNeeded: true,
  areas: (sheet, area) => (sheet === "S" ? areasAfter(area, change) : [area]),
  reference: (sheet, area) => (sheet === "S" ? referenceAfter(area, change) : area),
  sheetName: (former) => (former === "Gone" ? null : former === "Old" ? "L'été" : former),
});

test.each([
  ["=SUM($A$1:B2)+A:A+$3:3", "=SUM($A$2:B3)+A:A+$4:4"],
  ["=S!A1+Old!A1+'Old'!$B$2:$C$3", "=S!A2+'L''été'!A1+'L''été'!$B$2:$C$3"],
  ["=Gone!A1*2", "=#REF!*2"],
  ['=INDIRECT("A1")&[1]S!A1&S:Old!A1&Taux', '=INDIRECT("A1")&[1]S!A1&S:Old!A1&Taux'],
])("%s reads %s after a row was inserted above and sheets were renamed and deleted", (before, expected) => {
  expect(movedFormula(before, "S", after(INSERTED))).toBe(expected);
});

test("a reference to deleted rows is lost", () => {
  expect(movedFormula("=A3:A4+A5", "S", after(DELETED))).toBe("=#REF!+A3");
});

test("what was about deleted cells goes with them", () => {
  const sheet = keptSheet(
    {
      name: "S",
      cells: {},
      validations: [
        { ref: "A3:A4", type: "none" },
        { ref: "A1:A9 C3", type: "none" },
      ],
      notes: [
        { ref: "B3", text: "gone" },
        { ref: "B5", text: "stays" },
      ],
      hyperlinks: [{ ref: "A4", target: "https://example.com" }],
      rows: { 3: { hidden: true }, 4: { height: 30 } },
      columns: [{ first: 1, last: 2, width: 9 }],
    },
    after(DELETED),
  );
  expect(sheet).toEqual({
    name: "S",
    validations: [{ ref: "A1:A7", type: "none" }],
    notes: [{ ref: "B3", text: "stays" }],
    rows: { 2: { height: 30 } },
    columns: [{ first: 1, last: 2, width: 9 }],
  });
});

test.each([
  ["autoFilter", '<autoFilter ref="A2:C9"><filterColumn colId="0"/></autoFilter>', '<autoFilter ref="A3:C10"><filterColumn colId="0"/></autoFilter>'],
  ["protectedRanges", '<protectedRanges><protectedRange sqref="A1 B2:B3" name="x"/></protectedRanges>', '<protectedRanges><protectedRange sqref="A2 B3:B4" name="x"/></protectedRanges>'],
  ["rowBreaks", '<rowBreaks count="1" manualBreakCount="1"><brk id="4" man="1"/></rowBreaks>', '<rowBreaks count="1" manualBreakCount="1"><brk id="5" man="1"/></rowBreaks>'],
  ["colBreaks", '<colBreaks count="1" manualBreakCount="1"><brk id="4" man="1"/></colBreaks>', '<colBreaks count="1" manualBreakCount="1"><brk id="4" man="1"/></colBreaks>'],
  ["extLst", "<extLst><ext><x14:s><xm:f>S!A1:B1</xm:f><xm:sqref>C1</xm:sqref></x14:s></ext></extLst>", "<extLst><ext><x14:s><xm:f>S!A2:B2</xm:f><xm:sqref>C2</xm:sqref></x14:s></ext></extLst>"],
])("a kept element %s names the cells where they are now", (name, xml, expected) => {
  expect(movedElement({ name, xml }, "S", after(INSERTED))).toEqual({ name, xml: expected });
});

test("a kept element about deleted cells goes with them", () => {
  expect(movedElement({ name: "autoFilter", xml: '<autoFilter ref="A3:A4"/>' }, "S", after(DELETED))).toBeUndefined();
  expect(movedElement({ name: "extLst", xml: "<extLst><ext><x14:s><xm:sqref>A3</xm:sqref></x14:s></ext></extLst>" }, "S", after(DELETED))).toBeUndefined();
});
