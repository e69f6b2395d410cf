import { readFileSync, writeFileSync } from "node:fs";
import { CATALOG } from "../catalog";
import { signatureTable } from "../catalog/emit/signature-table";
import { withSignatures } from "./readme/with-signatures";

const PATH = "README.md";
writeFileSync(PATH, withSignatures(readFileSync(PATH, "utf8"), signatureTable(CATALOG, "en")));
