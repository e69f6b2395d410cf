import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { BAD_CASE, hasNoOldFigures } from "../cards/bad-case/bad-case";
import { answersLast } from "../state/engine-card";
import { BAD_CASE_WORDS } from "../words/bad-case-words";
import { compactMoney } from "../format/money";
import { Spoken } from "../feedback/Spoken";
import { useOutdatedLook } from "../feedback/use-outdated-look";
import { useCard, usePane, usePaneState } from "../state/use-pane";

const useStyles = makeStyles({
  root: { ...typographyStyles.caption1Strong, minHeight: tokens.lineHeightBase200 },
});

/**
 * The bad case in one line that stays in sight while a lever further down is moved. It keeps its height, so that no slider slips away under
 * a hand.
 */
export function BadCaseEcho() {
  const styles = useStyles();
  const { locale, say } = usePane();
  const { answerIsCurrent } = usePaneState();
  const badCase = useCard(BAD_CASE);
  const old = useOutdatedLook(!answerIsCurrent || hasNoOldFigures(badCase));
  if (badCase === null) return null;
  const { figures, stopped, isWithheld } = badCase;
  const isShown = figures !== null && stopped === null;
  const amount = isShown ? figures.found.measures.loss.bad.percentile : undefined;
  const absent = isWithheld || stopped !== null ? "–" : "…";
  const words = say(BAD_CASE_WORDS.echo(amount === undefined ? absent : compactMoney(locale)(amount)));
  return (
    <div
      className={mergeClasses(styles.root, old)}
      data-testid="bad-case-echo"
      data-value={amount}
      data-current={!isShown || answersLast(badCase, figures)}
    >
      {words}
      <Spoken live>{isShown && !figures.preview && answersLast(badCase, figures) ? words : ""}</Spoken>
    </div>
  );
}
