import { useCallback } from "react";
import { useSight } from "../../feedback/use-sight";
import type { AnyCard } from "../../state/engine-card";
import { usePane } from "../../state/use-pane";

/** A ref for the place of a card: what only it shows is asked for while somebody looks at it. */
export function useInSight(card: AnyCard) {
  const { store } = usePane();
  return useSight(useCallback((isSeen) => store.see(card, isSeen), [store, card]));
}
