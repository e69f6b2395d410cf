import fc from "fast-check";
import { plan } from "../../../../src/model/scenario/plan";
import { ebitdaChange } from "../../../../src/model/uncertainty/simulation/measures/ebitda-change";
import { levers, span } from "../../../support/builders";
import { operator, redeployment, workforce } from "../../../support/operator";
import { SEEDED } from "../../../support/scenarios";
import { anyOperator, OPERATOR_LEVERS } from "../../../support/uncertain-operator";
import { asPrinted, within } from "../../../support/within";

describe("the change of EBITDA", () => {
  test("of the acceptance case is told by cause", () => {
    // Three months from August 2026: model.md 5.
    const three = { ...levers(), window: span("2026-08", 3) };
    const inputs = operator({ workforce: workforce({ redeployments: [redeployment()] }) });
    const bridge = ebitdaChange(inputs, plan(inputs, three));
    const amount = (cause: string) => bridge?.steps.find((step) => step.cause === cause)?.amount;
    expect([amount("law"), amount("clientExit")]).toEqual([within(-357_998.19 - 505_120.61 - 484_361.33 - 428_387.1, 0.02), asPrinted("-24000.00")]);
    // Other variable costs: a tenth of the first line's loss, a twentieth of the second's.
    expect(amount("avoidedCosts")).toEqual(within(0.1 * 1_347_480.13 + 0.05 * 452_387.1, 0.02));
    // Twelve trainees, incremental: 50,000 + 2,400 + 6,000. The refund of 70 % of 50,000 comes in June.
    expect([amount("training"), amount("refunds"), amount("exits")]).toEqual([within(-58_400, 1e-6), within(0, 0), within(0, 0)]);
    // 70 heads cost 40 * 6,054.50 + 30 * 9,507.60 a month; fixed costs 150,000.
    const before = 3 * (1_000_000 - 60_000 - 20_000 - 40 * 6054.5 - 30 * 9507.6 - 150_000);
    expect(bridge?.opening).toEqual(within(before, 1e-6));
  });

  test("leads to what the plan earns", () => {
    fc.assert(
      fc.property(anyOperator, (inputs) => {
        const found = plan(inputs, OPERATOR_LEVERS);
        const { money, risk } = found;
        if (!money || !inputs.cash) throw new Error("the operator has cash");
        const { avoidableShares } = inputs.cash.terms;
        const earned = avoidableShares.reduce((sum, share, line) => sum + (1 - share) * (risk.byLine.retained[line] ?? 0), 0);
        const paid = money.cash.months.reduce((sum, { outflows, refunds }) => sum + outflows.payroll + outflows.fixed + outflows.training + outflows.exits - refunds, 0);
        const work = money.newWork.revenue.reduce((sum, amount, t) => sum + amount - (money.newWork.otherVariable[t] ?? 0), 0);
        // Rounding of sums of some million.
        expect(ebitdaChange(inputs, found)?.closing).toEqual(within(earned + work - paid, 1e-5));
      }),
      SEEDED,
    );
  });

  test("is not told where staff or cash are not known", () => {
    for (const inputs of [operator({ cash: null }), operator({ workforce: null })]) expect(ebitdaChange(inputs, plan(inputs, OPERATOR_LEVERS))).toBeNull();
  });
});
