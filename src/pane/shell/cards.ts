import { BAD_CASE } from "../cards/bad-case/bad-case";
import { BEST_PLAN } from "../cards/plan/best-plan";
import { PRICES } from "../cards/prices/prices";
import type { AnyCard } from "../state/engine-card";

/** What the pane asks of the engine behind the plain numbers, in this order: what takes longest comes last. */
export const CARDS: readonly AnyCard[] = [BAD_CASE, BEST_PLAN, PRICES];
