import type { SpreadsheetDocument } from "../../document/document";

interface KnownColumn {
  readonly id: number;
  readonly header: string;
}

/** By document and by id of the table: several panes know a column by the same id. */
const KNOWN = new WeakMap<SpreadsheetDocument, Map<string, readonly KnownColumn[]>>();

/**
 * Ids of a table's columns, from 1 on in the order in which they came: a column keeps its own whatever comes before it, and when it gets
 * another header.
 */
export function columnIds(document: SpreadsheetDocument, table: string, headers: readonly string[]): readonly number[] {
  const tables = KNOWN.get(document) ?? new Map<string, readonly KnownColumn[]>();
  KNOWN.set(document, tables);
  const former = tables.get(table) ?? [];
  const isNew = headers.filter((header) => !former.some((one) => one.header === header));
  const gone = former.filter(({ header }) => !headers.includes(header));
  // As many new headers as lost ones: columns that were renamed.
  const renamed = isNew.length === gone.length ? new Map(isNew.map((header, at) => [header, gone[at]?.id])) : new Map<string, number>();
  let last = Math.max(0, ...former.map(({ id }) => id));
  const now = headers.map((header): KnownColumn => ({
    header,
    id: former.find((one) => one.header === header)?.id ?? renamed.get(header) ?? (last += 1),
  }));
  tables.set(table, now);
  return now.map(({ id }) => id);
}
