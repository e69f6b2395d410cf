import type { FormulaSpelling } from "../formula/formula-prefixes";
import type { XlsxDefinedName } from "../model/model";
import { present } from "../model/present";
import { escapedString, unescapedString } from "../xml/escaped-string";
import { markup, textMarkup } from "../xml/markup";
import { elements, flag, numberOf, otherAttributes, textOf, type XmlElement } from "../xml/xml-element";

const NAMED_ATTRIBUTES = ["name", "localSheetId", "hidden", "comment"];

/** @param sheets names of the sheets in tab order */
export function readDefinedNames(
  list: XmlElement | undefined,
  sheets: readonly string[],
  spelling: FormulaSpelling,
): readonly XlsxDefinedName[] {
  return elements(list, "definedName").map((element) => {
    const { name = "", comment } = element.attributes;
    return present<XlsxDefinedName>({
      name: unescapedString(name),
      formula: spelling.read(unescapedString(textOf(element))),
      scope: sheets[numberOf(element, "localSheetId") ?? -1],
      hidden: flag(element, "hidden") || undefined,
      comment: comment === undefined ? undefined : unescapedString(comment),
      settings: otherAttributes(element, NAMED_ATTRIBUTES),
    });
  });
}

/** The `definedNames` element. */
export function definedNamesMarkup(
  names: readonly XlsxDefinedName[] = [],
  sheets: readonly string[],
  spelling: FormulaSpelling,
): string {
  const items = names.map(({ name, formula, scope, hidden, comment, settings }) =>
    textMarkup("definedName", escapedString(spelling.write(formula)), {
      name: escapedString(name, "attribute"),
      comment: comment === undefined ? undefined : escapedString(comment, "attribute"),
      localSheetId: scope === undefined ? undefined : sheets.indexOf(scope),
      hidden,
      ...settings,
    }),
  );
  return items.length === 0 ? "" : markup("definedNames", {}, ...items);
}
