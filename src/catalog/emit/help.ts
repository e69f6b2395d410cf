import { NAMESPACE } from "..";
import { textOf, type CellValue } from "../record/cells";
import { cellsInOrder, everyArgument, type NamedArgument } from "../functions/definition/by-name";
import { colon, escaped, grid, page } from "./html";
import { callFormulas } from "./call-formulas";
import { helpFile } from "./metadata";
import { argumentNames } from "./signature-table";
import { QUESTIONS } from "../words/questions";
import { bodyOf, type DocumentedFunction, type Example } from "../functions/definition/define";
import { twinOf } from "../functions/definition/twin-of";
import type { RunJob } from "../jobs/jobs";
import { calculationSheet } from "../twins/calculation-sheet";
import { lambdaFormula, lambdaName } from "../twins/lambda-printing";
import { plainFormula } from "../twins/plain-printing";
import { describe } from "../words/refusals/messages";
import { Refusal } from "../record/problem";
import type { Argument, Parameter } from "../functions/definition/parameter";
import { headerKey, headersOf, type TableSpec } from "../record/table";
import type { Locale, Text } from "../record/text";
import { quantity, UNITS, type Unit } from "../record/unit";
import { MODEL_VERSION, VERSION } from "../version";

const WORDS = {
  syntax: { fr: "Syntaxe", en: "Syntax" },
  answers: { fr: "Ce que la fonction répond", en: "What it answers" },
  parameters: { fr: "Arguments", en: "Arguments" },
  optional: { fr: "facultatif", en: "optional" },
  table: { fr: "tableau", en: "table" },
  inputTables: { fr: "Tableaux", en: "Tables" },
  inputTablesNote: {
    fr: "Dans n'importe quel ordre, en-têtes compris (Tableau[#Tout]) : chacun est reconnu à ses en-têtes. Ils viennent après tout autre argument.",
    en: "In any order, headers included (Table[#All]): each is known by its headers. They come after any other argument.",
  },
  named: { fr: "Valeurs nommées", en: "Named values" },
  namedNote: {
    fr: "Avec les tableaux, au besoin : deux colonnes de cellules, nom et valeur, ou {\"Mois\".12;\"Opt-in\".0,1} dans la formule. Tout levier de Scénarios peut être donné ainsi et l'emporte sur le tableau. De plus :",
    en: "With the tables, if wanted: two columns of cells, name and value, or {\"Months\",12;\"Opt-in\",0.1} in the formula. Any lever of Scenarios can be given so, and wins over the table. Besides:",
  },
  namedOnlyNote: {
    fr: "Avec les tableaux, au besoin : deux colonnes de cellules, nom et valeur, ou {\"En-têtes\".FAUX} dans la formule.",
    en: "With the tables, if wanted: two columns of cells, name and value, or {\"Headers\",FALSE} in the formula.",
  },
  tables: { fr: "En-têtes attendus", en: "Headers expected" },
  tablesNote: {
    fr: "Dans n'importe quel ordre ; casse, accents, articles et unités entre parenthèses ne comptent pas. Les autres colonnes sont ignorées, sauf si leur nom ressemble à celui d'une colonne qui manque : mettez alors entre parenthèses l'en-tête qui n'est pas pour Relais.",
    en: "In any order; case, accents, articles and units in brackets do not matter. Other columns are ignored unless their name resembles that of a column that is missing: then put a header that is not meant for Relais in brackets.",
  },
  header: { fr: "En-tête", en: "Header" },
  otherNames: { fr: "Autres noms reconnus", en: "Other names recognised" },
  meaning: { fr: "Sens", en: "Meaning" },
  required: { fr: "obligatoire", en: "required" },
  result: { fr: "Résultat", en: "Result" },
  unit: { fr: "Unité", en: "Unit" },
  examples: { fr: "Exemples", en: "Examples" },
  refused: { fr: "Refusé", en: "Refused" },
  source: { fr: "Source", en: "Source" },
  native: { fr: "Sans le complément", en: "Without the add-in" },
  plain: {
    fr: "Dans tout tableur (Excel 2010 et suivants, LibreOffice, Google Sheets), les arguments en B1, B2, … ; notation anglaise :",
    en: "In any spreadsheet (Excel 2010 and later, LibreOffice, Google Sheets), the arguments in B1, B2, ...; English notation:",
  },
  sheet: {
    fr: "Dans tout tableur (Excel 2010 et suivants, LibreOffice, Google Sheets), sur une feuille de calcul, les arguments, hors en-têtes et langue, en B1, B2, … (une plage en ligne, de B à M) ; les colonnes se recopient vers le bas ; notation anglaise :",
    en: "In any spreadsheet (Excel 2010 and later, LibreOffice, Google Sheets), on a calculation sheet, the arguments but headers and language in B1, B2, ... (a range in a row, from B to M); columns are copied down; English notation:",
  },
  lambda: { fr: "Dans Excel 365, comme nom défini ; notation anglaise :", en: "In Excel 365, as a defined name; English notation:" },
  question: { fr: "Répond à", en: "Answers" },
  related: { fr: "Voir aussi", en: "See also" },
  index: { fr: "Toutes les fonctions, par question", en: "All functions, by question" },
  counsel: {
    fr: "Relais n'est pas un avis juridique : à valider par un conseil.",
    en: "Relais is not legal advice: to be validated by counsel.",
  },
} as const satisfies Record<string, Text>;

