import { locateTable } from "../../catalog/cases/workbook-reading";
import { subjectInWords, UNCERTAIN } from "../../catalog/levers/drivers";
import { parseTable } from "../../catalog/reading/parse-table";
import { tableHeads } from "../../catalog/record/table";
import type { Locale } from "../../catalog/record/text";
import { CLIENTS } from "../../catalog/tables/revenue/clients";
import { UNCERTAINTY } from "../../catalog/tables/uncertainty/uncertainty";
import type { PaneState } from "../state/pane-state";
import type { InputValue } from "./inputs";

/**
 * The cell that says how far a driver may go: its row of the table of uncertainties, the probability that a client leaves, or the value of
 * the scenario around which it varies. The tables are read once for all drivers.
 *
 * @param values of the scenario and the assumptions
 * @returns for the words of a driver's bar, as RELAIS.TORNADO gives them, an address; null where no cell of the workbook says it
 */
export function driverCells({ snapshot }: NonNullable<PaneState["workbook"]>, values: readonly InputValue[], locale: Locale): (words: string) => string | null {
  const uncertain = locateTable(snapshot.tables, tableHeads(UNCERTAINTY), []);
  const uncertainties = uncertain && parseTable(UNCERTAINTY, uncertain.grid);
  const listed = locateTable(snapshot.tables, tableHeads(CLIENTS), []);
  const clients = listed && parseTable(CLIENTS, listed.grid);
  return (words) => {
    const row = uncertainties?.rows.findIndex(({ driver }) => UNCERTAIN[driver].name[locale] === words) ?? -1;
    if (uncertainties && row >= 0) return uncertainties.place(row, "driver").address ?? null;
    const at = clients?.rows.findIndex(({ client }) => subjectInWords({ subject: { kind: "client", client } }, locale) === words) ?? -1;
    if (clients && at >= 0) return clients.place(at, "exitProbability").address ?? null;
    return values.find(({ id }) => id in UNCERTAIN && UNCERTAIN[id as keyof typeof UNCERTAIN].name[locale] === words)?.address ?? null;
  };
}
