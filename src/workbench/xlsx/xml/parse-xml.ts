import { XlsxFileError } from "../model/errors";
import { characterData, XmlTextError } from "./character-data";
import { standardNames, type StandardName } from "./standard-names";
import type { XmlElement, XmlNode } from "./xml-element";

const NAME = /[A-Za-z_:\u0080-\uffff][^\s/>=<"'&]*/y;
const ATTRIBUTE = /\s+([A-Za-z_:\u0080-\uffff][^\s/>=<"'&]*)\s*=\s*(?:"([^<"]*)"|'([^<']*)')/y;
const TAG_END = /\s*(\/?)>/y;
/** Deeper than any part of Office's, and shallow enough for functions that call themselves on each level. */
const DEEPEST = 200;

/** An element whose end has not come yet. */
interface OpenElement {
  readonly writtenName: string;
  readonly children: XmlNode[];
}

/**
 * The root element of a part's XML. Prefixes bound to the spreadsheet namespace are dropped and those
 * bound to the relationship namespace become `r:`, whatever a program called them.
 *
 * Strict where it matters to a file of strangers: what is not well-formed is refused, and so is a document type,
 * for entities that grow without end or reach outside need one and Office never writes one.
 *
 * @throws XlsxFileError malformed-part, with line and column
 */
export function parseXml(xml: string, path: string): XmlElement {
  return new XmlReader(xml, path).root();
}

class XmlReader {
  readonly #xml: string;
  readonly #path: string;
  #at = 0;
  /** From the root to the element being read. */
  readonly #open: OpenElement[] = [];
  #root: XmlElement | undefined;
  #standardName: StandardName | undefined;
  readonly #prefixes = new Map<string, string>();

  constructor(xml: string, path: string) {
    this.#xml = xml;
    this.#path = path;
  }

  root(): XmlElement {
    while (this.#at < this.#xml.length) {
      this.#text();
      if (this.#at < this.#xml.length) this.#tag();
    }
    const unclosed = this.#open.at(-1);
    if (unclosed !== undefined) this.#refuse(`<${unclosed.writtenName}> is not closed`);
    return this.#root ?? this.#refuse("there is no element");
  }

  /** Everything up to the next "<". */
  #text(): void {
    const end = this.#xml.indexOf("<", this.#at);
    const text = this.#xml.slice(this.#at, end < 0 ? undefined : end);
    if (text !== "") this.#add(text, "text");
    this.#at += text.length;
  }

  #tag(): void {
    if (this.#skipped("<?", "?>") || this.#skipped("<!--", "-->") || this.#characters()) return;
    if (this.#xml.startsWith("<!", this.#at)) this.#refuse("a document type is not allowed");
    if (this.#xml.startsWith("</", this.#at)) this.#closingTag();
    else this.#openingTag();
  }

  #characters(): boolean {
    const start = this.#at + "<![CDATA[".length;
    if (!this.#skipped("<![CDATA[", "]]>")) return false;
    this.#add(this.#xml.slice(start, this.#at - "]]>".length), "characters");
    return true;
  }

  #skipped(opening: string, closing: string): boolean {
    if (!this.#xml.startsWith(opening, this.#at)) return false;
    const end = this.#xml.indexOf(closing, this.#at + opening.length);
    if (end < 0) this.#refuse(`${opening} is not closed`);
    this.#at = end + closing.length;
    return true;
  }

  #openingTag(): void {
    const start = this.#at;
    this.#at += 1;
    const [writtenName] = this.#match(NAME) ?? this.#refuse("a tag has no name");
    const attributes = this.#attributes();
    const ending = this.#match(TAG_END);
    if (ending === undefined) this.#refuse(`the tag of <${writtenName}> is malformed`);
    this.#declare(attributes);
    const children: XmlNode[] = [];
    const element = { name: this.#standardName?.(writtenName) ?? writtenName, attributes: this.#named(attributes), children };
    this.#place(element, start);
    if (ending[1] === "") this.#open.push({ writtenName, children });
    if (this.#open.length > DEEPEST) this.#refuse(`elements are nested more than ${DEEPEST} deep`);
  }

  /** A prefix may be declared on any element; one that is declared stands for the same in all of a part. */
  #declare(attributes: ReadonlyMap<string, string>): void {
    const declared = [...attributes].filter(([name]) => name.startsWith("xmlns:"));
    if (this.#standardName !== undefined && declared.length === 0) return;
    for (const [name, uri] of declared) this.#prefixes.set(name, uri);
    this.#standardName = standardNames(this.#prefixes);
  }

  #attributes(): ReadonlyMap<string, string> {
    const attributes = new Map<string, string>();
    for (let found = this.#match(ATTRIBUTE); found !== undefined; found = this.#match(ATTRIBUTE)) {
      const [, name = "", inDouble, inSingle = ""] = found;
      if (attributes.has(name)) this.#refuse(`the attribute ${name} is there twice`);
      attributes.set(name, this.#decoded((inDouble ?? inSingle).replace(/[\t\n\r]/g, " ")));
    }
    return attributes;
  }

  #named(attributes: ReadonlyMap<string, string>): Record<string, string> {
    const named: Record<string, string> = {};
    for (const [name, value] of attributes) named[this.#standardName?.(name) ?? name] = value;
    return named;
  }

  #closingTag(): void {
    const end = this.#xml.indexOf(">", this.#at);
    const name = this.#xml.slice(this.#at + "</".length, end).trimEnd();
    const { writtenName } = this.#open.at(-1) ?? { writtenName: undefined };
    if (end < 0 || name !== writtenName) this.#refuse(`</${name}> closes nothing`);
    this.#open.pop();
    this.#at = end + 1;
  }

  #place(element: XmlElement, start: number): void {
    const parent = this.#open.at(-1);
    if (parent !== undefined) {
      parent.children.push(element);
      return;
    }
    if (this.#root !== undefined) {
      this.#at = start;
      this.#refuse("there are two root elements");
    }
    this.#root = element;
  }

  #add(text: string, kind: "text" | "characters"): void {
    const parent = this.#open.at(-1);
    if (parent !== undefined) parent.children.push(kind === "text" ? this.#decoded(text) : text);
    else if (/[^\s\uFEFF]/.test(text)) this.#refuse("there is text outside the root element");
  }

  #decoded(text: string): string {
    try {
      return characterData(text);
    } catch (error) {
      if (error instanceof XmlTextError) return this.#refuse(error.message);
      throw error;
    }
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#xml);
    if (found === null) return undefined;
    this.#at = pattern.lastIndex;
    return found;
  }

  #refuse(fact: string): never {
    const lines = this.#xml.slice(0, this.#at).split("\n");
    const place = `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
    throw new XlsxFileError("malformed-part", `${this.#path}, ${place}: ${fact}`);
  }
}
