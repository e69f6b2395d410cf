import fs from "node:fs";
import path from "node:path";
import { bringUpToDate } from "../../src/scripts/build/outputs";
import { CHECKSUMS, checksums, HOST_FILES } from "../../src/scripts/build/deployment/checksums";
import { LOCAL_BASE } from "../../src/scripts/build/deployment/deployment-base";
import { MANIFEST, everyElement } from "../support/manifest";

/** A cold build on a slow machine; with webpack's cache it takes seconds. */
const BUILD_TIMEOUT_MS = 180_000;

const OFFICE_CDN = "appsforoffice.microsoft.com";

/** Hosts that the build may name, and why none of them but the first is ever asked for anything. */
const NAMED_HOSTS: Record<string, string> = {
  [OFFICE_CDN]: "office.js, as Microsoft requires",
  "localhost:3000": "the add-in itself",
  "www.w3.org": "names of XML vocabularies",
  "schemas.microsoft.com": "names of the vocabularies of the manifest",
  "relais.example.com": "an address such as an administrator gives",
  "developer.microsoft.com": "name of the schema of the unified manifest",
  "react.dev": "text of React's errors",
  "web.mit.edu": "text of an error of HiGHS",
};

let folder: string;
let files: Map<string, string>;

beforeAll(async () => {
  folder = await bringUpToDate("addin");
  const names = fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => fs.statSync(path.join(folder, name)).isFile());
  files = new Map(names.map((name) => [name.split(path.sep).join("/"), fs.readFileSync(path.join(folder, name), "utf8")]));
}, BUILD_TIMEOUT_MS);

describe("taskpane.html", () => {
  test("loads office.js from Microsoft, then the functions, each blocking, and the pane last", () => {
    const scripts = [...page().matchAll(/<script\b([^>]*)>/g)].map(([, attributes = ""]) => attributes);
    const sources = scripts.map((attributes) => /src="?([^"\s>]+)/.exec(attributes)?.[1]);
    expect(sources).toEqual([`https://${OFFICE_CDN}/lib/1/hosted/office.js`, "functions.js", expect.stringMatching(/^taskpane\.[0-9a-f]{8}\.js$/)]);
    expect(scripts.map((attributes) => /\b(defer|async)\b/.test(attributes))).toEqual([false, false, true]);
    expect(page().indexOf("<script")).toBeLessThan(page().indexOf("<body"));
  });

  test("has a policy under which nothing leaves the page", () => {
    const policy = /http-equiv="?Content-Security-Policy"? content="([^"]+)"/.exec(page())?.[1]?.split("; ");
    expect(policy).toEqual([
      "default-src 'none'",
      `script-src 'self' https://${OFFICE_CDN}`,
      "worker-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  test("holds no script of its own", () => {
    expect(page()).not.toMatch(/<script\b[^>]*>[^<]/);
    expect(page()).not.toMatch(/\son[a-z]+=/);
  });
});

test("the checksums are those of the files that a host serves", () => {
  const names = [...files.keys()].filter((name) => ![...HOST_FILES, CHECKSUMS, ".stamp"].includes(name));
  const served = new Map(names.map((name) => [name, fs.readFileSync(path.join(folder, name))]));
  expect(JSON.parse(files.get(CHECKSUMS) ?? "")).toEqual(checksums(LOCAL_BASE, served));
});

test("every file with a hash in its name is kept for ever by the hosts that read the build's headers", () => {
  const kept = [...(files.get("_headers") ?? "").matchAll(/^\/(\S+)\n {2}Cache-Control: .*immutable/gm)].map(([, name]) => name);
  expect(kept.toSorted()).toEqual([...files.keys()].filter((name) => /\.[0-9a-f]{8}\.js$|\.wasm$/.test(name)).toSorted());
});

test("every package that the page asks for is in the licences and in the bill of materials", () => {
  const { dependencies } = JSON.parse(fs.readFileSync(path.resolve(__dirname, "../../package.json"), "utf8")) as { dependencies: Record<string, string> };
  const { components } = JSON.parse(files.get("documents/sbom.cdx.json") ?? "") as { components: { name: string; version: string }[] };
  const shipped = new Map(components.map(({ name, version }) => [name, version]));
  expect(Object.entries(dependencies).filter(([name, version]) => shipped.get(name) !== version)).toEqual([]);
  expect([...shipped.keys()].filter((name) => /univer|office-js|exceljs/.test(name))).toEqual([]);
  expect(components.filter(({ name, version }) => !files.get("documents/licences.txt")?.includes(`\n${name} ${version}: `))).toEqual([]);
});

test("every address of the manifest is a file of the build", () => {
  const addresses = [...everyElement(MANIFEST)].flatMap(({ attributes }) => [attributes.DefaultValue, attributes.Value]).filter((value) => value?.startsWith("https://"));
  expect(addresses.length).toBeGreaterThan(0);
  expect(addresses.filter((address) => !files.has(address?.replace(`${LOCAL_BASE}/`, "") ?? ""))).toEqual([]);
});

test.each(["fr", "en"])("every function of functions-%s.json has its help page in the build", (locale) => {
  const { functions } = JSON.parse(files.get(`functions-${locale}.json`) ?? "") as { functions: { helpUrl: string }[] };
  expect(functions.length).toBeGreaterThan(0);
  expect(functions.map(({ helpUrl }) => helpUrl).filter((url) => !files.has(url.replace(`${LOCAL_BASE}/`, "")))).toEqual([]);
});

test("no file names a host without a reason, but for the texts of licences", () => {
  const unexplained = [...files].filter(([name]) => !/^documents\/licences\.txt$/.test(name)).flatMap(([name, text]) =>
    [...text.matchAll(/\bhttps?:\/\/([a-z0-9.-]+(?::\d+)?)/gi)].map(([, host = ""]) => host).filter((host) => !(host in NAMED_HOSTS)).map((host) => `${name}: ${host}`),
  );
  expect([...new Set(unexplained)]).toEqual([]);
});

test("no file holds code of the workbench", () => {
  expect(scriptsWith(/univer(js|API|sheet)|workbench/i)).toEqual([]);
});

test("functions.js holds neither React nor Fluent", () => {
  expect(scriptsWith(/react\.dev|fui-/).filter((name) => name === "functions.js")).toEqual([]);
  expect(scriptsWith(/react\.dev/)).toEqual([expect.stringMatching(/^taskpane\./)]);
});

test("the charts and the engine are loaded later than the pane", () => {
  const scripts = [...files.keys()].filter((name) => name.endsWith(".js"));
  expect(scripts).toEqual(expect.arrayContaining([expect.stringMatching(/^charts\./), expect.stringMatching(/^engine\./)]));
});

function page(): string {
  return files.get("taskpane.html") ?? "";
}

function scriptsWith(pattern: RegExp): string[] {
  return [...files].filter(([name, text]) => name.endsWith(".js") && pattern.test(text)).map(([name]) => name);
}
