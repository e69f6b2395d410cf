import type { Client, RevenueInputs } from "../../revenue/inputs";
import type { Uncertainty } from "./uncertainty";

/** Clients that leave by chance, in the order of the table; of a name that comes twice, the last row counts. */
export function uncertainClients({ clients }: Pick<RevenueInputs, "clients">, { clientExits }: Uncertainty): Client[] {
  if (!clientExits) return [];
  const rows = new Map(clients.map((client) => [client.client, client]));
  return [...rows.values()].filter(({ exitProbability, exitDate }) => exitDate !== null && exitProbability > 0 && exitProbability < 1);
}
