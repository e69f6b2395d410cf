import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { usePane, usePaneState } from "../state/use-pane";
import { WORDS } from "../words/words";

const useStyles = makeStyles({
  root: { marginTop: tokens.spacingVerticalXXXL },
});

/** Before the first snapshot; where that can't be read, the notice above says so. */
export function Loading() {
  const styles = useStyles();
  const { say } = usePane();
  const trouble = usePaneState("trouble");
  if (trouble !== null) return null;
  return <Spinner className={styles.root} label={say(WORDS.loading)} labelPosition="below" />;
}
