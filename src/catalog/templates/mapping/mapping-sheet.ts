import type { Grid, Origin } from "../../record/cells";
import type { TableSpec } from "../../record/table";
import type { Locale, Text } from "../../record/text";
import { TOTAL_WORDS } from "../../reading/total-row";
import { choicesOf } from "../../mapping/conversion";
import { columnNamed, type ColumnSource, type Mapping } from "../../mapping/mapping";
import { labelColumns, mappedTable, nameKeyOf, sourcePlaces } from "../../mapping/mapped-table";
import { wordListHeader } from "../../mapping/word-list";
import { across, BESIDE, calculated, heading, typed, words } from "../layout/cell-writing";
import { numberFormat } from "../layout/number-formats";
import { area, cellName, fixedArea, fixedName } from "../layout/references";
import type { CellLayout, SheetLayout, ValidationLayout } from "../layout/workbook-layout";
import { fateFormula, readingOf } from "./cell-formulas";
import { cellsBelow, columnRange, headerCell, type SourceCells } from "./source-cells";

/** Blank rows under the person's block that are read as well: what is typed there later counts. */
export const ROWS_BELOW = 50;
/** Blank places for words that come later. */
const WORDS_TO_COME = 15;

/** Rows of the sheet, from 0. */
const [TOTALS, HEADERS, FACTORS, FOR_ALL, TOP] = [2, 3, 4, 5, 6] as const;
const FIRST = TOP + 1;
/** Its columns: the person's row, what becomes of it, then ours. */
const [ROW, FATE, OURS] = [0, 1, 2] as const;

const text = (fr: string, en: string): Text => ({ fr, en });

const SAID = {
  subtitle: (address: string) =>
    text(
      `Lu dans ${address} par des formules : rien n'y est changé, et ce que vous y modifiez ou insérez est suivi.`,
      `Read from ${address} by formulas: nothing is changed there, and what you edit or insert is followed.`,
    ),
  totals: text("Écartées si elles commencent par", "Left out where they begin with"),
  headers: text("Votre colonne", "Your column"),
  factors: text("Multiplié par", "Multiplied by"),
  forAll: text("Valeur pour toutes les lignes", "Value for all rows"),
  row: text("Votre ligne", "Your row"),
  fate: text("Lecture", "Reading"),
  read: text("lue", "read"),
  total: text("total", "total"),
  means: text("Lu comme", "Read as"),
  below: text("Au-delà, rien n'est lu", "Nothing is read beyond"),
} as const;

/** What a mapping's sheet is made of. */
export interface MappingSheet {
  readonly spec: TableSpec;
  /** The person's block, headers and what stands above them included. */
  readonly block: Grid & { readonly origin: Origin };
  readonly mapping: Mapping;
  /** Name of the sheet, which nobody has yet. */
  readonly sheet: string;
}

/** A laid-out sheet, and where its table stands: headers, rows, and a last row that turns to an error where more was typed than is read. */
export interface LaidMapping {
  readonly layout: SheetLayout;
  /** Without the sheet: `$C$7:$H$70`. */
  readonly table: string;
}

export function sourceCells({ block, mapping }: Pick<MappingSheet, "block" | "mapping">): SourceCells {
  return { origin: block.origin, top: mapping.top, rows: block.values.length - mapping.top - 1 + ROWS_BELOW };
}

/**
 * The sheet that reads a person's own cells as one of our tables: a formula for each cell, which names the person's column from header to
 * last row and takes its n-th. So it follows edits, inserted rows, moved columns and renamed sheets by itself, and is seen and traced
 * like any other formula.
 */
