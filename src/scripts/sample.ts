import fs from "node:fs";
import path from "node:path";
import { CATALOG, NAMESPACE } from "../catalog/index";
import { layout } from "../catalog/templates/layout";
import { MIXED_OPERATOR } from "../catalog/templates/mixed-operator";
import { writeXlsx } from "../workbench/xlsx/write";
import { xlsxOf } from "./sample/xlsx-of-layout";

const ASSETS = path.resolve(__dirname, "../../assets");

/** Writes the sample workbook that the workbench opens, with every formula's result as our own functions give it. */
function writeSample(): void {
  const functionNames = CATALOG.map(({ id }) => `${NAMESPACE}.${id}`);
  const file = path.join(ASSETS, "relais-exemple.xlsx");
  const bytes = writeXlsx(xlsxOf(layout(MIXED_OPERATOR, "fr")), { functionNames });
  fs.writeFileSync(file, bytes);
  console.log(`${path.relative(process.cwd(), file)}: ${bytes.length} bytes`);
}

writeSample();
