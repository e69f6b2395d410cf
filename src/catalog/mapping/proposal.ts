import { firstDay } from "../../model/calendar/calendar";
import { isBlank, type Grid } from "../record/cells";
import { nameKey, type Column, type TableSpec, headersOf, headerKey } from "../record/table";
import { columnWords, headerWords, resemblance } from "../reading/resemblance";
import type { Locale } from "../record/text";
import { LINES } from "../tables/revenue/lines";
import { amountTexts } from "./amount-texts";
import { codeProposed } from "./code-words";
import { conversionFor, currencyNamed, isNumeric } from "./conversion";
import { dayInWords } from "./date-words";
import { LAST_MONTH_BEFORE, monthInHeader } from "./header-months";
import { withSource, type Basis, type ColumnSource, type Mapping } from "./mapping";
import { nameKeyOf } from "./mapped-table";
import { neededColumns, sourceColumns, type SourceColumn } from "./source-block";

/** Words of headers that may mean a column, where its content speaks for it as well; a proposal alone. */
const SPEAKS_FOR: Readonly<Record<string, RegExp>> = {
  client: /donneur|client|marque|brand|customer|account|commanditaire|partenaire|societe|company/,
  mix: /prestation|nature|type|activite|metier|service|activity|mission|campagne|campaign/,
  revenue: /factur|montant|\bca\b|chiffre|billing|sales|turnover|invoic|revenu|amount/,
  referenceMonth: /periode|mois|month|period|date|reference/,
  line: /campagne|contrat|operation|libelle|projet|campaign|contract|project|ligne|line|intitule|designation/,
  frenchShare: /\bfr\b|france|franc|french/,
  agents: /agent|etp|fte|effectif|position|conseiller|headcount/,
};

/** Parts of the cells that must fit for a column to be proposed by its content. */
const MOSTLY = 0.6;

/**
 * How a block is likely read as a table: headers that name a column, then those that resemble one, then content that fits where a
 * header speaks for it. Whatever is not named is a proposal.
 */
export function proposedMapping(spec: TableSpec, grid: Grid, top: number, locale: Locale): Mapping {
  const columns = sourceColumns(grid, top);
  const keys = Object.keys(spec.columns);
  const taken = new Map<number, string>();
  let mapping: Mapping = { top, columns: {} };
  const take = (key: string, column: SourceColumn, basis: Basis) => {
    taken.set(column.at, key);
    mapping = withSource(mapping, key, sourceFrom(spec, key, column, basis, locale));
  };
  const free = () => columns.filter(({ at }) => !taken.has(at));
  for (const key of keys) {
    const names = headersOf(spec.columns[key] as Column<unknown>);
    const named = free().find(({ header }) => names.has(headerKey(header)));
    if (named) take(key, named, "recognised");
  }
  const said = new Map(columns.map(({ at, header }) => [at, headerWords(header)]));
  const near = keys
    .filter((key) => mapping.columns[key] === undefined)
    .flatMap((key) => {
      const words = columnWords(spec.columns[key] as Column<unknown>);
      return free().map((column) => ({ key, column, score: resemblance(said.get(column.at) as ReturnType<typeof headerWords>, words) }));
    })
    .filter(({ score, key, column }) => score > 0 && fits(spec, key, column, locale))
    .sort((one, other) => other.score - one.score);
  for (const { key, column } of near) if (mapping.columns[key] === undefined && !taken.has(column.at)) take(key, column, "proposed");
  for (const [key, speaks] of Object.entries(SPEAKS_FOR)) {
    if (!keys.includes(key) || mapping.columns[key] !== undefined) continue;
    const fitting = free().find((column) => speaks.test(nameKey(column.header)) && fits(spec, key, column, locale));
    if (fitting) take(key, fitting, "proposed");
  }
  return withNamesAbove(spec, grid, spec.id === LINES.id ? withLineDefaults(mapping, columns, locale) : mapping);
}

/** Names that stand once for several rows, as in merged cells: a row without one that has all else it needs is of the name above it. */
function withNamesAbove(spec: TableSpec, { values }: Grid, mapping: Mapping): Mapping {
  const key = nameKeyOf(spec, mapping);
  const source = key === null ? undefined : mapping.columns[key];
  if (key === null || source?.from !== "column" || source.conversion.as !== "is") return mapping;
  const beside = neededColumns(spec).flatMap((other) => {
    const its = mapping.columns[other];
    return its?.from === "column" && its.at !== source.at ? [its.at] : [];
  });
  const rows = values.slice(mapping.top + 1);
  const isBelow = (row: Grid["values"][number]) => isBlank(row[source.at]) && beside.every((at) => !isBlank(row[at]));
  if (beside.length === 0 || isBlank(rows[0]?.[source.at]) || !rows.some(isBelow)) return mapping;
  return withSource(mapping, key, { ...source, basis: "proposed", conversion: { as: "above", beside } });
}

