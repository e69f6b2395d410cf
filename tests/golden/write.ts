import fs from "node:fs";
import { writeXlsx } from "../../src/workbench/xlsx/write";
import { SECOND_OPERATOR_FILE, secondOperatorSheet } from "./second-operator-sheet";

fs.writeFileSync(SECOND_OPERATOR_FILE, writeXlsx(secondOperatorSheet().workbook));
