import fs from "node:fs";
import path from "node:path";
import { billOfMaterials, licences, shippedPackages } from "../../../../src/scripts/build/deployment/shipped-packages";

const ROOT = path.resolve(__dirname, "../../../..");
const MODULES = ["node_modules/react/index.js", "node_modules/@fluentui/react-components/lib/index.js?x", "node_modules/highs/build/highs.js", "src/entry/taskpane.tsx"].map((file) => path.join(ROOT, file));
const PACKAGES = shippedPackages(ROOT, MODULES);

test("modules lead to their packages, our own to none", () => {
  expect(PACKAGES.map(({ name }) => name)).toEqual(["@fluentui/react-components", "highs", "react"]);
});

test("each has the licence that it states, and the text of it", () => {
  const text = licences(PACKAGES, "our own");
  for (const { name, version, licence, text: own } of PACKAGES) {
    expect(text).toContain(`${name} ${version}: ${licence}`);
    expect(own).not.toBe("");
    expect(text).toContain(own);
  }
});

test("the bill of materials names each package once, with its address, its licence and the hash of its archive", () => {
  const bom = JSON.parse(billOfMaterials(PACKAGES, "1.2.3")) as {
    bomFormat: string; specVersion: string; serialNumber: string;
    components: { "bom-ref": string; purl: string; hashes: { alg: string; content: string }[]; licenses: object[] }[];
    dependencies: { ref: string; dependsOn: string[] }[];
  };
  expect(bom).toMatchObject({ bomFormat: "CycloneDX", specVersion: "1.6", version: 1, metadata: { component: { name: "relais", version: "1.2.3" } } });
  expect(bom.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  const { dependencies, devDependencies } = JSON.parse(fs.readFileSync(path.join(ROOT, "package.json"), "utf8")) as Record<string, Record<string, string>>;
  const known = { ...devDependencies, ...dependencies };
  expect(bom.components.map(({ purl }) => purl)).toEqual(
    ["@fluentui/react-components", "highs", "react"].map((name) => `pkg:npm/${name.replace("@", "%40")}@${known[name]}`),
  );
  for (const { hashes, licenses } of bom.components) {
    expect(hashes[0]).toEqual({ alg: "SHA-512", content: expect.stringMatching(/^[0-9a-f]{128}$/) as string });
    expect(licenses).toHaveLength(1);
  }
  expect(bom.dependencies[0]?.dependsOn).toEqual(bom.components.map((component) => component["bom-ref"]));
});

test("a package that is not the one of the lock file is refused", () => {
  expect(() => shippedPackages(ROOT, [path.join(ROOT, "node_modules/nothing/index.js")])).toThrow();
});
