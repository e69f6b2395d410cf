import { useDeferredValue, type ReactNode } from "react";
import { DrawnState, useDrawn } from "../state/use-pane";

/**
 * A part of the pane that is drawn behind a moving hand: what the hand moves and the numbers above come first, and a move that comes
 * meanwhile begins this part anew. What stands in it must be memoised, or it is drawn at once all the same.
 */
export function Later({ children }: { readonly children: ReactNode }) {
  const drawn = useDeferredValue(useDrawn((state) => state));
  return <DrawnState value={drawn}>{children}</DrawnState>;
}
