import { part, type Expression } from "../../twins/expression";
import { formula } from "../../twins/formula";
import { SECONDS_PER_MINUTE } from "./traffic-parameters";

/** `offeredLoad` as a native formula, in erlangs. */
export function loadFormula({ calls, handling, interval }: Readonly<Record<"calls" | "handling" | "interval", Expression>>): Expression {
  return part({ fr: "trafic", en: "load" }, formula`${calls}*${handling}/(${interval}*${SECONDS_PER_MINUTE})`);
}

/**
 * `erlangC` as a native formula, for more agents than erlangs: with Poisson's weights continued between whole numbers of agents, as the
 * gamma distribution has them, B = weight of N / sum of the weights up to N, and
 *
 *   C = B / (1 - A/N + A/N * B)
 */
export function erlangCFormula(agents: Expression, load: Expression): Expression {
  const allBusy = formula`GAMMADIST(${load},${agents}+1,1,FALSE)/(1-GAMMADIST(${load},${agents}+1,1,TRUE))`;
  const erlangB = part({ fr: "erlang_b", en: "erlang_b" }, allBusy);
  return part({ fr: "erlang_c", en: "erlang_c" }, formula`${erlangB}/(1-${load}/${agents}+${load}/${agents}*${erlangB})`);
}

/** Share answered within a threshold as a native formula, for more agents than erlangs whose callers do not hang up. */
export function answeredFormula(agents: Expression, load: Expression, handling: Expression, threshold: Expression): Expression {
  return formula`1-${erlangCFormula(agents, load)}*EXP(0-(${agents}-${load})*${threshold}/${handling})`;
}
