import fc from "fast-check";
import { carried, carrying } from "../../../src/catalog/sharing/formula/carrier";
import { piecesOf, textOfPieces } from "../../../src/catalog/sharing/formula/pieces";
import { movedFormula } from "../../../src/workbench/dialect/moved-formula";
import type { Relocation } from "../../../src/workbench/document/relocation";
import { anyFormula, DEFINED } from "../../support/any-formulas";

const isDefined = (name: string) => DEFINED.includes(name);
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
    const carrier = carrying(shown.slice(1), formula, isDefined);
    expect(carrier === null || carried(carrier)).toBe(carrier === null || formula);
  }), RUNS);
});

test("what a spreadsheet does to references it does to those that are carried", () => {
  let moved = 0;
  fc.assert(fc.property(anyFormula, (formula) => {
    const carrier = carrying("1", formula, isDefined);
    if (carrier === null) return;
    const expected = movedFormula(formula, "Plan", ROWS_INSERTED);
    if (expected !== formula) moved += 1;
    expect(carried(movedFormula(carrier, "Plan", ROWS_INSERTED))).toBe(expected);
  }), RUNS);
  expect(moved).toBeGreaterThan(100);
});

test("references stand in the formula as they are, all else as text of at most 255 letters", () => {
  const carrier = carrying("NATIF.SEVERANCE(B2,Taux)", `=relais.severance( B2,Taux)&"${"x".repeat(300)}"`, isDefined);
  expect(carrier).toBe(`=CHOOSE(1,NATIF.SEVERANCE(B2,Taux),"Relais 1","relais.severance( ",B2,",",Taux,")&""${"x".repeat(251)}","${"x".repeat(49)}""")`);
});

test("what somebody has put around a formula that carries another stays around it", () => {
  const carrier = (carrying("NATIF.NOTICE(B2)", "=RELAIS.NOTICE(B2)+1", isDefined) as string).slice(1);
  expect(carried(`=ROUND(${carrier}*2,0)`)).toBe("=ROUND((RELAIS.NOTICE(B2)+1)*2,0)");
  expect(carried(`=${carrier}+${carrier}`)).toBe("=(RELAIS.NOTICE(B2)+1)+(RELAIS.NOTICE(B2)+1)");
});

test("a CHOOSE of the user's own carries nothing", () => {
  for (const formula of ['=CHOOSE(1,A1,"Relais","RELAIS.NOTICE(",B2,")")', '=CHOOSE(2,A1,"Relais 1",B2)', '="CHOOSE(1,A1,""Relais 1"",B2)"', "=RELAIS.NOTICE(B2)"]) {
    expect(carried(formula)).toBeNull();
  }
});
