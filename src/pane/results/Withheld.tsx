import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import { usePane, usePaneState } from "../state/use-pane";
import { WORDS } from "../words/words";

const useStyles = makeStyles({
  root: { marginBottom: tokens.spacingVerticalL },
});

interface WithheldProps {
  /** Leads to the errors; left out where they stand below. */
  readonly onCheck?: () => void;
}

/** No number rather than one that rests on a wrong cell, and never a stale one without a word. */
export function Withheld({ onCheck }: WithheldProps) {
  const styles = useStyles();
  const { say } = usePane();
  const workbook = usePaneState("workbook");
  const errors = workbook?.reading.problems.filter(({ severity }) => severity === "error").length ?? 0;
  return (
    <MessageBar className={styles.root} intent="error" layout="multiline" role="status" data-testid="withheld">
      <MessageBarBody>
        <MessageBarTitle>{say(WORDS.withheld(errors))}</MessageBarTitle>
        <br />
        {say(WORDS.withheldWhy)}
      </MessageBarBody>
      {onCheck && (
        <MessageBarActions>
          <Button size="small" onClick={onCheck}>{say(WORDS.showErrors)}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
