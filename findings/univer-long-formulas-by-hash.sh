#!/usr/bin/env bash
# @univerjs/preset-sheets-node-core 0.25.1 (engine-formula 0.25.1): what has been read of a formula of more than 64 characters is remembered
# under a hash of 32 bits, and the formula itself is not compared. Of two formulas with the same hash the one calculates as the other, without
# a word: in a sheet of some 37,000 generated formulas it was one pair, whose cell showed a date in place of a number of days.
# Seen on Node 20, with A1 = 1: 418*A1+450 is 868 and 4816*A1+3518 is 8334, as formulas of the same length that hash alike; both show 868.
# Cure: the text itself as the key (the hash of FORMULA_REF_TO_ARRAY_CACHE's class replaced by the text).
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
const ask = (sum) => `=IF(A1>0,${sum},0)+0*LEN("a text that makes the formula longer than 64")`;
const cellData = { 0: { 0: { v: 1, t: 2 }, 1: { f: ask("418*A1+450") } }, 1: { 1: { f: ask("4816*A1+3518") } } };
const book = api.createWorkbook({ id: "b", sheetOrder: ["s"], sheets: { s: { id: "s", name: "s", rowCount: 9, columnCount: 9, cellData } } });
setTimeout(() => {
  const sheet = book.getActiveSheet();
  const seen = [sheet.getRange("B1").getValue(), sheet.getRange("B2").getValue()];
  console.log(JSON.stringify(seen), "for 868 and 8334");
  process.exit(seen[0] === seen[1] ? 0 : 1);
}, 3000);
JS
node look.cjs
