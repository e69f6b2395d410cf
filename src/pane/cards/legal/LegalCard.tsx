import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { OPEN_QUESTIONS, TO_BE_VALIDATED } from "../../../catalog/words/sources/open-questions";
import { usePane } from "../../state/use-pane";
import { LEGAL_WORDS } from "../../words/cards/legal-words";

const LEGAL = OPEN_QUESTIONS.filter(({ legal }) => legal);

const useStyles = makeStyles({
  folded: { ...typographyStyles.body1Strong, lineHeight: "24px", cursor: "pointer", color: tokens.colorBrandForegroundLink },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "grid", gap: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  question: { ...typographyStyles.caption1, margin: 0 },
  treatment: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The points of law that no source settles, what is done with each meanwhile, and that counsel is to validate it. */
export function LegalCard() {
  const styles = useStyles();
  const { say } = usePane();
  return (
    <details data-testid="legal-card">
      <summary className={styles.folded}>{say(LEGAL_WORDS.title(LEGAL.length))}</summary>
      <ol className={styles.list}>
        {LEGAL.map(({ question, treatment, sources }) => (
          <li key={question.en} data-testid="legal-question">
            <p className={styles.question}>{say(question)}</p>
            <p className={styles.treatment}>{say(LEGAL_WORDS.treatment(treatment, TO_BE_VALIDATED, sources))}</p>
          </li>
        ))}
      </ol>
    </details>
  );
}
