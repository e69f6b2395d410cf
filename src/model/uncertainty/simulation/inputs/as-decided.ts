import type { Plan, PlanInputs } from "../../../scenario/plan";
import type { PlannedExit } from "../../../scenario/staff-plan";
import type { Pool } from "../../../workforce/pools/pool";

/**
 * Inputs whose redeployments and exits are those that a plan has come to: so a policy, such as doing nothing until the surplus leaves,
 * is simulated as it was decided at the scenario's point values.
 *
 * @param plan of these inputs, under any policy
 */
export function asDecided(inputs: PlanInputs, { staff }: Plan): PlanInputs {
  const { workforce } = inputs;
  if (!workforce || !staff) return inputs;
  const { start, months } = staff.stocks.window;
  const exits = Array.from(staff.stocks.measures.exited, (fte, at): PlannedExit => {
    const pool = Math.floor(at / months);
    return { pool, month: start + (at % months), heads: fte / (workforce.pools[pool] as Pool).ftePerHead };
  }).filter(({ heads }) => heads > 0);
  return { ...inputs, workforce: { ...workforce, redeployments: staff.begun, exits } };
}
