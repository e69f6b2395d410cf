import { parseXml } from "../../../../src/workbench/xlsx/xml/parse-xml";
import { headerRules, headersFile, headersOf, nginxConf, staticWebApp, webConfig } from "../../../../src/scripts/build/deployment/served-headers";

const POLICY = "default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com";
const NAMES = ["taskpane.html", "functions.js", "functions-fr.json", "manifest.xml", "engine.0a1b2c3d.js", "50382d705ba8a027bbd4.wasm", "help/fr/ramp.html", "assets/icon-16.png"];
const RULES = headerRules(NAMES, POLICY);

test("no file is sniffed", () => {
  expect(NAMES.filter((name) => headersOf(name, RULES)["X-Content-Type-Options"] !== "nosniff")).toEqual([]);
});

test("what has its content's hash in its name is kept for ever, and nothing else is", () => {
  const kept = NAMES.filter((name) => headersOf(name, RULES)["Cache-Control"]?.includes("immutable"));
  expect(kept).toEqual(["engine.0a1b2c3d.js", "50382d705ba8a027bbd4.wasm"]);
  expect(NAMES.filter((name) => !kept.includes(name) && headersOf(name, RULES)["Cache-Control"] !== "no-cache")).toEqual([]);
});

test("the page has its own policy, and a worker may compile WebAssembly and ask its own host, and nothing else", () => {
  expect(headersOf("taskpane.html", RULES)["Content-Security-Policy"]).toBe(POLICY);
  const worker = headersOf("engine.0a1b2c3d.js", RULES)["Content-Security-Policy"]?.split("; ");
  expect(worker).toEqual(["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'", "base-uri 'none'", "form-action 'none'"]);
});

test("every host's settings say the same", () => {
  const lines = headersFile(RULES, "/relais/").split("\n");
  expect(lines.filter((line) => line.startsWith("/"))).toEqual(RULES.map(({ path }) => `/relais/${path}`));
  const { globalHeaders, routes } = JSON.parse(staticWebApp(RULES, "/relais/")) as { globalHeaders: object; routes: { route: string; headers: object }[] };
  expect([globalHeaders, ...routes.map(({ headers }) => headers)]).toEqual(RULES.map(({ headers }) => headers));
  const xml = webConfig(RULES);
  expect(parseXml(xml, "web.config").name).toBe("configuration");
  expect(xml.match(/<add name=/g)).toHaveLength(RULES.flatMap(({ headers }) => Object.keys(headers)).length);
});

test("nginx gives each file, by the one block that it falls into, all that the rules say, and nothing to others", () => {
  const blocks = [...nginxConf(RULES, "/relais/").matchAll(/location ~ "(.+)" \{\n([^}]*)\}/g)].map(([, pattern = "", lines = ""]) => ({
    pattern: new RegExp(pattern),
    headers: Object.fromEntries([...lines.matchAll(/add_header (\S+) "(.+)" always;/g)].map(([, name = "", value = ""]) => [name, value])),
  }));
  const given = (path: string) => blocks.filter(({ pattern }) => pattern.test(path)).map(({ headers }) => headers);
  expect(NAMES.map((name) => given(`/relais/${name}`))).toEqual(NAMES.map((name) => [headersOf(name, RULES)]));
  expect(["/relais/other.js", "/relais/functionsXjs", "/else/functions.js", "/relais/deep/functions.js"].flatMap(given)).toEqual([]);
});
