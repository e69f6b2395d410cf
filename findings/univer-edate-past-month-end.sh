#!/usr/bin/env bash
# @univerjs/preset-sheets-node-core 0.25.1 (engine-formula 0.25.1): EDATE runs past the end of a shorter month. Contract ends and
# notices that are counted from the last days of a month come out up to three days late.
# Seen on Node 20: =EDATE(DATE(2026,1,31),1) gives 46084 (3 March 2026); Excel and LibreOffice give 46081 (28 February). EOMONTH is right.
# Way round: the earlier of EDATE and EOMONTH.
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
const cellData = { 0: { 0: { f: "=EDATE(DATE(2026,1,31),1)" }, 1: { f: "=EOMONTH(DATE(2026,1,31),1)" } } };
const book = api.createWorkbook({ id: "b", sheetOrder: ["s"], sheets: { s: { id: "s", name: "s", rowCount: 9, columnCount: 9, cellData } } });
setTimeout(() => {
  const sheet = book.getActiveSheet();
  const seen = ["A1", "B1"].map((cell) => sheet.getRange(cell).getValue());
  console.log(JSON.stringify(seen));
  process.exit(seen.join() === "46084,46081" ? 0 : 1);
}, 3000);
JS
node look.cjs
