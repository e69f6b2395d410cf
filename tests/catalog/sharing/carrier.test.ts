import fc from "fast-check";
import { callAt } from "../../../src/catalog/sharing/formula/call";
import { carried, carrying, liveIn, markIn, placeOfResult, resultOfPlace } from "../../../src/catalog/sharing/formula/carrier";
import { piecesOf, textOfPieces } from "../../../src/catalog/sharing/formula/pieces";
import { recordIn, recordOf } from "../../../src/catalog/sharing/formula/record";
import { movedFormula } from "../../../src/workbench/dialect/moved-formula";
import type { Relocation } from "../../../src/workbench/document/relocation";
import { anyFormula, DEFINED } from "../../support/any-formulas";

const IN_EXCEL = { isDefined: (name: string) => DEFINED.includes(name), isForAll: false };
/** All that a formula says of itself where it fills one cell. */
const ONE_CELL = { rows: 1, columns: 1 };
const RUNS = { numRuns: 500, seed: 17 };

/** Three rows inserted above row 10 of every sheet, and one sheet under another name. */
const ROWS_INSERTED: Relocation = {
  isNeeded: true,
  areas: (_, area) => [area],
  reference: (_, area) => {
    const moved = (row: number) => (row >= 9 ? row + 3 : row);
    const [top, bottom] = [moved(area.row), moved(area.row + area.rows - 1)];
    return { ...area, row: top, rows: bottom - top + 1 };
  },
  sheetName: (name) => (name === "Lignes" ? "Lignes d'été" : name),
};

test("the pieces of a formula are the formula", () => {
  fc.assert(fc.property(anyFormula, (formula) => expect(textOfPieces(piecesOf(formula))).toBe(formula)), RUNS);
});

test("a formula that carries another one gives it back to the letter, whatever it shows", () => {
  fc.assert(fc.property(anyFormula, anyFormula, (formula, shown) => {
    const carrier = carrying(shown.slice(1), formula, IN_EXCEL);
    expect(carried(carrier)).toEqual({ formula, isEdited: false, filled: ONE_CELL });
  }), RUNS);
});

test("what a spreadsheet does to references it does to those that are carried", () => {
  let moved = 0;
  fc.assert(fc.property(anyFormula, (formula) => {
    const carrier = carrying(`1+${formula.slice(1)}`, formula, IN_EXCEL);
    const expected = movedFormula(formula, "Plan", ROWS_INSERTED);
    if (expected !== formula) moved += 1;
    expect(carried(movedFormula(carrier, "Plan", ROWS_INSERTED))).toEqual({ formula: expected, isEdited: false, filled: ONE_CELL });
  }), RUNS);
  expect(moved).toBeGreaterThan(100);
});

test("references stand in the formula as they are, all else as text of at most 255 letters", () => {
  const carrier = carrying("NATIF.SEVERANCE(B2,Taux)", `=relais.severance( B2,Taux)&"${"x".repeat(300)}"`, IN_EXCEL);
  expect(carrier.replace(/"Relais 1 [0-9a-z]+"/, '"Relais 1 ..."')).toBe(`=CHOOSE(1,NATIF.SEVERANCE(B2,Taux),"Relais 1 ...","relais.severance( ",B2,",",Taux,")&""${"x".repeat(251)}","${"x".repeat(49)}""")`);
});

test("what somebody has put around a formula that carries another stays around it", () => {
  const carrier = (carrying("NATIF.NOTICE(B2)", "=RELAIS.NOTICE(B2)+1", IN_EXCEL)).slice(1);
  expect(carried(`=ROUND(${carrier}*2,0)`)).toEqual({ formula: "=ROUND((RELAIS.NOTICE(B2)+1)*2,0)", isEdited: false, filled: ONE_CELL });
  expect(carried(`=${carrier}+${carrier}`)).toEqual({ formula: "=(RELAIS.NOTICE(B2)+1)+(RELAIS.NOTICE(B2)+1)", isEdited: false, filled: ONE_CELL });
});

test("a CHOOSE of the user's own carries nothing", () => {
  for (const formula of ['=CHOOSE(1,A1,"Relais","RELAIS.NOTICE(",B2,")")', '=CHOOSE(2,A1,"Relais 1 a",B2)', '="CHOOSE(1,A1,""Relais 1 a"",B2)"', "=RELAIS.NOTICE(B2)"]) {
    expect(carried(formula)).toBeNull();
  }
});

