import { addMonths, type Day } from "../../../model/calendar/calendar";
import type { RevenueLine } from "../../../model/revenue/inputs";
import { LAW, prohibitedShare, type LawReading } from "../../../model/revenue/law/law";
import { lapseOf, type ConsentLedger } from "../../../model/revenue/consents/ledger";
import { problemAt, type Problem } from "../../record/problem";
import type { ParsedTable } from "../../record/table";
import type { CONSENTS } from "../../tables/revenue/consents";

export type ParsedConsents = ParsedTable<(typeof CONSENTS)["columns"]>;

/** A ledger, whose it is, and the rows that it was read from. */
export interface NamedLedger {
  readonly client: string;
  readonly ledger: ConsentLedger;
  readonly rows: readonly number[];
}

/**
 * Ledgers of the table, one for each client and goods, in the order of their first rows.
 *
 * @param spell gives names that are meant alike one spelling
 */
export function ledgersOf({ rows }: ParsedConsents, spell: (name: string) => string): NamedLedger[] {
  const found = new Map<string, number[]>();
  rows.forEach(({ client, goods }, row) => {
    const key = `${goods ?? ""} ${spell(client)}`;
    found.set(key, [...(found.get(key) ?? []), row]);
  });
  return [...found.values()].flatMap((of): NamedLedger[] => {
    const first = rows[of[0] as number];
    if (!first) return [];
    const collections = of.flatMap((row) => rows[row] ?? []).map(({ day, collected, withdrawn }) => ({ day, collected, withdrawn }));
    return [{ client: spell(first.client), ledger: { goods: first.goods, contacts: first.contacts, collections }, rows: of }];
  });
}

/** Months for which the proof of a consent is kept. @source domain.md 10 (L24): R. 223-2 */
const PROOF_MONTHS = 36;

/**
 * What does not hold in the table itself, cell by cell: consents of after the as-of date, more withdrawn than collected, a base that is
 * not the same in all rows, more consents good at once than contacts, goods named in some of a client's rows alone. Consents so old
 * that nobody has to prove them any more are told.
 *
 * @param asOf null where it is not known
 */
export function consentProblems(table: ParsedConsents, ledgers: readonly NamedLedger[], asOf: Day | null): Problem[] {
  const { rows } = table;
  const place: ParsedConsents["place"] = (row, column) => table.place(row, column);
  const problems: Problem[] = rows.flatMap(({ day, collected, withdrawn }, row): Problem[] => [
    ...(asOf !== null && day > asOf ? [problemAt(place(row, "day"), { code: "consent-after-as-of", found: day, asOf })] : []),
    ...(asOf !== null && day < addMonths(asOf, -PROOF_MONTHS) ? [problemAt(place(row, "day"), { code: "consent-old", found: day, asOf })] : []),
    ...(withdrawn > collected ? [problemAt(place(row, "withdrawn"), { code: "withdrawn-beyond-collected", found: withdrawn, collected })] : []),
  ]);
  for (const { client, ledger: { goods, contacts, collections }, rows: of } of ledgers) {
    const first = of[0] as number;
    const { address, row: number } = place(first, "contacts");
    of.forEach((row, at) => {
      const found = rows[row]?.contacts ?? contacts;
      if (found !== contacts) problems.push(problemAt(place(row, "contacts"), { code: "contacts-differ", found, contacts, first: address ?? String(number) }));
      const { day } = collections[at] as ConsentLedger["collections"][number];
      const good = collections.reduce((sum, other) => (other.day <= day && day < lapseOf(other.day) ? sum + other.collected : sum), 0);
      if (good > contacts) problems.push(problemAt(place(row, "collected"), { code: "consents-beyond-contacts", found: good, contacts }));
    });
    if (goods !== null || !ledgers.some((other) => other.client === client && other.ledger.goods !== null)) continue;
    for (const row of of) problems.push(problemAt(place(row, "goods"), { code: "goods-in-part", client }));
  }
  return problems;
}

/** Consents that no line would ever use: of a client without one, or of goods that none of its lines sells. */
export function unservedConsents(table: ParsedConsents, ledgers: readonly NamedLedger[], lines: readonly Pick<RevenueLine, "client" | "mix">[]): Problem[] {
  return ledgers.flatMap(({ client, ledger: { goods }, rows }): Problem[] => {
    const own = lines.filter((line) => line.client === client);
    const isServed = goods === null ? own.length > 0 : own.some(({ mix }) => mix.some(({ code }) => code === goods));
    if (isServed) return [];
    const isKnown = own.length > 0;
    return rows.map((row) => problemAt(table.place(row, isKnown ? "goods" : "client"), { code: "consents-unused", client, goods: isKnown ? goods : null }));
  });
}

/**
 * Consents that do not say for which of the goods they are that their client's lines sell and need consent for: they would serve all of
 * them.
 */
export function undividedConsents(table: ParsedConsents, ledgers: readonly NamedLedger[], lines: readonly Pick<RevenueLine, "client" | "mix">[], reading: LawReading): Problem[] {
  return ledgers.flatMap(({ client, ledger, rows }): Problem[] => {
    // Who names goods in other rows is told so of these already.
    if (ledger.goods !== null || ledgers.some((other) => other.client === client && other.ledger.goods !== null)) return [];
    const sold = lines.flatMap((line) => (line.client === client ? line.mix : []));
    const goods = [
      ...new Set(
        sold.flatMap(({ code, share }) => (share > 0 && LAW[code].rescuedByConsent && prohibitedShare(code, reading) > 0 ? [code] : [])),
      ),
    ];
    return goods.length < 2 ? [] : rows.map((row) => problemAt(table.place(row, "goods"), { code: "goods-needed", client, goods }));
  });
}

/** Lines with the ledgers of their clients: a consent serves the client that it names, and no other. */
export function withConsents<L extends Pick<RevenueLine, "client">>(lines: readonly L[], ledgers: readonly NamedLedger[]): (L & Pick<RevenueLine, "consents">)[] {
  const byClient = new Map<string, ConsentLedger[]>();
  for (const { client, ledger } of ledgers) byClient.set(client, [...(byClient.get(client) ?? []), ledger]);
  return lines.map((line) => {
    const consents = byClient.get(line.client);
    return consents ? { ...line, consents } : line;
  });
}
