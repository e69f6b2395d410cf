import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { WarningFilled } from "@fluentui/react-icons";
import { usePane, usePaneState } from "../state/use-pane";
import { WORDS } from "../words/words";
import { PROBLEMS } from "./Problems";

const useStyles = makeStyles({
  hint: { ...typographyStyles.caption1, gridColumn: "1 / -1" },
  flag: { color: tokens.colorStatusWarningForeground1, verticalAlign: "text-bottom" },
  link: { fontSize: "inherit", lineHeight: "inherit" },
});

/** Beside the numbers: how many doubts there are about them, and the way to the list. */
export function ProblemHint() {
  const styles = useStyles();
  const { say } = usePane();
  const count = usePaneState().workbook?.reading.problems.length ?? 0;
  if (count === 0) return null;
  return (
    <div className={styles.hint}>
      <WarningFilled className={styles.flag} aria-hidden />{" "}
      <Link as="button" inline className={styles.link} onClick={() => document.getElementById(PROBLEMS)?.focus()}>
        {say(WORDS.problemCount(0, count))}
      </Link>
    </div>
  );
}
