import { Link, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { percent } from "../../../catalog/record/format";
import { usePane } from "../../state/use-pane";
import { WORDS } from "../../words/words";
import { BEST_PLAN, type BestPlanState } from "./best-plan";

const useStyles = makeStyles({
  underWay: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  link: { fontSize: "inherit", lineHeight: "inherit" },
});

/** How far a plan's calculation is, and a way to give it up. */
export function PlanUnderWay({ done }: { readonly done: number | null }) {
  const styles = useStyles();
  const { store, locale, say } = usePane();
  return (
    <span className={styles.underWay} data-testid="plan-under-way">
      <Spinner size="extra-tiny" />
      <span>
        {say(WORDS.calculatingPlan)} {done !== null && percent(done, locale, [0])}
      </span>
      <Link as="button" inline className={styles.link} onClick={() => store.cancel(BEST_PLAN)}>{say(WORDS.cancel)}</Link>
    </span>
  );
}

/** That a plan's calculation ended before its end, and a way to begin again; nothing where it did not. */
export function PlanStopped({ bestPlan: { stopped, answer } }: { readonly bestPlan: BestPlanState }) {
  const styles = useStyles();
  const { store, say } = usePane();
  if (stopped === null) return null;
  const words = stopped === "failed" ? WORDS.planBroken : answer === null ? WORDS.planCancelled : WORDS.baseNotPlanned;
  return (
    <span data-testid="plan-stopped">
      {say(words)}{" "}
      <Link as="button" inline className={styles.link} onClick={() => store.askAgain(BEST_PLAN)}>
        {say(stopped === "failed" ? WORDS.retry : WORDS.calculatePlan)}
      </Link>
    </span>
  );
}
