import { readFileSync } from "node:fs";
import { CATALOG } from "../../src/catalog";
import { signatureTable } from "../../src/catalog/emit/signature-table";
import { withSignatures } from "../../src/scripts/readme/with-signatures";

test("the README's table of functions is the catalogue's (npm run readme)", () => {
  const readme = readFileSync("README.md", "utf8");
  expect(withSignatures(readme, signatureTable(CATALOG, "en"))).toBe(readme);
});
