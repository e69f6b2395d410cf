import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { isBase } from "../../catalog/cases/workbook-reading";
import type { Answer } from "../state/pane-state";
import { usePane } from "../state/use-pane";
import { FIGURE_WORDS } from "../words/figure-words";

const useStyles = makeStyles({
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, gridColumn: "1 / -1" },
});

/** Why the figures show no difference, where they show none. */
export function BaseNote({ answer }: { readonly answer: Answer }) {
  const styles = useStyles();
  const { say } = usePane();
  if (answer.base === null) return <div className={styles.note} data-testid="base-note">{say(FIGURE_WORDS.noBase)}</div>;
  if (isBase(answer.scenario) && !answer.preview) return <div className={styles.note} data-testid="base-note">{say(FIGURE_WORDS.isBase)}</div>;
  return null;
}
