import type { XlsxCell, XlsxDefinedName } from "../../src/workbench/xlsx/model/model";
import { parseCell } from "../../src/workbench/xlsx/model/a1";
import { writeXlsx } from "../../src/workbench/xlsx/write";
import { describeInWorkbench } from "./page/workbench-page";

type Value = number | string | boolean;

/** A formula, the cells that it reads (a text that begins with = is a formula), names, and what Excel shows. */
interface Case {
  readonly formula: string;
  readonly shows: Value;
  readonly cells?: Readonly<Record<string, Value>>;
  readonly names?: Readonly<Record<string, string>>;
}

const KEYED = { A1: "k", B1: "v", A2: "a", B2: 1, A3: "b", B3: 2, A4: "a", B4: 4 } as const;
const BETAS = { A2: "Beta", A3: "x", A4: "Beta", A5: "y", A6: "Beta", B2: 100, B3: 200, B4: 300, B5: 400, B6: 500, D1: '=SUMIF(A2:A6,"Beta",B2)' } as const;
const ONE_TO_FOUR = { A1: 1, A2: 2, A3: 3, A4: 4 } as const;
const SQUARE = { A1: 1, B1: 2, A2: 3, B2: 4 } as const;

/** Formulas that stopped the engine, that it gets wrong, or that change what others calculate. */
const CASES: readonly Case[] = [
  // What stopped the page.
  { formula: "=Fact(5)", names: { Fact: "=LAMBDA(n,IF(n<=1,1,n*Fact(n-1)))" }, shows: 120 },
  { formula: "=Endless(1)", names: { Endless: "=LAMBDA(n,Endless(n+1))" }, shows: "#NUM!" },
  { formula: "=LET(x,8,LET(x,2,x+x)*x)", shows: 32 },
  { formula: "=SUM(OFFSET(A1,0,0,2.5,1))", cells: ONE_TO_FOUR, shows: 3 },
  { formula: "=INDEX(MAP(C1:C3,D1:D3,LAMBDA(x,y,x+y)),3)", cells: { C1: "=MAKEARRAY(3,2,LAMBDA(x,y,2^x+y))" }, shows: 19 },
  { formula: "=LAMBDA(date,DATE(2026,8,date))(11)", shows: 46_245 },
  { formula: "=COUNTBLANK(A1:A6)", cells: ONE_TO_FOUR, shows: 2 },
  // Dates and numbers of a finance team.
  { formula: "=EDATE(DATE(2026,1,31),1)", shows: 46_081 },
  { formula: "=EDATE(DATE(2026,8,31),-2.7)", shows: 46_203 },
  { formula: "=EOMONTH(DATE(2026,8,31),-2.7)", shows: 46_203 },
  { formula: "=TRUNC(-1234.56,2)", shows: -1234.56 },
  { formula: "=TRUNC(-1234.56,20)", shows: -1234.56 },
  { formula: "=YEARFRAC(DATE(2004,2,29),DATE(2005,2,28))", shows: 1 },
  { formula: "=YEARFRAC(DATE(2004,2,29),DATE(2005,2,28),1)", shows: 365 / 366 },
  { formula: "=YEARFRAC(DATE(2024,1,1),DATE(2025,1,1),1)", shows: 1 },
  { formula: "=ISOWEEKNUM(DATE(2027,1,4))", shows: 1 },
  { formula: "=WEEKNUM(DATE(2027,1,4),21)", shows: 1 },
  { formula: "=WORKDAY.INTL(A1,A2,A3)", cells: { A1: 46_235, A2: 5, A3: 1 }, shows: 46_241 },
  { formula: "=MOD(A1,5)", cells: { A1: "16" }, shows: 1 },
  { formula: "=ROUND(A1,0)", cells: { A1: "16" }, shows: 16 },
  { formula: "=POISSON.DIST(180,175,FALSE)", shows: 0.027691278384258833 },
  { formula: "=BINOM.DIST(100,200,0.5,FALSE)", shows: 0.05634847900925642 },
  // An error beside other cells.
  { formula: "=SUM(INDEX(VSTACK(HSTACK(1,2),HSTACK(3,NA())),1,0))", shows: 3 },
  { formula: "=INDEX(VSTACK(5,NA()),2)", shows: "#N/A" },
  // Omitted and blank.
  { formula: "=INDEX(LINEST(A1:A3,B1:B3,),1,2)", cells: { A1: 3, A2: 5, A3: 7, B1: 1, B2: 2, B3: 3 }, shows: 1 },
  { formula: "=LET(r,INDEX(A1:A4,0,1),SUMPRODUCT(--(r>2)))", cells: ONE_TO_FOUR, shows: 2 },
  { formula: "=IF(1,,5)", shows: 0 },
  { formula: '=MINIFS(A1:A3,A1:A3,">10")', cells: ONE_TO_FOUR, shows: 0 },
  { formula: '=VLOOKUP("bb",A2:B4,2,)', cells: KEYED, shows: "#N/A" },
  { formula: "=IF(A1=A2,1,2)", cells: { A1: "=1/0", A2: "=1/0" }, shows: "#DIV/0!" },
  // Whole columns, wildcards, sorted texts.
  { formula: "=ROWS(A:A)", shows: 1_048_576 },
  { formula: '=COUNTIF(A:A,"<>x")', cells: { A1: "x" }, shows: 1_048_575 },
  { formula: '=SEARCH("b*d","abcde")', shows: 2 },
  { formula: '=MATCH("Bz",{"Alpha","Beta","Gamma","Omega"})', shows: 2 },
  { formula: '=XMATCH("Bz",{"Alpha","Beta","Gamma","Omega"},-1)', shows: 2 },
  { formula: '=DSUM(A1:B4,"v",D1:D2)', cells: { ...KEYED, D1: "k", D2: "a" }, shows: 5 },
  { formula: '=IMSUM("3.5+4.25i","1-0.5i")', shows: "4.5+3.75i" },
  { formula: '=CONVERT(2.5,"ft","m")', shows: 0.762 },
  // A range to be summed that is one cell long.
  { formula: "=D1", cells: BETAS, shows: 900 },
  { formula: "=SUM(B2:B6,-B2)", cells: BETAS, shows: 1400 },
  // How formulas are read.
  { formula: "=100*Kept", names: { Kept: "=1-0.2" }, shows: 80 },
  { formula: "=-Five", names: { Five: "=5" }, shows: -5 },
  { formula: "=1E3=1000", shows: true },
  { formula: "=SUM(3*{1,2,3})", shows: 18 },
  { formula: "=LET(x,3,-x)", shows: -3 },
  { formula: '=-"5"', shows: -5 },
  { formula: "=-TRUE", shows: -1 },
  { formula: "=SUM(BYROW(A1:B2,SUM))", cells: SQUARE, shows: 10 },
  { formula: "=LET(f,LAMBDA(x,x+1),f(1))", shows: 2 },
  { formula: "=LAMBDA(x,[y],IF(ISOMITTED(y),x,x+y))(5)", shows: 5 },
  { formula: "=LAMBDA(x,[y],IF(ISOMITTED(y),x,x+y))(5,2)", shows: 7 },
  { formula: "=REDUCE(D1,A1:A3,LAMBDA(a,v,a+v))", cells: { ...ONE_TO_FOUR, D1: 10 }, shows: 16 },
  { formula: "=SUM(SCAN(0,A1:A3,LAMBDA(a,v,a+v)))", cells: ONE_TO_FOUR, shows: 10 },
  { formula: "=SUM(A1:INDEX(A1:A4,C1))", cells: { ...ONE_TO_FOUR, C1: 3 }, shows: 6 },
  { formula: "=SUM(A1:B2 B1:C3)", cells: SQUARE, shows: 6 },
  { formula: "=SUM((A1:A2,B1:B2))", cells: SQUARE, shows: 10 },
  { formula: '=SUM(ROW(INDIRECT("1:4")))', shows: 10 },
  { formula: '=SUM(INDIRECT("Some"))', cells: ONE_TO_FOUR, names: { Some: "='Case 1'!$D$40:$D$41" }, shows: 0 },
  { formula: "=Nowhere!A1", shows: "#REF!" },
  { formula: "=SUM('Case 1:Case 3'!C7)", shows: 0 },
];

