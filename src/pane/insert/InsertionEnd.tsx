import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import type { Text } from "../../catalog/record/text";
import type { Insertion } from "../state/workbook-acts";
import { usePane } from "../state/use-pane";
import { INSERTION_WORDS, obstacleWords } from "../words/insertion-words";
import { MAPPING_WORDS } from "../words/mapping-words";
import { WORDS } from "../words/words";

const useStyles = makeStyles({
  root: { marginBottom: tokens.spacingVerticalS },
  line: { margin: `0 0 ${tokens.spacingVerticalXS}`, overflowWrap: "anywhere" },
});

type Ended = Extract<Insertion, { phase: "done" | "failed" }>;

/** What became of an insertion: what was added and how it is taken back, or why nothing was and what to do. */
export function InsertionEnd({ insertion }: { readonly insertion: Ended }) {
  const styles = useStyles();
  const { store, say } = usePane();
  const failed = insertion.phase === "failed" && (insertion.left.length > 0 || insertion.obstacle?.why !== "cancelled");
  return (
    <MessageBar
      className={styles.root}
      intent={failed ? "error" : insertion.phase === "done" ? "success" : "info"}
      layout="multiline"
      role={failed ? "alert" : "status"}
      data-testid="insertion-end"
      data-phase={insertion.phase}
    >
      <MessageBarBody>
        {wordsOf(insertion).map((words, index) => (
          <p key={index} className={styles.line}>{say(words)}</p>
        ))}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => store.acts.dismissInsertion()}>{say(WORDS.dismiss)}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function wordsOf(insertion: Ended): readonly Text[] {
  if (insertion.phase === "done") {
    const { title, sheets, mapping, undo } = insertion;
    const byHand = mapping === null ? INSERTION_WORDS.undo.several : MAPPING_WORDS.undoByHand(mapping.others);
    return [INSERTION_WORDS.done(title, sheets), undo === "one" ? INSERTION_WORDS.undo.one : byHand];
  }
  const { obstacle, left } = insertion;
  if (left.length > 0) return [...obstacleWords(obstacle), INSERTION_WORDS.left(left)];
  const isPlain = obstacle === null || obstacle.why === "clash";
  return [...obstacleWords(obstacle), ...(isPlain ? [] : [INSERTION_WORDS.asBefore])];
}
