import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { lazy } from "react";
import type { Text } from "../../catalog/record/text";
import { GuardedChunk } from "../feedback/GuardedChunk";
import type { Trouble } from "../state/pane-state";
import { usePane, usePaneState } from "../state/use-pane";
import { FAILURES, WORDS } from "../words/words";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalS, marginBottom: tokens.spacingVerticalS },
});

const UnfinishedShare = lazy(async () => ({ default: (await import(/* webpackChunkName: "sharing-card" */ "../sharing/UnfinishedShare")).UnfinishedShare }));

/** What concerns the pane as a whole: trouble, formulas that were left half replaced, and manual calculation. */
export function Notices() {
  const styles = useStyles();
  const { say } = usePane();
  const trouble = usePaneState("trouble");
  const workbook = usePaneState("workbook");
  const manual = workbook?.snapshot.calculation === "manual";
  const isHalfShared = workbook?.snapshot.isSharingUnfinished === true;
  if (trouble === null && !manual && !isHalfShared) return null;
  return (
    <div className={styles.root}>
      {trouble && <TroubleBar trouble={trouble} />}
      {isHalfShared && <GuardedChunk waiting={null}><UnfinishedShare /></GuardedChunk>}
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
