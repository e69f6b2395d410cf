import { readFileSync, writeFileSync } from "node:fs";
import { LOCALES } from "../catalog/record/text";
import { DOCUMENTS, withTables } from "./readme/with-tables";

for (const locale of LOCALES) {
  const path = DOCUMENTS[locale];
  writeFileSync(path, withTables(readFileSync(path, "utf8"), locale));
}
