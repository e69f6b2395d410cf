import fs from "node:fs";
import { ADDIN } from "../../../src/workbench/page/addin";
import { readXlsx } from "../../../src/workbench/xlsx/read";
import { readAddinSettings, withAddinSettings } from "../../../src/workbench/xlsx/workbook/addin-settings";
import { writeXlsx } from "../../../src/workbench/xlsx/write";
import { excelFile } from "./excel-file";
import { partsOf } from "./parts";

const SETTINGS = new Map([
  ["plan", '{"étape":"<1> & \\"2\\""}'],
  ["vu", "true"],
]);
const PLAIN = { sheets: [{ name: "S", cells: {} }] };

test("the add-in is the one of the manifest", () => {
  expect(fs.readFileSync("manifest.xml", "utf8")).toContain(`<Id>${ADDIN.id}</Id>`);
});

test("settings come back from a file that held none", () => {
  const file = writeXlsx(withAddinSettings(PLAIN, ADDIN, SETTINGS));
  expect(readAddinSettings(readXlsx(file), ADDIN)).toEqual(SETTINGS);
  const parts = partsOf(file);
  expect(parts["_rels/.rels"]).toMatch(/webextensiontaskpanes" Target="xl\/webextensions\/taskpanes\.xml"/);
  expect(parts["[Content_Types].xml"]).toContain("webextensiontaskpanes+xml");
  expect(parts["xl/webextensions/taskpanes.xml"]).toContain('r:id="rId1"');
});

test("another add-in's settings stay beside ours", () => {
  const other = { id: "11111111-2222-3333-4444-555555555555", version: "1.0.0.0" };
  const saved = readXlsx(writeXlsx(withAddinSettings(readXlsx(excelFile()), ADDIN, SETTINGS)));
  expect(readAddinSettings(saved, other)).toEqual(new Map([["autre", '"réglage"']]));
  expect(readAddinSettings(saved, ADDIN)).toEqual(SETTINGS);
  const again = withAddinSettings(saved, ADDIN, new Map([["vu", "false"]]));
  expect(readAddinSettings(readXlsx(writeXlsx(again)), ADDIN)).toEqual(new Map([["vu", "false"]]));
  expect(Object.keys(again.kept?.parts ?? {}).filter((path) => path.includes("webextensions/webextension"))).toHaveLength(2);
});

test("settings that have not changed leave the file alone", () => {
  const workbook = readXlsx(excelFile());
  expect(withAddinSettings(workbook, ADDIN, new Map())).toBe(workbook);
  const saved = readXlsx(writeXlsx(withAddinSettings(workbook, ADDIN, SETTINGS)));
  expect(withAddinSettings(saved, ADDIN, new Map(SETTINGS))).toBe(saved);
});
