import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { date } from "../../../catalog/record/format";
import { addingUp, bareMoney, compactMoney, exactMoney } from "../../format/money";
import type { Answer } from "../../state/pane-state";
import { usePane } from "../../state/use-pane";
import { FIGURE_WORDS } from "../../words/figure-words";
import { WORDS } from "../../words/words";
import { Difference } from "./Difference";
import { Figure } from "./Figure";

const useStyles = makeStyles({
  sum: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, gridColumn: "1 / -1", order: -1, paddingBottom: tokens.spacingVerticalM },
  figures: { display: "contents" },
});

/** Realised and forecast loss, never one without the other and their sum. */
export function LossInTime({ answer }: { readonly answer: Answer }) {
  const { locale, say } = usePane();
  const styles = useStyles();
  const { atRisk, totals } = answer.plan.risk;
  const base = answer.base?.risk.totals;
  const write = compactMoney(locale, atRisk);
  const bare = bareMoney(locale, atRisk);
  // As they are written the two add up to their sum; the exact amounts stand behind each.
  const [realised = 0, forecast = 0] = addingUp([totals.realised, totals.forecast], atRisk);
  const exact = (amount: number) => say(WORDS.exactly(exactMoney(amount, locale)));
  const sum = FIGURE_WORDS.sum(bare(realised), bare(forecast), write(atRisk));
  const standing =
    totals.modelled > 0
      ? FIGURE_WORDS.modelled(write(totals.modelled))
      : totals.realised === 0 ? FIGURE_WORDS.nothingRealised : FIGURE_WORDS.allInvoiced;
  return (
    <div className={styles.figures}>
      <Figure testId="strip-realised" fn="REVENUE.AT.RISK" label={say(FIGURE_WORDS.realised)} info={<>{say(FIGURE_WORDS.realisedMeaning)} {exact(totals.realised)}.</>} shown={write(realised)} value={totals.realised} title={exact(totals.realised)}>
        <Difference answer={answer} value={totals.realised} base={base?.realised ?? null} write={compactMoney(locale)} least={0.005} />
        {say(standing)}
      </Figure>
      <Figure testId="strip-forecast" fn="REVENUE.AT.RISK" label={say(FIGURE_WORDS.forecast)} info={<>{say(FIGURE_WORDS.forecastMeaning)} {exact(totals.forecast)}.</>} shown={write(forecast)} value={totals.forecast} title={exact(totals.forecast)}>
        <Difference answer={answer} value={totals.forecast} base={base?.forecast ?? null} write={compactMoney(locale)} least={0.005} />
        {say(FIGURE_WORDS.fromAsOf(date(answer.asOf, locale)))}
      </Figure>
      <div className={styles.sum}>{say(sum)}</div>
    </div>
  );
}
