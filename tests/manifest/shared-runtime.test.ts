import fs from "node:fs";
import path from "node:path";
import packageJson from "../../package.json";
import { elementAt, elementsNamed, type Element } from "../support/manifest";

const HOST = "VersionOverrides/Hosts/Host[Workbook]";
const CUSTOM_FUNCTIONS = `${HOST}/AllFormFactors/ExtensionPoint[CustomFunctions]`;

test("the pane, the ribbon and the functions share one long-lived runtime", () => {
  const host = elementAt(HOST);
  expect(host.children[0]?.name).toBe("Runtimes");
  const { resid, lifetime } = elementAt(`${HOST}/Runtimes/Runtime`).attributes;
  expect(lifetime).toBe("long");
  expect(elementAt(`${CUSTOM_FUNCTIONS}/Page/SourceLocation`).attributes.resid).toBe(resid);
  expect(elementAt(`${HOST}/DesktopFormFactor/FunctionFile`).attributes.resid).toBe(resid);
  const panes = elementsNamed("Action").filter(opensPane).map((action) => elementAt("SourceLocation", action).attributes.resid);
  expect(panes).toEqual([resid]);
});

test("every other button calls a function that the page associates, and every function that it associates has its button", () => {
  const asked = elementsNamed("Action").filter((action) => !opensPane(action)).map((action) => elementAt("FunctionName", action).text);
  const [, associated = ""] = /onCommands\(\{(.*?)\},/s.exec(fs.readFileSync(path.resolve(__dirname, "../../src/entry/taskpane.tsx"), "utf8")) ?? [];
  expect(asked).toEqual([...associated.matchAll(/(\w+): \(\) =>/g)].map(([, name]) => name));
  expect(asked.length).toBeGreaterThan(0);
});

test("the namespace is RELAIS", () => {
  const { resid } = elementAt(`${CUSTOM_FUNCTIONS}/Namespace`).attributes;
  const names = elementsNamed("String").filter(({ attributes }) => attributes.id === resid);
  expect(names.map(({ attributes }) => attributes.DefaultValue)).toEqual(["RELAIS"]);
});

test("its version is the package's, with the fourth part that Office wants", () => {
  expect(elementAt("Version").text).toBe(`${packageJson.version}.0`);
  expect(elementAt("Id").text).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});

function opensPane({ attributes }: Element): boolean {
  return attributes.type === "ShowTaskpane";
}