test("what somebody has changed in what a formula shows is told; what a spreadsheet changes by itself is not", () => {
  const carrier = carrying("NATIF.SEVERANCE(B2,C2,Taux)*1.50", "=RELAIS.SEVERANCE(B2,C2,Taux)*1.5", IN_EXCEL);
  const edits = ["NATIF.SEVERANCE(B2,C2,Taux)*2", "NATIF.SEVERANCE(B3,C2,Taux)*1.50", "NATIF.SEVERANCE(C2,C2,Taux)*1.50", "NATIF.NOTICE(B2,C2,Taux)*1.50", "NATIF.SEVERANCE(B2,C2,Taux)+1.50", "12"];
  const shown = (text: string) => carrier.replace("NATIF.SEVERANCE(B2,C2,Taux)*1.50", text);
  expect(edits.map((text) => carried(shown(text)))).toEqual(edits.map(() => ({ formula: "=RELAIS.SEVERANCE(B2,C2,Taux)*1.5", isEdited: true, filled: ONE_CELL })));
  const truths = carrying("NATIF.RAMP(B2,TRUE)=FALSE", "=RELAIS.RAMP(B2,TRUE)=FALSE", IN_EXCEL);
  expect(carried(truths.replace("TRUE)=FALSE", "TRUE())=FALSE()"))?.isEdited).toBe(false);
  expect(carried(truths.replace("TRUE)=FALSE", "FALSE())=FALSE()"))?.isEdited).toBe(true);
  expect(carried(shown("natif.severance( B2, @C2 ,taux) * 1.5"))?.isEdited).toBe(false);
  expect(carried(carrier.replaceAll("Taux", "Taux_2026"))).toEqual({ formula: "=RELAIS.SEVERANCE(B2,C2,Taux_2026)*1.5", isEdited: false, filled: ONE_CELL });
});

test("a record on another sheet keeps a formula as its own cell would, wherever that goes", () => {
  let moved = 0;
  fc.assert(fc.property(anyFormula, (formula) => {
    const liveReferences = { ...IN_EXCEL, isForAll: true };
    const record = recordOf({ area: "'Plan'!$C$4:$D$9", formula, print: "k3f9" }, "gardée", "'Plan'!", (piece) => liveIn(piece, liveReferences));
    expect(recordIn(record)).toEqual({ area: "'Plan'!$C$4:$D$9", formula, print: "k3f9" });
    const after = recordIn(movedFormula(record, "Valeurs Relais", ROWS_INSERTED));
    const expected = movedFormula(carrying("1", formula, liveReferences), "Plan", ROWS_INSERTED);
    expect(after?.formula).toBe(carried(expected)?.formula);
    if (after?.formula !== formula) moved += 1;
  }), RUNS);
  expect(moved).toBeGreaterThan(100);
});

test("a cell of a result knows the formula that filled it, whole or changed by somebody", () => {
  const carrier = carrying("'Calcul Relais'!$A$4", "=RELAIS.SURPLUS(A1)", { ...IN_EXCEL, isForAll: true, filled: { rows: 3, columns: 2 } });
  expect(carried(carrier)).toEqual({ formula: "=RELAIS.SURPLUS(A1)", isEdited: false, filled: { rows: 3, columns: 2 } });
  const place = placeOfResult("'Calcul Relais'!$B$4", carrier, "C7");
  expect(resultOfPlace(place)).toEqual({ first: "C7", mark: markIn(carrier), isWhole: true });
  expect(resultOfPlace(`=ROUND(${place.slice(1)},0)`)?.isWhole).toBe(false);
  expect([carried(place), resultOfPlace(carrier), resultOfPlace("=CHOOSE(1,A1,B1,C1)")]).toEqual([null, null, null]);
});

test("references that other spreadsheets lose are carried as texts for them, the others as references", () => {
  const forAll = { ...IN_EXCEL, isForAll: true };
  const carrier = carrying("1", "=RELAIS.SURPLUS(Lignes[#All],Plan!$A$4#,B2)", forAll);
  expect(carrier).toMatch(/^=CHOOSE\(1,1,"Relais 1 \w+","RELAIS\.SURPLUS\(Lignes\[#All\],",Plan!\$A\$4,"#,",B2,"\)"\)$/);
  expect(carried(carrier)?.formula).toBe("=RELAIS.SURPLUS(Lignes[#All],Plan!$A$4#,B2)");
});

test("LibreOffice takes 32 arguments of CHOOSE: more of them stand in groups, and come back as they were wherever they go", () => {
  const references = Array.from({ length: 900 }, (_, index) => `A${index + 1}`);
  const formula = `=RELAIS.NOTICE(${references.join("+")})`;
  for (const [isForAll, most] of [[true, 30], [false, 255]] as const) {
    const carriage = { ...IN_EXCEL, isForAll };
    const carrier = carrying("1", formula, carriage);
    const record = recordOf({ area: "'Plan'!$C$4", formula, print: "k3f9" }, "gardée", "'Plan'!", (piece) => liveIn(piece, carriage));
    for (const text of [carrier, record]) {
      const pieces = piecesOf(text);
      const counts = pieces.flatMap(({ text: name }, at) => (name === "CHOOSE" ? [callAt(pieces, at)?.args.length ?? 0] : []));
      expect(counts.length).toBeGreaterThan(1);
      if (text === carrier) expect(Math.max(...counts)).toBeLessThanOrEqual(most);
      else expect(Math.max(...counts)).toBeLessThanOrEqual(30);
    }
    expect(carried(carrier)).toEqual({ formula, isEdited: false, filled: ONE_CELL });
    expect(carried(movedFormula(carrier, "Plan", ROWS_INSERTED))?.formula).toBe(movedFormula(formula, "Plan", ROWS_INSERTED));
    expect(recordIn(record)?.formula).toBe(formula);
  }
});
