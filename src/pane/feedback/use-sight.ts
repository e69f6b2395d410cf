import { useCallback } from "react";

/** What is looked at soon is reckoned a little before it comes into sight. */
const MARGIN = "200px";

/** A ref for a place of the pane. @param see is told when it comes into sight and when it goes; the same function at every drawing */
export function useSight(see: (isSeen: boolean) => void) {
  return useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined;
      const look: IntersectionObserverCallback = (entries) => see(entries.at(-1)?.isIntersecting ?? false);
      const observer = new IntersectionObserver(look, { rootMargin: MARGIN });
      observer.observe(element);
      return () => {
        observer.disconnect();
        see(false);
      };
    },
    [see],
  );
}
