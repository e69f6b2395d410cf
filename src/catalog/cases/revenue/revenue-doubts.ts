import { firstDay, type Day, type Month } from "../../../model/calendar/calendar";
import type { RevenueInputs } from "../../../model/revenue/inputs";
import type { PlanLevers } from "../../../model/scenario/plan";
import { monthlyMinimumWage } from "../../../model/workforce/pay/minimum-wage";
import { problemAt, type ProblemCause, type Problem } from "../../record/problem";
import type { RevenueSources } from "./revenue-sources";

/**
 * From how many times the run rate on an invoice is told, and below what part of it a month's invoices are: a comma, a currency or a unit
 * may have slipped.
 */
const [MUCH, LITTLE] = [3, 0.01] as const;

/** Most that an FTE brings in, in minimum wages: over 50 euros an hour. */
const MOST_PER_FTE = 30;

export type DoubtedTables = Pick<RevenueSources, "lines" | "clients" | "actuals">;
export type DoubtedUnder = Pick<PlanLevers, "asOf" | "eurRate">;

/** What counts as it stands and is told, since something in the workbook speaks against it. */
export function revenueDoubts(tables: DoubtedTables, inputs: RevenueInputs, { asOf, eurRate }: DoubtedUnder): Problem[] {
  return [...oddInvoices(tables, inputs, asOf), ...oddRevenues(tables, asOf, eurRate), ...goneBefore(tables, inputs)];
}

/**
 * An amount a month that no FTE can bring in: less than a minimum wage, or more than thirty.
 *
 * @param amount in MAD; nothing is said of none
 */
export function perFteDoubt(amount: number, fte: number, asOf: Day, of: "agent" | "fte"): ProblemCause | null {
  if (!(amount > 0 && fte > 0)) return null;
  const found = amount / fte;
  const least = monthlyMinimumWage(asOf);
  if (found >= least && found <= MOST_PER_FTE * least) return null;
  return { code: "per-fte", found, isLittle: found < least, of };
}

/** Credit notes, invoices out of all proportion to their line, and those of months that the as-of date has not let pass. */
function oddInvoices({ actuals }: DoubtedTables, { lines, actuals: read }: RevenueInputs, asOf: Day): Problem[] {
  if (actuals === null || read.length !== actuals.rows.length) return [];
  const sums = new Map<string, number>();
  for (const { line, month, invoiced } of read) sums.set(`${line} ${month}`, (sums.get(`${line} ${month}`) ?? 0) + invoiced);
  return read.flatMap(({ line, month, invoiced: found }, row): Problem[] => {
    const reference = lines[line]?.referenceRevenue ?? 0;
    const sum = sums.get(`${line} ${month}`) ?? 0;
    const amount = actuals.place(row, "invoiced");
    return [
      ...(found < 0 ? [problemAt(amount, { code: "credit-note", found })] : []),
      ...(reference > 0 && found >= MUCH * reference ? [problemAt(amount, { code: "invoice-large", found, reference })] : []),
      ...(sum > 0 && sum < LITTLE * reference ? [problemAt(amount, { code: "invoice-small", found: sum, reference })] : []),
      ...(found !== 0 && firstDay(month) >= asOf ? [problemAt(actuals.place(row, "month"), { code: "invoice-ahead", found: month, asOf })] : []),
    ];
  });
}

function oddRevenues({ lines }: DoubtedTables, asOf: Day, eurRate: number): Problem[] {
  return lines.rows.flatMap(({ revenue, currency, agents }, row): Problem[] => {
    const cause = agents === null ? null : perFteDoubt(currency === "EUR" ? revenue * eurRate : revenue, agents, asOf, "agent");
    return cause === null ? [] : [problemAt(lines.place(row, "revenue"), cause)];
  });
}

/** Contracts and clients that ended before the month whose revenue stands for what is still invoiced. */
function goneBefore({ lines, clients }: DoubtedTables, inputs: RevenueInputs): Problem[] {
  const firstMonths = new Map<string, Month>();
  const contracts = inputs.lines.flatMap(({ client, contractEnd, referenceMonth, referenceRevenue }, row): Problem[] => {
    if (referenceMonth === null || referenceRevenue === 0) return [];
    firstMonths.set(client, Math.min(referenceMonth, firstMonths.get(client) ?? Infinity));
    if (contractEnd === null || contractEnd >= firstDay(referenceMonth)) return [];
    return [problemAt(lines.place(row, "contractEnd"), { code: "ends-before-reference", found: contractEnd, month: referenceMonth })];
  });
  const exits = inputs.clients.flatMap(({ client, exitDate, exitProbability }, row): Problem[] => {
    const month = firstMonths.get(client);
    if (clients === null || month === undefined || exitDate === null || exitProbability === 0 || exitDate > firstDay(month)) return [];
    return [problemAt(clients.place(row, "exitDate"), { code: "ends-before-reference", found: exitDate, month })];
  });
  return [...contracts, ...exits];
}
