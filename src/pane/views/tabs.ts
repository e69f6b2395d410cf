import type { WORDS } from "../words/words";

/** The views of the pane. */
export type TabId = keyof typeof WORDS.tab;

/** In the order in which they stand. */
export const TABS: readonly TabId[] = ["scenario", "teams", "risk", "budget", "check"];

/** What a view can ask for: another one, from a link or a button of its own. */
export interface ViewProps {
  readonly onOpen: (tab: TabId) => void;
}
