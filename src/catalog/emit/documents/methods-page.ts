import { CATALOG, NAMESPACE } from "../..";
import type { DocumentedFunction } from "../../functions/definition/define";
import type { Parameter, ScalarParameter } from "../../functions/definition/parameter";
import { ASSUMPTIONS } from "../../levers/assumptions";
import { UNCERTAIN } from "../../levers/drivers";
import { LEVERS } from "../../levers/levers";
import { STANDING, type Lever } from "../../record/lever";
import type { Column } from "../../record/table";
import type { Locale, Text } from "../../record/text";
import { quantity, UNITS, type Unit } from "../../record/unit";
import { CODES } from "../../tables/revenue/codes";
import { MODEL_VERSION } from "../../version";
import { EXCEL_CHECKS } from "../../words/excel-checks";
import { SOURCES, SOURCES_OF_THE_MODEL } from "../../words/sources/bibliography";
import { FURTHER_QUESTIONS } from "../../words/sources/further-questions";
import { OPEN_QUESTIONS, TO_BE_CONFIRMED, TO_BE_VALIDATED } from "../../words/sources/open-questions";
import { colon, escaped, grid } from "../html";
import { helpFile } from "../metadata";
import { marked, sectionedPage, typeset, words } from "./document";
import type { Evidence, Grounds, ModelNote } from "./evidence";
import { METHOD_WORDS as WORDS } from "./methods-words";

/** Values that a blank or a missing argument stands for, and where each comes from. */
interface Default {
  readonly name: string;
  readonly value: unknown;
  readonly unit: Unit | "table";
  readonly status: Text;
  readonly source: Text;
  readonly meaning: Text;
}

/**
 * How every number is made: functions with their formulas, conventions and tests, every default with its source, what is disputed, the
 * model in its own words, and what nobody has seen in a real spreadsheet yet. Without scripts, to be printed.
 */
export function methodsPage({ grounds, model }: Evidence, version: string, locale: Locale): string {
  const say = (text: Text) => words(text, locale);
  const heads = (...texts: readonly Text[]) => texts.map(say);
  const functions = CATALOG.map((fn) => functionOf(fn, grounds[fn.id] ?? { notes: [], tests: [] }, locale));
  const sources = Object.entries({ ...SOURCES, ...SOURCES_OF_THE_MODEL }).toSorted(([a], [b]) => a.localeCompare(b, "en", { numeric: true }));
  const codes = Object.entries(CODES).map(([code, { name, reason, standing }]) => [code, say(name), say(reason), say(STANDING[standing])]);
  const defaultHeads = heads(WORDS.name, WORDS.value, WORDS.status, WORDS.source, WORDS.meaning);
  const sections: [Text, string[]][] = [
    [WORDS.marks, [`<p>${say(WORDS.marksNote)}</p>`, grid(Object.values(WORDS.standings).map(({ mark, meaning }) => [`<strong>${say(mark)}</strong>`, say(meaning)]))]],
    [WORDS.tests, [`<p>${say(WORDS.testsNote)}</p>`, grid(WORDS.kinds.map(({ kind, meaning }) => [`<strong>${say(kind)}</strong>`, say(meaning)]))]],
    [WORDS.functions, functions],
    [WORDS.defaults, [`<p>${say(WORDS.defaultsNote)}</p>`, grid(defaults(locale).map((one) => defaultRow(one, locale)), defaultHeads)]],
    [WORDS.uncertain, [grid(Object.values(UNCERTAIN).map(({ name, help }) => [say(name), say(help)]), heads(WORDS.name, WORDS.meaning))]],
    [WORDS.codes, [grid(codes, heads(WORDS.code, WORDS.name, WORDS.source, WORDS.status))]],
    [WORDS.questions, [`<p>${say(WORDS.questionsNote)}</p>`, questions(locale)]],
    [WORDS.model, [`<p>${say(WORDS.modelNote)}</p>`, ...byFile(model, locale)]],
    [WORDS.unseen, [`<p>${say(WORDS.unseenNote)}</p>`, grid(EXCEL_CHECKS.map(({ what, how }) => [say(what), say(how)]), heads(WORDS.what, WORDS.how))]],
    [WORDS.sources, [`<p>${say(WORDS.sourcesNote)}</p>`, grid(sources.map(([key, text]) => [`<a id="${key}">${key}</a>`, escaped(typeset(text, locale))]))]],
  ];
  const list = CATALOG.map(({ id }) => `<a href="#${id}">${id}</a>`).join(" · ");
  return sectionedPage({ title: WORDS.title, lead: WORDS.lead, version }, sections.map(([title, html]) => ({ title, html })), locale, {
    before: `<p>${say(MODEL_VERSION)}${colon(locale)}<strong>${version}</strong></p>`,
    after: `<p>${list}</p>`,
  });
}

