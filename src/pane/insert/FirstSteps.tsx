import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { usePane } from "../state/use-pane";
import { INSERTION_WORDS } from "../words/insertion-words";
import { WaysToBegin } from "./WaysToBegin";

const useStyles = makeStyles({
  root: { maxWidth: "480px" },
  title: { ...typographyStyles.subtitle2, margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}` },
  intro: { margin: `0 0 ${tokens.spacingVerticalL}` },
});

/** First run on a workbook that holds nothing for us: two ways to a first number. */
export function FirstSteps() {
  const styles = useStyles();
  const { say } = usePane();
  return (
    <main className={styles.root} data-testid="empty">
      <h2 className={styles.title}>{say(INSERTION_WORDS.title)}</h2>
      <p className={styles.intro}>{say(INSERTION_WORDS.nothingYet)}</p>
      <WaysToBegin isFirst />
    </main>
  );
}
