import { LINES } from "../../../tables/revenue/lines";
import type { StudiedBook } from "../../contents/study";
import type { Calculated } from "../../layout/cell-writing";
import { columnOf, valuesOf } from "../../layout/laid-table";
import { DERIVED } from "../../book/operator-tables";
import { isTelemarketing } from "./landscape";

/** What is summed over the lines. */
export type Summed = "revenue" | "agents";

/** Which lines count, and whether only their part with consumers in France does. */
export interface Counted {
  readonly pool?: { readonly cell: string; readonly value: string };
  readonly telemarketing?: true;
  readonly french?: true;
}

/** A sum over the lines by one plain formula: `SUMPRODUCT((pool=B7)*(LEFT(code,1)="O")*amount*french share)`. */
export function lineSum(
  { tables: { lines }, locale }: StudiedBook,
  summed: Summed,
  { pool, telemarketing, french }: Counted = {},
): Calculated {
  const headers = {
    amount: summed === "revenue" ? DERIVED.revenueInMad[locale] : LINES.columns.agents.header[locale],
    pool: LINES.columns.pool.header[locale],
    code: LINES.columns.mix.header[locale],
    french: LINES.columns.frenchShare.header[locale],
  };
  const factors = [
    ...(pool ? [`(${columnOf(lines, headers.pool)}=${pool.cell})`] : []),
    ...(telemarketing ? [`(LEFT(${columnOf(lines, headers.code)},1)="O")`] : []),
    columnOf(lines, headers.amount),
    ...(french ? [columnOf(lines, headers.french)] : []),
  ];
  const column = (header: string) => valuesOf(lines, header);
  const [pools, codes, shares] = [column(headers.pool), column(headers.code), column(headers.french)];
  const value = column(headers.amount).reduce((sum: number, amount, row) => {
    const code = codes[row];
    const counts = (!pool || pools[row] === pool.value) && (!telemarketing || (typeof code === "string" && isTelemarketing(code)));
    return counts ? sum + Number(amount) * (french ? Number(shares[row]) : 1) : sum;
  }, 0);
  return { formula: factors.length === 1 ? `=SUM(${factors[0]})` : `=SUMPRODUCT(${factors.join("*")})`, value };
}

/** One result over another. */
export function ratio(part: Calculated, whole: Calculated): Calculated {
  return { formula: `=${part.formula.slice(1)}/${whole.formula.slice(1)}`, value: Number(part.value) / Number(whole.value) };
}

/** A result in other units. */
export function scaled(result: Calculated, factor: string, by: number): Calculated {
  return { formula: `=${result.formula.slice(1)}${factor}`, value: Number(result.value) * by };
}
