import release from "../../package.json";
import { LOCALES } from "../../src/catalog/record/text";
import { SHARE_NAMES } from "../../src/catalog/sharing/share-names";
import { SHARE_WAYS, type ShareWay } from "../../src/catalog/sharing/share-way";
import { SharingError, type WorkbookPort } from "../../src/workbook/port";
import type { MemoryDocument } from "../../src/workbench/document/memory";
import { InterruptedDocument } from "./interrupted-document";
import { open, SUPPOSITIONS } from "./watching";

const HEAD = { day: 46_000, scenario: "Prudent" };

/** A workbook with formulas of ours: in cells of two sheets, in a name, one of them a solve that fills six cells. */
function workbookWith(Document: typeof InterruptedDocument = InterruptedDocument): InterruptedDocument {
  const document = new Document("Personnes");
  document.addSheet("L'été (2)");
  document.enter("Personnes!A1", [
    ["Salaire", "Ancienneté", "Indemnité"],
    [5_000, 3, "=RELAIS.SEVERANCE(A2,B2)"],
    [8_000, 5.5, "=relais.severance( A3, $B3 )*2"],
    [1, 2, "=SUM(C2:C3)"],
  ]);
  document.enter("'L''été (2)'!A1", [["=RELAIS.REALLOCATE(Personnes!A1:B4,Personnes!A1:B1)", "", "=RELAIS.NOTICE(Personnes!B2)&\"RELAIS.NOTICE(\""]]);
  document.setSpill("'L''été (2)'!A1:B3");
  document.compute("'L''été (2)'!A1", [["Vivier", "Mois"], ["Nord", 46_000], ["", 3.25]]);
  document.addName({ name: "Plancher", formula: "=RELAIS.NOTICE(Personnes!$B$3)", scope: null, comment: "de moi", visible: true });
  document.addName({ name: "Local", formula: "=RELAIS.NOTICE(Personnes!$B$2)", scope: document.sheets()[1]?.id ?? null, comment: "", visible: true });
  return document;
}

/** Cells that the solve fills by itself; the last but one of them shows nothing, for which a formula stands where they have been written. */
const SPILLED = { sheet: "L'été (2)", rows: 3, columns: 2 };

/** All that could be missed or found: what formulas have given is for the next calculation, the order of names for nobody. */
function contentOf(document: MemoryDocument): object {
  return {
    sheets: document.sheets().map(({ name }) => {
      const isSpilled = (row: number, column: number) => name === SPILLED.sheet && row < SPILLED.rows && column < SPILLED.columns;
      const cells = document.read(document.box(`'${name.replaceAll("'", "''")}'!A1:J40`)).flatMap((line, row) =>
        line.map(({ formula, value, numberFormat }, column) => JSON.stringify([formula ?? (isSpilled(row, column) ? "spilled" : value), numberFormat])),
      );
      return { name, cells };
    }),
    names: document.names().map(({ name, formula, scope, comment }) => [name, formula, scope, comment].join(" | ")).sort(),
  };
}

async function shareNow(workbook: WorkbookPort, way: ShareWay = "excel-365") {
  const { share } = await (await workbook.sharing()).look(HEAD, way, "fr");
  return (await workbook.sharing()).share(share);
}

async function backNow(workbook: WorkbookPort) {
  return (await workbook.sharing()).backToLive();
}

