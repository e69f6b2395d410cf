import fs from "node:fs";
import { environmentManifest } from "../../../../src/scripts/build/deployment/environment-manifest";
import { elementAt, MANIFEST, MANIFEST_FILE, parseManifest } from "../../../support/manifest";

const XML = fs.readFileSync(MANIFEST_FILE, "utf8");
const BASE = "https://relais.example.com/addin";
const built = (label?: string) => parseManifest(environmentManifest(XML, BASE, label));
const idOf = (label?: string) => elementAt("Id", built(label)).text;

test("the manifest names its own address everywhere", () => {
  const xml = environmentManifest(XML, BASE);
  expect(xml).not.toContain("localhost");
  expect(xml.split(BASE).length).toBe(XML.split("https://localhost:3000").length);
});

test("the environment that people work with keeps name and id", () => {
  expect(idOf()).toBe(elementAt("Id").text);
  expect(elementAt("DisplayName", built()).attributes.DefaultValue).toBe(elementAt("DisplayName", MANIFEST).attributes.DefaultValue);
});

test("another one is another add-in, always the same, with a name of its own", () => {
  expect(idOf("test")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set([idOf(), idOf("test"), idOf("recette")]).size).toBe(3);
  expect(idOf("test")).toBe(idOf("test"));
  expect(elementAt("DisplayName", built("test")).attributes.DefaultValue).toBe("Relais (test)");
});

test.each(["", "two words", '"/><x', "a".repeat(21)])("the label %p is refused", (label) => {
  expect(() => environmentManifest(XML, BASE, label)).toThrow(/--env label=/);
});
