#!/usr/bin/env bash
# @univerjs/core 0.25.1: requestImmediateMacroTask, by which the engine takes its pauses and the grid draws, makes a MessageChannel for each
# call and closes it only where the call is given up. What has been called stays open: a browser keeps both ports and all that the callback
# holds (some 25 for every edit of a workbook of 40 sheets), and a program in Node does not end by itself.
# Seen on Node 20: 100 calls that have been made leave 100 open ports.
# Cure: the channel closes itself as it calls (a build step that adds channel.port1.close() to the handler).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts @univerjs/core@0.25.1 rxjs@7.8.2 >/dev/null 2>&1
cat >look.cjs <<'JS'
const { requestImmediateMacroTask } = require("@univerjs/core");
const open = () => process.getActiveResourcesInfo().filter((kind) => kind === "MessagePort").length;
const before = open();
let called = 0;
for (let call = 0; call < 100; call++) requestImmediateMacroTask(() => (called += 1));
setTimeout(() => {
  const left = open() - before;
  console.log(`${called} calls made, ${left} ports left open`);
  process.exit(called === 100 && left >= 100 ? 0 : 1);
}, 1000);
JS
node look.cjs
