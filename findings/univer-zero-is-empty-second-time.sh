#!/usr/bin/env bash
# @univerjs/preset-sheets-node-core 0.25.1 (engine-formula 0.25.1): what a cell is compared with for the second time in one calculation is
# answered from an index of the column's values, in which 0 stands with "" and a text of figures with the number.
# Seen on Node 20, with A1 = 0: =IF(INDEX(A1:A3,1)="","empty","not") gives "not" in B1 and, the same text once more, "empty" in B2.
# Cure: no index (CELL_INVERTED_INDEX_CACHE.canUseCache that knows no rows), or COUNTBLANK and ISBLANK in place of ="".
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
const ask = '=IF(INDEX(A1:A3,1)="","empty","not")';
const cellData = { 0: { 0: { v: 0, t: 2 }, 1: { f: ask } }, 1: { 1: { f: ask } } };
const book = api.createWorkbook({ id: "b", sheetOrder: ["s"], sheets: { s: { id: "s", name: "s", rowCount: 9, columnCount: 9, cellData } } });
setTimeout(() => {
  const sheet = book.getActiveSheet();
  const seen = [sheet.getRange("B1").getValue(), sheet.getRange("B2").getValue()];
  console.log(JSON.stringify(seen));
  process.exit(seen.sort().join() === "empty,not" ? 0 : 1);
}, 3000);
JS
node look.cjs
