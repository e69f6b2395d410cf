import type { CellValue } from "../../../src/catalog/record/cells";
import { LOCALES } from "../../../src/catalog/record/text";
import type { Finding } from "../../../src/catalog/sharing/check/finding";
import { FINDING_KINDS, type FindingId, type FindingKind } from "../../../src/catalog/sharing/check/finding-kinds";
import type { OpeningSettings } from "../../../src/catalog/sharing/check/opening";
import { otherBooksIn } from "../../../src/catalog/sharing/check/other-books";
import { READER_IDS, type ReaderId } from "../../../src/catalog/sharing/check/readers";
import { SENT_WAYS, type SentWay } from "../../../src/catalog/sharing/check/sent-way";
import { shareCheck, type ShareCheck } from "../../../src/catalog/sharing/check/share-check";
import { ourFunctionsIn } from "../../../src/catalog/sharing/reading/our-functions";
import { formulasOf, placeOf, valuesOf, type NamePicture, type SheetPicture, type WorkbookPicture } from "../../../src/catalog/sharing/reading/workbook-picture";
import type { ShareWay } from "../../../src/catalog/sharing/share-way";
import { sharePlan } from "../../../src/catalog/sharing/share-plan";
import { writeXlsx } from "../../../src/workbench/xlsx/write";
import { canDriveLibreOffice, findLibreOffice, recalculated } from "../../support/libreoffice";
import { pictureOfCells } from "../../support/sheet-by-hand";
import { pictureOf, sampleWorkbook, withPlan } from "../../support/workbook-pictures";

const HEAD = { day: 46_000, version: "9.9.9", scenario: "Prudent" };
const QUIET: OpeningSettings = { asksNobody: true, opensPane: false, startsRelais: false };

const check = (workbook: WorkbookPicture, way: SentWay = "as-it-is", opening = QUIET) => shareCheck(workbook, opening, way, HEAD, "fr");
const placesOf = (findings: readonly Finding[], kind: FindingId) => findings.find((one) => one.kind === kind)?.places.map(({ name }) => name) ?? [];
const saidOf = (findings: readonly Finding[], kind: FindingId) => findings.find((one) => one.kind === kind)?.places.map(({ name, detail }) => `${name} ${detail?.fr ?? ""}`) ?? [];
const fate = ({ readers }: ShareCheck, id: ReaderId) => Object.values(readers[id]).join(" ");

/** A workbook of one sheet with names. */
function workbookOf(rows: Parameters<typeof pictureOfCells>[0], names: readonly Partial<NamePicture>[] = [], part: Partial<SheetPicture> = {}): WorkbookPicture {
  const { sheets: [sheet], tables } = pictureOfCells(rows);
  return { sheets: [{ ...(sheet as SheetPicture), ...part }], tables, names: names.map((one) => ({ name: "Nom", formula: "=1", sheet: null, isOurs: false, ...one })) };
}

