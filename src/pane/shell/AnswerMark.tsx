import { memo, useSyncExternalStore } from "react";
import { usePane, usePaneState } from "../state/use-pane";

/**
 * Tells a program that looks at the page, a test or a screen capture, whether the pane shows the answer to all that it was asked. A hand may
 * hold a slider meanwhile. It stands alone, so that nothing else is drawn anew when calculations begin and end, and with
 * what is drawn last.
 */
export const Settled = memo(function Settled() {
  const { store } = usePane();
  const latest = useSyncExternalStore(store.subscribe, store.state);
  const drawn = usePaneState();
  const { workbook, trouble } = drawn;
  const isSettled = useSyncExternalStore(store.subscribe, store.isSettled);
  return <div hidden data-settled={isSettled && drawn === latest && (workbook !== null || trouble !== null)} />;
});
