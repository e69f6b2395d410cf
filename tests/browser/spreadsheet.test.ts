import type { Page } from "playwright-core";
import { LIKELY } from "../../src/workbench/guesses";
import { writeXlsx } from "../../src/workbench/xlsx/write";
import { randomStream } from "../support/random-stream";
import { untilTrue } from "./page/until-true";
import { describeInSmallAddin } from "./page/small-addin";

/** Rests the pointer on a point of the grid, in pixels from its corner. */
async function hover(page: Page, { x, y }: { readonly x: number; readonly y: number }): Promise<void> {
  const grid = await page.locator("canvas[id^=univer-sheet-main]").boundingBox();
  if (!grid) throw new Error("there is no grid");
  await page.mouse.move(grid.x + x + 200, grid.y + y + 200);
  await page.mouse.move(grid.x + x, grid.y + y, { steps: 4 });
}

/** The contract with the spreadsheet's engine: what the workbench has built on the inside of Univer 0.25.1. */
describeInSmallAddin("the spreadsheet", ({ fresh, started }) => {
  test("functions of the add-in calculate, nest, feed other formulas and follow their arguments", async () => {
    const sheet = await fresh();
    await sheet.enter({ A1: "2", A2: "=RELAIS.ADD(A1;1)", A3: "=RELAIS.ADD(RELAIS.ADD(A1;10);A2)*2", A4: "=LET(a;RELAIS.ADD(A1;1);a*a)" });
    expect(await sheet.values("A2", "A3", "A4")).toEqual([3, 30, 9]);
    await sheet.enter({ A1: "5" });
    expect(await sheet.values("A2", "A3", "A4")).toEqual([6, 42, 36]);
  });

  test("a result of several cells spills, H1# and @ read it, and it is refused where a cell stands in its way", async () => {
    const sheet = await fresh();
    await sheet.enter({ A1: "=RELAIS.SPILL(3)", D1: "=SUM(A1#)", D2: "=ROWS(A1#)", D3: "=@A1:A3" });
    await sheet.enter({ D1: "=SOMME(A1#)", D2: "=LIGNES(A1#)" });
    expect(await sheet.values("A3", "B3", "D1", "D2", "D3")).toEqual([2, 20, 33, 3, 2]);
    expect((await sheet.read("B3")).formula).toBeNull();
    await sheet.enter({ B2: "x" });
    expect(await sheet.values("A1", "A2", "D1")).toEqual([{ error: "#SPILL!" }, "", { error: "#SPILL!" }]);
    await sheet.enter({ B2: "" });
    expect(await sheet.values("A1", "B3", "D1")).toEqual([0, 20, 33]);
  });

  test("changes that come while others are being calculated are all calculated, however many calculations they stop", async () => {
    const sheet = await fresh();
    const inputs = ["A", "B", "C", "D"];
    const readers = inputs.flatMap((column, index) =>
      Array.from({ length: 1500 }, (_, row) => [`${"FGHI"[index]}${row + 1}`, `=SOMME(${column}$1:${column}$1500)+LIGNE()`] as const));
    await sheet.enter({ ...Object.fromEntries(inputs.map((column) => [`${column}1`, "1"])), ...Object.fromEntries(readers) });
    for (let round = 2; round <= 5; round++) {
      await sheet.page.evaluate(async ([cells, text]) => {
        for (const cell of cells) {
          window.workbench.enter("Feuil1", cell, text);
          await new Promise((resolve) => setTimeout(resolve, 7 * Number(text)));
        }
        await window.workbench.settled();
      }, [inputs.map((column) => `${column}1`), `${round}`] as const);
      expect(await sheet.values("F1500", "G1500", "H1500", "I1500")).toEqual(inputs.map(() => round + 1500));
    }
  });

  test("a formula that comes while what formulas fill is being calculated has its result", async () => {
    const sheet = await fresh();
    const rows = Array.from({ length: 2500 }, (_, row) => [`F${row + 1}`, `=SOMME(A$1:A$1500)+LIGNE()`] as const);
    await sheet.enter({ A1: "1", C1: "=SEQUENCE(3)*A1", ...Object.fromEntries(rows) });
    for (let round = 2; round <= 6; round++) {
      await sheet.page.evaluate(async ([value, address]) => {
        window.workbench.enter("Feuil1", "A1", value);
        await new Promise((resolve) => setTimeout(resolve, 20 * Number(value)));
        window.workbench.enter("Feuil1", address, "=A1*2");
        await window.workbench.settled();
      }, [`${round}`, `H${round}`] as const);
      expect(await sheet.values(`H${round}`, "C3", "F2500")).toEqual([2 * round, 3 * round, round + 2500]);
    }
  });

  test("a name that comes is read by all that were waiting for it, though a change stops their calculation", async () => {
    const sheet = await fresh();
    const rows = Array.from({ length: 2500 }, (_, row) => [`F${row + 1}`, `=SOMME(B$1:B$1500)+Attendu${row < 2499 ? "*0" : ""}`] as const);
    await sheet.enter({ A1: "5", B1: "1", ...Object.fromEntries(rows) });
    expect(await sheet.values("F1", "F2500")).toEqual([{ error: "#NAME?" }, { error: "#NAME?" }]);
    const added = sheet.pane.locator("body").evaluate(() => Excel.run(async (context) => {
      context.workbook.names.add("Attendu", "=Feuil1!$A$1");
      await context.sync();
    }));
    for (let change = 2; change <= 8; change++) {
      await sheet.page.evaluate((text) => window.workbench.enter("Feuil1", "C1", text), `${change}`);
      await sheet.page.waitForTimeout(40);
    }
    await added;
    await sheet.enter({ C1: "9" });
    expect(await sheet.values("F1", "F2500")).toEqual([1, 6]);
  });

  test("an error of the add-in keeps its words until the cell has another value", async () => {
    const sheet = await fresh();
    await sheet.enter({ A1: "=RELAIS.FAIL()", A2: "=A1+1", A3: '=SIERREUR(RELAIS.FAIL();"rien")' });
    expect(await sheet.read("A1")).toMatchObject({ value: { error: "#N/A" }, error: "no data today" });
    expect(await sheet.read("A2")).toMatchObject({ value: { error: "#N/A" }, error: "#N/A" });
    expect(await sheet.values("A3")).toEqual(["rien"]);
    await sheet.select("A1");
    await expect(sheet.page.getByTestId("cell-error").textContent()).resolves.toBe("A1 #N/A · no data today");
    await sheet.enter({ A1: "=1/0" });
    expect(await sheet.read("A1")).toMatchObject({ value: { error: "#DIV/0!" }, error: "#DIV/0!" });
  });

  test("the words of a refused cell show where the pointer rests on it, whatever the notation calls the error", async () => {
    const sheet = await started();
    await sheet.enter({ A1: "=RELAIS.FAIL()" });
    const words = sheet.page.getByText("no data today", { exact: true });
    // A page whose grid is still being drawn takes no notice of a pointer: whoever sees nothing comes back with it.
    await untilTrue(async () => {
      await hover(sheet.page, { x: 90, y: 30 });
      return words.waitFor({ timeout: 2000 }).then(() => true, () => false);
    }, "the words of the refused cell to show");
    await hover(sheet.page, { x: 290, y: 230 });
    await words.waitFor({ state: "detached" });
  });

  test("arguments arrive as they stand: blanks, omitted ones, truth values, errors, whole columns", async () => {
    const sheet = await fresh();
    await sheet.enter({ A1: "1", A2: "'007", A4: "VRAI", C1: "=RELAIS.ECHO(A:A;;FAUX)", C2: "=RELAIS.ECHO(Z1)", C3: "=RELAIS.ECHO(A1:A2;A1)" });
    const blank = JSON.stringify(LIKELY.blankCellArgument);
    expect(await sheet.values("C1", "C2", "C3")).toEqual([`[[[1],["007"],[${blank}],[true]],null,false]`, `[[[${blank}]],null,null]`, '[[[1],["007"]],1,null]']);
    await sheet.enter({ A2: "=NA()" });
    expect((await sheet.values("C3"))[0]).toContain("#N/A");
  });

  test("a call is #BUSY! while it runs, and is given up when its cell or its arguments change", async () => {
    const sheet = await fresh();
    await sheet.page.evaluate(() => {
      window.workbench.enter("Feuil1", "A1", "60000");
      window.workbench.enter("Feuil1", "A2", "=RELAIS.SLOW(A1;7)");
      window.workbench.enter("Feuil1", "A3", "=RELAIS.SLOW(60000;8)");
      window.workbench.enter("Feuil1", "A4", "=A2+1");
    });
    await sheet.page.waitForFunction(() => JSON.stringify(window.workbench.read("Feuil1", "A4").value) === '{"error":"#BUSY!"}');
    expect(await sheet.values("A2", "A3")).toEqual([{ error: "#BUSY!" }, { error: "#BUSY!" }]);
    await sheet.enter({ A1: "10", A3: "3" });
    expect(await sheet.values("A2", "A3", "A4")).toEqual([7, 3, 8]);
  });

  test("what is typed while thousands of formulas are being read or calculated counts in the end", async () => {
    const sheet = await fresh();
    const rows = Array.from({ length: 6_000 }, (_, row) => [row, { 1: { formula: `=$A$1*${row}+SUM(A${row + 1},0)` } }] as const);
    const bytes = writeXlsx({ sheets: [{ name: "Feuil1", cells: { ...Object.fromEntries(rows), 0: { 0: { value: 1 } } } }] });
    const wrong = await sheet.page.evaluate(async (base64) => {
      const { workbench } = window;
      void workbench.open(Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)));
      while (workbench.sheets().length > 1) await new Promise((later) => setTimeout(later, 10));
      for (let typed = 2; typed <= 9; typed++) {
        workbench.enter("Feuil1", "A1", String(typed));
        await new Promise((later) => setTimeout(later, 120));
      }
      await workbench.settled();
      return Array.from({ length: 5_998 }, (_, index) => index + 1).filter((row) => workbench.read("Feuil1", `B${row + 1}`).value !== 9 * row).length;
    }, Buffer.from(bytes).toString("base64"));
    expect(wrong).toBe(0);
  });

  test("what is typed while formulas are being read of which none is to calculate counts as well", async () => {
    const sheet = await fresh();
    const rows = Array.from({ length: 6_000 }, (_, row) => [row + 1, { 1: { formula: `$A$1*${row}+SUM(A${row + 1},0)`, value: 0 } }] as const);
    const bytes = writeXlsx({ sheets: [{ name: "Feuil1", cells: { ...Object.fromEntries(rows), 0: { 0: { value: 1 }, 1: { value: 1 }, 2: { formula: "B1*2", value: 2 } } } }] });
    const doubled = await sheet.page.evaluate(async (base64) => {
      const { workbench } = window;
      void workbench.open(Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)));
      while (workbench.sheets().length > 1) await new Promise((later) => setTimeout(later, 10));
      // The reading begins a tenth of a second after the opening, and so does the stop after what is typed.
      await new Promise((later) => setTimeout(later, 150));
      workbench.enter("Feuil1", "B1", "9");
      await workbench.settled();
      return workbench.read("Feuil1", "C1").value;
    }, Buffer.from(bytes).toString("base64"));
    expect(doubled).toBe(18);
  });

  test("who reads cells that a formula no longer fills reads them empty", async () => {
    const sheet = await fresh("fr", "en");
    await sheet.enter({ A1: "10", B1: "=SEQUENCE(A1)", C1: "=SUM(B6:B10)", C2: "=SUM(B1:B10)", C3: "=C1*2", E1: "=IF(A1>7,SEQUENCE(1,A1),NA())", C4: "=SUM(F1:N1)", C5: "=RELAIS.ADD(SUM(B1:B10),0)" });
    expect(await sheet.values("C1", "C2", "C3", "C4", "C5")).toEqual([40, 55, 80, 54, 55]);
    await sheet.enter({ A1: "5" });
    expect(await sheet.values("C1", "C2", "C3", "E1", "C4", "C5")).toEqual([0, 15, 0, { error: "#N/A" }, 0, 15]);
    await sheet.enter({ A1: "8" });
    expect(await sheet.values("C1", "C2", "C3", "C4", "C5")).toEqual([21, 36, 42, 35, 36]);
  });

  test("whatever is typed, cells show what a calculation of everything shows", async () => {
    const sheet = await fresh("fr", "en");
    const draw = randomStream(20_261_128);
    const pick = <T>(of: readonly T[]): T => of[Math.floor(draw() * of.length)] as T;
    const columns = ["A", "B", "C", "D", "E"] as const;
    // Each reads columns to its left alone, so that nothing is in a circle; spills go down where nothing else stands.
    const formulas = (left: string, row: number): readonly string[] => [
      `=${left}${row}*2`, `=SUM(${left}1:${left}9)`, `=RELAIS.ADD(${left}${row},1)`, `=IF(${left}${row}="","none",${left}${row})`, `=INDEX(${left}1:${left}9,${row})+1`,
      `=RELAIS.ADD(SUM(${left}1:${left}4),${left}${row})`, `=IFERROR(OFFSET(${left}1,${row - 1},0),0)`, `=COUNTIF(${left}1:${left}9,">2")`,
    ];
    await sheet.enter({ ...Object.fromEntries(Array.from({ length: 8 }, (_, row) => [`A${row + 1}`, String(row % 3)])), H1: "=RELAIS.SPILL(A1+1)", J1: "=SEQUENCE(A2+1)", L1: "=SUM(H1:J9)" });
    for (let round = 0; round < 12; round += 1) {
      const typed = Object.fromEntries(
        Array.from({ length: 1 + (round % 4) }, () => {
          const [column, row] = [Math.floor(draw() * columns.length), 1 + Math.floor(draw() * 8)];
          const constant = pick(["0", "1", "3", "", "'1"]);
          return [`${columns[column] ?? "A"}${row}`, column === 0 || draw() < 0.3 ? constant : pick(formulas(columns[column - 1] ?? "A", row))];
        }),
      );
      await sheet.enter(typed);
      const shown = await sheet.block("A1:L9");
      await sheet.calculate();
      expect({ typed, cells: await sheet.block("A1:L9") }).toEqual({ typed, cells: shown });
    }
  });

  test("what is compared twice is compared alike: 0 is not empty, and a text of figures is no number", async () => {
    const sheet = await fresh("fr", "en");
    await sheet.enter({ A1: "0", A2: "'1" });
    const ask = '=IF(INDEX(A1:A3,1)="","empty","not")&IF(INDEX(A1:A3,2)=1,"number","text")';
    await sheet.enter({ C1: ask, C2: ask, C3: '=SUMPRODUCT((A1:A3="")*1)', C4: '=SUMPRODUCT((A1:A3="")*1)' });
    expect(await sheet.values("C1", "C2", "C3", "C4")).toEqual(["nottext", "nottext", 1, 1]);
  });

  test("long formulas are told apart though a hash of 32 bits is the same for them", async () => {
    const sheet = await fresh("fr", "en");
    const long = (sum: string) => `=IF(A1>0,${sum},0)+0*LEN("a text that makes the formula longer than 64")`;
    await sheet.enter({ A1: "1", B1: long("418*A1+450"), B2: long("4816*A1+3518"), B3: long("30*A1+4035"), B4: long("8362*A1+9519") });
    expect(await sheet.values("B1", "B2", "B3", "B4")).toEqual([868, 8334, 4065, 17881]);
  });

  test("of 10,000 calls one changed cell makes those that read it, and no other", async () => {
    const sheet = await fresh();
    const asked = () => sheet.pane.locator("body").evaluate(() => (globalThis as { sums?: number }).sums ?? NaN);
    const before = await asked();
    await sheet.pane.locator("body").evaluate(() =>
      Excel.run(async (context) => {
        const data = context.workbook.worksheets.getItem("Données");
        data.getRange("A1:A2000").values = Array.from({ length: 2000 }, (_, row) => [row + 1]);
        data.getRange("B1:F2000").formulas = Array.from({ length: 2000 }, (_, row) => Array.from({ length: 5 }, (_cell, column) => `=RELAIS.ADD($A${row + 1},${column})`));
        await context.sync();
      }),
    );
    await sheet.settled();
    const all = await asked();
    expect(all - before).toBe(10_000);
    await sheet.on("Données").enter({ A5: "1000" });
    expect((await asked()) - all).toBe(5);
    const rows = await sheet.on("Données").block("A1:F2000");
    expect(rows.filter((row, at) => row.some((value, column) => value !== (at === 4 ? 1000 : at + 1) + Math.max(0, column - 1)))).toEqual([]);
  });

  test("the former result stays in sight until the new one comes, and nobody is asked what has been answered", async () => {
    const sheet = await fresh("fr", "en");
    await sheet.enter({ A1: "1", A2: "=RELAIS.SLOW(A1,A1)", A3: "=A2+1", A4: "=RELAIS.SPILL(A1+1)", A9: "=RELAIS.ADD(A2,100)", B9: "=SUM(A4:B5)" });
    expect(await sheet.values("A2", "A3", "A5", "A9", "B9")).toEqual([1, 2, 1, 101, 11]);
    const seen = await sheet.page.evaluate(async () => {
      const { workbench } = window;
      const shown = new Set<string>();
      const values = () => JSON.stringify(["A2", "A3", "A9"].map((cell) => workbench.read("Feuil1", cell).value));
      workbench.enter("Feuil1", "A1", "400");
      const state = { isSettled: false };
      void workbench.settled().then(() => (state.isSettled = true));
      while (!state.isSettled) {
        shown.add(values());
        await new Promise((later) => setTimeout(later, 5));
      }
      return [...shown, values()];
    });
    expect(seen[0]).toBe("[1,2,101]");
    expect(seen.at(-1)).toBe("[400,401,500]");
    expect(seen.join()).not.toContain("BUSY");
    // Two calls of one cell that stand nowhere are told apart by what they ask.
    await sheet.enter({ B1: "=RELAIS.ADD(1,2)*1000+RELAIS.ADD(3,4)" });
    const again = await sheet.page.evaluate(async () => {
      const shown = new Set<string>();
      const state = { isSettled: false };
      window.workbench.calculate();
      void window.workbench.settled().then(() => (state.isSettled = true));
      while (!state.isSettled) {
        shown.add(JSON.stringify(window.workbench.read("Feuil1", "B1").value));
        await new Promise((later) => setTimeout(later, 5));
      }
      return [...shown];
    });
    expect(again).toEqual(["3007"]);
  });

  test("half a structured reference, as it stands while it is being typed, leaves the formulas that are read after it alone", async () => {
    const sheet = await fresh();
    await sheet.type("A1", '=NBCAR("Lignes[#Tout")');
    await sheet.select("A2");
    await sheet.page.keyboard.type("=SOMME(Lignes[");
    await sheet.page.keyboard.press("Escape");
    await sheet.enter({ B1: "3", B2: "4", A3: "=SOMME(B1;B2)*EQUIV(4;B1:B2;0)" });
    expect(await sheet.values("A1", "A2", "A3")).toEqual([12, "", 14]);
  });

  test("a sheet that was protected in a workbook that is closed by now stops nobody in the next", async () => {
    const former = await fresh();
    await former.page.evaluate(() => window.workbench.protect("Feuil1"));
    const sheet = await fresh();
    await sheet.type("A1", "99");
    expect(await sheet.values("A1")).toEqual([99]);
  });

  test("a defined name that comes or changes late is calculated with", async () => {
    const sheet = await fresh("fr", "en");
    await sheet.enter({ A1: "4", A2: "=Rate*2", A3: "=Rate" });
    expect(await sheet.values("A2")).toEqual([{ error: "#NAME?" }]);
    await sheet.pane.locator("body").evaluate(async () => {
      await Excel.run(async (context) => {
        context.workbook.names.add("Rate", context.workbook.worksheets.getItem("Feuil1").getRange("A1"));
        await context.sync();
      });
    });
    await sheet.page.evaluate(() => window.workbench.settled());
    expect(await sheet.values("A2", "A3")).toEqual([8, 4]);
  });

  test("structured references follow the table: its rows, its headers, French words, any case", async () => {
    const sheet = (await fresh()).on("Données");
    await sheet.enter({ A1: "Client", B1: "CA", A2: "a", B2: "1", A3: "b", B3: "2" });
    await sheet.pane.locator("body").evaluate(async () => {
      await Excel.run(async (context) => {
        const table = context.workbook.worksheets.getItem("Données").tables.add("A1:B3", true);
        table.name = "Lignes";
        await context.sync();
      });
    });
    await sheet.enter({ D1: "=SOMME(lignes[ca])", D2: "=Lignes[@CA]*10", D3: "=LIGNES(Lignes[#Tout])", D9: "=Lignes[@CA]", E1: "=Lignes[[#Totaux];[CA]]" });
    expect(await sheet.values("D1", "D2", "D3", "D9", "E1")).toEqual([3, 10, 3, { error: "#VALUE!" }, { error: "#REF!" }]);
    await sheet.enter({ B1: "Revenu" });
    expect(await sheet.values("D1", "D2")).toEqual([3, 10]);
    expect((await sheet.read("D2")).formula).toBe("=Lignes[@Revenu]*10");
  });

  test("cells that depend on themselves are 0 and are told, as in Excel", async () => {
    const sheet = await fresh();
    await sheet.enter({ A1: "=A2+1", A2: "=A1+1", A3: "=A1*2", A4: "=RELAIS.ADD(A4;1)" });
    expect(await sheet.values("A1", "A2", "A3", "A4")).toEqual([0, 0, 0, 0]);
    const limits = await sheet.page.evaluate(() => (window.workbench as unknown as { limits(): string[] }).limits());
    expect(limits).toEqual(["Références circulaires (Feuil1!A1, Feuil1!A2, Feuil1!A4) : ces cellules valent 0."]);
    await sheet.enter({ A1: "1", A4: "5" });
    expect(await sheet.values("A1", "A2", "A3", "A4")).toEqual([1, 2, 2, 5]);
  });

  test("a protected sheet takes nothing from the keyboard, and its formulas go on", async () => {
    const sheet = await fresh();
    await sheet.enter({ A1: "1", B1: "=Données!A1+1" });
    await sheet.page.evaluate(() => (window.workbench as unknown as { protect(sheet: string): void }).protect("Feuil1"));
    await sheet.type("A1", "99");
    await expect(sheet.page.getByTestId("notice").textContent()).resolves.toMatch(/protégée/);
    await sheet.on("Données").enter({ A1: "41" });
    expect(await sheet.values("A1", "B1")).toEqual([1, 42]);
  });

  test("the keyboard writes French, the formula bar shows it, and English can be switched on", async () => {
    const sheet = await fresh();
    await sheet.type("A1", "2,5");
    await sheet.type("A2", "12,5 %");
    await sheet.type("A3", '=SI(A1>1,5;"oui";"non")');
    await sheet.type("A4", "VRAI");
    expect(await sheet.values("A1", "A2", "A3", "A4")).toEqual([2.5, 0.125, "oui", true]);
    expect(await sheet.read("A2")).toMatchObject({ text: "12,50%" });
    await sheet.select("A3");
    expect((await sheet.read("A3")).formula).toBe('=SI(A1>1,5;"oui";"non")');
    await sheet.page.getByLabel("Formules").selectOption("en");
    expect((await sheet.read("A3")).formula).toBe('=IF(A1>1.5,"oui","non")');
  });

  test("a copied formula moves its references, also to another sheet", async () => {
    const sheet = await fresh();
    await sheet.enter({ A1: "1", B1: "2", A2: "=RELAIS.ADD(A1;1)" });
    await sheet.copy("A2");
    await sheet.paste("B2");
    await sheet.page.waitForFunction(() => window.workbench.read("Feuil1", "B2").value === 3);
    const other = sheet.on("Données");
    await other.enter({ C4: "10" });
    await other.paste("C5");
    await sheet.page.waitForFunction(() => window.workbench.read("Données", "C5").value === 11);
    expect((await other.read("C5")).formula).toBe("=RELAIS.ADD(C4;1)");
  });

  test("the page is not at rest while a command of the grid is under way, such as a copy that the clipboard takes slowly", async () => {
    const sheet = await fresh();
    await sheet.enter({ A1: "1" });
    await sheet.select("A1");
    const happened = await sheet.page.evaluateHandle(() => {
      const { clipboard } = navigator;
      const order: string[] = [];
      const write = clipboard.write.bind(clipboard);
      clipboard.write = async (items) => {
        clipboard.write = write;
        // Far longer than nothing must happen for the page to count as quiet.
        await new Promise((later) => setTimeout(later, 500));
        order.push("copied");
        return write(items);
      };
      return order;
    });
    await sheet.page.keyboard.press("Control+c");
    await happened.evaluate(async (order) => {
      await window.workbench.settled();
      order.push("settled");
    });
    expect(await happened.jsonValue()).toEqual(["copied", "settled"]);
  });

  test("a second pane starts beside the first and can be closed; functions go on", async () => {
    const sheet = await fresh();
    await sheet.page.getByRole("button", { name: "Second volet" }).click();
    await sheet.page.locator(".pane iframe").nth(1).contentFrame().getByText("ready").waitFor();
    await sheet.page.getByRole("button", { name: "Fermer le volet" }).click();
    expect(await sheet.page.locator(".pane iframe").count()).toBe(1);
    await sheet.enter({ A1: "=RELAIS.ADD(1;2)" });
    expect(await sheet.values("A1")).toEqual([3]);
  });

  test("another language restarts the pane in it", async () => {
    const sheet = await fresh();
    await sheet.page.getByLabel("Langue").selectOption("en");
    await sheet.pane.getByText("ready in en-US").waitFor();
    await sheet.page.getByText("this is not Excel").waitFor();
  });

  test("a workbook that is saved and opened again is the same", async () => {
    const sheet = await fresh();
    await sheet.enter({ A1: "2,5", A2: "=RELAIS.SPILL(2)", A5: "=SOMME(A2#)", C1: "01/02/2026", C2: "texte", C3: "=1/0" });
    const looks = () => sheet.page.evaluate(() => (window.workbench as unknown as { readRange(sheet: string, address: string): unknown }).readRange("Feuil1", "A1:C6"));
    const before = await looks();
    await sheet.page.evaluate(async () => {
      await window.workbench.open((window.workbench as unknown as { save(): Uint8Array }).save());
      await window.workbench.settled();
    });
    expect(await looks()).toEqual(before);
  });
});