export function mappingSheet(given: MappingSheet, locale: Locale): LaidMapping {
  const { spec, block, mapping, sheet } = given;
  const source = sourceCells(given);
  const { grid, fates, keys } = mappedTable(spec, block, mapping, locale);
  const lists = wordLists(given, keys);
  const last = FIRST + source.rows;
  const totals = fixedArea(TOTALS, OURS, 1, TOTAL_WORDS.length);
  const name = nameKeyOf(spec, mapping);
  const nameAt = name === null ? null : OURS + keys.indexOf(name);
  const places = sourcePlaces(spec, mapping);
  const labels = labelColumns(spec, mapping);
  const anyColumn = places[0] ?? 0;

  const rows = Array.from({ length: source.rows }, (_, at): CellLayout[] => {
    const row = FIRST + at;
    // Counted from the headers down, so that no cell names itself.
    const number = `ROWS(${fixedName(TOP, ROW)}:$${cellName(row - 1, ROW)})`;
    const cellOf = (place: number) => `INDEX(${columnRange(source, place)},${number}+1)`;
    const within = `${number}<ROWS(${columnRange(source, anyColumn)})`;
    const said = { totals, total: SAID.total[locale], read: SAID.read[locale] };
    const fate = fateFormula({ within, cells: places.map(cellOf), labels: labels.map(cellOf), ...said });
    const found = fates[at] ?? "blank";
    const read = `$${cellName(row, FATE)}<>"${SAID.read[locale]}"`;
    return [
      ...across(row, ROW, [
        calculated({ formula: `=IF(${cellName(row, FATE)}="","",ROW(${headerCell(source, anyColumn)})+${number})`, value: found === "blank" ? "" : block.origin.row + mapping.top + at + 2 }, "tag"),
        calculated({ formula: fate, value: found === "blank" ? "" : SAID[found][locale] }, "tag"),
      ]),
      ...keys.map((key, index): CellLayout => {
        const column = columnNamed(spec, key);
        const from = mapping.columns[key] as ColumnSource;
        const place = OURS + index;
        const value = grid.values[at + 1]?.[index] ?? "";
        const formula =
          from.from === "value"
            ? `=IF(OR(${read}${nameAt === null ? "" : `,$${cellName(row, nameAt)}=""`}),"",${cellName(FOR_ALL, place).replace(/(\d+)$/, "$$$1")})`
            : `=IF(${read},"",${readingOf(from.conversion, {
                cell: cellOf(from.at),
                factor: cellName(FACTORS, place).replace(/(\d+)$/, "$$$1"),
                words: lists.get(key)?.words ?? "",
                meanings: lists.get(key)?.meanings ?? "",
                above: at === 0 ? '""' : cellName(row - 1, place),
                beside: from.conversion.as === "above" ? from.conversion.beside.map(cellOf) : [],
                isShare: column.quantity.unit === "share",
              })})`;
        return { row, column: place, ...calculated({ formula, value }, "formula", numberFormat(column.quantity.unit, locale)) };
      }),
    ];
  }).flat();

  const guard = keys.map((key, index): CellLayout => {
    const from = mapping.columns[key] as ColumnSource;
    const watched = from.from === "column" ? from.at : anyColumn;
    return { row: last, column: OURS + index, ...calculated({ formula: `=IF(COUNTA(${cellsBelow(source, watched)})>0,NA(),"")`, value: "" }, "note") };
  });

  return {
    table: fixedArea(TOP, OURS, source.rows + 2, keys.length),
    layout: {
      name: sheet,
      purpose: "inputs",
      cells: [
        ...heading(spec.name[locale], SAID.subtitle(blockAddress(given, source))[locale]),
        ...across(TOTALS, ROW, [words(SAID.totals[locale], "note"), null, ...TOTAL_WORDS.map((word) => typed(word, "input"))]),
        ...across(HEADERS, ROW, [words(SAID.headers[locale], "note")]),
        ...across(FACTORS, ROW, [words(SAID.factors[locale], "note")]),
        ...across(FOR_ALL, ROW, [words(SAID.forAll[locale], "note")]),
        ...across(TOP, ROW, [words(SAID.row[locale], "header"), words(SAID.fate[locale], "header"), ...keys.map((key) => words(columnNamed(spec, key).header[locale], "header"))]),
        ...keys.flatMap((key, index) => sourceOf(given, source, key, OURS + index, locale)),
        ...rows,
        ...across(last, ROW, [words(SAID.below[locale], "note")]),
        ...guard,
        ...[...lists.values()].flatMap(({ cells }) => cells(locale)),
      ],
      columns: [
        { width: 20 },
        { width: 10 },
        ...keys.map((key) => ({ width: columnNamed(spec, key).quantity.unit === "text" ? 24 : 16 })),
        ...[...lists.values()].flatMap(() => [{ width: 3 }, { width: 34 }, { width: 14 }]),
      ].map(({ width }) => ({ width: width + BESIDE })),
      tables: [],
      freeze: { rows: FIRST, columns: OURS },
      gridLines: true,
      validations: [...lists.values()].flatMap(({ validation }) => validation(locale) ?? []),
      highlights: [],
    },
  };
}

