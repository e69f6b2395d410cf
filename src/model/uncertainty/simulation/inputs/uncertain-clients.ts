import type { Client, RevenueInputs } from "../../../revenue/inputs";
import type { Uncertainty } from "./uncertainty";

/** A client that leaves by chance, and its row in the table of clients. */
export interface UncertainClient extends Client {
  readonly row: number;
}

/** Clients that leave by chance, in the order of the table; of a name that comes twice, the last row counts. */
export function uncertainClients({ clients }: Pick<RevenueInputs, "clients">, { clientExits }: Uncertainty): UncertainClient[] {
  if (!clientExits) return [];
  const last = new Map(clients.map(({ client }, row) => [client, row]));
  return clients.flatMap((client, row) => {
    const { exitProbability, exitDate } = client;
    return last.get(client.client) === row && exitDate !== null && exitProbability > 0 && exitProbability < 1 ? [{ ...client, row }] : [];
  });
}
