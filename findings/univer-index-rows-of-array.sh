#!/usr/bin/env bash
# @univerjs/preset-sheets-node-core 0.25.1 (engine-formula 0.25.1): INDEX of an array of one column that is no range, with several row numbers
# and no column number, shows 0 for every element: each is kept as an array of its own. The column may be left out (Microsoft's page of INDEX:
# where the array has one column, the argument is optional), and with a range, or with the column number 1, the elements are shown.
# Seen on Node 20: =LET(x,{10;20;30},INDEX(x,{2;1;2})) spills 0, 0, 0, though SUM of it is 50; INDEX(x,{2;1;2},1) spills 20, 10, 20.
# LibreOffice 7.4, which has no LET, shows 20, 10, 20 for =INDEX({10;20;30},{2;1;2}), where Univer shows 0, 0, 0, too.
# Way round: INDEX(x,rows,1).
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
const cellData = {
  0: {
    0: { f: "=LET(x,{10;20;30},INDEX(x,{2;1;2}))" },
    1: { f: "=LET(x,{10;20;30},INDEX(x,{2;1;2},1))" },
    2: { f: "=SUM(LET(x,{10;20;30},INDEX(x,{2;1;2})))" },
  },
};
const book = api.createWorkbook({ id: "b", sheetOrder: ["s"], sheets: { s: { id: "s", name: "s", rowCount: 9, columnCount: 9, cellData } } });
setTimeout(() => {
  const sheet = book.getActiveSheet();
  const seen = ["A1:A3", "B1:B3", "C1"].map((cells) => sheet.getRange(cells).getValues().flat());
  console.log(JSON.stringify(seen));
  process.exit(JSON.stringify(seen) === "[[0,0,0],[20,10,20],[50]]" ? 0 : 1);
}, 3000);
JS
node look.cjs
