/** One cause of a change, as a signed amount. */
export interface Change<Cause extends string> {
  readonly cause: Cause;
  readonly amount: number;
}

/** One step of a bridge: from where to where its cause leads. */
export interface Step<Cause extends string> extends Change<Cause> {
  readonly from: number;
  readonly to: number;
}

export interface Bridge<Cause extends string> {
  readonly opening: number;
  readonly steps: readonly Step<Cause>[];
  readonly closing: number;
}

/**
 * Bridge from an amount by its changes, in their order.
 *
 *   closing = opening + sum of amounts
 */
export function bridge<Cause extends string>(opening: number, changes: readonly Change<Cause>[]): Bridge<Cause> {
  let closing = opening;
  const steps = changes.map(({ cause, amount }) => ({ cause, amount, from: closing, to: (closing += amount) }));
  return { opening, steps, closing };
}

/** Causes of a change of EBITDA in the order shown, and whether each adds to it or takes from it. */
export const EBITDA_SIGNS = {
  law: -1,
  lead: -1,
  clientExit: -1,
  otherLoss: -1,
  stopped: -1,
  erosion: -1,
  contractEnd: -1,
  avoidedCosts: 1,
  avoidedWages: 1,
  newWork: 1,
  training: -1,
  refunds: 1,
  exits: -1,
} as const;
export type EbitdaCause = keyof typeof EBITDA_SIGNS;
export const EBITDA_CAUSES = Object.keys(EBITDA_SIGNS) as readonly EbitdaCause[];

/**
 * What changes EBITDA, each as a positive amount where it goes its usual way: revenue lost by cause, wages and other
 * variable costs avoided, contribution of new work (negative in its ramp), incremental training, refunds, lawful exits.
 */
export type EbitdaParts = Readonly<Record<EbitdaCause, number>>;

export interface EbitdaBridge extends Bridge<EbitdaCause> {
  /** Wages paid to idle agents: a memo, in no step, since the lost revenue counts them already. */
  readonly idleWages: number;
}

/**
 * Bridge of EBITDA before the law to EBITDA under a plan.
 *
 *   change = - lost revenue + avoided variable costs + avoided wages + new work - incremental training + refunds - exits
 *
 * @source model.md 2 (EBITDA change)
 */
export function ebitdaBridge(before: number, parts: EbitdaParts, idleWages: number): EbitdaBridge {
  return { ...bridge(before, EBITDA_CAUSES.map((cause) => ({ cause, amount: EBITDA_SIGNS[cause] * parts[cause] }))), idleWages };
}
