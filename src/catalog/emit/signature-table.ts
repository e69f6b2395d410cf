import { NAMESPACE } from "..";
import type { DocumentedFunction } from "../functions/definition/define";
import type { Locale } from "../record/text";

/** The functions as a Markdown table: what each answers, and its arguments, optional ones in brackets. */
export function signatureTable(catalog: readonly DocumentedFunction[], locale: Locale): string {
  const heads = { fr: ["Fonction", "Répond à", "Arguments"], en: ["Function", "Answers", "Arguments"] }[locale];
  const rows = catalog.map(({ id, summary, params }) => {
    const names = Object.values(params).map(({ name, optional }) => (optional ? `[${name[locale]}]` : name[locale]));
    return [`\`${NAMESPACE}.${id}\``, summary[locale], names.join(", ")];
  });
  return [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
