import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import type { Text } from "../../catalog/record/text";
import type { Trouble } from "../state/pane-state";
import { usePane, usePaneState } from "../state/use-pane";
import { FAILURES, WORDS } from "../words/words";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalS, marginBottom: tokens.spacingVerticalS },
});

/** What concerns the pane as a whole: trouble, and manual calculation. */
export function Notices() {
  const styles = useStyles();
  const { say } = usePane();
  const trouble = usePaneState("trouble");
  const workbook = usePaneState("workbook");
  const manual = workbook?.snapshot.calculation === "manual";
  if (trouble === null && !manual) return null;
  return (
    <div className={styles.root}>
      {trouble && <TroubleBar trouble={trouble} />}
      {manual && (
        <MessageBar intent="info" layout="multiline" data-testid="manual">
          <MessageBarBody>{say(WORDS.manual)}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

function TroubleBar({ trouble }: { readonly trouble: Trouble }) {
  const { store, say } = usePane();
  const answer = usePaneState("answer");
  const again = trouble.what === "read" || trouble.what === "calculation";
  return (
    <MessageBar intent="error" layout="multiline" role="alert" data-testid="trouble">
      <MessageBarBody>{wordsOf(trouble, answer !== null).map(say).join(" ")}</MessageBarBody>
      <MessageBarActions>
        {again && <Button size="small" onClick={() => store.startAgain()}>{say(WORDS.retry)}</Button>}
        {!again && <Button size="small" onClick={() => store.dismissTrouble()}>{say(WORDS.dismiss)}</Button>}
      </MessageBarActions>
    </MessageBar>
  );
}

function wordsOf(trouble: Trouble, numbersShown: boolean): readonly Text[] {
  switch (trouble.what) {
    case "calculation":
      return [WORDS.notCalculated];
    case "read":
      return [WORDS.notRead, FAILURES[trouble.failure], ...(numbersShown ? [WORDS.mayBeOld] : [])];
    case "select":
      return [WORDS.notShown(trouble.address ?? ""), FAILURES[trouble.failure]];
    case "adopt":
      return [WORDS.planNotAdopted(trouble.address), FAILURES[trouble.failure]];
    case "write":
      return [WORDS.valueNotWritten(trouble.address ?? ""), FAILURES[trouble.failure]];
  }
}
