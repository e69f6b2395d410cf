import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { answersLast } from "../state/bad-cases";
import { WORST } from "../words/bad-case-words";
import { compactMoney } from "../format/money";
import { Spoken } from "../feedback/Spoken";
import { useOld } from "../feedback/use-old";
import { usePane, usePaneState } from "../state/use-pane";

const useStyles = makeStyles({
  root: { ...typographyStyles.caption1Strong, minHeight: tokens.lineHeightBase200 },
});

/** The bad case in one line that stays in sight while a lever further down is moved. It keeps its height, so that no slider slips away under a hand. */
export function BadCaseEcho() {
  const styles = useStyles();
  const { locale, say } = usePane();
  const { badCase, answerIsCurrent } = usePaneState();
  const old = useOld(badCase === null || !answerIsCurrent || badCase.isStopped || badCase.figures === null || answersLast(badCase, badCase.figures));
  if (badCase === null) return null;
  const { figures, isStopped, isWithheld } = badCase;
  const isTold = figures !== null && !isStopped;
  const words = isTold ? say(WORST.echo(compactMoney(locale)(figures.found.measures.loss.bad.percentile))) : say(WORST.echo(isWithheld || isStopped ? "–" : "…"));
  return (
    <div className={mergeClasses(styles.root, old)} data-testid="bad-case-echo" data-value={isTold ? figures.found.measures.loss.bad.percentile : undefined} data-current={!isTold || answersLast(badCase, figures)}>
      {words}
      <Spoken live>{isTold && !figures.preview && answersLast(badCase, figures) ? words : ""}</Spoken>
    </div>
  );
}
