import { Link, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { percent } from "../../../catalog/record/format";
import { usePane } from "../../state/use-pane";
import { WORDS } from "../../words/words";

const useStyles = makeStyles({
  root: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  link: { fontSize: "inherit", lineHeight: "inherit" },
});

/** How far a plan's calculation is, and a way to give it up. */
export function PlanUnderWay({ done }: { readonly done: number | null }) {
  const styles = useStyles();
  const { store, locale, say } = usePane();
  return (
    <span className={styles.root} data-testid="plan-under-way">
      <Spinner size="extra-tiny" />
      <span>
        {say(WORDS.calculatingPlan)} {done !== null && percent(done, locale, [0])}
      </span>
      <Link as="button" inline className={styles.link} onClick={() => store.cancelReallocation()}>{say(WORDS.cancel)}</Link>
    </span>
  );
}
