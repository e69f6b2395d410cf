import { OPENING_SETTINGS } from "../../src/catalog/sharing/check/opening";
import type { SentWay } from "../../src/catalog/sharing/check/sent-way";
import { WorkbookError } from "../../src/workbook/port";
import { MemoryDocument } from "../../src/workbench/document/memory";
import { officeSays } from "./office-context";
import { RefusingWorkbook } from "./user-workbook";
import { open, SUPPOSITIONS } from "./watching";

const HEAD = { day: 46_000, scenario: "Prudent" };

/** A workbook with one of everything that is told: sheets out of sight, links, small pools, a lacking name, and formulas of ours. */
function workbookWith(): MemoryDocument {
  const document = new MemoryDocument("Synthèse");
  document.enter("Synthèse!A1", [
    ["=RELAIS.NOTICE(3)", "=A1*2", "=[2]Plan!A1", "=NATIF.NOTICE(1)", "=SUM(1,2)"],
    ['=HYPERLINK("#\'Détail (2)\'!A1","Détail")', "=Taux*2", "", "", ""],
  ]);
  document.compute("Synthèse!D1", [[{ error: "#NAME?" }]]);
  document.addSheet("Viviers");
  document.enter("Viviers!B3", [["Vivier", "Effectif", "Salaire brut mensuel"], ["Nord", 40, 6_000], ["Chefs", 3, 15_000]]);
  document.addTable(document.box("Viviers!B3:D5"), true, "Viviers");
  for (const [name, visibility] of [["Détail (2)", "Hidden"], ["Salaires", "Hidden"], ["Modèle", "VeryHidden"]] as const) {
    document.addSheet(name);
    document.show(document.sheets().find((sheet) => sheet.name === name)?.id ?? "", visibility);
  }
  document.addName({ name: "Taux", formula: "='C:\\Budget\\[Plan.xlsx]Taux'!$B$2", scope: null, comment: "", visible: true });
  return document;
}

/** What the file says of Relais, by the keys of its settings. */
function settingsSay(settings: Readonly<Record<string, unknown>>): void {
  const { requirements } = Office.context;
  officeSays({ requirements, document: { settings: { get: (key: string) => settings[key] ?? null } } as unknown as Office.Document });
}

async function checked(document: MemoryDocument, { way = "as-it-is", settings = {}, guesses = {} }: { way?: SentWay; settings?: Record<string, unknown>; guesses?: object } = {}) {
  const workbook = open(document, guesses);
  settingsSay(settings);
  const before = JSON.stringify(document.sheets().map(({ id }) => document.read(document.usedBox(id) ?? document.box("Synthèse!A1"))));
  const found = await (await workbook.sharing()).check(HEAD, way, "fr");
  expect(JSON.stringify(document.sheets().map(({ id }) => document.read(document.usedBox(id) ?? document.box("Synthèse!A1"))))).toBe(before);
  return found;
}

const told = (findings: Awaited<ReturnType<typeof checked>>["others"]) => Object.fromEntries(findings.map(({ kind, places }) => [kind, places.map(({ name, detail }) => (detail ? `${name}: ${detail.en}` : name))]));

describe.each(SUPPOSITIONS)("Excel %s", (_, guesses) => {
  test("tells all that a colleague will see of the open workbook, and what goes with it; nothing is written", async () => {
    const found = await checked(workbookWith(), { guesses });
    expect(told(found.ofFormulas)).toEqual({ "sound-name": ["Synthèse!D1"], relais: ["Synthèse!A1"], following: ["Synthèse!B1"] });
    expect(told(found.others)).toEqual({
      "missing-name": ["Synthèse!D1: NATIF.NOTICE"],
      "external-link": ["Synthèse!C1: 2"],
      "name-elsewhere": ["Taux: Plan.xlsx"],
      "hidden-sheet": ["Salaires"],
      "very-hidden-sheet": ["Modèle"],
      "wage-of-few": ["Viviers!D5: Chefs: headcount 3"],
      "opening-prompt": ["RELAIS.*: functions of Relais in the file", `${OPENING_SETTINGS.trust}: is not set, so the question is asked`],
    });
    expect([found.way, found.isShared, found.formulas]).toEqual(["as-it-is", false, 7]);
    expect(found.readers).toMatchObject({ "with-relais": { recalculates: 6, errors: 1, following: 0 }, "excel-365": { recalculates: 4, errors: 2, following: 1 } });
  });
});

test("in a way of sharing functions of ours make no error, and make Excel ask nobody", async () => {
  const found = await checked(workbookWith(), { way: "any-spreadsheet" });
  expect(told(found.ofFormulas)).toEqual({ "sound-name": ["Synthèse!D1"] });
  expect(Object.keys(told(found.others))).not.toContain("opening-prompt");
});

test("settings of the file are read: the pane that opens, and that nobody is to be asked", async () => {
  const opens = { [OPENING_SETTINGS.pane]: true };
  expect(told((await checked(workbookWith(), { settings: opens })).others)["opening-prompt"]?.[1]).toBe(`${OPENING_SETTINGS.pane}: the pane opens with the file`);
  expect(told((await checked(workbookWith(), { settings: { ...opens, [OPENING_SETTINGS.trust]: true } })).others)).not.toHaveProperty("opening-prompt");
});

test("the file tells Excel to ask nobody, once that is wanted; what Excel does not keep is refused, and not said to be there", async () => {
  const kept = new Map<string, unknown>();
  let status = Office.AsyncResultStatus.Succeeded;
  const workbook = open(workbookWith());
  const settings = {
    get: (key: string) => kept.get(key) ?? null,
    set: (key: string, value: unknown) => void kept.set(key, value),
    remove: (key: string) => void kept.delete(key),
    saveAsync: (done: (result: object) => void) => done({ status, error: { message: "no" } }),
  };
  officeSays({ requirements: Office.context.requirements, document: { settings } as unknown as Office.Document });
  const desk = await workbook.sharing();
  status = Office.AsyncResultStatus.Failed;
  await expect(desk.askNobody()).rejects.toMatchObject({ failure: "unknown" });
  expect(told((await desk.check(HEAD, "as-it-is", "fr")).others)).toHaveProperty("opening-prompt");
  status = Office.AsyncResultStatus.Succeeded;
  await desk.askNobody();
  expect(kept.get("Office.DisableTrustUX")).toBe(true);
  expect(told((await desk.check(HEAD, "as-it-is", "fr")).others)).not.toHaveProperty("opening-prompt");
});

test("an Excel that knows of a start with the file is asked, and Relais starts with it", async () => {
  const document = workbookWith();
  const workbook = open(document);
  settingsSay({});
  await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
  const { others } = await (await workbook.sharing()).check(HEAD, "values", "en");
  expect(told(others)["opening-prompt"]?.[0]).toBe(`${OPENING_SETTINGS.start}: Load: Relais starts with the file`);
  await Office.addin.setStartupBehavior(Office.StartupBehavior.none);
  expect(told((await (await workbook.sharing()).check(HEAD, "values", "en")).others)).not.toHaveProperty("opening-prompt");
});

test("a workbook that can't be read is refused as any read is", async () => {
  const document = new RefusingWorkbook();
  const workbook = open(document);
  settingsSay({});
  const desk = await workbook.sharing();
  document.refusesToRead = "GeneralException";
  await expect(desk.check(HEAD, "as-it-is", "fr")).rejects.toBeInstanceOf(WorkbookError);
});