/** A column of the block as the source of one of the table's. */
export function sourceFrom(spec: TableSpec, key: string, column: SourceColumn, basis: Basis, locale: Locale): ColumnSource {
  return { from: "column", at: column.at, basis, conversion: conversionFor(spec.columns[key] as Column<unknown>, column, locale) };
}

/** What a block of lines says besides: the revenue's month, an activity in the words of another column, a currency in a header or above. */
function withLineDefaults(mapping: Mapping, columns: readonly SourceColumn[], locale: Locale): Mapping {
  let found = withRevenueMonth(mapping, columns, locale);
  if (found.columns.mix === undefined) {
    const telling = columns.find((column) => fits(LINES, "mix", column, locale));
    if (telling) found = withSource(found, "mix", sourceFrom(LINES, "mix", telling, "proposed", locale));
  }
  if (found.columns.referenceMonth === undefined) found = withSource(found, "referenceMonth", { from: "value", value: LAST_MONTH_BEFORE, basis: "proposed" });
  if (found.columns.currency === undefined) {
    const revenue = found.columns.revenue;
    const column = revenue?.from === "column" ? columns.find(({ at }) => at === revenue.at) : undefined;
    const currency = column === undefined ? null : (currencyNamed(column.header) ?? currencyNamed(column.title));
    if (currency !== null) found = withSource(found, "currency", { from: "value", value: currency, basis: "proposed" });
  }
  return found;
}

/**
 * Revenue where a month heads it, and that month: of columns of one amount month by month the last before the ban, whether their headers
 * name the amount ("CA mai", "CA juin") or the months alone.
 */
function withRevenueMonth(mapping: Mapping, columns: readonly SourceColumn[], locale: Locale): Mapping {
  const { revenue, referenceMonth } = mapping.columns;
  const mapped = new Set(Object.values(mapping.columns).flatMap((source) => (source?.from === "column" ? [source.at] : [])));
  const byMonth = columns.flatMap((column) => {
    const named = monthInHeader(column.header, column.title);
    return named ? [{ column, month: firstDay(named.month), beside: named.beside }] : [];
  });
  const headed = revenue?.from === "column" ? byMonth.find(({ column }) => column.at === revenue.at) : undefined;
  if (revenue !== undefined && headed === undefined) return mapping;
  const like = byMonth
    .filter(({ column, month, beside }) => beside === (headed?.beside ?? "") && month <= LAST_MONTH_BEFORE && !mapped.has(column.at) && fits(LINES, "revenue", column, locale))
    .sort((one, other) => other.month - one.month);
  const [latest] = like;
  const isLater = latest !== undefined && (headed === undefined || headed.month > LAST_MONTH_BEFORE || latest.month > headed.month);
  const chosen = isLater && revenue?.basis !== "recognised" ? latest : headed;
  if (chosen === undefined) return mapping;
  const found = chosen === headed ? mapping : withSource(mapping, "revenue", sourceFrom(LINES, "revenue", chosen.column, "proposed", locale));
  return referenceMonth === undefined ? withSource(found, "referenceMonth", { from: "value", value: chosen.month, basis: "proposed" }) : found;
}

/** Whether the cells of a column can be a table's at all: most of them are read, or can be. */
function fits(spec: TableSpec, key: string, { cells }: SourceColumn, locale: Locale): boolean {
  const { quantity } = spec.columns[key] as Column<unknown>;
  const some = cells.filter((cell) => !isBlank(cell));
  if (some.length === 0) return false;
  const isText = quantity.unit === "text";
  const reads = some.filter((cell) => {
    if (typeof cell === "number") return !isText && ("value" in quantity.parse(cell) || (quantity.unit === "share" && cell >= 0 && cell <= 100));
    if (typeof cell !== "string") return false;
    if (isNumeric(quantity)) return amountTexts([cell], locale) !== null;
    if ("value" in quantity.parse(cell)) return true;
    if (quantity.unit === "month" || quantity.unit === "day") return dayInWords(cell, locale) !== null;
    return key === "mix" ? codeProposed(cell) !== null : isText && quantity.fewChoices !== true;
  }).length;
  return reads >= MOSTLY * some.length;
}
