import { Link, makeStyles } from "@fluentui/react-components";
import { describe } from "../../../catalog/words/refusals/messages";
import { answersLast, type BadCaseFound, type BadCaseState } from "../../state/bad-cases";
import { obstacleToSimulation } from "../../cards/bad-case/obstacle";
import { WORST } from "../../words/bad-case-words";
import { capitalised } from "../../words/capitalised";
import { compactMoney, exactMoney } from "../../format/money";
import { useOld } from "../../feedback/use-old";
import { usePane, usePaneState } from "../../state/use-pane";
import { WORDS } from "../../words/words";
import { Difference } from "./Difference";
import { Figure } from "./Figure";

const useStyles = makeStyles({
  link: { fontSize: "inherit", lineHeight: "inherit" },
});

/** Revenue at risk in the bad case, what is beyond it on average, and the revenue that is kept then. */
export function BadCase() {
  const { say } = usePane();
  const { badCase, answerIsCurrent } = usePaneState();
  // The whole strip is dimmed where its other figures are old.
  const old = useOld(badCase === null || !answerIsCurrent || badCase.isStopped || badCase.figures === null || answersLast(badCase, badCase.figures));
  if (badCase === null) return null;
  const { figures, isWithheld, isStopped, base } = badCase;
  if (figures !== null && !isStopped) return <Told figures={figures} base={base} className={old} />;
  return (
    <Figure testId="strip-bad-case" label={say(WORST.atRisk)} info={<>{say(WORST.atRiskMeaning)}</>} shown={isWithheld ? say(WORST.absent) : isStopped ? "–" : "…"} value={null} wide={isWithheld}>
      {isWithheld ? <Obstacle /> : isStopped && <Stopped />}
    </Figure>
  );
}

function Told({ figures, base, className }: { readonly figures: BadCaseFound; readonly base: BadCaseState["base"]; readonly className: string | undefined }) {
  const { locale, say } = usePane();
  const { revenue, loss } = figures.found.measures;
  const { percentile, tailMean } = loss.bad;
  const kept = revenue.bad.percentile;
  const write = compactMoney(locale);
  const exact = say(WORDS.exactly(exactMoney(percentile, locale)));
  const isCertain = revenue.percentiles[0] === revenue.percentiles[4];
  return (
    <Figure testId="strip-bad-case" label={say(WORST.atRisk)} info={<>{say(WORST.atRiskMeaning)} {exact}.</>} shown={write(percentile)} value={percentile} title={exact} className={className}>
      <div>{say(isCertain ? WORST.nothingUncertain : WORST.oneInTwenty)}</div>
      <Difference answer={figures} value={percentile} base={base?.measures.loss.bad.percentile ?? null} write={write} least={0.005} />
      {!isCertain && <div data-testid="strip-bad-case-tail" data-value={tailMean}>{say(WORST.beyond(write(tailMean)))}</div>}
      <div data-testid="strip-bad-case-kept" data-value={kept}>{say(WORST.revenueP5(write(kept)))}</div>
    </Figure>
  );
}

function Obstacle() {
  const { locale } = usePane();
  const { workbook } = usePaneState();
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
      {say(WORST.broken)}{" "}
      <Link as="button" inline className={styles.link} onClick={() => store.simulateAgain()}>{say(WORDS.retry)}</Link>
    </div>
  );
}
