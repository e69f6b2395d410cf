import type { Locale } from "../record/text";

/** What the build says of itself to whoever must allow it, trust it or carry it on. */
export type DocumentName = "methods" | "administrator" | "threats" | "assistant" | "listing";

/** Path of a document below the add-in's address. */
export function documentPath(name: DocumentName, locale: Locale): string {
  return `documents/${locale}/${name}.html`;
}

/** A text as HTML shows it. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** Between what is named and what is said of it. */
export function colon(locale: Locale): string {
  return locale === "fr" ? "\u00a0: " : ": ";
}

/** A table, header row first where there is one. @param rows of HTML */
export function grid(rows: readonly (readonly string[])[], headers?: readonly string[]): string {
  const row = (cells: readonly string[], tag: "th" | "td") => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
  return `<div class="scroll"><table>${headers ? row(headers, "th") : ""}${rows.map((cells) => row(cells, "td")).join("")}</table></div>`;
}

/** A whole document without scripts. @param body HTML */
export function page(title: string, locale: Locale, body: string): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>
:root { color-scheme: light dark; }
body { font: 15px/1.5 "Segoe UI", system-ui, sans-serif; max-width: 54rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 2.5rem; } h3 { font-size: 1.05rem; margin-top: 2rem; }
h4 { font-size: .9rem; margin: 1rem 0 -.5rem; opacity: .8; }
.lead { font-size: 1.1rem; }
pre, .formula { overflow-wrap: anywhere; }
pre { white-space: pre-wrap; padding: .75rem; border: 1px solid #8888; border-radius: 4px; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #8886; }
h2, h3, h4 { break-after: avoid; }
@media print { body { max-width: none; margin: 0; font-size: 10pt; } .scroll { overflow: visible; } tr { break-inside: avoid; } a { color: inherit; text-decoration: none; } }
.refused { border-left: 3px solid #c50f1f; padding-left: .75rem; }
</style>
</head>
<body>
${body}
</body>
</html>
`;
}
