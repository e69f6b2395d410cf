import { formulaSpelling } from "../../../src/workbench/xlsx/formula/formula-prefixes";

const SPELLING = formulaSpelling(["RELAIS.REVENUE.AT.RISK", "RELAIS.EXPOSURE"], ["Lines", "Jours_fériés"]);

/** As typed, and as the file holds it. */
const BOTH_WAYS: readonly (readonly [string, string])[] = [
  ["=SUM(A1:B2)", "SUM(A1:B2)"],
  ["=STDEV.S(A1:A9)+IFNA(B1,0)", "_xlfn.STDEV.S(A1:A9)+_xlfn.IFNA(B1,0)"],
  ["=SORT(FILTER(A1:B9,A1:A9>0))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:B9,A1:A9>0))"],
  ["=NETWORKDAYS.INTL(A1,B1)", "NETWORKDAYS.INTL(A1,B1)"],
  ["=LET(x,1,X+x)", "_xlfn.LET(_xlpm.x,1,_xlpm.X+_xlpm.x)"],
  ["=LET(\n  rate, A1,\n  rate*2)", "_xlfn.LET(\n  _xlpm.rate, A1,\n  _xlpm.rate*2)"],
  ["=LET(a,1,LET(b,a,a+b)+b)", "_xlfn.LET(_xlpm.a,1,_xlfn.LET(_xlpm.b,_xlpm.a,_xlpm.a+_xlpm.b)+b)"],
  ["=LET(rate,rate*2,rate)", "_xlfn.LET(_xlpm.rate,rate*2,_xlpm.rate)"],
  ["=LET(f,LAMBDA(t,t*3),f(2))", "_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.t,_xlpm.t*3),_xlpm.f(2))"],
  ["=LET(a,{1,2;3,4},a)", "_xlfn.LET(_xlpm.a,{1,2;3,4},_xlpm.a)"],
  [
    "=LAMBDA(x,[k],x+IF(ISOMITTED(k),0,k))(1)",
    "_xlfn.LAMBDA(_xlpm.x,_xlop.k,_xlpm.x+IF(_xlfn.ISOMITTED(_xlpm.k),0,_xlpm.k))(1)",
  ],
  ["=BYROW(A1:B2,SUM)+SUM", "_xlfn.BYROW(A1:B2,_xleta.SUM)+SUM"],
  ["=SUM(A1#)", "SUM(_xlfn.ANCHORARRAY(A1))"],
  ["='Sheet 2'!A1#", "_xlfn.ANCHORARRAY('Sheet 2'!A1)"],
  ["=C3:INDEX(D:D,2)#", "C3:_xlfn.ANCHORARRAY(INDEX(D:D,2))"],
  ["=@A1:A9+@Name", "_xlfn.SINGLE(A1:A9)+_xlfn.SINGLE(Name)"],
  ["=@INDEX(A1:A9,B1)", "_xlfn.SINGLE(INDEX(A1:A9,B1))"],
  ["=@(A1:A9+1)", "_xlfn.SINGLE(A1:A9+1)"],
  ["=@Name#", "_xlfn.SINGLE(_xlfn.ANCHORARRAY(Name))"],
  ["=A1:.B9", "_xlfn._TRO_TRAILING(A1:B9)"],
  ["=SUM(Sheet1!$A$1.:.$A$10)", "SUM(_xlfn._TRO_ALL(Sheet1!$A$1:$A$10))"],
  ["=RELAIS.REVENUE.AT.RISK(Lines[#All],0.5)", "_xldudf_RELAIS_REVENUE_AT_RISK(Lines[#All],0.5)"],
  ["=Lines[@Revenue]*2", "Lines[[#This Row],[Revenue]]*2"],
  ["=Lines[@[opt in]]", "Lines[[#This Row],[opt in]]"],
  ["=ROWS(Lines)+COUNTA(Jours_fériés)", "ROWS(Lines[])+COUNTA(Jours_fériés[])"],
  ["=LET(lines,A1:A9,ROWS(lines))", "_xlfn.LET(_xlpm.lines,A1:A9,ROWS(_xlpm.lines))"],
  ["=SUM(Lines[[opt in ]])", "SUM(Lines[[opt in ]])"],
  ["=[1]!'ES #F'", "[1]!'ES #F'"],
  ["=SUM(Lines[@[a]:[b]])", "SUM(Lines[[#This Row],[a]:[b]])"],
];

test.each(BOTH_WAYS)("%s is written as %s and read back", (typed, stored) => {
  expect(SPELLING.write(typed)).toBe(stored);
  expect(SPELLING.read(stored)).toBe(typed);
});

test.each([
  ['="_xlfn.LET(_xlpm.x) A1# @B1 RELAIS.EXPOSURE("', "text in quotes"],
  ["='_xlfn.STDEV.S(A1)#@'!B2", "a quoted sheet name"],
  ['=\'It\'\'s A1#\'!B2&"""A1#"""', "quotes within quotes"],
])("%s keeps its %s", (formula) => {
  expect(SPELLING.write(formula)).toBe(formula.slice(1));
  expect(SPELLING.read(formula.slice(1))).toBe(formula);
});

test("a column of the table around the cell gets the table's name", () => {
  expect(SPELLING.write("=[@Revenue]*[@[opt in]]+SUM([Revenue])", { table: "Lines" })).toBe(
    "Lines[[#This Row],[Revenue]]*Lines[[#This Row],[opt in]]+SUM(Lines[Revenue])",
  );
});

test("functions are found in any case", () => {
  expect(SPELLING.write("=let(x,stdev.s(A1:A2),relais.exposure(x))")).toBe(
    "_xlfn.LET(_xlpm.x,_xlfn.STDEV.S(A1:A2),_xldudf_RELAIS_EXPOSURE(_xlpm.x))",
  );
});

test("a custom function nobody told about keeps its spelling in both directions", () => {
  expect(SPELLING.write("=OTHER.FUNCTION(1)")).toBe("OTHER.FUNCTION(1)");
  expect(SPELLING.read("_xldudf_OTHER_FUNCTION(1)")).toBe("=_xldudf_OTHER_FUNCTION(1)");
  expect(SPELLING.write("=_xldudf_OTHER_FUNCTION(1)")).toBe("_xldudf_OTHER_FUNCTION(1)");
});

test("a name equal to a function is no function where no function is expected", () => {
  expect(SPELLING.write("=SUM+MAP(A1:A2,LAMBDA(sum,sum+1))")).toBe(
    "SUM+_xlfn.MAP(A1:A2,_xlfn.LAMBDA(_xlpm.sum,_xlpm.sum+1))",
  );
});

test.each(["=SUM(((1)", "=1)+2", "=", "=LET(", "=@", "=LAMBDA()", "=#REF!+Sheet1!#REF!"])(
  "%s, which is no formula or a broken one, passes unharmed",
  (formula) => {
    expect(SPELLING.read(SPELLING.write(formula))).toBe(formula);
  },
);

test("a formula nested without end passes unharmed", () => {
  const formula = `=${"(".repeat(30_000)}A1${")".repeat(30_000)}+_xlpm`;
  expect(SPELLING.read(formula.slice(1))).toBe(formula);
});
