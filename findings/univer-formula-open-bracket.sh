#!/usr/bin/env bash
# @univerjs/engine-formula 0.25.1: after its reader has read half a structured reference, as an editor has it read while somebody types,
# the same reader no longer parts the arguments of a whole formula: the state of square brackets is the one that is not reset between texts.
# Seen on Node 20: =MATCH(x,B5:E5,0) is read as MATCH ( x , B5:E5 , 0 ); after "=SUM(Table[" the formula =MATCH(x,B6:E6,0) is read as MATCH ( x,B6:E6,0 ).
# Cure: a reader of its own for what is being typed, or setting _squareBracketState to 0 before each text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts @univerjs/engine-formula@0.25.1 @univerjs/core@0.25.1 rxjs@7.8.2 >/dev/null 2>&1
cat >look.mjs <<'JS'
import { LexerTreeBuilder } from "@univerjs/engine-formula";
const reader = new LexerTreeBuilder();
// Two formulas of one shape: what has been read once is remembered by its text.
const tokens = (formula) => (reader.sequenceNodesBuilder(formula) ?? []).map((node) => (typeof node === "string" ? node : node.token));
const before = tokens("=MATCH(x,B5:E5,0)");
reader.sequenceNodesBuilder("=SUM(Table[");
const after = tokens("=MATCH(x,B6:E6,0)");
console.log(JSON.stringify({ before, after }));
if (!before.includes("B5:E5") || after.includes("B6:E6")) process.exit(1);
JS
node look.mjs
