import fc from "fast-check";
import { isShared, livePlan } from "../../../src/catalog/sharing/live-plan";
import { SHARE_WAYS } from "../../../src/catalog/sharing/share-way";
import { canShare, sharePlan } from "../../../src/catalog/sharing/share-plan";
import { ourFunctionsIn } from "../../../src/catalog/sharing/reading/our-functions";
import { formulasOf, type SheetPicture, type WorkbookPicture } from "../../../src/catalog/sharing/reading/workbook-picture";
import { anyFormula } from "../../support/any-formulas";
import { pictureOf, sampleWorkbook, withPlan } from "../../support/workbook-pictures";

const HEAD = { day: 46_000, version: "9.9.9", scenario: "Prudent" };

/** A sheet of formulas in one column, each with a value beside it in A. */
function sheetOf(formulas: readonly string[], part: Partial<SheetPicture> = {}): WorkbookPicture {
  const sheet: SheetPicture = { name: "Feuil1", isProtected: false, visibility: "visible", row: 0, column: 0, values: formulas.map((_, row) => [row + 1, 7]), formulas: formulas.map((formula) => [null, formula]), spills: [], ...part };
  return { sheets: [sheet], tables: [], names: [] };
}

const shown = (formula: string, part: Partial<SheetPicture> = {}) => sharePlan(sheetOf([formula], part), "excel-365", HEAD, "fr");

