import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Simulated } from "./bad-case";
import { bareMoney, compactMoney, moneyUnit } from "../../format/money";
import { usePane, usePaneState } from "../../state/use-pane";
import { useTableStyles } from "./table-styles";
import { BAD_CASE_CARD_WORDS } from "../../words/cards/bad-case-card-words";

const useStyles = makeStyles({
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: `${tokens.spacingVerticalXXS} 0 0` },
});

interface OutcomesProps {
  /** Null for the moment in which EBITDA and cash are not there yet. */
  readonly everything: Simulated | null;
  readonly figures: Simulated;
  /** Look of EBITDA and cash that tell of an earlier step. */
  readonly old: string | undefined;
}

/** What the window comes to: on average, in the bad case and beyond it. */
export function Outcomes({ everything, figures, old }: OutcomesProps) {
  const styles = useStyles();
  const table = useTableStyles();
  const { locale, say } = usePane();
  const answer = usePaneState("answer");
  const { revenue } = figures.measures;
  const { ebitda = null, trough = null } = everything?.measures ?? {};
  const results = [["revenue", revenue, undefined], ["ebitda", ebitda, old], ["trough", trough, old]] as const;
  const amounts = results.flatMap(([, measures]) => (measures ? [measures.bad.mean, measures.bad.percentile, measures.bad.tailMean] : []));
  const largest = Math.max(...amounts.map(Math.abs));
  const write = bareMoney(locale, largest);
  return (
    <div>
      <table className={table.table} data-testid="outcomes">
        <thead>
          <tr>
            <th className={table.title} scope="col">{say(BAD_CASE_CARD_WORDS.outcomes)}, {moneyUnit(locale, largest)}</th>
            {[BAD_CASE_CARD_WORDS.mean, BAD_CASE_CARD_WORDS.p5, BAD_CASE_CARD_WORDS.worstTwentieth].map((name) => (
              <th key={name.fr} className={table.head} scope="col">{say(name)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {results.map(([result, measures, look]) =>
            measures === null ? null : (
              <tr key={result} className={look}>
                <th className={table.name} scope="row">{say(BAD_CASE_CARD_WORDS.result[result])}</th>
                {[measures.bad.mean, measures.bad.percentile, measures.bad.tailMean].map((amount, at) => (
                  <td key={at} className={table.amount} data-testid={`${result}-${["mean", "p5", "worst"][at]}`} data-value={amount}>{write(amount)}</td>
                ))}
              </tr>
            ),
          )}
        </tbody>
      </table>
      {answer !== null && everything !== null && ebitda !== null && (
        <p className={styles.note} data-testid="bad-case-follows" data-plan={answer.follows}>{say(BAD_CASE_CARD_WORDS.restsOn[answer.follows])}</p>
      )}
      <p className={styles.note} data-testid="shortfall" data-value={revenue.bad.shortfall}>{say(BAD_CASE_CARD_WORDS.shortfall(compactMoney(locale)(revenue.bad.shortfall)))}</p>
    </div>
  );
}