function functionOf(fn: DocumentedFunction, { notes, tests }: Grounds, locale: Locale): string {
  const say = (text: Text) => words(text, locale);
  const columns = Object.values(fn.columns).map(({ header, unit, help }) => [say(header), say(UNITS[unit].name), say(help)]);
  const own = argumentDefaults(fn, locale);
  const stated = fn.examples.flatMap(({ gives }) => (typeof gives === "string" ? [] : gives)).length;
  const refused = fn.examples.filter(({ gives }) => typeof gives === "string").length;
  const count = (text: Text, many: number) => `${say(text)}${colon(locale)}${many}`;
  const files = (some: readonly string[]) => some.map((file) => `<code>${file.replace(/^tests\//, "").replace(/\.test\.ts$/, "")}</code>`).join(", ");
  const withProperties = tests.filter(({ hasProperties }) => hasProperties).map(({ file }) => file);
  const withSecondWay = tests.filter(({ hasSecondWay }) => hasSecondWay).map(({ file }) => file);
  const others = tests.filter(({ hasProperties, hasSecondWay }) => !hasProperties && !hasSecondWay).map(({ file }) => file);
  const isNative = fn.twin !== undefined || fn.callTwin !== undefined;
  const suites = (text: Text, some: readonly string[]) => (some.length > 0 ? [`${say(text)}${colon(locale)}${files(some)}`] : []);
  const evidence = [
    `${count(WORDS.vectors, stated)}${locale === "fr" ? "\u00a0" : ""}; ${count(WORDS.refusals, refused)}`,
    say(isNative ? WORDS.native : WORDS.noNative),
    ...suites(WORDS.secondWay, withSecondWay),
    ...suites(WORDS.properties, withProperties),
    ...suites(WORDS.otherTests, others),
  ];
  const rests = notes.map(({ file, name }) => `<a href="#${anchor(file, name)}"><code>${name}</code></a>`).join(", ");
  return [
    `<section><h3 id="${fn.id}">${NAMESPACE}.${fn.id}</h3>`,
    `<p>${say(fn.summary)}. <a href="../../help/${locale}/${helpFile(fn.id)}">${say(WORDS.help)}</a></p>`,
    `<h4>${say(WORDS.formula)}</h4><p>${say(fn.explanation)}</p>`,
    grid(columns, [WORDS.result, WORDS.unit, WORDS.meaning].map(say)),
    ...(own.length > 0 ? [`<h4>${say(WORDS.ownDefaults)}</h4>`, grid(own.map((one) => [escaped(one.name), shown(one, locale), say(one.meaning)]))] : []),
    `<h4>${say(WORDS.source)}</h4><p>${say(fn.source)}.</p>`,
    ...(rests === "" ? [] : [`<h4>${say(WORDS.rests)}</h4><p>${rests}</p>`]),
    `<h4>${say(WORDS.evidence)}</h4><ul>${evidence.map((line) => `<li>${line}</li>`).join("")}</ul></section>`,
  ].join("\n");
}

