import packageJson from "../../package.json";
import { elementAt, elementsNamed } from "../support/manifest";

const HOST = "VersionOverrides/Hosts/Host[Workbook]";
const CUSTOM_FUNCTIONS = `${HOST}/AllFormFactors/ExtensionPoint[CustomFunctions]`;

test("the pane, the ribbon and the functions share one long-lived runtime", () => {
  const host = elementAt(HOST);
  expect(host.children[0]?.name).toBe("Runtimes");
  const { resid, lifetime } = elementAt(`${HOST}/Runtimes/Runtime`).attributes;
  expect(lifetime).toBe("long");
  expect(elementAt(`${CUSTOM_FUNCTIONS}/Page/SourceLocation`).attributes.resid).toBe(resid);
  expect(elementAt(`${HOST}/DesktopFormFactor/FunctionFile`).attributes.resid).toBe(resid);
  const panes = elementsNamed("Action").map((action) => elementAt("SourceLocation", action).attributes.resid);
  expect(panes).toEqual([resid]);
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
