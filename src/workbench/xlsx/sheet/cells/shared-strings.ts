import { escapedString, unescapedString } from "../../xml/escaped-string";
import { markup, textMarkup } from "../../xml/markup";
import { elements, textOf, type XmlElement } from "../../xml/xml-element";

/** The text of an item: its own, or that of its formatted runs. What says how to pronounce it is left out. */
export function readStringItem(item: XmlElement | undefined): string {
  let text = "";
  for (const part of elements(item)) {
    if (part.name === "t") text += textOf(part);
    if (part.name === "r") text += readStringItem(part);
  }
  return unescapedString(text);
}

/** The texts that cells refer to by number. */
export function readSharedStrings(root: XmlElement): readonly string[] {
  return elements(root, "si").map(readStringItem);
}

/** Numbers the texts of a workbook to write, each once. */
export class SharedStringsWriter {
  readonly #numbers = new Map<string, number>();
  #uses = 0;

  numberOf(text: string): number {
    this.#uses += 1;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  get isEmpty(): boolean {
    return this.#uses === 0;
  }

  markup(): string {
    const items = [...this.#numbers.keys()].map((text) => markup("si", {}, textMarkup("t", escapedString(text))));
    return markup(
      "sst",
      {
        xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        count: this.#uses,
        uniqueCount: items.length,
      },
      ...items,
    );
  }
}
