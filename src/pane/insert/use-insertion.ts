import { useSyncExternalStore } from "react";
import type { Insertion } from "../state/workbook-acts";
import { usePane } from "../state/use-pane";

/** The insertion that is under way or has ended; null where there is none. */
export function useInsertion(): Insertion | null {
  const { acts } = usePane().store;
  return useSyncExternalStore(acts.subscribe, () => acts.state().insertion);
}
