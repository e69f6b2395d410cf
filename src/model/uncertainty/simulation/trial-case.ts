import type { PlanInputs, PlanLevers } from "../../scenario/plan";
import type { Workforce } from "../../scenario/staff-plan";
import { possibleAttrition } from "./columns/possible-attrition";
import type { Circumstances } from "./draws/circumstances";
import { uncertainClients } from "./inputs/uncertain-clients";
import type { Uncertainty } from "./inputs/uncertainty";

/** What the model is to be asked so that it answers for one trial. */
export interface TrialCase {
  readonly inputs: PlanInputs;
  readonly levers: PlanLevers;
}

/**
 * A trial as inputs and levers of the plan: what a simulation means by it. Months already invoiced are as they are in the
 * scenario, whatever the trial.
 *
 * @param drawn lines whose own risk is drawn; the sum of the others is no single line's and is left out
 */
export function trialCase(
  inputs: PlanInputs,
  levers: PlanLevers,
  uncertainty: Uncertainty,
  drawn: readonly number[],
  circumstances: Circumstances,
  trial: number,
): TrialCase {
  const at = (column: Float64Array) => column[trial] as number;
  const { exits, lineContacts, ownFactors } = circumstances;
  const own = new Map(uncertainty.lineOptIn.map(({ line }, index) => [line, at(lineContacts[index] as Float64Array)]));
  const factors = new Map(drawn.map((line, index) => [line, at(ownFactors[index] as Float64Array)]));
  const probabilities = new Map(
    uncertainClients(inputs, uncertainty).map(({ client }, index) => {
      const exit = exits[index] as Circumstances["exits"][number];
      return [client, exit.trials.includes(trial) ? exit.weight : 0];
    }),
  );
  const eurRate = at(circumstances.eurRate);
  return {
    inputs: {
      ...inputs,
      lines: inputs.lines.map((line, row) => ({
        ...line,
        referenceRevenue: line.referenceRevenue * at(circumstances.volume) * (factors.get(row) ?? 1),
        optIn: own.get(row) ?? line.optIn,
      })),
      clients: inputs.clients.map((client) => ({ ...client, exitProbability: probabilities.get(client.client) ?? client.exitProbability })),
      actuals: inputs.actuals.map((actual) =>
        inputs.lines[actual.line]?.currency === "EUR" ? { ...actual, invoiced: (actual.invoiced * levers.eurRate) / eurRate } : actual,
      ),
      workforce: inputs.workforce
        ? workforceOf(inputs.workforce, eurPrices(uncertainty, eurRate / levers.eurRate), circumstances, trial)
        : null,
    },
    levers: { ...levers, optIn: at(circumstances.contacts), eurRate },
  };
}

/** Factor on the price of an activity that the rate gives it. */
function eurPrices({ eurActivities }: Uncertainty, change: number): (row: number) => number {
  return (row) => (eurActivities.includes(row) ? change : 1);
}

function workforceOf(workforce: Workforce, eurPrice: (row: number) => number, circumstances: Circumstances, trial: number): Workforce {
  const at = (column: Float64Array) => column[trial] as number;
  const authorised = at(circumstances.authorised);
  return {
    ...workforce,
    exits: (workforce.exits ?? []).map((exit) => ({ ...exit, heads: exit.heads * authorised })),
    lines: workforce.lines.map((line) => ({ ...line, fte: line.fte * at(circumstances.volume) })),
    pools: workforce.pools.map((pool) => ({
      ...pool,
      attrition: possibleAttrition(pool.attrition * at(circumstances.attrition), workforce.levers.definition),
    })),
    activities: workforce.activities.map((activity, row) => ({
      ...activity,
      price: activity.price * at(circumstances.price) * eurPrice(row),
    })),
    redeployments: workforce.redeployments.map((move) => ({
      ...move,
      course: { ...move.course, passRate: Math.min(1, move.course.passRate * at(circumstances.passRate)) },
    })),
  };
}
