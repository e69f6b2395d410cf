import { PEOPLE_ROUNDING } from "../../../model/staffing/whole-people";
import { countTo, part, type Expression } from "../../twins/expression";
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

/** Longest patience in seconds, an hour, for which a spreadsheet keeps the digits of a wait and seldom finds its weights too small. */
const LONGEST_PATIENCE = 3600;

/** Whether a native formula takes a patience: whole agents, for a spreadsheet has no exact sum of weights between them. */
export function takesPatience(agents: Expression, patience: Expression): Expression {
  return formula`AND(${agents}=INT(${agents}),${patience}<=${LONGEST_PATIENCE})`;
}

/**
 * `withHangUps` as native formulas, for whole agents. The weights of the queue (`tailWeights`) are a gamma distribution's G(y, x), and
 *
 *   S = G(y, x) / weight of x at y,  waiting = S / (S + sum of Poisson's weights up to N - 1 / weight of N)
 *   of those who wait, N/A * G(y * e^(-t/patience), x + 1) / G(y, x) are answered after t
 */
export function hangUpFormulas(given: Readonly<Record<"agents" | "load" | "handling" | "patience", Expression>>) {
  const { agents, load, handling, patience } = given;
  const capacity = part({ fr: "capacité", en: "capacity" }, formula`${agents}*${patience}/${handling}`);
  const arrivals = part({ fr: "arrivées", en: "arrivals" }, formula`${load}*${patience}/${handling}`);
  const whole = part({ fr: "file_entière", en: "whole_queue" }, formula`GAMMADIST(${arrivals},${capacity},1,TRUE)`);
  const queue = part({ fr: "poids_file", en: "queue_weight" }, formula`${whole}/GAMMADIST(${arrivals},${capacity}+1,1,FALSE)`);
  const free = part({ fr: "poids_libres", en: "free_weight" }, formula`POISSON(${agents}-1,${load},TRUE)/POISSON(${agents},${load},FALSE)`);
  const waiting = part({ fr: "part_attente", en: "share_waiting" }, formula`${queue}/(${queue}+${free})`);
  const answered = part({ fr: "part_servie", en: "share_served" }, formula`GAMMADIST(${arrivals},${capacity}+1,1,TRUE)`);
  const late = (threshold: Expression) => formula`GAMMADIST(${arrivals}*EXP(0-${threshold}/${patience}),${capacity}+1,1,TRUE)`;
  const inTime = (threshold: Expression) => formula`1-${waiting}*(1-${agents}/${load}*(${answered}-${late(threshold)})/${whole})`;
  const abandoned = formula`${waiting}*(1-${agents}/${load}*${answered}/${whole})`;
  return {
    answered: (threshold: Expression) => formula`IF(${agents}=0,0,${inTime(threshold)})`,
    wait: formula`IF(${agents}=0,${patience},${patience}*${abandoned})`,
    /** Of one agent or more: no IF, which sums over several numbers of agents would not take. */
    inTime,
    occupancy: formula`${load}/${agents}*(1-${abandoned})`,
  };
}

/** Largest exponent of a weight that a spreadsheet still has a number for, with room to spare. */
const LARGEST_EXPONENT = 600;

/**
 * Least whole number of agents that answers a share of callers who hang up, as a native formula: those fewer that do not are counted.
 *
 * Tried are the numbers above target * load, below which too few are answered whoever waits, up to where nobody would have to hang up.
 * #N/A where a weight among them may be too small for a spreadsheet: e^-max(1, patience/handling)*I of the number furthest from the
 * load, I = N*ln(N/A) - N + A.
 */
export function impatientAgentsFormula(given: Readonly<Record<"load" | "handling" | "patience" | "target" | "threshold" | "occupancy", Expression>>): Expression {
  const { load, handling, patience, target, threshold, occupancy } = given;
  const below = part({ fr: "trop_peu", en: "too_few" }, formula`INT(${target}*${load})`);
  const top = part({ fr: "au_plus", en: "at_most" }, formula`ROUNDUP(MAX(${load}+4*${load}^0.5+4,${load}/${occupancy}),0)`);
  const agents = part({ fr: "effectifs", en: "numbers_tried" }, formula`${below}+${countTo(formula`${top}-${below}`)}`);
  const queue = hangUpFormulas({ agents, load, handling, patience });
  const suffices = formula`(${queue.inTime(threshold)}>=${target})*(${queue.occupancy}*(1-${PEOPLE_ROUNDING})<=${occupancy})`;
  const furthest = formula`MAX((1-${target})^2*${load},${top}*LN(${top}/${load})-${top}+${load})`;
  const isWithin = formula`AND(${patience}<=${LONGEST_PATIENCE},MAX(1,${patience}/${handling})*${furthest}<=${LARGEST_EXPONENT})`;
  return formula`IF(${isWithin},${below}+1+SUMPRODUCT(1-${suffices}),NA())`;
}
