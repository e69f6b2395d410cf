import { MessageChannel } from "node:worker_threads";
import { CATALOG } from "../../src/catalog";
import type { CatalogFunction } from "../../src/catalog/functions/definition/define";
import type { Argument } from "../../src/catalog/functions/definition/parameter";
import { Refusal } from "../../src/catalog/record/problem";
import { remoteEngine } from "../../src/engine/threads/remote";
import { serve } from "../../src/engine/threads/serve";
import { answeredCall } from "../../src/excel/functions/answered-call";

const AT_RISK = CATALOG.find(({ id }) => id === "REVENUE.AT.RISK") as CatalogFunction;
const call = (given: readonly Argument[]) => (AT_RISK.asksEngine ? undefined : AT_RISK.call(given));

/** A table of so many lines, the last of a code. */
const lines = (count: number, lastCode = "O1"): Argument => ({
  address: "Lignes!A1:D3001",
  cells: [
    ["Client", "Code", "CA de référence", "Mois de référence"],
    ...Array.from({ length: count }, (_, at) => [`Client ${at % 7}`, at === count - 1 ? lastCode : "O1", 1_000 + at, "2026-07"]),
  ],
});

const given = (table: Argument): Argument[] => [table, { cells: [["Date d'arrêté", 46_300], ["Mois", 12]], address: null }];

/** Calls through messages, as a worker is asked; what it has been sent, message by message. */
function throughMessages() {
  const sent: unknown[] = [];
  const engine = remoteEngine(() => {
    const { port1, port2 } = new MessageChannel();
    serve(port2, { call: { remembered: 0, perform: (work) => answeredCall(CATALOG, work) } });
    const post = port1.postMessage.bind(port1);
    port1.postMessage = (message: unknown) => {
      sent.push(message);
      post(message);
    };
    return port1;
  });
  return { engine, sent };
}

test("a call on a large table is answered by a worker as it is at once, and its refusal with the same problems", async () => {
  const { engine } = throughMessages();
  const good = given(lines(3_000));
  expect(await engine.run({ kind: "call", id: AT_RISK.id, given: good })).toEqual({ rows: call(good) });
  const bad = given(lines(3_000, "Z9"));
  const refused = (() => {
    try {
      return call(bad);
    } catch (thrown) {
      return thrown instanceof Refusal ? thrown.problems : thrown;
    }
  })();
  expect(await engine.run({ kind: "call", id: AT_RISK.id, given: bad })).toEqual({ refused });
  expect(refused).toMatchObject([{ place: { address: "Lignes!B3001" } }]);
  engine.close();
});

test("a table travels once, for all calls that are given it", async () => {
  const { engine, sent } = throughMessages();
  const sizes = [];
  for (const id of [AT_RISK.id, "CONCENTRATION", "REVENUE.SCHEDULE"]) {
    await engine.run({ kind: "call", id, given: given(lines(3_000)) });
    sizes.push(JSON.stringify(sent.at(-1)).length);
  }
  expect(sizes[0]).toBeGreaterThan(50_000);
  expect(Math.max(...sizes.slice(1))).toBeLessThan(1_000);
  engine.close();
});

test("a call that is given up while it waits costs nothing", async () => {
  const { engine, sent } = throughMessages();
  const cancelling = new AbortController();
  const first = engine.run({ kind: "call", id: AT_RISK.id, given: given(lines(3_000)) });
  const second = engine.run({ kind: "call", id: "CONCENTRATION", given: given(lines(3_000)) }, { signal: cancelling.signal });
  cancelling.abort(new Error("not needed"));
  await expect(second).rejects.toThrow("not needed");
  await first;
  expect(sent).toHaveLength(1);
  engine.close();
});
