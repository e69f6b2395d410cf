import type { Stress, StressResult } from "../../model/uncertainty/simulation/stress";
import type { Text } from "../record/text";

/** Stresses, as cells name them. */
export const STRESSES: Readonly<Record<Stress, Text>> = {
  "largest-client-lost": { fr: "premier client perdu", en: "largest client lost" },
  "opt-in-at-p5": { fr: "opt-in à son P5", en: "opt-in at its P5" },
  "refund-refused": { fr: "remboursement refusé", en: "refund refused" },
  "authorisation-refused": { fr: "autorisation refusée", en: "authorisation refused" },
  all: { fr: "tout à la fois", en: "all at once" },
};

/** Why a stress changes nothing in its scenario. */
export const WITHOUT_EFFECT: Readonly<Record<Stress, Text>> = {
  "largest-client-lost": { fr: "sans objet\u00a0: aucun CA n'est plus à perdre à partir de la date d'arrêté", en: "not applicable: no revenue is left to lose from the as-of date on" },
  "opt-in-at-p5": { fr: "sans objet\u00a0: l'opt-in n'est pas incertain ici", en: "not applicable: the opt-in is not uncertain here" },
  "refund-refused": { fr: "sans objet\u00a0: aucun remboursement attendu sur l'horizon", en: "not applicable: no refund is expected within the window" },
  "authorisation-refused": { fr: "sans objet\u00a0: aucun départ n'est prévu", en: "not applicable: no exit is planned" },
  all: { fr: "sans objet", en: "not applicable" },
};

/** Less than a cent is no effect. */
const LEAST = 0.005;

/** Whether a stress changes anything in its scenario: where there is nothing to refuse or to lose, it does not. */
export function hasEffect({ difference: { retained, ebitda, trough } }: Pick<StressResult, "difference">): boolean {
  return [retained, ebitda, trough].some((change) => change !== null && Math.abs(change) >= LEAST);
}