describe("what becomes of formulas (recalculate, keep a value, show an error, read one that does)", () => {
  test.each<[string, Record<ReaderId, string>]>([
    ["=A1*2", { "with-relais": "1 0 0 0", "excel-365": "1 0 0 0", web: "1 0 0 0", "excel-2021": "1 0 0 0", "excel-2016": "1 0 0 0", libreoffice: "1 0 0 0" }],
    ["=RELAIS.NOTICE(A1)", { "with-relais": "1 0 0 0", "excel-365": "0 0 1 0", web: "0 0 1 0", "excel-2021": "0 0 1 0", "excel-2016": "0 0 1 0", libreoffice: "0 0 1 0" }],
    ['="RELAIS.NOTICE(1)"', { "with-relais": "1 0 0 0", "excel-365": "1 0 0 0", web: "1 0 0 0", "excel-2021": "1 0 0 0", "excel-2016": "1 0 0 0", libreoffice: "1 0 0 0" }],
    ["=VSTACK(A1,2)", { "with-relais": "1 0 0 0", "excel-365": "1 0 0 0", web: "1 0 0 0", "excel-2021": "0 0 1 0", "excel-2016": "0 0 1 0", libreoffice: "0 0 1 0" }],
    ["=SUM(A1#)", { "with-relais": "1 0 0 0", "excel-365": "1 0 0 0", web: "1 0 0 0", "excel-2021": "1 0 0 0", "excel-2016": "0 0 1 0", libreoffice: "0 0 1 0" }],
    ["=MAXIFS(A1,A1,1)", { "with-relais": "1 0 0 0", "excel-365": "1 0 0 0", web: "1 0 0 0", "excel-2021": "1 0 0 0", "excel-2016": "0 0 1 0", libreoffice: "1 0 0 0" }],
    ["=ROWS(Lignes[#All])", { "with-relais": "1 0 0 0", "excel-365": "1 0 0 0", web: "1 0 0 0", "excel-2021": "1 0 0 0", "excel-2016": "1 0 0 0", libreoffice: "0 0 1 0" }],
    ["=_xldudf_RELAIS_NOTICE(A1)", { "with-relais": "0 0 1 0", "excel-365": "0 0 1 0", web: "0 0 1 0", "excel-2021": "0 0 1 0", "excel-2016": "0 0 1 0", libreoffice: "0 0 1 0" }],
  ])("%s, sent as it is", (formula, wanted) => {
    const found = check(workbookOf([[1, formula]]));
    expect(Object.fromEntries(READER_IDS.map((id) => [id, fate(found, id)]))).toEqual(wanted);
  });

  test("a name is what it stands for, by way of others too; a formula that reads an error follows it", () => {
    const workbook = workbookOf([[1, "=Coût*2", "=B1+1", "=C1&\"\"", "=A1"]], [{ name: "Coût", formula: "=Préavis" }, { name: "Préavis", formula: "=RELAIS.NOTICE(3)" }, { name: "Boucle", formula: "=Boucle" }]);
    const found = check(workbook);
    expect(fate(found, "excel-365")).toBe("1 0 1 2");
    expect(placesOf(found.ofFormulas, "relais")).toEqual(["Feuille!B1"]);
    expect(placesOf(found.ofFormulas, "following")).toEqual(["Feuille!C1", "Feuille!D1"]);
  });

  test("what a result fills is read with it", () => {
    const workbook = pictureOfCells([["=RELAIS.REALLOCATE(A1:A3)", "", "=B3"], ["", "", "=B4"], ["", "", ""]], { spills: [{ row: 0, column: 0, rows: 3, columns: 2 }] });
    expect(placesOf(check(workbook).ofFormulas, "following")).toEqual(["Feuille!C1"]);
  });

  test.each<[ShareWay, Record<ReaderId, string>]>([
    ["excel-365", { "with-relais": "2 1 0 0", "excel-365": "2 1 0 0", web: "2 1 0 0", "excel-2021": "0 1 1 1", "excel-2016": "0 1 1 1", libreoffice: "0 1 1 1" }],
    ["any-spreadsheet", { "with-relais": "2 1 0 0", "excel-365": "2 1 0 0", web: "2 1 0 0", "excel-2021": "2 1 0 0", "excel-2016": "2 1 0 0", libreoffice: "2 1 0 0" }],
    ["values", { "with-relais": "1 2 0 0", "excel-365": "1 2 0 0", web: "1 2 0 0", "excel-2021": "1 2 0 0", "excel-2016": "1 2 0 0", libreoffice: "1 2 0 0" }],
  ])("shared for %s, and the same once it has been shared so", (way, wanted) => {
    const workbook = workbookOf([[1, "=RELAIS.NOTICE(A1)", "=RELAIS.TORNADO(A1)", "=B1*2"]]);
    const planned = check(workbook, way);
    expect(Object.fromEntries(READER_IDS.map((id) => [id, fate(planned, id)]))).toEqual(wanted);
    expect(placesOf(planned.ofFormulas, "keeping")).toEqual(way === "values" ? ["Feuille!B1", "Feuille!C1"] : ["Feuille!C1"]);
    const plan = sharePlan(workbook, way, HEAD, "fr");
    const shared = withPlan(workbook, plan);
    const kinds = { seal: "Relais_Sceau", calculation: "Relais_Calcul", values: "Relais_Valeurs" };
    const names = plan.sheets.map(({ kind, name }) => ({ name: kinds[kind], formula: `='${name}'!$A$1`, sheet: null, isOurs: true }));
    const found = check({ ...shared, names: [...shared.names, ...names] }, "values", { ...QUIET, asksNobody: false });
    expect([found.isShared, found.way, found.others]).toEqual([true, "as-it-is", []]);
    expect(Object.fromEntries(READER_IDS.map((id) => [id, fate(found, id)]))).toEqual(wanted);
  });
});

