import fc from "fast-check";
import type { RevenueInputs, RevenueLevers } from "../../src/model/revenue/inputs";
import type { ConsentLedger } from "../../src/model/revenue/consents/ledger";
import { frozen, inputs } from "./builders";
import { day } from "./dates";

/** Of a hundred contacts, twenty who consented on 1 September 2026. */
export function ledger(given: Partial<ConsentLedger> = {}): ConsentLedger {
  return frozen({ goods: null, contacts: 100, collections: [{ day: day("2026-09-01"), collected: 20, withdrawn: 0 }], ...given });
}

/** Any ledger of some goods: up to four days of collection in the two years before the as-of date, leap days among them. */
function anyLedger(goods: ConsentLedger["goods"], asOf: number): fc.Arbitrary<ConsentLedger> {
  const leapDay = day("2028-02-29");
  const anyDay = fc.oneof(fc.integer({ min: asOf - 730, max: asOf }), fc.constantFrom(asOf, leapDay <= asOf ? leapDay : asOf - 365, asOf - 366));
  const collection = fc
    .record({ day: anyDay, collected: fc.integer({ min: 0, max: 250 }), kept: fc.integer({ min: 0, max: 100 }) })
    .map(({ day: of, collected, kept }) => ({ day: of, collected, withdrawn: collected - Math.round((collected * kept) / 100) }));
  return fc.array(collection, { minLength: 1, maxLength: 4 }).map((collections) => ledger({ goods, contacts: 1000, collections }));
}

/** The ledgers that a client may have: none, one for all its goods, or one for each of some. */
function anyLedgers(asOf: number): fc.Arbitrary<readonly ConsentLedger[]> {
  const each = fc.tuple(...(["O1", "O2", "O8"] as const).map((goods) => anyLedger(goods, asOf)));
  return fc.oneof(fc.constant([]), anyLedger(null, asOf).map((one) => [one]), each.chain((all) => fc.subarray(all)));
}

/** Inputs and levers whose clients A, B and C have any ledgers, each its own. */
export function withLedgers<I extends RevenueInputs, L extends RevenueLevers>(anyInputs: fc.Arbitrary<I>, anyLevers: fc.Arbitrary<L>): fc.Arbitrary<{ readonly inputs: I; readonly levers: L }> {
  return fc.tuple(anyInputs, anyLevers).chain(([given, levers]) =>
    fc.record({ A: anyLedgers(levers.asOf), B: anyLedgers(levers.asOf), C: anyLedgers(levers.asOf) }).map((byClient) => ({
      inputs: { ...inputs(given), ...given, lines: frozen(given.lines.map((line) => ({ ...line, consents: byClient[line.client as "A" | "B" | "C"] }))) },
      levers,
    })),
  );
}
