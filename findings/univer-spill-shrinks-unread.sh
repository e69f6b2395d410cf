#!/usr/bin/env bash
# @univerjs/preset-sheets-node-core 0.25.1 (engine-formula 0.25.1): when the result of an array formula becomes smaller, formulas that read
# the cells it has left are not calculated again, and those that read old and new cells count the old values.
# Seen on Node 20: A1 = 10, B1 = SEQUENCE(A1), C1 = SUM(B6:B10) = 40, C2 = SUM(B1:B10) = 55; after A1 = 5 they still show 40 and 55 (0 and 15 are right).
# Cure: the cells that a formula has left are dirty ranges of a calculation of their own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts @univerjs/core@0.25.1 @univerjs/preset-sheets-node-core@0.25.1 rxjs@7.8.2 >/dev/null 2>&1
cat >look.cjs <<'JS'
const { LocaleType, Univer } = require("@univerjs/core");
const { FUniver } = require("@univerjs/core/facade");
const { UniverSheetsNodeCorePreset } = require("@univerjs/preset-sheets-node-core");
const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} } });
for (const plugin of UniverSheetsNodeCorePreset().plugins) Array.isArray(plugin) ? univer.registerPlugin(...plugin) : univer.registerPlugin(plugin);
const api = FUniver.newAPI(univer);
const cellData = { 0: { 0: { v: 10, t: 2 }, 1: { f: "=SEQUENCE(A1)" }, 2: { f: "=SUM(B6:B10)" } }, 1: { 2: { f: "=SUM(B1:B10)" } } };
const sheet = api.createWorkbook({ id: "b", sheetOrder: ["s"], sheets: { s: { id: "s", name: "s", rowCount: 20, columnCount: 9, cellData } } }).getActiveSheet();
const later = () => new Promise((resolve) => setTimeout(resolve, 2500));
const seen = () => ["C1", "C2"].map((cell) => sheet.getRange(cell).getValue());
(async () => {
  await later();
  const before = seen();
  sheet.getRange("A1").setValue(5);
  await later();
  const after = seen();
  console.log(JSON.stringify({ before, after }));
  process.exit(String(before) === "40,55" && String(after) === "40,55" ? 0 : 1);
})();
JS
node look.cjs