describe("other workbooks", () => {
  test.each([
    ["='[Budget.xlsx]Plan'!$B$2", ["Budget.xlsx"]],
    ["=SUM('C:\\Mes documents\\[Budget l''été.xlsm]Plan d''avril'!A1:A3)", ["Budget l'été.xlsm"]],
    ["=[2]Plan!A1+[Budget.xlsx]Plan!A1", ["2", "Budget.xlsx"]],
    ["='C:\\Mes documents\\Budget.xlsx'!Taux", ["Budget.xlsx"]],
    ["=Budget.xlsx!Taux", ["Budget.xlsx"]],
    ["=[3]!NATIF.NOTICE(1)", ["3"]],
    ["='Plan.xlsx'!A1", []],
    ["=Plan!A1+'Plan d''avril'!B2", []],
    ["=Lignes[CA de référence]*Plan!A1", []],
    ["=[@Agents]*Plan!A1", []],
    ['="[Budget.xlsx]Plan!A1"&A1!', []],
  ])("%s reads %j", (formula, books) => {
    const sheets = [{ name: "Plan.xlsx" }] as unknown as SheetPicture[];
    expect(otherBooksIn(formula, { sheets })).toEqual(books);
  });

  test("are told for cells and names; what Repair cures is no link", () => {
    const workbook = workbookOf([["=[2]Plan!A1", "=[2]!_xldudf_RELAIS_NOTICE(1)", "=A1"]], [{ name: "Taux", formula: "='[Budget.xlsx]Plan'!$B$2" }, { name: "Seuil", formula: "=[2]Plan!$B$2", sheet: "Feuille" }]);
    const { others } = check(workbook);
    expect(saidOf(others, "external-link")).toEqual(["Feuille!A1 2"]);
    expect(saidOf(others, "name-elsewhere")).toEqual(["Taux Budget.xlsx", "Feuille!Seuil 2"]);
  });
});

test("names that a sheet was copied here without are told: our LAMBDAs wherever they are called, others where the cell shows #NAME?", () => {
  const shown = { error: "#NAME?" };
  const workbook = workbookOf(
    [["=CHOOSE(1,NATIF.NOTICE(A9),\"Relais 1 abc\",\"x\")", "=Taux*2", "=Taux*2", "=LET(x,1,x)", "=Connu+Lignes+TRUE", "=NATIF.PAYBACK(1)", "=INCONNUE(1)"]],
    [{ name: "connu" }, { name: "Taux", sheet: "Autre" }, { name: "NATIF.PAYBACK", formula: "=LAMBDA(x,x)" }],
    { values: [[1, shown, 2, shown, shown, 3, shown]] },
  );
  const withTable = { ...workbook, tables: [{ name: "Lignes", sheet: "Feuille", row: 8, column: 0, rows: 2, columns: 1, hasHeaders: true, hasTotals: false }] };
  const found = check(withTable);
  expect(saidOf(found.others, "missing-name")).toEqual(["Feuille!A1 NATIF.NOTICE", "Feuille!B1 Taux"]);
  expect(placesOf(found.ofFormulas, "sound-name")).toEqual(["Feuille!A1"]);
});

test("sheets out of sight are told, but for those that a sheet in sight leads to by a link", () => {
  const sheet = (name: string, visibility: SheetPicture["visibility"], formula = "=1"): SheetPicture => ({ ...(pictureOfCells([[formula]]).sheets[0] as SheetPicture), name, visibility });
  const sheets = [
    sheet("Synthèse", "visible", `=HYPERLINK("#'Détail d''avril'!A1","Détail")&HYPERLINK("#Notes!B2","Notes")`),
    sheet("Détail d'avril", "hidden"),
    sheet("Notes", "very-hidden"),
    sheet("Salaires", "hidden", `=HYPERLINK("#Primes!A1","Primes")`),
    sheet("Primes", "hidden"),
    sheet("Modèle", "very-hidden"),
  ];
  const { others } = check({ sheets, tables: [], names: [] });
  expect(placesOf(others, "hidden-sheet")).toEqual(["Salaires", "Primes"]);
  expect(placesOf(others, "very-hidden-sheet")).toEqual(["Modèle"]);
});

describe("wages of fewer than five people", () => {
  const POOLS = [
    ["Vivier", "Salaire brut mensuel", "Effectif", "Site"],
    ["Fès chat", 6_000, 4, "Fès"],
    ["Fès voix", 6_000, 5, "Fès"],
    ["Chefs", 15_000, 1, "Rabat"],
    ["Vide", "", 2, "Rabat"],
    ["Partis", 6_000, 0, "Rabat"],
  ] as const;
  const table = (hasTotals: boolean) => ({ name: "Personnel", sheet: "Feuille", row: 0, column: 0, rows: POOLS.length + (hasTotals ? 1 : 0), columns: 4, hasHeaders: true, hasTotals });
  const told = ["Feuille!B2 Fès chat\u00a0: effectif 4", "Feuille!B4 Chefs\u00a0: effectif 1"];

  test("are told with their cells, in a table by its headers", () => {
    expect(saidOf(check({ ...workbookOf(POOLS), tables: [table(false)] }).others, "wage-of-few")).toEqual(told);
    expect(saidOf(check({ ...workbookOf([...POOLS, ["Fès nuit", 9_000, 3, ""]]), tables: [table(true)] }).others, "wage-of-few")).toEqual(told);
  });

  test("are told in a range that bears our name", () => {
    expect(saidOf(check(workbookOf(POOLS, [{ name: "Relais_Viviers", formula: "=Feuille!$A:$D" }])).others, "wage-of-few")).toEqual(told);
    expect(check(workbookOf(POOLS)).others).toEqual([]);
  });
});