describeInWorkbench("formulas", ({ fresh }) => {
  test("show what Excel shows, whatever the engine makes of them alone", async () => {
    const workbench = await fresh(workbookOf(CASES), "en");
    const found = await Promise.all(CASES.map((_, at) => workbench.read(`Case ${at + 1}`, "Z50")));
    const shown = found.map(({ value }) => (typeof value === "object" ? value.error : value));
    expect(shown.map((value, at) => [CASES[at]?.formula, rounded(value)])).toEqual(CASES.map(({ formula, shows }) => [formula, rounded(shows)]));
  });

  test("follow the cells that they read, and a name that gets another meaning", async () => {
    const workbench = await fresh(workbookOf([
      { formula: "=SUM(A1:INDEX(A1:A4,C1))", shows: 6, cells: { ...ONE_TO_FOUR, C1: 3 } },
      { formula: "=Twice(A1)", shows: 2, cells: ONE_TO_FOUR, names: { Twice: "=LAMBDA(x,x*Factor)", Factor: "=1+1" } },
    ]), "en");
    await workbench.enter("Case 1", "C1", "2");
    await workbench.enter("Case 2", "A1", "21");
    expect([await workbench.number("Case 1", "Z50"), await workbench.number("Case 2", "Z50")]).toEqual([3, 42]);
  });

  test("go over several sheets", async () => {
    const workbench = await fresh(workbookOf([{ formula: "=SUM('Case 1:Case 3'!B2)", shows: 30, cells: { B2: 4 } }, { formula: "=B2", shows: 6, cells: { B2: 6 } }, { formula: "=B2", shows: 20, cells: { B2: 20 } }]), "en");
    expect(await workbench.number("Case 1", "Z50")).toBe(30);
    await workbench.enter("Case 2", "B2", "16");
    expect(await workbench.number("Case 1", "Z50")).toBe(40);
  });

  test("are saved as they were typed", async () => {
    const workbench = await fresh(workbookOf(CASES), "en");
    const formulas = await Promise.all(CASES.map((_, at) => workbench.read(`Case ${at + 1}`, "Z50")));
    expect(formulas.map(({ formula }) => formula)).toEqual(CASES.map(({ formula }) => formula));
  });
});

/** A sheet for each formula, in Z50. */
function workbookOf(cases: readonly Case[]): Uint8Array {
  const sheets = cases.map(({ formula, cells = {} }, at) => {
    const rows: Record<number, Record<number, XlsxCell>> = { 49: { 25: { formula } } };
    for (const [address, value] of Object.entries(cells)) {
      const { row, column } = parseCell(address);
      (rows[row] ??= {})[column] = typeof value === "string" && value.startsWith("=") ? { formula: value } : { value };
    }
    return { name: `Case ${at + 1}`, cells: rows };
  });
  const definedNames: XlsxDefinedName[] = cases.flatMap(({ names = {} }) => Object.entries(names).map(([name, formula]) => ({ name, formula })));
  return writeXlsx({ sheets, definedNames });
}

/** To the digits that Excel counts in. */
function rounded(value: Value): Value {
  return typeof value === "number" ? Number(value.toPrecision(12)) : value;
}
