import { Link, makeStyles } from "@fluentui/react-components";
import { describe } from "../../../catalog/words/refusals/messages";
import { BAD_CASE, hasNoOldFigures, type BadCaseFound, type BadCaseState } from "../../cards/bad-case/bad-case";
import { obstacleToSimulation } from "../../cards/bad-case/obstacle";
import { BAD_CASE_WORDS } from "../../words/bad-case-words";
import { capitalised } from "../../words/counts-and-lists";
import { compactMoney, exactMoney } from "../../format/money";
import { useOutdatedLook } from "../../feedback/use-outdated-look";
import { useCard, usePane, usePaneState } from "../../state/use-pane";
import { WORDS } from "../../words/words";
import { Difference } from "./Difference";
import { Figure } from "./Figure";

const useStyles = makeStyles({
  link: { fontSize: "inherit", lineHeight: "inherit" },
});

/** Revenue at risk in the bad case, what is beyond it on average, and the revenue that is kept then. */
export function BadCase() {
  const { say } = usePane();
  const answerIsCurrent = usePaneState("answerIsCurrent");
  const badCase = useCard(BAD_CASE);
  // The whole strip is dimmed where its other figures are old.
  const old = useOutdatedLook(!answerIsCurrent || hasNoOldFigures(badCase));
  if (badCase === null) return null;
  const { figures, isWithheld, base } = badCase;
  const isStopped = badCase.stopped !== null;
  if (figures !== null && !isStopped) return <FoundBadCase figures={figures} base={base} className={old} />;
  return (
    <Figure testId="strip-bad-case" fn="REVENUE.DISTRIBUTION" label={say(BAD_CASE_WORDS.atRisk)} info={<>{say(BAD_CASE_WORDS.atRiskMeaning)}</>} shown={isWithheld ? say(BAD_CASE_WORDS.absent) : isStopped ? "–" : "…"} value={null} wide={isWithheld}>
      {isWithheld ? <Obstacle /> : isStopped && <Stopped />}
    </Figure>
  );
}

function FoundBadCase({ figures, base, className }: { readonly figures: BadCaseFound; readonly base: BadCaseState["base"]; readonly className: string | undefined }) {
  const { locale, say } = usePane();
  const { revenue, loss } = figures.found.measures;
  const { percentile, tailMean } = loss.bad;
  const revenueThen = revenue.bad.percentile;
  const write = compactMoney(locale);
  // Both are written to three digits and may read the same.
  const more = percentile - figures.found.point.atRisk;
  const exact = say(WORDS.exactly(exactMoney(percentile, locale)));
  const isCertain = revenue.percentiles[0] === revenue.percentiles[4];
  return (
    <Figure testId="strip-bad-case" fn="REVENUE.DISTRIBUTION" label={say(BAD_CASE_WORDS.atRisk)} info={<>{say(BAD_CASE_WORDS.atRiskMeaning)} {exact}.</>} shown={write(percentile)} value={percentile} title={exact} className={className}>
      <div>{say(isCertain ? BAD_CASE_WORDS.nothingUncertain : BAD_CASE_WORDS.oneInTwenty)}</div>
      {!isCertain && <div data-testid="strip-bad-case-more" data-value={more}>{say(Math.abs(more) < 0.5 ? BAD_CASE_WORDS.sameAsAtRisk : BAD_CASE_WORDS.moreThanAtRisk(write(more)))}</div>}
      <Difference answer={figures} value={percentile} base={base?.measures.loss.bad.percentile ?? null} write={write} least={0.005} />
      {!isCertain && <div data-testid="strip-bad-case-tail" data-value={tailMean}>{say(BAD_CASE_WORDS.beyond(write(tailMean)))}</div>}
      <div data-testid="strip-bad-case-kept" data-value={revenueThen}>{say(BAD_CASE_WORDS.revenueP5(write(revenueThen)))}</div>
    </Figure>
  );
}

function Obstacle() {
  const { locale } = usePane();
  const workbook = usePaneState("workbook");
  const obstacle = workbook && obstacleToSimulation(workbook.reading);
  if (obstacle === null) return null;
  const { where, cause, cure } = describe(obstacle, locale);
  return <div data-testid="no-simulation">{where}. {capitalised(cause)}. {cure}</div>;
}

function Stopped() {
  const styles = useStyles();
  const { store, say } = usePane();
  return (
    <div data-testid="simulation-stopped">
      {say(BAD_CASE_WORDS.broken)}{" "}
      <Link as="button" inline className={styles.link} onClick={() => store.askAgain(BAD_CASE)}>{say(WORDS.retry)}</Link>
    </div>
  );
}
