import { type Element, MANIFEST, elementAt, elementsNamed, everyElement } from "../support/manifest";

/** Limits in characters. Source: reference of each element, Office Add-ins documentation. */
const LONGEST = { id: 32, DisplayName: 125, Description: 250, ShortStrings: 125, LongStrings: 250, Url: 2048 };

/** Excel matches an override with the language and its area, so each area has its own. */
const ENGLISH_OF_OFFICE = ["en-US", "en-GB"];
const ENGLISH_AREAS = ["en-AU", "en-CA", "en-GB", "en-IE", "en-IN", "en-NZ", "en-US", "en-ZA"];

const resources = elementAt("VersionOverrides/Resources").children.flatMap(({ children }) => children);
const resourceIds = resources.map(({ attributes }) => attributes.id ?? "");
const usedIds = [...everyElement(MANIFEST)].flatMap(({ attributes }) => attributes.resid ?? []);

test("every resource id is unique and short enough", () => {
  expect(new Set(resourceIds).size).toBe(resourceIds.length);
  expect([...resourceIds, ...usedIds].filter((id) => id.length > LONGEST.id || id === "")).toEqual([]);
});

test("every resource asked for exists and every resource is asked for", () => {
  expect([...new Set(usedIds)].sort()).toEqual([...resourceIds].sort());
});

test("every text is short enough in every language", () => {
  const tooLong = (elements: readonly Element[], limit: number) => elements.flatMap(values).filter((value) => value.length > limit || value.trim() === "");
  expect(tooLong([elementAt("DisplayName")], LONGEST.DisplayName)).toEqual([]);
  expect(tooLong([elementAt("Description")], LONGEST.Description)).toEqual([]);
  expect(tooLong(elementAt("VersionOverrides/Resources/ShortStrings").children, LONGEST.ShortStrings)).toEqual([]);
  expect(tooLong(elementAt("VersionOverrides/Resources/LongStrings").children, LONGEST.LongStrings)).toEqual([]);
  expect(tooLong(elementAt("VersionOverrides/Resources/Urls").children, LONGEST.Url)).toEqual([]);
});

test("every address is https", () => {
  const addresses = [...everyElement(MANIFEST)].flatMap(values).filter((value) => /^[a-z]+:\/\//.test(value));
  expect(addresses.length).toBeGreaterThan(0);
  expect(addresses.filter((address) => !address.startsWith("https://"))).toEqual([]);
});

test("French is the default, and English overrides it in each of its areas", () => {
  expect(elementAt("DefaultLocale").text).toBe("fr-FR");
  const texts = resources.filter(({ name }) => name === "String");
  const overridden = [elementAt("Description"), ...texts.filter(({ attributes }) => !isAName(attributes.DefaultValue ?? ""))];
  for (const text of overridden) expect(localesOf(text)).toEqual(ENGLISH_OF_OFFICE);
  expect(localesOf(resourceNamed("Functions.Metadata.Url")).sort()).toEqual(ENGLISH_AREAS);
});

test("an override is never a copy of the default", () => {
  const copies = elementsNamed("Override").filter(({ attributes }) =>
    [...everyElement(MANIFEST)].some(({ attributes: parent, children }) => children.some((child) => child.attributes === attributes) && parent.DefaultValue === attributes.Value),
  );
  expect(copies).toEqual([]);
});

/** Names of the product read the same in both languages. */
function isAName(text: string): boolean {
  return text.toUpperCase() === "RELAIS";
}

function resourceNamed(id: string): Element {
  const found = resources.find(({ attributes }) => attributes.id === id);
  if (!found) throw new Error(`no resource ${id}`);
  return found;
}

function localesOf({ children }: Element): string[] {
  return children.filter(({ name }) => name === "Override").map(({ attributes }) => attributes.Locale ?? "");
}

function values({ attributes, children }: Element): string[] {
  return [attributes.DefaultValue, attributes.Value, ...children.map((child) => child.attributes.Value)].filter((value) => value !== undefined);
}
