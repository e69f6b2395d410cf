import type { Circumstances, ClientExit } from "./circumstances";

/** Circumstances of some of the trials, renumbered from 0. */
export function circumstancesOfSome(all: Circumstances, from: number, to: number): Circumstances {
  const part = (column: Float64Array) => column.subarray(from, to);
  return {
    trials: to - from,
    contacts: part(all.contacts),
    lineContacts: all.lineContacts.map(part),
    consent: part(all.consent),
    lineConsent: all.lineConsent.map(part),
    volume: part(all.volume),
    price: part(all.price),
    passRate: part(all.passRate),
    attrition: part(all.attrition),
    eurRate: part(all.eurRate),
    authorised: part(all.authorised),
    exits: all.exits.map((exit) => exitOfSome(exit, from, to)),
    ownFactors: all.ownFactors.map(part),
    smallLines: part(all.smallLines),
  };
}

function exitOfSome({ trials, weight }: ClientExit, from: number, to: number): ClientExit {
  const first = placeOf(trials, from);
  return { trials: trials.subarray(first, placeOf(trials, to)).map((n) => n - from), weight };
}

/** Number of trials before one. */
function placeOf(trials: Int32Array, trial: number): number {
  let [low, high] = [0, trials.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((trials[middle] as number) < trial) low = middle + 1;
    else high = middle;
  }
  return low;
}
