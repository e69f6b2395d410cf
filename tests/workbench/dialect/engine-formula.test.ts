import { EngineFormulas } from "../../../src/workbench/dialect/engine-formula";
import { toEnglish } from "../../../src/workbench/dialect/notation";
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

describe("literals", () => {
  test.each([
    ["=RELAIS.X(0.80,5000.00,.5,03,1.)", "=RELAIS.X(0.8,5000,0.5,3,1)"],
    ["=A1*0.80+B03", "=A1*0.8+B03"],
    ["=SUM(0.10,1E5,1.50%)", "=SUM(0.1,100000,1.5%)"],
    ["=RELAIS.X({0.80,1;.5,2})", "=RELAIS.X({0.8,1;0.5,2})"],
    ["=RELAIS.X(0.00000012)", "=RELAIS.X((12/100000000))"],
  ])("a number is written as the engine reads one: %s", (formula, engine) => {
    expect(rewritten(formula)).toBe(engine);
  });

  test("a tiny number keeps its bits", () => {
    for (const tiny of [1.2e-7, 3e-9, 1.2345678e-7]) {
      const [, whole = "", power = ""] = /\((\d+)\/(\d+)\)/.exec(rewritten(`=RELAIS.X(${tiny.toFixed(20)})`)) ?? [];
      expect(Number(whole) / Number(power)).toBe(Number(tiny.toFixed(20)));
    }
  });

  test.each([
    ['=RELAIS.EXPOSURE("O1","09/08/2026")', '=RELAIS.EXPOSURE("O1",("09/08/2026"&""))'],
    ['=RELAIS.X("5,000","50%","12:00","5 000,50")', '=RELAIS.X(("5,000"&""),("50%"&""),("12:00"&""),("5 000,50"&""))'],
    ['=RELAIS.X("11 Aug 2026","Aug-26","€5","1e5","3 PM")', '=RELAIS.X(("11 Aug 2026"&""),("Aug-26"&""),("€5"&""),("1e5"&""),("3 PM"&""))'],
    ['=RELAIS.X(IF(A1,"50%",1),IFERROR(B1,"12:00"))', '=RELAIS.X(IF(A1,("50%"&""),1),IFERROR(B1,("12:00"&"")))'],
    ['=SUM(1,RELAIS.X("50%"))', '=SUM(1,RELAIS.X(("50%"&"")))'],
    ['=RELAIS.X(("50%"))', '=RELAIS.X((("50%"&"")))'],
  ])("a text that an add-in's function is given stays a text: %s", (formula, engine) => {
    expect(rewritten(formula)).toBe(engine);
  });

  test.each(['=YEAR("09/08/2026")', '=RELAIS.X(YEAR("09/08/2026"))', '="09/08/2026"', '=RELAIS.X("O1","Volta 2026","P2")', '=NORM.DIST("50%",1,2,TRUE)', "=RELAIS.X(0.8,5000,3)", '=IF(A1="50%",1,0)'])(
    "Excel's own functions make of theirs what they make of them, and other words stay: %s",
    (formula) => {
      expect(rewritten(formula)).toBe(formula);
    },
  );

  test.each([
    ['={"O1";"09/08/2026"}', '=VSTACK(HSTACK("O1"),HSTACK(("09/08/2026"&"")))'],
    ['=RELAIS.EXPOSURE({"O1";"O2"},{0.80,-0.50;"50%",1})', '=RELAIS.EXPOSURE({"O1";"O2"},VSTACK(HSTACK(0.8,-0.5),HSTACK(("50%"&""),1)))'],
    ['=RELAIS.X({"O1 60%; I1 40%","a,b"})', '=RELAIS.X(VSTACK(HSTACK("O1 60%; I1 40%","a,b")))'],
    ['=RELAIS.X({"Volta, Nord";"Sud"})', '=RELAIS.X(VSTACK(HSTACK("Volta, Nord"),HSTACK("Sud")))'],
    ['=SUM({"12:00",1})', '=SUM(VSTACK(HSTACK(("12:00"&""),1)))'],
    ["=RELAIS.X({0.00000012,1})", "=RELAIS.X(VSTACK(HSTACK((12/100000000),1)))"],
    ['=RELAIS.X({"1e5";"Aug-26"})', '=RELAIS.X(VSTACK(HSTACK(("1e5"&"")),HSTACK(("Aug-26"&""))))'],
    ["=RELAIS.X({+5, 1})", "=RELAIS.X({5,1})"],
  ])("an array's texts and numbers stay what they are: %s", (formula, engine) => {
    expect(rewritten(formula)).toBe(engine);
  });

  test.each(['=RELAIS.X({"O1","Volta"})', '={"say ""hi""";TRUE}', '=RELAIS.X({1, 2;-3,4})', '=RELAIS.X({"{Sud}"})', '=SUM({"TRUE",#N/A})'])("an array that the engine reads as Excel does is left alone: %s", (formula) => {
    expect(rewritten(formula)).toBe(formula);
  });

  test("an array of more elements than a function takes is put together in groups", () => {
    const engine = rewritten(`=RELAIS.X({${Array.from({ length: 300 }, () => '"1%"').join(",")}})`);
    const groups = engine.match(/HSTACK\(\("1%"&""\)[^H]*/g) ?? [];
    expect(groups.map((group) => group.split('"1%"').length - 1)).toEqual([255, 45]);
  });

  test.each([
    ['=RELAIS.EXPOSURE({"O1";"09/08/2026"})', '=RELAIS.EXPOSURE(VSTACK(HSTACK("O1"),HSTACK(("09/08/2026"&""))))'],
    ["=RELAIS.X({0,80;5000,00})", "=RELAIS.X({0.8;5000})"],
    ["=RELAIS.X({0,80.1;,5\\2})", "=RELAIS.X({0.8,1;0.5,2})"],
    ['=RELAIS.X({"0,80"."5 000";"8 %"."O1 60 %; I1 40 %"})', '=RELAIS.X(VSTACK(HSTACK(("0,80"&""),("5 000"&"")),HSTACK(("8 %"&""),"O1 60 %; I1 40 %")))'],
    ['={"Levier"."Actif";"Horizon".12}', '={"Levier","Actif";"Horizon",12}'],
  ])("an array typed in French: %s", (typed, engine) => {
    expect(rewritten(toEnglish(typed, "fr"))).toBe(engine);
  });

  test.each([
    ["=RELAIS.X(0,80;5000,00;,5;03)", "=RELAIS.X(0.8,5000,0.5,3)"],
    ['=RELAIS.EXPOSURE("O1";"09/08/2026")', '=RELAIS.EXPOSURE("O1",("09/08/2026"&""))'],
    ['=RELAIS.X("5 000";"50 %")', '=RELAIS.X(("5 000"&""),("50 %"&""))'],
  ])("typed in French: %s", (typed, engine) => {
    expect(rewritten(toEnglish(typed, "fr"))).toBe(engine);
  });
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