describe("one formula", () => {
  test.each([
    ["=RELAIS.SEVERANCE(A1,3)", /^=CHOOSE\(1,NATIF\.SEVERANCE\(A1,3,.*\),"Relais 1 \w+","RELAIS\.SEVERANCE\(",A1,",3\)"\)$/],
    ["=2*RELAIS.NOTICE(RELAIS.SENIORITY(A1,A2))", /^=CHOOSE\(1,2\*NATIF\.NOTICE\(NATIF\.SENIORITY\(A1,A2\),/],
    ["=MAP(A1:A3,relais.notice)", /^=CHOOSE\(1,MAP\(A1:A3,LAMBDA\(_r1,NATIF\.NOTICE\(_r1,.*\)\)\),"Relais 1 \w+","MAP\(",A1:A3,",relais\.notice\)"\)$/],
    ["=MAP({1;2;3},LAMBDA(a,a*RELAIS.SEVERANCE(5000,a)))", /^=CHOOSE\(1,MAP\(\{1;2;3\},LAMBDA\(a,a\*NATIF\.SEVERANCE\(5000,a,.*\)\)\),"Relais 1 \w+",/],
    ["=LET(x,A1,RELAIS.NOTICE(x))", /^=CHOOSE\(1,LET\(x,A1,NATIF\.NOTICE\(x,.*\)\),"Relais 1 \w+",/],
    ["=RELAIS.PAYBACK(A1:A9)", /^=CHOOSE\(1,NATIF\.PAYBACK\(A1:A9\),/],
  ])("%s is native", (formula, native) => {
    const plan = shown(formula);
    expect(plan.cells.map((cell) => cell.formula)).toEqual([expect.stringMatching(native)]);
    expect(plan.sheets).toEqual([]);
    expect(plan.added.map(({ name }) => name)).toEqual([...new Set(plan.cells[0]?.formula.match(/NATIF\.[A-Z.]+/g))].sort((a, b) => plan.added.findIndex(({ name }) => name === a) - plan.added.findIndex(({ name }) => name === b)));
  });

  test.each([
    ["=RELAIS.REALLOCATE(A1:A3)", "optimisation"],
    ["=RELAIS.NOTICE(A1:A3)", "plage"],
    ["=RELAIS.NOTICE({1;2})", "plage"],
    ["=RELAIS.CASH.PLAN(A1:A3)", "pas encore"],
    ["=RELAIS.SURPLUS(OFFSET(A1,1,1))", "cellules sont connues"],
    ["=RELAIS.CONCENTRATION(A1:A3)", "refuse"],
    ["=LET(f,RELAIS.NOTICE,f(3))", "par son nom"],
    ["=RELAIS.NEUVE(A1)", "version"],
    ["=RELAIS.SEVERANCE(A1,3)+RELAIS.TORNADO(A1)", "simulation"],
  ])("%s keeps its value, and says why", (formula, why) => {
    const plan = shown(formula);
    expect(plan.cells.map((cell) => cell.formula)).toEqual([expect.stringMatching(/^=CHOOSE\(1,'Sceau Relais'!\$A\$\d+,"Relais 1 \w+",/)]);
    expect(plan.sealed.map((one) => one.why.fr)).toEqual([expect.stringContaining(why)]);
    expect(plan.added).toEqual([]);
  });

  test("what a spreadsheet would not take is told before anything is written", () => {
    const long = `=RELAIS.NOTICE(A1)${'&"x"'.repeat(100)}${"+A1".repeat(1_300)}`;
    expect(shown(long).obstacles.left).toEqual([expect.objectContaining({ place: "Feuil1!B1" })]);
    expect(canShare(shown(long))).toBe(false);
    expect(shown("=RELAIS.NOTICE(A1)", { isProtected: true }).obstacles.protectedSheets).toEqual(["Feuil1"]);
    expect(shown("=RELAIS.NOTICE(A1)", { values: [[1, { error: "#BUSY!" }]] }).obstacles.busy).toEqual(["Feuil1!B1"]);
    expect(canShare(shown("=RELAIS.NOTICE(A1)"))).toBe(true);
    expect(canShare(shown("=A1+1"))).toBe(false);
  });
});

test("names with our functions are shared as cells are; LAMBDAs that nothing takes go, and no other name", () => {
  const workbook: WorkbookPicture = {
    ...sheetOf(["=Coût+NATIF.MIEN(2)"]),
    names: [
      { name: "Coût", formula: "=RELAIS.SEVERANCE(Feuil1!$A$1,3)", sheet: null, isOurs: false },
      { name: "NATIF.MIEN", formula: "=LAMBDA(x,x)", sheet: null, isOurs: false },
    ],
  };
  const plan = sharePlan(workbook, "excel-365", HEAD, "fr");
  expect(plan.names).toEqual([expect.objectContaining({ name: "Coût", formula: expect.stringMatching(/^=CHOOSE\(1,NATIF\.SEVERANCE\(Feuil1!\$A\$1,3/) as string })]);
  const shared = withPlan(workbook, plan);
  expect(isShared(shared)).toBe(true);
  const back = livePlan(shared);
  expect(back.deleted).toEqual(["NATIF.SEVERANCE"]);
  expect(withPlan(shared, back, { ...back, sheets: plan.sheets })).toEqual(workbook);
});

test("a LAMBDA that somebody has taken for a formula of their own stays, with those that it takes", () => {
  const plan = sharePlan(sheetOf(["=RELAIS.NOTICE(A1)", "=A1"]), "excel-365", HEAD, "fr");
  const shared = withPlan(sheetOf(["=RELAIS.NOTICE(A1)", "=NATIF.NOTICE(A1,TRUE)"]), plan);
  expect(livePlan(shared).deleted).toEqual([]);
});

test.each(SHARE_WAYS)("500 random formulas on one sheet, shared for %s and live again, are what they were to the letter", (way) => {
  const formulas = fc.sample(anyFormula, { numRuns: 500, seed: 2026 });
  const workbook = sheetOf(formulas);
  const plan = sharePlan(workbook, way, HEAD, "fr");
  const ours = formulasOf(workbook).filter(({ formula }) => ourFunctionsIn(formula).length > 0);
  expect(ours.length).toBeGreaterThan(200);
  expect(plan.cells.length + plan.frozen.length + plan.obstacles.left.length).toBeGreaterThanOrEqual(ours.length);
  const shared = withPlan(workbook, plan);
  const stillOurs = formulasOf(shared).filter(({ formula }) => ourFunctionsIn(formula).length > 0);
  expect(stillOurs).toHaveLength(plan.obstacles.left.length);
  const back = livePlan(shared);
  expect(back.edited).toEqual([]);
  expect(withPlan(shared, back, { ...back, sheets: plan.sheets })).toEqual(workbook);
});

describe.each(["relais-exemple.xlsx", "relais-sample.xlsx", "relais-exemple-leger.xlsx", "relais-light-sample.xlsx", "relais-secteur.xlsx", "relais-sector.xlsx"])("the sample %s", (file) => {
  const workbook = pictureOf(sampleWorkbook(file));
  const plan = sharePlan(workbook, "excel-365", HEAD, "fr");

  test.each(SHARE_WAYS)("has no formula of ours left when it is shared for %s, and is what it was when it is live again", (way) => {
    const plan = sharePlan(workbook, way, HEAD, "fr");
    const shared = withPlan(workbook, plan);
    expect(plan.obstacles).toEqual({ isShared: false, protectedSheets: [], busy: [], left: [] });
    expect(formulasOf(shared).filter(({ formula }) => ourFunctionsIn(formula).length > 0)).toEqual([]);
    const back = livePlan(shared);
    expect(back.edited).toEqual([]);
    expect(withPlan(shared, back, { ...back, sheets: plan.sheets })).toEqual(workbook);
  });

  test("adds the LAMBDAs that its formulas take, and no other", () => {
    const shared = withPlan(workbook, plan);
    const texts = [...formulasOf(shared), ...shared.names].map(({ formula }) => formula);
    for (const { name } of plan.added) expect(texts.some((text) => text.includes(`${name}(`))).toBe(true);
  });

  test("keeps the same values for any spreadsheet, and none but those", () => {
    const forAll = sharePlan(workbook, "any-spreadsheet", HEAD, "fr");
    expect(forAll.sealed.map(({ place, why }) => `${place}: ${why.fr}`)).toEqual(plan.sealed.map(({ place, why }) => `${place}: ${why.fr}`));
    expect(forAll.native).toEqual(plan.native);
  });

  test("keeps the values of solves and simulations, and of what is said to have no native formula", () => {
    expect(plan.sealed.map(({ place, functions, why }) => `${place}: ${functions}: ${why.fr}`)).toMatchSnapshot();
  });
});
