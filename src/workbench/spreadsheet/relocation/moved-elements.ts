import type { Relocation } from "../../document/relocation";
import { movedFormula } from "../../dialect/moved-formula";
import type { XlsxKeptElement } from "../../xlsx/model/model-kept";
import { markupOf } from "../../xlsx/xml/markup";
import { parseXml } from "../../xlsx/xml/parse-xml";
import { textOf, type XmlElement, type XmlNode } from "../../xlsx/xml/xml-element";
import { movedList, movedReference } from "./moved-areas";

/** Attributes that name cells, in the elements of a sheet that are kept as they were (filters, ignored errors, protected ranges). */
const AREA_ATTRIBUTES: Readonly<Record<string, typeof movedList>> = { ref: movedReference, sqref: movedList };
/** Elements of extensions (conditional formats, sparklines) whose text names cells. */
const AREA_ELEMENTS = ["xm:sqref"];
const FORMULA_ELEMENTS = ["xm:f"];
/** A page break names the row or column before it by its number. */
const BREAKS: Readonly<Record<string, "row" | "column">> = { rowBreaks: "row", colBreaks: "column" };

/** An element of a sheet with the cells it names where they are now; undefined where it was about cells that are gone. */
export function movedElement(element: XlsxKeptElement, sheet: string, relocation: Relocation): XlsxKeptElement | undefined {
  if (!relocation.isNeeded) return element;
  const moved = new ElementMover(sheet, relocation).moved(parseXml(element.xml, element.name));
  return moved && { name: element.name, xml: markupOf(moved) };
}

class ElementMover {
  constructor(
    private readonly sheet: string,
    private readonly relocation: Relocation,
  ) {}

  moved(element: XmlElement): XmlElement | undefined {
    const { name } = element;
    if (name in BREAKS) return this.movedBreaks(element, BREAKS[name] ?? "row");
    if (FORMULA_ELEMENTS.includes(name)) return { ...element, children: [movedFormula(textOf(element), this.sheet, this.relocation)] };
    if (AREA_ELEMENTS.includes(name)) {
      const list = movedList(textOf(element), this.sheet, this.relocation);
      return list === undefined ? undefined : { ...element, children: [list] };
    }
    const attributes = this.movedAttributes(element.attributes);
    if (attributes === undefined) return undefined;
    const children = this.movedChildren(element);
    return children && { name, attributes, children };
  }

  /** Undefined where the cells are gone. */
  private movedAttributes(attributes: XmlElement["attributes"]): XmlElement["attributes"] | undefined {
    const moved: Record<string, string> = {};
    for (const [name, value] of Object.entries(attributes)) {
      const now = name in AREA_ATTRIBUTES ? AREA_ATTRIBUTES[name]?.(value, this.sheet, this.relocation) : value;
      if (now === undefined) return undefined;
      moved[name] = now;
    }
    return moved;
  }

  /** Undefined where a child that says for which cells its parent holds has lost them, or every child has gone. */
  private movedChildren({ children }: XmlElement): XmlNode[] | undefined {
    const moved: XmlNode[] = [];
    for (const node of children) {
      const now = typeof node === "string" ? node : this.moved(node);
      if (now !== undefined) moved.push(now);
      else if (typeof node !== "string" && AREA_ELEMENTS.includes(node.name)) return undefined;
    }
    return children.length > 0 && moved.length === 0 ? undefined : moved;
  }

  private movedBreaks(list: XmlElement, axis: "row" | "column"): XmlElement | undefined {
    const breaks = list.children.flatMap((node): XmlElement[] => {
      if (typeof node === "string") return [];
      const line = Number(node.attributes["id"]);
      const [area] = this.relocation.areas(this.sheet, { row: axis === "row" ? line : 0, column: axis === "column" ? line : 0, rows: 1, columns: 1 });
      return area ? [{ ...node, attributes: { ...node.attributes, id: String(area[axis]) } }] : [];
    });
    const counts = { count: String(breaks.length), manualBreakCount: String(breaks.filter(({ attributes }) => attributes["man"] === "1").length) };
    return breaks.length === 0 ? undefined : { ...list, attributes: { ...list.attributes, ...counts }, children: breaks };
  }
}
