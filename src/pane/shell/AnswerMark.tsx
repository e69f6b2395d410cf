import { memo, useSyncExternalStore } from "react";
import { useDrawn, usePane } from "../state/use-pane";

/**
 * Tells a program that looks at the page, a test or a screen capture, whether the pane shows the answer to all that it was asked. A hand
 * may hold a slider meanwhile. It stands alone, so that nothing else is drawn anew when calculations begin and end, and with what is drawn
 * last.
 */
export const AnswerMark = memo(function AnswerMark() {
  const { store } = usePane();
  const latest = useSyncExternalStore(store.subscribe, store.state);
  const drawn = useDrawn((state) => state);
  const { workbook, trouble } = drawn;
  const hasAnsweredAll = useSyncExternalStore(store.subscribe, store.hasAnsweredAll);
  return <div hidden data-settled={hasAnsweredAll && drawn === latest && (workbook !== null || trouble !== null)} />;
});
