import fs from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { LARGEST_FILE } from "../../src/workbench/xlsx/read";
import { writeXlsx } from "../../src/workbench/xlsx/write";
import { EXCEL_SHEETS, excelFile } from "../workbench/xlsx/excel-file";
import { describeInSmallAddin } from "./page/small-addin";

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A compound file of Office with one stream in its directory. */
function compoundFile(stream: string): Buffer {
  return Buffer.concat([Buffer.from(OLE), Buffer.alloc(1016), Buffer.from(stream, "utf16le"), Buffer.alloc(512)]);
}

const REFUSED: readonly (readonly [what: string, file: string, bytes: () => Buffer, fr: RegExp, en: RegExp])[] = [
  ["a picture", "icône.xlsx", () => fs.readFileSync(path.resolve(__dirname, "../../assets/icon-32.png")), /C'est une image.*Choisissez le fichier \.xlsx/, /This is a picture.*Choose the \.xlsx file/],
  ["an empty file", "vide.xlsx", () => Buffer.alloc(0), /Le fichier est vide.*reprenez-le à sa source/, /The file is empty.*from its source again/],
  ["a workbook of Excel 97", "ancien.xls", () => compoundFile("Workbook"), /Excel 97-2003.*enregistrez-le au format \.xlsx/, /Excel 97-2003.*save it as \.xlsx/],
  ["an encrypted workbook", "secret.xlsx", () => compoundFile("EncryptedPackage"), /est chiffré.*ôtez le mot de passe/, /is encrypted.*remove the password/],
  ["a CSV", "lignes.csv", () => Buffer.from("Ligne;CA\nA;1\n"), /fichier de texte.*enregistrez-le au format \.xlsx/, /text file.*save it as \.xlsx/],
  ["a file cut short", "coupé.xlsx", () => Buffer.from(excelFile().subarray(0, 900)), /est endommagé : l'archive.*Ouvrir et réparer/, /is damaged: the archive.*Open and Repair/],
  ["a workbook without a sheet's part", "trou.xlsx", () => withoutFirstSheet(), /il lui manque une partie.*Ouvrir et réparer/, /a part of it is missing.*Open and Repair/],
];

/** The name of the sheet's part spoilt, where the archive lists it and where it holds it. */
function withoutFirstSheet(): Buffer {
  const file = Buffer.from(writeXlsx({ sheets: [{ name: "S", cells: {} }] }));
  const name = "xl/worksheets/sheet1.xml";
  for (let at = file.indexOf(name); at >= 0; at = file.indexOf(name, at + 1)) file.write("q", at + 3);
  return file;
}

describeInSmallAddin("dialogs about files", ({ fresh, started }) => {
  const openWithUnknownFunction = (page: Page) =>
    page.evaluate(
      async ([bytes, sheet]) => {
        await window.workbench.open(new Uint8Array(bytes));
        window.workbench.enter(sheet, "E9", "=LIREDONNEES(1)");
        await window.workbench.settled();
      },
      [[...excelFile()], EXCEL_SHEETS.input] as const,
    );

  const pick = (page: Page, name: string, buffer: Buffer) => page.locator('input[type="file"]').setInputFiles({ name, mimeType: XLSX, buffer });

  test.each(["fr", "en"] as const)("a file that is no workbook is told with its cure (%s), and the open workbook goes on", async (language) => {
    const sheet = await fresh(language);
    const { page } = sheet;
    await sheet.enter({ A1: "2", A2: "=A1*2" });
    const dialog = page.getByTestId("dialog");
    for (const [, name, bytes, fr, en] of REFUSED) {
      await pick(page, name, bytes());
      await dialog.waitFor();
      const words = (await dialog.textContent()) ?? "";
      expect(words).toContain(language === "fr" ? `${name} n'a pas été ouvert` : `${name} was not opened`);
      expect(words).toMatch(language === "fr" ? fr : en);
      expect(words).toMatch(language === "fr" ? /reste ouvert/ : /stays open/);
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
    }
    await sheet.enter({ A1: "5" });
    expect(await sheet.values("A2")).toEqual([10]);
  });

  test("a file of 50 MB and more is refused by its size, dropped on the page and unread", async () => {
    const sheet = await fresh();
    const { page } = sheet;
    await page.evaluate((size) => {
      const file = new File([new Uint8Array(10)], "énorme.xlsx");
      let read = false;
      Object.defineProperty(file, "size", { value: size });
      Object.defineProperty(file, "arrayBuffer", { value: () => ((read = true), Promise.resolve(new ArrayBuffer(0))) });
      Object.assign(window, { wasRead: () => read });
      const data = new DataTransfer();
      data.items.add(file);
      const dropped = new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data });
      // The transfer hands out a copy of the file, and a copy has its own size.
      Object.defineProperty(dropped, "dataTransfer", { value: { types: ["Files"], files: [file] } });
      document.querySelector("main")?.dispatchEvent(dropped);
    }, LARGEST_FILE + 1);
    const dialog = page.getByTestId("dialog");
    await dialog.waitFor();
    expect(await page.evaluate(() => (window as unknown as { wasRead(): boolean }).wasRead())).toBe(false);
    expect(await dialog.textContent()).toMatch(/énorme\.xlsx n'a pas été ouvert.*trop gros.*au plus 50 Mo.*Ôtez-en/);
    await dialog.getByRole("button", { name: "Fermer" }).click();
    await sheet.enter({ A1: "1" });
    expect(await sheet.values("A1")).toEqual([1]);
  });

  test("a workbook without limits is saved at once", async () => {
    const sheet = await started();
    const download = sheet.page.waitForEvent("download");
    await sheet.page.getByRole("button", { name: "Enregistrer" }).click();
    expect((await download).suggestedFilename()).toBe("relais-exemple.xlsx");
    expect(await sheet.page.getByTestId("dialog").count()).toBe(0);
  });

  test("saving a workbook with limits tells first what is lost and what is kept unseen; Escape saves nothing, and the keyboard comes back", async () => {
    const sheet = await fresh();
    const { page } = sheet;
    await openWithUnknownFunction(page);
    const downloads: string[] = [];
    page.on("download", (file) => downloads.push(file.suggestedFilename()));
    const save = page.getByRole("button", { name: "Enregistrer" });
    await save.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Avant d'enregistrer" });
    await dialog.waitFor();
    const lists = await dialog.locator("h3, li").allTextContents();
    const kept = lists.indexOf("Conservé dans le fichier, mais non affiché ou non actif ici");
    expect(lists[0]).toBe("Modifié ou perdu dans le fichier enregistré");
    expect(lists.slice(1, kept)).toEqual(["Fonctions inconnues ici (LIREDONNEES) : leurs cellules valent #NOM? ; Excel les recalculera à l'ouverture du fichier enregistré."]);
    expect(lists.slice(kept + 1)).toEqual(expect.arrayContaining([expect.stringMatching(/^Validation des données/), expect.stringMatching(/^Notes et liens/), expect.stringMatching(/^Calendrier depuis 1904/)]));
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await save.evaluate((button) => document.activeElement === button)).toBe(true);
    expect(downloads).toEqual([]);

    await page.keyboard.press("Enter");
    const download = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Enregistrer" }).click();
    expect((await download).suggestedFilename()).toBe("workbook.xlsx");
  });

  test("the same dialog speaks English", async () => {
    const sheet = await fresh("en");
    const { page } = sheet;
    await openWithUnknownFunction(page);
    await page.getByRole("button", { name: "Save" }).click();
    const dialog = page.getByRole("dialog", { name: "Before saving" });
    expect(await dialog.locator("h3").allTextContents()).toEqual(["Changed or lost in the saved file", "Kept in the file, but not shown or not active here"]);
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await dialog.waitFor({ state: "detached" });
  });
});