function blockAddress({ block, mapping }: MappingSheet, { origin }: SourceCells): string {
  const width = Math.max(...block.values.map((row) => row.length));
  return `${origin.sheet}!${area(origin.row + mapping.top, origin.column, block.values.length - mapping.top, width)}`;
}

/** What stands over a column of ours: the person's header, the factor, or the value for all rows. */
function sourceOf({ spec, mapping, block }: MappingSheet, source: SourceCells, key: string, column: number, locale: Locale): CellLayout[] {
  const from = mapping.columns[key] as ColumnSource;
  const role = from.basis === "proposed" ? "assumption" : "input";
  if (from.from === "value") return [{ row: FOR_ALL, column, ...typed(from.value, role, numberFormat(columnNamed(spec, key).quantity.unit, locale)) }];
  const header = headerCell(source, from.at);
  const factor: CellLayout[] = from.conversion.as === "number" ? [{ row: FACTORS, column, ...typed(from.conversion.factor, role, "General") }] : [];
  return [{ row: HEADERS, column, ...calculated({ formula: `=IF(${header}="","",${header})`, value: block.values[mapping.top]?.[from.at] ?? "" }, "note") }, ...factor];
}

interface WordList {
  readonly words: string;
  readonly meanings: string;
  readonly cells: (locale: Locale) => CellLayout[];
  readonly validation: (locale: Locale) => ValidationLayout | null;
}

/** Lists of the person's words and what they stand for, right of the table, by the keys of their columns. */
function wordLists({ spec, mapping }: MappingSheet, keys: readonly string[]): ReadonlyMap<string, WordList> {
  const lists = new Map<string, WordList>();
  let left = OURS + keys.length + 1;
  for (const key of keys) {
    const from = mapping.columns[key];
    if (from?.from !== "column" || from.conversion.as !== "words") continue;
    const column = columnNamed(spec, key);
    const { words: said } = from.conversion;
    const place = left;
    const rows = said.length + WORDS_TO_COME;
    lists.set(key, {
      words: fixedArea(FIRST, place, rows, 1),
      meanings: fixedArea(FIRST, place + 1, rows, 1),
      cells: (locale) => [
        ...across(TOP, place, [words(wordListHeader(column.header)[locale], "header"), words(SAID.means[locale], "header")]),
        ...Array.from({ length: rows }, (_, at) => {
          const one = said[at];
          const meaning = typed(one?.means ?? null, one?.isProposed ? "assumption" : "input", numberFormat(column.quantity.unit, locale));
          return across(FIRST + at, place, [typed(one?.word ?? null, "input"), meaning]);
        }).flat(),
      ],
      validation: (locale) => {
        const choices = choicesOf(column, locale);
        if (choices === null) return null;
        return {
          area: area(FIRST, place + 1, rows, 1),
          rule: { kind: "list", source: `="${choices.map(({ value }) => value).join(",")}"` },
          message: column.quantity.wanted[locale],
          allowBlank: true,
        };
      },
    });
    left += 3;
  }
  return lists;
}
