import { type Element, MANIFEST, everyElement, parseManifest } from "../support/manifest";

/**
 * The order in which Office wants the children of each element that may have more than one kind.
 * Source: "How to find the proper order of manifest elements", Office Add-ins documentation; a parent in front of a dot where one name has two meanings.
 */
const ORDER: Record<string, string[]> = {
  OfficeApp: [
    "Id", "AlternateId", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl",
    "SupportUrl", "AppDomains", "Hosts", "Requirements", "DefaultSettings", "Permissions", "VersionOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources", "WebApplicationInfo"],
  Requirements: ["Sets", "Methods"],
  "Hosts.Host": ["Runtimes", "AllFormFactors", "DesktopFormFactor", "MobileFormFactor"],
  "AllFormFactors.ExtensionPoint": ["Script", "Page", "Metadata", "Namespace"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action", "Enabled"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation", "Title", "FunctionName"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};

test("the children of every element are in Office's order", () => {
  expect(outOfOrder(MANIFEST)).toEqual([]);
});

test("an element in the wrong place is seen", () => {
  const swapped = parseManifest("<OfficeApp><Version>1</Version><Id>x</Id></OfficeApp>");
  expect(outOfOrder(swapped)).toEqual(["OfficeApp: Version, Id"]);
});

function outOfOrder(root: Element): string[] {
  return [...everyElement(root)].flatMap((parent) =>
    parent.children.flatMap((child) => {
      const order = ORDER[`${parent.name}.${child.name}`] ?? ORDER[child.name];
      return order ? disorder(child, order) : [];
    }),
  ).concat(disorder(root, ORDER[root.name] ?? []));
}

function disorder({ name, children }: Element, order: string[]): string[] {
  const kinds = children.map((child) => child.name).filter((kind, index, all) => kind !== all[index - 1]);
  const sorted = order.filter((kind) => kinds.includes(kind));
  return kinds.join() === sorted.join() ? [] : [`${name}: ${kinds.join(", ")}`];
}
