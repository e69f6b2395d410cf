import { useCallback } from "react";
import type { AnyCard } from "../../state/engine-card";
import { usePane } from "../../state/use-pane";

/** It is reckoned a little before it comes into sight. */
const MARGIN = "200px";

/** A ref for the place of a card: what only it shows is asked for while somebody looks at it. */
export function useInSight(card: AnyCard) {
  const { store } = usePane();
  return useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined;
      const look: IntersectionObserverCallback = (entries) => store.see(card, entries.at(-1)?.isIntersecting ?? false);
      const observer = new IntersectionObserver(look, { rootMargin: MARGIN });
      observer.observe(element);
      return () => {
        observer.disconnect();
        store.see(card, false);
      };
    },
    [store, card],
  );
}
