import { LOOKS, type Look, type Role } from "../../catalog/templates/layout/looks";
import type { XlsxAlignment, XlsxBorder, XlsxFont, XlsxStyle } from "../../workbench/xlsx/model/model-style";

/** The style of a role with a number format. */
export function styleOf(role: Role, numberFormat?: string): XlsxStyle {
  const look: Look = LOOKS[role];
  return {
    ...differenceOf(role),
    ...given("font", fontOf(look)),
    ...given("alignment", alignmentOf(look)),
    ...given("numberFormat", numberFormat),
  };
}

/** What a role changes where a condition holds; there a file can hold neither alignment nor size. */
export function differenceOf(role: Role): XlsxStyle {
  const { size: _, ...look }: Look = LOOKS[role];
  return {
    ...given("font", fontOf(look)),
    ...given("fill", look.fill === undefined ? undefined : { color: { rgb: look.fill } }),
    ...given("border", borderOf(look)),
  };
}

function fontOf({ bold, italic, size, color }: Look): XlsxFont {
  return { ...given("bold", bold), ...given("italic", italic), ...given("size", size), ...given("color", color === undefined ? undefined : { rgb: color }) };
}

function borderOf({ above, below }: Look): XlsxBorder | undefined {
  const edge = (color: string | undefined) => (color === undefined ? undefined : { style: "thin", color: { rgb: color } });
  return above === undefined && below === undefined ? undefined : { ...given("top", edge(above)), ...given("bottom", edge(below)) };
}

function alignmentOf({ align, middle, indent, wrap }: Look): XlsxAlignment | undefined {
  const alignment: XlsxAlignment = {
    ...given("horizontal", align ?? (indent === undefined ? undefined : "left")),
    ...given("vertical", middle ? "center" : undefined),
    ...given("indent", indent),
    ...given("wrap", wrap),
  };
  return Object.keys(alignment).length === 0 ? undefined : alignment;
}

/** A property, or none where there is nothing to say: in a file's model what is absent is not there. */
function given<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}
