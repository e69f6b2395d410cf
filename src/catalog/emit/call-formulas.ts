import { inOrder } from "../functions/definition/by-name";
import { callTwinOf, type SaidArgument } from "../functions/definition/call-twin-of";
import type { DocumentedFunction } from "../functions/definition/define";
import { columnLetters, type CellValue } from "../record/cells";
import type { Locale, Text } from "../record/text";
import { callLambda } from "../twins/calls/call-lambda";
import { callSheet } from "../twins/calls/call-sheet";
import { lambdaName } from "../twins/lambda-printing";
import { escaped, grid } from "./html";

const SHEET: Text = {
  fr: "Dans tout tableur (Excel 2010 et suivants, LibreOffice, Google Sheets), l'appel du premier exemple, dont chaque tableau commence en A1 d'une feuille à son nom ; une même formule vaut pour tout un bloc ; notation anglaise :",
  en: "In any spreadsheet (Excel 2010 and later, LibreOffice, Google Sheets), the call of the first example, each of whose tables begins in A1 of a sheet of its name; one formula stands for the whole of a block; English notation:",
};

type Cells = CellValue | readonly (readonly CellValue[])[];

const LAMBDA: Text = {
  fr: "Dans Excel 365, le même appel par des noms définis, dont chacun poursuit le précédent ; notation anglaise :",
  en: "In Excel 365, the same call by defined names, each of which goes on where the one before stops; English notation:",
};

/** The native formulas of a function's first example, where its calls have some: the calculation sheet, and the LAMBDA. */
export function callFormulas(fn: DocumentedFunction, locale: Locale): string[] {
  const [example] = fn.examples;
  if (!fn.callTwin || !example) return [];
  const { tables, named } = inOrder<Cells>(fn, { lang: locale, ...example.cells }, locale);
  const keys = Object.keys(fn.tables).filter((key) => key in example.cells);
  const args = tables.map((cells, index): SaidArgument => {
    const block = Array.isArray(cells) ? (cells as readonly (readonly CellValue[])[]) : [];
    const address = `${fn.tables[keys[index] ?? ""]?.name[locale] ?? ""}!A1:${columnLetters((block[0]?.length ?? 1) - 1)}${block.length}`;
    return { cells: block, address, text: address };
  });
  const values: SaidArgument = { cells: named.map(({ name, value }) => [name, value as CellValue]), address: null, text: "" };
  const twin = callTwinOf(fn, named.length > 0 ? [...args, values] : args);
  if (!twin) return [];
  const lines = callSheet(twin, locale).entries.map(({ label, address, shown }) => [escaped(label), address, `<code class="formula">${escaped(shown)}</code>`]);
  const { names, formula } = callLambda(twin, locale, lambdaName(twin));
  const lambdas = names.map((one) => `<pre>${escaped(`${one.name}: ${one.formula}`)}</pre>`);
  return [`<p>${escaped(SHEET[locale])}</p>`, grid(lines), `<p>${escaped(LAMBDA[locale])}</p>`, `<pre>${escaped(formula)}</pre>`, ...lambdas];
}
