import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { WarningFilled } from "@fluentui/react-icons";
import { usePane, usePaneState } from "../state/use-pane";
import { WORDS } from "../words/words";

const useStyles = makeStyles({
  hint: { ...typographyStyles.caption1, whiteSpace: "nowrap" },
  flag: { color: tokens.colorStatusWarningForeground1, verticalAlign: "text-bottom" },
  link: { fontSize: "inherit", lineHeight: "inherit" },
});

/** Beside the numbers: how many doubts there are about them, and the way to the list. */
export function ProblemHint({ onCheck }: { readonly onCheck: () => void }) {
  const styles = useStyles();
  const { say } = usePane();
  const count = usePaneState("workbook")?.reading.problems.length ?? 0;
  if (count === 0) return null;
  return (
    <span className={styles.hint}>
      <WarningFilled className={styles.flag} aria-hidden />{" "}
      <Link as="button" inline className={styles.link} onClick={onCheck}>
        {say(WORDS.problemCount(0, count))}
      </Link>
    </span>
  );
}