/** What an argument that is left out stands for, of a function's own arguments. */
function argumentDefaults({ params, named }: DocumentedFunction, locale: Locale): Default[] {
  return Object.values({ ...params, ...named }).flatMap((param) => {
    const { omitted } = param as Partial<ScalarParameter<unknown>>;
    if (!omitted || omitted.value === null || omitted.value === undefined) return [];
    const { name, unit, help } = param as Parameter<unknown>;
    return [{ name: name[locale], value: omitted.value, unit, status: WORDS.inHelp, source: WORDS.inHelp, meaning: help }];
  });
}

/** Levers, assumptions, and what a blank cell of any table stands for where that is an assumption. */
function defaults(locale: Locale): Default[] {
  const levers = [...Object.values(LEVERS), ...Object.values(ASSUMPTIONS)] as readonly Lever[];
  const known = CATALOG.flatMap((fn) => Object.values(fn.tables));
  const tables = new Map(known.flatMap(({ table }) => (table ? [[table.name.en, table] as const] : [])));
  const columns = [...tables.values()].flatMap((table) =>
    (Object.values(table.columns) as readonly Column<unknown>[])
      .filter(({ blank }) => blank?.status === "assumption")
      .map(({ header, quantity: { unit }, blank, help }) => ({
        name: `${table.name[locale]} · ${header[locale]}`,
        value: blank?.value,
        unit,
        status: STANDING.assumption,
        source: WORDS.blankCell,
        meaning: help,
      })),
  );
  return [
    ...levers.map((lever) => ({
      name: lever.name[locale],
      value: lever.default ?? ("default" in lever ? WORDS.none : WORDS.toEnter)[locale],
      unit: lever.quantity.unit,
      status: STANDING[lever.standing],
      source: lever.source,
      meaning: lever.help,
    })),
    ...columns,
  ];
}

function defaultRow(one: Default, locale: Locale): string[] {
  const say = (text: Text) => words(text, locale);
  return [escaped(one.name), shown(one, locale), say(one.status), say(one.source), say(one.meaning)];
}

function shown({ value, unit }: Default, locale: Locale): string {
  if (typeof value === "boolean") return escaped(WORDS.truth[value ? "yes" : "no"][locale]);
  if (value === null) return escaped(WORDS.none[locale]);
  if (typeof value !== "number") return escaped(typeof value === "string" ? value : "");
  if (unit === "switch") return escaped(WORDS.truth[value === 1 ? "yes" : "no"][locale]);
  return escaped(unit === "table" ? String(value) : quantity(value, unit, locale));
}

function questions(locale: Locale): string {
  const say = (text: Text) => words(text, locale);
  const rows = [...OPEN_QUESTIONS, ...FURTHER_QUESTIONS].map(({ question, treatment, mark, sources, legal }) => [
    mark ?? "",
    say(question),
    say(treatment),
    sources.map((key) => `<a href="#${key}">${key}</a>`).join(", "),
    say(legal ? TO_BE_VALIDATED : TO_BE_CONFIRMED),
  ]);
  return grid(rows, [WORDS.mark, WORDS.question, WORDS.treatment, WORDS.sources, WORDS.status].map(say));
}

function byFile(model: readonly ModelNote[], locale: Locale): string[] {
  const files = [...new Set(model.map(({ file }) => file))].map((file) => [file, model.filter((note) => note.file === file)] as const);
  return files.map(([file, notes]) => `<section><h3><code>${file}</code></h3>${notes.map((note) => noteOf(note, locale)).join("")}</section>`);
}

/** A piece of the model in the code's own language. */
function noteOf({ file, name, text, value, source }: ModelNote, locale: Locale): string {
  const blocks = text.map((block) => (block.kind === "formula" ? `<pre>${escaped(block.text.replaceAll("`", ""))}</pre>` : `<p>${marked(block.text)}</p>`));
  const origin = source === undefined ? "" : `<p><em>${escaped(WORDS.source[locale])}${colon(locale)}${escaped(source)}</em></p>`;
  return `<div lang="en" id="${anchor(file, name)}"><h4><code>${name}${value === undefined ? "" : ` = ${escaped(value)}`}</code></h4>${blocks.join("")}${origin}</div>`;
}

function anchor(file: string, name: string): string {
  return `${file.replaceAll("/", "-")}-${name}`;
}
