import { NAMESPACE } from "..";
import type { DocumentedFunction } from "../functions/definition/define";
import type { Locale } from "../record/text";

/** What a formula gives, in its order: parameters, then tables by their names; optional ones in brackets. */
export function argumentNames({ params, tables }: DocumentedFunction, locale: Locale): string[] {
  const given = [...Object.values(params), ...Object.values(tables).toSorted((a, b) => Number(a.optional) - Number(b.optional))];
  return given.map(({ name, optional }) => (optional ? `[${name[locale]}]` : name[locale]));
}

/** The functions as a Markdown table: what each answers, and its arguments, optional ones in brackets. */
export function signatureTable(catalog: readonly DocumentedFunction[], locale: Locale): string {
  const heads = { fr: ["Fonction", "Répond à", "Arguments"], en: ["Function", "Answers", "Arguments"] }[locale];
  const rows = catalog.map((fn) => [`\`${NAMESPACE}.${fn.id}\``, fn.summary[locale], argumentNames(fn, locale).join(", ")]);
  return [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
