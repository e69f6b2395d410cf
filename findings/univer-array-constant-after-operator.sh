#!/usr/bin/env bash
# @univerjs/preset-sheets-node-core 0.25.1 (engine-formula 0.25.1): an array constant behind an operator makes the whole formula #VALUE! where
# the first piece of the same bracket is a number, a text, a name or one cell. When it meets "{" the reader looks at that first piece alone, and
# goes on where it is a function, a range, a bracket or another array constant. The same formula with its sides exchanged is calculated.
# Seen on Node 20, with P1 and P2 in A2:A3: =SUM(1*(INDEX(A1:B4,{2;3},1)={"P1";"P2"})) and =OR(A2={"P1","P2"}) give #VALUE!;
# =SUM((INDEX(A1:B4,{2;3},1)={"P1";"P2"})*1) gives 2, =OR({"P1","P2"}=A2) gives 1 (TRUE). LibreOffice 7.4 gives 2 and TRUE for the two.
# Way round: the array constant or its bracket first, or one cell in a bracket of its own: (A2)={"P1","P2"}.
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
const asked = [
  '=SUM(1*(INDEX(A1:B4,{2;3},1)={"P1";"P2"}))',
  '=SUM((INDEX(A1:B4,{2;3},1)={"P1";"P2"})*1)',
  '=OR(A2={"P1","P2"})',
  '=OR({"P1","P2"}=A2)',
  '=OR((A2)={"P1","P2"})',
];
const cellData = {};
["Project", "P1", "P2", "P3", "P4"].forEach((text, row) => (cellData[row] = { 0: { v: text, t: 1 }, 1: { v: row, t: 2 }, 3: { f: asked[row] } }));
const book = api.createWorkbook({ id: "b", sheetOrder: ["s"], sheets: { s: { id: "s", name: "s", rowCount: 9, columnCount: 9, cellData } } });
setTimeout(() => {
  const sheet = book.getActiveSheet();
  const seen = asked.map((_, row) => sheet.getRange(row, 3).getValue());
  console.log(JSON.stringify(seen));
  process.exit(seen.join() === "#VALUE!,2,#VALUE!,1,1" ? 0 : 1);
}, 3000);
JS
node look.cjs
