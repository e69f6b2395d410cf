import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import type { DraftId } from "../state/pane-state";
import { useDrawn, usePane } from "../state/use-pane";
import { FAILURES, WORDS } from "../words/words";

const useStyles = makeStyles({
  root: { marginTop: tokens.spacingVerticalS },
});

/** A value that did not reach its cell: what was meant, why it is not there, and a way forward and back. */
export function Refused({ id, value }: { readonly id: DraftId; readonly value: string }) {
  const styles = useStyles();
  const { store, say } = usePane();
  const draft = useDrawn(({ drafts }) => drafts[id]);
  if (draft?.phase !== "refused") return null;
  return (
    <MessageBar className={styles.root} intent="error" layout="multiline" role="alert" data-testid={`refused-${id}`}>
      <MessageBarBody>
        {say(WORDS.notWritten(value, draft.address ?? say(WORDS.theCell)))} {say(FAILURES[draft.failure])}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => store.retry(id)}>{say(WORDS.retry)}</Button>
        <Button size="small" onClick={() => store.abandon(id)}>{say(WORDS.abandon)}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
