import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { usePane } from "../state/use-pane";
import { CURE_WORDS } from "../words/check/cure-words";
import { WORDS } from "../words/words";
import { shownCure } from "./shown-cure";

const useStyles = makeStyles({
  root: { marginBottom: tokens.spacingVerticalS },
});

/** What was written into a cell that had a problem, and how it is taken back; or why nothing was. */
export function CureOutcome() {
  const styles = useStyles();
  const { store, say } = usePane();
  const act = useSyncExternalStore(store.acts.subscribe, () => store.acts.state().cure);
  if (act === null || act.phase === "under-way") return null;
  const { address, value, unit, found } = act.cure;
  const isDone = act.phase === "done";
  const written = shownCure(value, unit);
  const words = act.phase === "done" ? CURE_WORDS.written(address, written, found, act.undo) : CURE_WORDS.refused(address, act.failure);
  return (
    <MessageBar
      className={styles.root}
      intent={isDone ? "success" : "error"}
      layout="multiline"
      role={isDone ? "status" : "alert"}
      data-testid="cure-outcome"
      data-phase={act.phase}
    >
      <MessageBarBody>{say(words)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => store.acts.dismissCure()}>{say(WORDS.dismiss)}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
