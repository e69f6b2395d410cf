import { CATALOG, NAMESPACE } from "../../../src/catalog";
import { curedFormula } from "../../../src/catalog/sharing/repair/damaged-formula";
import { repairPlan } from "../../../src/catalog/sharing/repair/repair-plan";
import type { SheetPicture, WorkbookPicture } from "../../../src/catalog/sharing/reading/workbook-picture";

test.each([
  ["=_xldudf_RELAIS_SEVERANCE(B2,C2)", "=RELAIS.SEVERANCE(B2,C2)", "stored-name"],
  ["=_xldudf_relais_revenue_at_risk(Lignes[#All])*2", "=RELAIS.REVENUE.AT.RISK(Lignes[#All])*2", "stored-name"],
  ["=_xlfn._xldudf_RELAIS_NOTICE(3)", "=RELAIS.NOTICE(3)", "stored-name"],
  ["=IF(A1>0,1+_xldudf_RELAIS_NOTICE(A1),\"_xldudf_RELAIS_NOTICE(\")", "=IF(A1>0,1+RELAIS.NOTICE(A1),\"_xldudf_RELAIS_NOTICE(\")", "stored-name"],
  ["=MAP(A1:A3,_xldudf_RELAIS_NOTICE)", "=MAP(A1:A3,RELAIS.NOTICE)", "stored-name"],
  ["=[2]!_xldudf_RELAIS_SEVERANCE(B2,C2)", "=RELAIS.SEVERANCE(B2,C2)", "other-book"],
  ["='C:\\Mes compléments\\relais.xla'!RELAIS.SEVERANCE(B2,C2)", "=RELAIS.SEVERANCE(B2,C2)", "other-book"],
  ["='[Budget l''été.xlsx]Plan'!_xldudf_RELAIS_NOTICE(B2)+[3]!RELAIS_NOTICE(1)", "=RELAIS.NOTICE(B2)+RELAIS.NOTICE(1)", "other-book"],
  ["=SUM(relais.xlam!RELAIS.NOTICE(B2),_xldudf_RELAIS_NOTICE(1))", "=SUM(RELAIS.NOTICE(B2),RELAIS.NOTICE(1))", "other-book"],
])("%s was %s", (damaged, formula, damage) => {
  expect(curedFormula(damaged)).toEqual({ formula, damage });
  expect(curedFormula(formula)).toBeNull();
});

test.each([
  "=RELAIS.SEVERANCE(B2,C2)",
  "=\"_xldudf_RELAIS_NOTICE(1)\"",
  "=_xldudf_AUTRE_FONCTION(1)",
  "=_xldudf_RELAIS_A_VENIR(1)",
  "=[2]!RELAIS_A_VENIR(1)",
  "=MON_xldudf_RELAIS_NOTICE(1)",
  "='[Budget.xlsx]Plan'!$B$2+RELAIS.NOTICE(1)",
  "='Plan'!$B$2+RELAIS.NOTICE(1)",
])("%s is left alone", (formula) => {
  expect(curedFormula(formula)).toBeNull();
});

test("every function is known by the name that a file holds", () => {
  for (const { id } of CATALOG) {
    const name = `${NAMESPACE}.${id}`;
    expect(curedFormula(`=_xldudf_${name.replaceAll(".", "_")}(A1)`)).toEqual({ formula: `=${name}(A1)`, damage: "stored-name" });
  }
});

test("damaged cells, names and cells that show #NAME? are written anew, but for those of protected sheets, which are told", () => {
  const sheet = (name: string, isProtected: boolean): SheetPicture => ({
    name,
    isProtected,
    visibility: "visible",
    row: 2,
    column: 1,
    values: [[{ error: "#NAME?" }, { error: "#NAME?" }], [{ error: "#NAME?" }, 5]],
    formulas: [["=_xldudf_RELAIS_NOTICE(1)", "=RELAIS.NOTICE(2)"], ["=AUTRE(1)", "=RELAIS.NOTICE(3)"]],
    spills: [],
  });
  const workbook: WorkbookPicture = { sheets: [sheet("Libre", false), sheet("Fermée", true)], tables: [], names: [{ name: "Coût", formula: "=[2]!_xldudf_RELAIS_NOTICE(4)", sheet: null, isOurs: false }] };
  const plan = repairPlan(workbook);
  expect(plan.cells.map(({ place, damage, formula }) => [place, damage, formula])).toEqual([["Libre!B3", "stored-name", "=RELAIS.NOTICE(1)"], ["Libre!C3", "not-found", "=RELAIS.NOTICE(2)"]]);
  expect(plan.names).toEqual([expect.objectContaining({ name: "Coût", damage: "other-book", formula: "=RELAIS.NOTICE(4)" })]);
  expect(plan.locked.map(({ place }) => place)).toEqual(["'Fermée'!B3", "'Fermée'!C3"].map((place) => place.replaceAll("'", "")));
  expect([plan.protectedSheets, plan.formulas]).toEqual([["Fermée"], 8]);
});