/** What a unit, or a table, is called in a sentence. */
const nameOf = (unit: Unit | "table"): Text => (unit === "table" ? WORDS.table : UNITS[unit].name);

/**
 * One function's help page: a whole HTML document without scripts, in one language.
 *
 * @param run has the jobs of its examples done
 */
export async function helpPage(fn: DocumentedFunction, locale: Locale, run: RunJob): Promise<string> {
  const say = (text: Text) => escaped(text[locale]);
  const { params, tables: known, named } = fn;
  const hasTables = Object.keys(known).length > 0;
  const name = `${NAMESPACE}.${fn.id}`;
  const tables = Object.values(known).flatMap(({ table }) => (table ? [table] : []));
  const rowsOf = (some: readonly Parameter<unknown>[], tag: "code" | "strong") =>
    grid(some.map((param) => [`<${tag}>${say(param.name)}</${tag}>`, kindOf(param, locale), say(param.help)]));
  const examples = await Promise.all(fn.examples.map((example) => exampleOf(fn, example, locale, run)));
  const body = [
    `<h1>${escaped(name)}</h1>`,
    `<p class="lead">${say(fn.summary)}</p>`,
    ...questionsOf(fn.id).map(({ asked }) => `<p>${say(WORDS.question)}${colon(locale)}<em>${say(asked)}</em></p>`),
    `<h2>${say(WORDS.syntax)}</h2><pre>${escaped(signature(fn, locale))}</pre>`,
    `<h2>${say(WORDS.answers)}</h2><p>${say(fn.explanation)}</p>`,
    `<h2>${say(WORDS.parameters)}</h2>${Object.keys(params).length > 0 ? rowsOf(Object.values(params), "code") : ""}`,
    ...(hasTables
      ? [
          `<h3>${say(WORDS.inputTables)}</h3><p>${say(WORDS.inputTablesNote)}</p>${rowsOf(Object.values(known), "strong")}`,
          `<h3>${say(WORDS.named)}</h3><p>${say("levers" in known ? WORDS.namedNote : WORDS.namedOnlyNote)}</p>${rowsOf(Object.values(named), "strong")}`,
        ]
      : []),
    ...tables.map(
      (table) =>
        `<h3>${say(WORDS.tables)}${colon(locale)}${say(table.name)}</h3><p>${say(WORDS.tablesNote)}</p>${grid(
          Object.values(table.columns).map(({ header, synonyms, help, blank }) => [
            `<strong>${say(header)}</strong>${blank ? "" : ` <em>(${say(WORDS.required)})</em>`}`,
            say(help),
            escaped(synonyms.join(", ")),
          ]),
          [WORDS.header, WORDS.meaning, WORDS.otherNames].map(say),
        )}`,
    ),
    `<h2>${say(WORDS.result)}</h2>${grid(
      Object.values(fn.columns).map(({ header, unit, help }) => [`<strong>${say(header)}</strong>`, say(nameOf(unit)), say(help)]),
      [WORDS.header, WORDS.unit, WORDS.meaning].map(say),
    )}`,
    `<h2>${say(WORDS.examples)}</h2>`,
    ...examples,
    ...nativeFormulas(fn, locale),
    `<h2>${say(WORDS.source)}</h2><p>${say(fn.source)}. ${say(MODEL_VERSION)}${colon(locale)}${VERSION}. ${say(WORDS.counsel)}</p>`,
    `<h2>${say(WORDS.related)}</h2><p>${[...relatedTo(fn.id).map((id) => `<a href="${helpFile(id)}">${NAMESPACE}.${id}</a>`), `<a href="index.html">${say(WORDS.index)}</a>`].join(" · ")}</p>`,
  ];
  return page(name, locale, body.join("\n"));
}

/** The function as formulas that live without the add-in, or why there are none. */
function nativeFormulas(fn: DocumentedFunction, locale: Locale): string[] {
  const twin = twinOf(fn);
  const { withoutTwin } = fn;
  if (!twin && !withoutTwin) return [];
  const heading = `<h2>${escaped(WORDS.native[locale])}</h2>`;
  const why = withoutTwin ? [`<p>${escaped(withoutTwin[locale])}</p>`] : [];
  if (!twin) return [heading, ...why, ...callFormulas(fn, locale)];
  const keys = Object.keys(twin.parameters);
  const named = [`<p>${escaped(WORDS.lambda[locale])}</p>`, `<pre>${escaped(`${lambdaName(twin)}: ${lambdaFormula(twin, locale)}`)}</pre>`];
  if (twin.isOneFormula) {
    const plain = plainFormula(twin, Object.fromEntries(keys.map((key, index) => [key, `B${index + 1}`])), locale);
    return [heading, ...why, `<p>${escaped(WORDS.plain[locale])}</p><pre>${escaped(plain)}</pre>`, ...named];
  }
  // The page has its own language and headers. A range lies beside its name, in a row.
  const asked = keys.filter((key) => key !== "headers" && key !== "lang");
  const cells = Object.fromEntries(asked.map((key, index) => [key, isRange(fn, key) ? `$B$${index + 1}:$M$${index + 1}` : `$B$${index + 1}`]));
  const { entries } = calculationSheet(twin, { ...cells, lang: `"${locale}"` }, locale, { row: asked.length + 1, places: PLACES_SHOWN });
  const lines = entries.map(({ label, address, shown: text }) => [escaped(label), address, `<code class="formula">${escaped(text)}</code>`]);
  return [heading, ...why, `<p>${escaped(WORDS.sheet[locale])}</p>${grid(lines)}`, ...named];
}

