import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { lazy, memo, useState } from "react";
import { GuardedChunk } from "../feedback/GuardedChunk";
import { usePane, usePaneState } from "../state/use-pane";
import { WORDS } from "../words/words";
import { ProblemItem } from "./ProblemItem";

const CureOutcome = lazy(async () => ({ default: (await import(/* webpackChunkName: "cure" */ "./CureOutcome")).CureOutcome }));

/** Id of the list's heading. */
const PROBLEMS = "problems";

/** So many at first, and so many more on request: a column pasted as text can be wrong in thousands of cells. */
const [FIRST, MORE] = [12, 100];

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: 0 },
  count: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: `0 0 ${tokens.spacingVerticalS}` },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalM },
  none: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, margin: 0 },
});

/** Everything that is wrong or doubtful in the cells, errors first. */
export const Problems = memo(function Problems() {
  const styles = useStyles();
  const { say } = usePane();
  const workbook = usePaneState("workbook");
  const [most, setMost] = useState(FIRST);
  const problems = workbook?.reading.problems ?? [];
  const errors = problems.filter(({ severity }) => severity === "error");
  const ordered = [...errors, ...problems.filter(({ severity }) => severity !== "error")];
  const shown = ordered.slice(0, most);
  const next = Math.min(MORE, ordered.length - shown.length);
  return (
    <section aria-labelledby={PROBLEMS} data-testid="problems" data-errors={errors.length} data-count={problems.length}>
      <h2 id={PROBLEMS} className={styles.title}>{say(WORDS.problems)}</h2>
      {problems.length === 0 ? (
        <p className={styles.none}>{say(WORDS.noProblems)}</p>
      ) : (
        <p className={styles.count}>{say(WORDS.problemCount(errors.length, problems.length - errors.length))}</p>
      )}
      <GuardedChunk waiting={null}><CureOutcome /></GuardedChunk>
      <ol className={styles.list}>
        {shown.map((problem, index) => (
          <ProblemItem key={index} problem={problem} rank={index} />
        ))}
      </ol>
      {next > 0 && <Button onClick={() => setMost(most + next)}>{say(WORDS.showMore(next))}</Button>}
    </section>
  );
});
