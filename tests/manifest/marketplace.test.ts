import fs from "node:fs";
import path from "node:path";
import { elementAt, elementsNamed, everyElement, MANIFEST } from "../support/manifest";

const ROOT = path.resolve(__dirname, "../..");
/** Pixels across of what a store and its lists show. */
const [ICON, HIGH_RESOLUTION_ICON] = [32, 64];
/** Pixels across of the pictures that every button has. */
const BUTTON_ICONS = [16, 32, 80];

/** Width and height of a PNG of the project, by its address in the manifest. */
function pixelsOf(address: string): number[] {
  const bytes = fs.readFileSync(path.join(ROOT, new URL(address).pathname));
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const valueOf = (name: string) => elementAt(name).attributes.DefaultValue ?? "";

test("the store's pictures have the sizes that it asks for", () => {
  expect(pixelsOf(valueOf("IconUrl"))).toEqual([ICON, ICON]);
  expect(pixelsOf(valueOf("HighResolutionIconUrl"))).toEqual([HIGH_RESOLUTION_ICON, HIGH_RESOLUTION_ICON]);
});

test("every button has a picture of each size, and each picture is of that size", () => {
  const addresses = new Map(elementsNamed("Image").flatMap(({ attributes: { id, DefaultValue = "" } }) => (id ? [[id, DefaultValue] as const] : [])));
  const buttons = elementsNamed("Control");
  expect(buttons.length).toBeGreaterThan(0);
  for (const button of buttons) {
    const pictures = elementsNamed("Image", button).map(({ attributes: { size, resid = "" } }) => [Number(size), pixelsOf(addresses.get(resid) ?? "")]);
    expect(pictures).toEqual(BUTTON_ICONS.map((size) => [size, [size, size]]));
  }
});

test("there is a page of support, and pages, scripts and functions come from one domain", () => {
  expect(fs.existsSync(path.join(ROOT, "src/entry", path.basename(valueOf("SupportUrl"))))).toBe(true);
  const addresses = [...everyElement(MANIFEST)].flatMap(({ attributes: { DefaultValue, Value } }) => [DefaultValue, Value]).filter((value) => value?.startsWith("https://"));
  expect(addresses.length).toBeGreaterThan(10);
  expect(new Set(addresses.map((address) => new URL(address ?? "").origin)).size).toBe(1);
});

test("nothing is declared that changes how files are saved: an equivalent add-in can never be taken back", () => {
  expect(elementsNamed("EquivalentAddins")).toEqual([]);
});
