import { Link, makeStyles } from "@fluentui/react-components";
import type { ReallocationState } from "../../state/reallocations";
import { usePane } from "../../state/use-pane";
import { WORDS } from "../../words/words";

const useStyles = makeStyles({
  link: { fontSize: "inherit", lineHeight: "inherit" },
});

/** That a plan's calculation ended before its end, and a way to begin again; nothing where it did not. */
export function PlanStopped({ reallocation: { stopped, answer } }: { readonly reallocation: ReallocationState }) {
  const styles = useStyles();
  const { store, say } = usePane();
  if (stopped === null) return null;
  const words = stopped === "failed" ? WORDS.planBroken : answer === null ? WORDS.planCancelled : WORDS.baseNotPlanned;
  return (
    <span data-testid="plan-stopped">
      {say(words)}{" "}
      <Link as="button" inline className={styles.link} onClick={() => store.reallocateAgain()}>{say(stopped === "failed" ? WORDS.retry : WORDS.calculatePlan)}</Link>
    </span>
  );
}
