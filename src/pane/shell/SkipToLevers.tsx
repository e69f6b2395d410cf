import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { focusLevers } from "../levers/Levers";
import { usePane } from "../state/use-pane";
import { WORDS } from "../words/words";

const useStyles = makeStyles({
  /** There for keys alone. */
  root: { position: "fixed", top: tokens.spacingVerticalXS, left: tokens.spacingHorizontalXS, zIndex: 3, ":not(:focus)": { clipPath: "inset(50%)" } },
});

/** For keys: past header, views and figures to what can be moved. */
export function SkipToLevers() {
  const styles = useStyles();
  const { say } = usePane();
  return (
    <Button className={styles.root} size="small" onClick={focusLevers} data-testid="skip-to-levers">
      {say(WORDS.toLevers)}
    </Button>
  );
}
