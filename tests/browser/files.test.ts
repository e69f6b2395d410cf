import fs from "node:fs";
import path from "node:path";
import { ADDIN } from "../../src/workbench/page/addin";
import type { XlsxSheet, XlsxWorkbook } from "../../src/workbench/xlsx/model";
import { readXlsx } from "../../src/workbench/xlsx/read";
import { readAddinSettings } from "../../src/workbench/xlsx/workbook/addin-settings";
import { writeXlsx } from "../../src/workbench/xlsx/write";
import { FUNCTIONS } from "../../src/catalog";
import { describeInBrowser } from "../support/browser";
import { differences, withoutResults } from "../support/workbook-differences";
import { EXCEL_SHEETS, excelFile } from "../workbench/xlsx/excel-file";
import { foreignFile } from "../workbench/xlsx/foreign-file";
import { FULL_WORKBOOK, FUNCTION_NAMES } from "../workbench/xlsx/full-workbook";
import { WorkbenchPage } from "./workbench-page";

const ASSETS = path.resolve(__dirname, "../../assets");
const SAMPLES = fs.readdirSync(ASSETS).filter((name) => name.endsWith(".xlsx"));

describeInBrowser("files through the page", ({ open }) => {
  const ready = async (query?: string) => new WorkbenchPage(await open(query)).ready();

  test("a sample that is opened and saved is the same workbook, results included", async () => {
    const workbench = await ready();
    for (const sample of SAMPLES) {
      const file = fs.readFileSync(path.join(ASSETS, sample));
      await workbench.open(file);
      expect(differences(read(file), read(await workbench.save()), sample)).toEqual([]);
    }
  });
});
