import fc from "fast-check";
import { invoicesAtRisk } from "../../../src/model/finance/cash/open-invoices";
import { frozen } from "../../support/builders";
import { SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";

describe("open invoices at risk", () => {
  test("are lost by probability on average and whole at worst, the largest expected loss first", () => {
    const found = invoicesAtRisk(
      frozen([
        { client: "A", exitProbability: 0.1, amount: 500_000 },
        { client: "B", exitProbability: 0, amount: 900_000 },
        { client: "C", exitProbability: 1, amount: 80_000 },
        { client: "D", exitProbability: 0.5, amount: 0 },
      ]),
    );
    expect(found).toMatchObject({ expected: 130_000, worst: 580_000 });
    expect(found.clients.map(({ client, expected }) => [client, expected])).toEqual([["C", 80_000], ["A", 50_000]]);
  });

  test("are nothing where nobody leaves", () => {
    expect(invoicesAtRisk([{ client: "A", exitProbability: 0, amount: 10 }])).toEqual({ expected: 0, worst: 0, clients: [] });
  });

  test("are at worst no less than on average, and the same where all are sure to leave", () => {
    const rows = fc.array(
      fc.record({
        client: fc.constantFrom("A", "B"),
        exitProbability: fc.double({ min: 0, max: 1, noNaN: true }),
        amount: fc.integer({ min: 0, max: 1e6 }),
      }),
    );
    fc.assert(
      fc.property(rows, (invoices) => {
        const { expected, worst } = invoicesAtRisk(invoices);
        // Rounding of ten amounts of a million.
        expect(expected).toBeLessThanOrEqual(worst + 1e-8);
        const sure = invoicesAtRisk(invoices.map((each) => ({ ...each, exitProbability: 1 })));
        expect(sure.expected).toEqual(within(sure.worst, 1e-8));
      }),
      SEEDED,
    );
  });
});
