import { EngineFormulas } from "../../../src/workbench/dialect/engine-formula";
import type { TableLayout } from "../../../src/workbench/dialect/structured-reference";

const LINES: TableLayout = { name: "Lines", sheet: "Data", row: 0, column: 0, rows: 4, columns: ["Client", "Revenue"], hasHeaders: true, hasTotals: false };
const AT = { sheet: "Data", row: 2, column: 1 };

function rewritten(formula: string, namesGeneration = 0): string {
  return new EngineFormulas().rewrite(formula, AT, { tables: [LINES], namesGeneration });
}

test.each([
  ["=SUM(Lines[Revenue])*2", "=SUM(Data!$B$2:$B$4)*2"],
  ["=[@Revenue]&\"[@Revenue]\"", "=Data!$B$3&\"[@Revenue]\""],
  ["=SUM(Lines)", "=SUM(Data!$A$2:$B$4)"],
  ["=SUM(H1#)", "=SUM(UNSPILL(H1))"],
  ["=SUM(Other!$H$1#)", "=SUM(UNSPILL(Other!$H$1))"],
  ["=SUM(#REF!#)", "=SUM(#REF!)"],
  ["=@A1:A9+1", "=SINGLE(A1:A9)+1"],
  ["=@RELAIS.X(A1,(2))+1", "=SINGLE(RELAIS.X(A1,(2)))+1"],
  ["=@Lines[Revenue]", "=SINGLE(Data!$B$2:$B$4)"],
  ["=@A1#", "=SINGLE(UNSPILL(A1))"],
])("%s becomes %s", (formula, engine) => {
  expect(rewritten(formula)).toBe(engine);
});

test.each(["=SUM(A1:B2)", "=A:A+1", "='Une feuille'!A1*1.5%", "=TRUE", '="[x]"&"a@b#"', "=RELAIS.EXPOSURE(A1,{1,2;3,4})"])("%s needs no rewriting", (formula) => {
  expect(rewritten(formula, 3)).toBe(formula);
});

test("a formula with names gets another text with every generation of the names", () => {
  expect(rewritten("=Rate*2", 1)).not.toBe(rewritten("=Rate*2", 2));
  expect(rewritten("=Rate*2", 2).trim()).toBe("=Rate*2");
});

test("spaces never touch a name, which would take them for its own", () => {
  expect(rewritten("=Rate", 2)).toBe("=(Rate)  ");
});

test("a name's text ends in nothing but itself", () => {
  expect(new EngineFormulas().rewriteName("=LAMBDA(x,x*Rate)", [LINES])).toBe("=LAMBDA(x,x*Rate)");
  expect(new EngineFormulas().rewriteName("=SUM(Lines[Revenue])", [LINES])).toBe("=SUM(Data!$B$2:$B$4)");
});
