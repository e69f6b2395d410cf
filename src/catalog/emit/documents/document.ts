import type { Locale, Text } from "../../record/text";
import { escaped, grid, page } from "../html";

/** A piece of a document: a paragraph, a list, a table, or text to type or to read as code. */
export type Block =
  | Text
  | { readonly list: readonly Text[] }
  | { readonly heads: readonly Text[]; readonly rows: readonly (readonly (Text | string)[])[] }
  | { readonly code: string };

export interface Section {
  readonly title: Text;
  readonly blocks: readonly Block[];
}

/** A document of several sections, in both languages. */
export interface ManualDocument {
  readonly title: Text;
  readonly lead: Text;
  readonly sections: readonly Section[];
}

/** A document as a page without scripts, to be read and to be printed. */
export function documentPage({ sections, ...head }: ManualDocument, locale: Locale): string {
  return sectionedPage(head, sections.map(({ title, blocks }) => ({ title, html: blocks.map((block) => blockOf(block, locale)) })), locale);
}

/** What stands above the sections. */
interface Head {
  readonly title: Text;
  readonly lead: Text;
  /** Follows the title in the name of the page. */
  readonly version?: string;
}

/** HTML under a title. */
interface PageSection {
  readonly title: Text;
  readonly html: readonly string[];
}

/**
 * A page without scripts: its head, contents that lead to the sections, and those with their numbers.
 *
 * @param beside HTML around the contents
 */
export function sectionedPage(
  { title, lead, version }: Head,
  sections: readonly PageSection[],
  locale: Locale,
  beside: { readonly before: string; readonly after: string } = { before: "", after: "" },
): string {
  const contents = sections.map((section, index) => `<li><a href="#s${index + 1}">${words(section.title, locale)}</a></li>`).join("");
  const body = [
    `<h1>${words(title, locale)}</h1><p class="lead">${words(lead, locale)}</p>${beside.before}<ol>${contents}</ol>${beside.after}`,
    ...sections.flatMap((section, index) => [`<h2 id="s${index + 1}">${index + 1}. ${words(section.title, locale)}</h2>`, ...section.html]),
  ];
  return page([title[locale], ...(version === undefined ? [] : [version])].join(" "), locale, body.join("\n"));
}

function blockOf(block: Block, locale: Locale): string {
  if ("list" in block) return `<ul>${block.list.map((item) => `<li>${words(item, locale)}</li>`).join("")}</ul>`;
  if ("rows" in block) {
    const cell = (one: Text | string) => (typeof one === "string" ? `<code>${escaped(one)}</code>` : words(one, locale));
    return grid(block.rows.map((row) => row.map(cell)), block.heads.map((head) => words(head, locale)));
  }
  return "code" in block ? `<pre>${escaped(block.code)}</pre>` : `<p>${words(block, locale)}</p>`;
}

/** A text as HTML; what stands between backticks is code. */
export function words(text: Text, locale: Locale): string {
  return marked(typeset(text[locale], locale));
}

/** Words as HTML; what stands between backticks is code. */
export function marked(text: string): string {
  return text.split("`").map((part, index) => (index % 2 === 1 ? `<code>${escaped(part)}</code>` : escaped(part))).join("");
}

/** French as it is printed: its signs of two parts, and its guillemets, never begin or end a line. */
export function typeset(text: string, locale: Locale): string {
  return locale === "fr" ? text.replace(/ ([:;?!»%])/g, "\u00a0$1").replace(/« /g, "«\u00a0").replace(/(\d) (?=\d{3}\b)/g, "$1\u00a0") : text;
}