/** Formulas of cells and names that need the add-in. */
function ourFormulas(document: MemoryDocument): string[] {
  const cells = document.sheets().flatMap(({ id }) => {
    const used = document.usedBox(id);
    return used ? document.read(used).flat().flatMap(({ formula }) => formula ?? []) : [];
  });
  return [...cells, ...document.names().map(({ formula }) => formula)].filter((formula) => /RELAIS\./i.test(formula.replaceAll(/"(?:[^"]|"")*"/g, "")));
}

const refusalOf = (work: Promise<unknown>): Promise<SharingError> =>
  work.then(
    () => { throw new Error("a SharingError was expected"); },
    (thrown: unknown) => {
      if (!(thrown instanceof SharingError)) throw thrown;
      return thrown;
    },
  );

describe.each(SUPPOSITIONS)("Excel %s", (_, guesses) => {
  test("shared, a workbook has no function of ours; live again, it is what it was", async () => {
    const document = workbookWith();
    const before = contentOf(document);
    const workbook = open(document, guesses);
    await shareNow(workbook);
    expect(ourFormulas(document)).toEqual([]);
    expect(document.cell("Personnes!C2").formula).toMatch(/^=CHOOSE\(1,NATIF\.SEVERANCE\(A2,B2,/);
    expect(document.names().map(({ name }) => name).sort()).toEqual(["Local", "NATIF.NOTICE", "NATIF.SEVERANCE", "Plancher", SHARE_NAMES.sheets.seal]);
    expect((await (await workbook.sharing()).look(HEAD, "excel-365", "fr")).isShared).toBe(true);
    await backNow(workbook);
    expect(contentOf(document)).toEqual(before);
  });

  test.each(["any-spreadsheet", "values"] as const)("shared for %s, it has neither function of ours nor spill, and is what it was when it is live again", async (way) => {
    const document = workbookWith();
    const before = contentOf(document);
    const workbook = open(document, guesses);
    await shareNow(workbook, way);
    expect(ourFormulas(document)).toEqual([]);
    const shown = document.read(document.box("'L''été (2)'!A1:B3")).map((row) => row.map(({ formula, value }) => formula ?? value));
    expect(shown.flat().filter((one) => one === "")).toEqual([]);
    if (way === "values") expect(shown).toEqual([["Vivier", "Mois"], ["Nord", 46_000], ['=""', 3.25]]);
    else expect(shown[2]?.[1]).toMatch(/^=CHOOSE\(1,'Sceau Relais'!\$B\$\d+,"Relais 1 \+\w+",A1\)$/);
    expect((await (await workbook.sharing()).look(HEAD, way, "fr")).isShared).toBe(true);
    await backNow(workbook);
    expect(contentOf(document)).toEqual(before);
  });

  test("sealed values are those that the cells showed, with what they were made of and formulas that compare it", async () => {
    const document = workbookWith();
    const workbook = open(document, guesses);
    await shareNow(workbook);
    const formula = document.cell("'L''été (2)'!A1").formula ?? "";
    const [, area] = /^=CHOOSE\(1,'Sceau Relais'!(\$A\$\d+:\$B\$\d+),"Relais 1 \w+",/.exec(formula) ?? [];
    const values = document.read(document.box(`Sceau Relais!${(area ?? "").replaceAll("$", "")}`));
    expect(values.map((row) => row.map((cell) => cell.formula ?? cell.value))).toEqual([["Vivier", "Mois"], ["Nord", 46_000], ['=""', 3.25]]);
    const seal = document.usedBox(document.sheets().find(({ name }) => name === "Sceau Relais")?.id ?? "");
    const texts = seal ? document.read(seal).flat().map((cell) => cell.formula ?? cell.value) : [];
    expect(texts).toEqual(expect.arrayContaining([release.version, 46_000, "Prudent", "RELAIS.REALLOCATE", 8_000]));
    expect(texts.filter((text) => typeof text === "string" && text.includes("EXACT('Personnes'!$A$1:$B$4&\"\",$A$"))).toHaveLength(1);
  });
});

describe.each(SHARE_WAYS)("for %s interrupted at each write in turn", (way) => {
  const shareSo = (workbook: WorkbookPort) => shareNow(workbook, way);

  /** How many changes a whole run asks for. */
  async function changesOf(run: (workbook: WorkbookPort) => Promise<unknown>, prepare: (workbook: WorkbookPort) => Promise<unknown>): Promise<number> {
    const document = workbookWith();
    const workbook = open(document);
    await prepare(workbook);
    document.refuseAt(Infinity);
    await run(workbook);
    return document.asked;
  }

  test("a refused write of Share leaves the workbook as it was", async () => {
    const count = await changesOf(shareSo, () => Promise.resolve());
    expect(count).toBeGreaterThan(6);
    for (let at = 1; at <= count; at += 1) {
      const document = workbookWith();
      const before = contentOf(document);
      const workbook = open(document);
      document.refuseAt(at, "AccessDenied");
      const refusal = await refusalOf(shareSo(workbook));
      expect([at, refusal.failure, refusal.isUnfinished, contentOf(document)]).toEqual([at, "protected", false, before]);
    }
  });

  test.each([
    ["Share", shareSo, () => Promise.resolve()],
    ["Back to live", (workbook: WorkbookPort) => backNow(workbook), shareSo],
  ])("%s ended for good half way is finished by whoever opens the workbook: it is live, and nothing is left", async (_, run, prepare) => {
    const count = await changesOf(run, prepare);
    for (let at = 1; at <= count; at += 1) {
      const document = workbookWith();
      const live = contentOf(document);
      const workbook = open(document);
      await prepare(workbook);
      const begun = contentOf(document);
      document.endAt(at);
      await refusalOf(run(workbook));
      document.reopen();
      const reopened = open(document);
      const { isUnfinished } = await (await reopened.sharing()).look(HEAD, way, "en");
      // Broken off before anything was written, there is nothing to finish.
      if (!isUnfinished) expect([at, contentOf(document)]).toEqual([at, begun]);
      if (isUnfinished) await backNow(reopened);
      if (isUnfinished) expect([at, contentOf(document)]).toEqual([at, live]);
    }
  });
});

test("a workbook that has changed since the plan was made is left alone", async () => {
  const document = workbookWith();
  const workbook = open(document);
  const { share } = await (await workbook.sharing()).look(HEAD, "excel-365", "fr");
  document.enter("Personnes!C2", [["=A2"]]);
  const before = contentOf(document);
  const refusal = await refusalOf((await workbook.sharing()).share(share));
  expect([refusal.failure, refusal.place, refusal.isUnfinished]).toEqual(["changed", "Personnes!C2", false]);
  expect(contentOf(document)).toEqual(before);
});

test("a protected sheet is told before anything is written, by Share and by Back to live", async () => {
  const document = workbookWith();
  const workbook = open(document);
  const sheet = document.sheets()[0]?.id ?? "";
  document.protect(sheet, true);
  expect((await (await workbook.sharing()).look(HEAD, "excel-365", "fr")).share.obstacles.protectedSheets).toEqual(["Personnes"]);
  document.protect(sheet, false);
  await shareNow(workbook);
  document.protect(sheet, true);
  const shared = contentOf(document);
  const refusal = await refusalOf(backNow(workbook));
  expect([refusal.failure, refusal.place, refusal.isUnfinished, contentOf(document)]).toEqual(["protected", "Personnes", false, shared]);
});

test("a sheet of the user's own that is called like ours stays, whatever is taken back", async () => {
  const document = workbookWith();
  document.addSheet("Sceau Relais");
  document.enter("Sceau Relais!A1", [["à moi"]]);
  const before = contentOf(document);
  const workbook = open(document);
  await shareNow(workbook);
  expect(document.sheets().map(({ name }) => name)).toContain("Sceau Relais 2");
  await backNow(workbook);
  expect(contentOf(document)).toEqual(before);
});

test.each(LOCALES)("words of the seal are %s", async (locale) => {
  const document = workbookWith();
  const workbook = open(document);
  const { share } = await (await workbook.sharing()).look(HEAD, "excel-365", locale);
  await (await workbook.sharing()).share(share);
  expect(document.sheets().map(({ name }) => name)).toContain({ fr: "Sceau Relais", en: "Relais seal" }[locale]);
});

test("what Excel can't take back in one step is written without, and said", async () => {
  const document = workbookWith();
  const workbook = open(document, {}, false);
  expect(await shareNow(workbook)).toBe("several");
  expect(await backNow(workbook)).toBe("several");
});

describe.each(SUPPOSITIONS)("Excel %s", (_, guesses) => {
  test("repair writes damaged formulas of cells and names anew, but for those of protected sheets, and tells each", async () => {
    const document = workbookWith();
    document.enter("Personnes!E1", [["=_xldudf_RELAIS_NOTICE(B2)", "=[2]!_xldudf_RELAIS_NOTICE(B3)+1", "=SUM(B2:B3)"]]);
    document.addName({ name: "Reste", formula: "=_xldudf_RELAIS_NOTICE(Personnes!$B$3)", scope: null, comment: "", visible: true });
    document.enter("'L''été (2)'!E1", [["=_xldudf_RELAIS_NOTICE(3)"]]);
    document.protect(document.sheets()[1]?.id ?? "", true);
    const repaired = await (await open(document, guesses).sharing()).repair();
    expect(["E1", "F1", "G1"].map((cell) => document.cell(`Personnes!${cell}`).formula)).toEqual(["=RELAIS.NOTICE(B2)", "=RELAIS.NOTICE(B3)+1", "=SUM(B2:B3)"]);
    expect(document.names().find(({ name }) => name === "Reste")?.formula).toBe("=RELAIS.NOTICE(Personnes!$B$3)");
    expect(document.cell("'L''été (2)'!E1").formula).toBe("=_xldudf_RELAIS_NOTICE(3)");
    expect([...repaired.cells, ...repaired.names].map(({ place, damage }) => `${place} ${damage}`)).toEqual(["Personnes!E1 stored-name", "Personnes!F1 other-book", "Reste stored-name"]);
    expect([repaired.locked.map(({ place }) => place), repaired.protectedSheets, repaired.undo]).toEqual([["'L''été (2)'!E1"], ["L'été (2)"], "one"]);
  });
});
