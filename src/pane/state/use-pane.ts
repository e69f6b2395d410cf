import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import type { Locale, Text } from "../../catalog/record/text";
import type { CardState, EngineCard } from "./engine-card";
import { cardState, type PaneState } from "./pane-state";
import type { Part } from "./parts/open-part";
import type { Shown } from "./shown";
import type { PaneStore } from "./store";

/** What every part of the pane has at hand. */
export interface Pane {
  readonly store: PaneStore;
  readonly locale: Locale;
  /** The day on which the pane was opened, as a serial number: dates are proposed from it. */
  readonly today: number;
}

export const PaneContext = createContext<Pane | null>(null);

/** The store, the language, and the words in it. */
export function usePane(): Pane & { readonly say: (text: Text) => string } {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error("a part of the pane was drawn outside App");
  const { store, locale, today } = pane;
  const say = useCallback((text: Text) => text[locale], [locale]);
  return { store, locale, today, say };
}

/** The state that a part of the pane is drawn with in place of the latest; null where it follows at once. */
export const DrawnState = createContext<PaneState | null>(null);

/**
 * What somebody draws of the state, kept up to date. A part of the pane is drawn anew only where that has changed: while a hand moves, the
 * state changes several times with each move.
 *
 * @param select gives the same thing of the same state
 */
export function useDrawn<T>(select: (state: PaneState) => T): T {
  const { store } = usePane();
  const drawn = useContext(DrawnState);
  return useSyncExternalStore(drawn ? nothingComes : store.subscribe, () => select(drawn ?? store.state()));
}

/** One part of the state to draw. */
export function usePaneState<K extends keyof PaneState>(part: K): PaneState[K] {
  return useDrawn((state) => state[part]);
}

/** The part of the pane that stands in the place of its views; null where none does. */
export function useOpenPart(): Part | null {
  const { part } = usePane().store;
  return useSyncExternalStore(part.subscribe, part.state);
}

/** The state of a card to draw, kept up to date; null while there is nothing to ask. */
export function useCard<Question extends Shown, Findings extends object>(card: EngineCard<Question, Findings>): CardState<Findings> | null {
  return useDrawn((state) => cardState(state, card));
}

function nothingComes(): () => void {
  return () => undefined;
}
