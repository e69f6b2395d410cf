import { CATALOG } from "../../catalog";
import { codeTable } from "../../catalog/emit/code-table";
import { signatureTable } from "../../catalog/emit/signature-table";
import { answerTable } from "../../catalog/templates/answers";
import type { Locale } from "../../catalog/record/text";

/** What a newcomer reads first, in each language. */
export const DOCUMENTS: Readonly<Record<Locale, string>> = { en: "README.md", fr: "LISEZMOI.md" };

/** A document with the tables that the catalogue knows put in their places. @throws Error where a place is not marked */
export function withTables(document: string, locale: Locale): string {
  const tables = { answers: answerTable(locale), codes: codeTable(locale), signatures: signatureTable(CATALOG, locale) };
  return Object.entries(tables).reduce((text, [mark, table]) => {
    const [begin, end] = [`<!-- ${mark}: npm run readme -->`, `<!-- /${mark} -->`];
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`${DOCUMENTS[locale]} needs ${begin} ... ${end}`);
    return `${text.slice(0, from)}${begin}\n${table}\n${text.slice(to)}`;
  }, document);
}