/** Cells of a range, and months, that the calculation sheet of a help page has room for. */
const PLACES_SHOWN = 24;

function isRange({ shape, params }: DocumentedFunction, key: string): boolean {
  return shape === "scalar" && params[key]?.shape === "matrix";
}

function questionsOf(id: string) {
  return QUESTIONS.filter(({ answeredBy }) => answeredBy.includes(id));
}

/** Functions that answer the same questions. */
function relatedTo(id: string): string[] {
  return [...new Set(questionsOf(id).flatMap(({ answeredBy }) => answeredBy))].filter((other) => other !== id);
}

/** The function as it is typed in the language: its separator, optional arguments in brackets. */
export function signature(fn: DocumentedFunction, locale: Locale): string {
  return `=${NAMESPACE}.${fn.id}(${argumentNames(fn, locale).join(locale === "fr" ? "; " : ", ")})`;
}

function kindOf({ unit, optional }: Parameter<unknown>, locale: Locale): string {
  return nameOf(unit)[locale] + (optional ? `, ${WORDS.optional[locale]}` : "");
}

/** An example with the values that the function gives when the page is made. */
async function exampleOf(fn: DocumentedFunction, example: Example, locale: Locale, run: RunJob): Promise<string> {
  const written = new Map(Object.entries(example.cells));
  const given = Object.entries(everyArgument(fn)).flatMap(([key, argument]) => {
    const cells = written.get(key);
    return cells === undefined ? [] : [`<h4><code>${escaped(argument.name[locale])}</code></h4>${cellsOf(cells, argument, locale)}`];
  });
  return `<section><h3>${escaped(example.title[locale])}</h3>${given.join("")}${await outcome(fn, example, locale, run)}</section>`;
}

async function outcome(fn: DocumentedFunction, example: Example, locale: Locale, run: RunJob): Promise<string> {
  try {
    const columns = Object.values(fn.columns);
    const rows = bodyOf(fn, await fn.start(argumentsOf(fn, example, locale), run));
    const cells = rows.map((row) => row.map((cell, at) => shown(cell, columns[at]?.unit ?? "text", locale)));
    return grid(cells, columns.map(({ header }) => escaped(header[locale])));
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    const { where, cause, cure } = describe(thrown.problems[0], locale);
    return `<p class="refused"><strong>${WORDS.refused[locale]}</strong> — ${escaped(`${where}: ${cause}. ${cure}`)}</p>`;
  }
}

/** An example's cells in the order of the formula. */
export function argumentsOf(fn: DocumentedFunction, example: Example, locale: Locale): Argument[] {
  const speaks = "lang" in fn.params || "lang" in fn.named;
  const cells = { ...(speaks ? { lang: locale } : {}), ...example.cells };
  const given = Object.entries(cells).map(([key, block]) => [key, { cells: block, address: null }] as const);
  return cellsInOrder(fn, Object.fromEntries<Argument>(given), locale);
}

function cellsOf(cells: Argument["cells"], { unit, table }: NamedArgument, locale: Locale): string {
  if (!Array.isArray(cells)) return `<p>${shown(cells as CellValue, unit === "table" ? "text" : unit, locale)}</p>`;
  const [head = [], ...rows] = cells as readonly (readonly CellValue[])[];
  const units = head.map((header) => unitUnder(textOf(header), table));
  return grid(rows.map((row) => row.map((cell, at) => shown(cell, units[at] ?? "count", locale))), head.map((cell) => escaped(textOf(cell))));
}

/** Unit of a table's column, by its header. */
function unitUnder(header: string, table: TableSpec | undefined): Unit {
  const column = Object.values(table?.columns ?? {}).find((one) => headersOf(one).has(headerKey(header)));
  return column?.quantity.unit ?? "count";
}

function shown(cell: CellValue, unit: Unit, locale: Locale): string {
  if (typeof cell !== "number") return escaped(textOf(cell));
  // Months are spilled as the dates of their first days.
  if (unit === "month") return escaped(quantity(cell, "day", locale));
  return escaped(quantity(unit === "money" ? Math.round(cell * 100) / 100 : cell, unit, locale));
}
