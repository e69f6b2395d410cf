import { monthOfDay, type Month } from "../calendar/calendar";
import { exposure } from "./law/exposure";
import type { RevenueInputs, RevenueLevers, RevenueLine } from "./inputs";
import { BAN_DAY, lawReading } from "./law/law";

/** A relation between inputs that does not hold. Rows count from 0 in their table. */
export type Fault =
  | { readonly code: "reference-month-missing"; readonly table: "lines"; readonly row: number }
  | { readonly code: "reference-month-banned"; readonly table: "lines"; readonly row: number; readonly found: Month }
  | { readonly code: "press-exempt"; readonly table: "lines"; readonly row: number }
  | { readonly code: "french-share-twice"; readonly table: "lines"; readonly row: number }
  | { readonly code: "client-unknown"; readonly table: "lines"; readonly row: number; readonly client: string }
  | { readonly code: "client-without-line"; readonly table: "clients"; readonly row: number; readonly client: string }
  | { readonly code: "client-doubled"; readonly table: "clients"; readonly row: number; readonly client: string }
  | { readonly code: "exit-date-missing"; readonly table: "clients"; readonly row: number };

/** When the figures are told, and how the law is read. */
type ReadingLevers = Pick<RevenueLevers, "asOf" | "press" | "b2b">;

/**
 * Faults in the relations between lines, clients and levers; what one cell alone can tell is checked where it is read.
 *
 * @returns in the order of the tables; empty when all is well
 * @source model.md 1 (reference month before any effect of the law, required after the ban; French share and O13), 4 (press: exempt by
 *   default, and told)
 */
export function revenueFaults(inputs: RevenueInputs, levers: ReadingLevers): Fault[] {
  const faults: Fault[] = [];
  const known = new Set<string>();
  const served = new Set(inputs.lines.map(({ client }) => client));
  inputs.clients.forEach((client, row) => {
    if (known.has(client.client)) faults.push({ code: "client-doubled", table: "clients", row, client: client.client });
    known.add(client.client);
    if (client.exitProbability > 0 && !served.has(client.client))
      faults.push({ code: "client-without-line", table: "clients", row, client: client.client });
    if (client.exitProbability > 0 && client.exitDate === null) faults.push({ code: "exit-date-missing", table: "clients", row });
  });
  inputs.lines.forEach((line, row) => {
    const has = (code: string) => line.mix.some((part) => part.code === code && part.share > 0);
    if (line.referenceMonth === null && levers.asOf >= BAN_DAY) faults.push({ code: "reference-month-missing", table: "lines", row });
    if (isCutAlready(line, levers)) faults.push({ code: "reference-month-banned", table: "lines", row, found: line.referenceMonth });
    if (levers.press === null && has("O11")) faults.push({ code: "press-exempt", table: "lines", row });
    if (has("O13") && line.frenchShare < 1) faults.push({ code: "french-share-twice", table: "lines", row });
    if (known.size > 0 && !known.has(line.client)) faults.push({ code: "client-unknown", table: "lines", row, client: line.client });
  });
  return faults;
}

/**
 * Whether the law's cut would count twice: the line has a share that the ban of 11 August 2026 prohibits, under the scenario's reading,
 * and its reference is of a month under the ban, whose invoices are cut already.
 *
 * August 2026 has ten days before the ban. Until the as-of date reaches the ban they are all that anybody has seen of it; from then on
 * August may mean the month's invoices, two thirds of them under the ban. A share that was unlawful before (O3, O4, O5) is no reason:
 * the ban cuts nothing of it, and stopping it is the scenario's decision, not something that its revenue shows.
 */
function isCutAlready(line: RevenueLine, levers: ReadingLevers): line is RevenueLine & { readonly referenceMonth: Month } {
  const monthOfBan = monthOfDay(BAN_DAY);
  if (line.referenceMonth === null || line.referenceMonth < monthOfBan) return false;
  if (line.referenceMonth === monthOfBan && levers.asOf < BAN_DAY) return false;
  return exposure(line.mix, line.frenchShare, lawReading(levers)).newlyProhibited > 0;
}
