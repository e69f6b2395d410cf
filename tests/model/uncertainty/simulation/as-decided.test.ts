import { plan } from "../../../../src/model/scenario/plan";
import { asDecided } from "../../../../src/model/uncertainty/simulation/inputs/as-decided";
import { pointOutcomes } from "../../../../src/model/uncertainty/simulation/simulator";
import { CERTAIN } from "../../../../src/model/uncertainty/simulation/inputs/uncertainty";
import { operator, redeployment, workforce } from "../../../support/operator";
import { OPERATOR_LEVERS } from "../../../support/uncertain-operator";
import { within } from "../../../support/within";

/** Without lapse: consents that lapse would set people free later on. */
const LEVERS = { ...OPERATOR_LEVERS, givenAgain: 1 };
const INPUTS = operator({ workforce: workforce({ redeployments: [redeployment()] }) });

test.each(["redeploy", "do-nothing"] as const)("what %s has decided gives the same cash as it does itself", (policy) => {
  const decided = plan(INPUTS, LEVERS, policy);
  const inputs = asDecided(INPUTS, decided);
  const { cash } = pointOutcomes({ inputs, levers: LEVERS, base: plan(inputs, LEVERS), uncertainty: CERTAIN });
  // Rounding of sums of some million.
  expect([...(cash?.byMonth ?? [])]).toEqual(decided.money?.cash.months.map(({ closing }) => within(closing, 1e-6)));
  // All at once from each pool: whoever leaves afterwards leaves a vacancy that nobody idle fills.
  expect(inputs.workforce?.exits?.map(({ pool }) => pool)).toEqual(policy === "redeploy" ? [] : [0, 1]);
});

test("without staff there is nothing to decide", () => {
  const inputs = operator({ workforce: null });
  expect(asDecided(inputs, plan(inputs, LEVERS))).toBe(inputs);
});