test.each<[string, OpeningSettings, readonly string[]]>([
  ["nothing of Relais's own asks", { asksNobody: false, opensPane: false, startsRelais: null }, []],
  ["the pane that opens", { asksNobody: false, opensPane: true, startsRelais: false }, ["Office.AutoShowTaskpaneWithDocument", "Office.DisableTrustUX"]],
  ["a start with the file", { asksNobody: false, opensPane: false, startsRelais: true }, ["StartupBehavior", "Office.DisableTrustUX"]],
  ["a file that asks nobody", { asksNobody: true, opensPane: true, startsRelais: true }, []],
])("what makes Excel ask at opening, in a workbook without functions: %s", (_, opening, places) => {
  expect(placesOf(check(workbookOf([["=1"]]), "as-it-is", opening).others, "opening-prompt")).toEqual(places);
});

test("functions of Relais make Excel ask as long as they are in the file", () => {
  const asking = { ...QUIET, asksNobody: false };
  const workbook = workbookOf([["=RELAIS.NOTICE(1)"]]);
  expect(placesOf(check(workbook, "as-it-is", asking).others, "opening-prompt")).toEqual(["RELAIS.*", "Office.DisableTrustUX"]);
  expect(SENT_WAYS.slice(1).map((way) => placesOf(check(workbook, way, asking).others, "opening-prompt"))).toEqual([[], [], []]);
});

test.each<[string, FindingKind]>(Object.entries(FINDING_KINDS))("%s says in both languages what it is, why it matters and what to do, in few words", (_, { title, why, cure }) => {
  for (const words of [title, why, cure]) {
    expect(words.fr).not.toBe(words.en);
    for (const locale of LOCALES) expect(words[locale].split(/\s+/).length).toBeLessThanOrEqual(45);
  }
});

describe.each(["relais-exemple-leger.xlsx", "relais-sector.xlsx"])("the sample %s", (file) => {
  const workbook = pictureOf(sampleWorkbook(file));

  test("calculates everywhere once it is shared for any spreadsheet, but for what has a seal", () => {
    const { sealed } = sharePlan(workbook, "any-spreadsheet", HEAD, "fr");
    const found = check(workbook, "any-spreadsheet");
    expect(READER_IDS.map((id) => fate(found, id))).toEqual(READER_IDS.map(() => `${found.formulas - sealed.length} ${sealed.length} 0 0`));
    expect(placesOf(found.ofFormulas, "keeping")).toEqual(sealed.map(({ place }) => place));
  });

  test("sent as it is shows the errors of its functions to whoever lacks them, and nothing else is told of it", () => {
    const found = check(workbook);
    const ours = formulasOf(workbook).filter(({ formula }) => ourFunctionsIn(formula).length > 0).map(placeOf);
    expect(fate(found, "with-relais")).toBe(`${found.formulas} 0 0 0`);
    expect(placesOf(found.ofFormulas, "relais")).toEqual(ours);
    expect(found.readers["excel-365"].errors).toBe(ours.length);
    expect(found.readers.web).toEqual(found.readers["excel-365"]);
    expect(found.others).toEqual([]);
  });
});

const program = findLibreOffice();
const inLibreOffice = program !== undefined && canDriveLibreOffice() ? test : test.skip;

inLibreOffice("LibreOffice shows something else than Excel with Relais in the formulas of which it is foretold, and in no other", async () => {
  const sample = sampleWorkbook("relais-exemple-leger.xlsx");
  const workbook = pictureOf(sample);
  const { shown: [shown] } = await recalculated(program as string, writeXlsx(sample), [[]]);
  const { ofFormulas } = check(workbook);
  const foretold = (["relais", "dynamic", "whole-table", "following"] as const).flatMap((kind) => placesOf(ofFormulas, kind));
  const isAlike = (live: CellValue | undefined, there: CellValue) => {
    if (typeof live === "number" && typeof there === "number") return Math.abs(live - there) <= 1e-9 * Math.max(1, Math.abs(live));
    return (typeof live === "boolean" ? Number(live) : (live ?? "")) === there;
  };
  const others = formulasOf(workbook).filter(({ sheet, row, column }) => {
    const [[live] = []] = valuesOf(workbook, { sheet, row, column, rows: 1, columns: 1 });
    return !isAlike(live, shown?.sheets[sheet]?.[row]?.[column] ?? "");
  });
  expect(others.map(placeOf).sort()).toEqual([...new Set(foretold)].sort());
  expect(others.length).toBeGreaterThan(100);
}, 120_000);
