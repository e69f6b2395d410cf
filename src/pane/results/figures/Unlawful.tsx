import { InfoLabel, makeStyles, tokens } from "@fluentui/react-components";
import { WarningFilled } from "@fluentui/react-icons";
import { FINES_MEANING } from "../../../catalog/words/fine-words";
import { compactMoney, exactMoney } from "../../format/money";
import type { Answer } from "../../state/pane-state";
import { usePane } from "../../state/use-pane";
import { FIGURE_WORDS } from "../../words/figure-words";
import { WORDS } from "../../words/words";
import { Difference } from "./Difference";
import { Figure } from "./Figure";

const useStyles = makeStyles({
  flag: { color: tokens.colorStatusWarningForeground1, verticalAlign: "text-bottom" },
  fines: { fontSize: "inherit", lineHeight: "inherit", color: "inherit" },
});

/**
 * Revenue kept on activities that were banned before August 2026, and what was invoiced without consent since: flags, no effects of the
 * law.
 */
export function Unlawful({ answer }: { readonly answer: Answer }) {
  const styles = useStyles();
  const { locale, say } = usePane();
  const { totals, fines } = answer.plan.risk;
  const { unlawful, residual } = totals;
  const write = compactMoney(locale);
  const exact = say(WORDS.exactly(exactMoney(unlawful, locale)));
  return (
    <Figure testId="strip-unlawful" fn="REVENUE.AT.RISK" label={say(FIGURE_WORDS.unlawful)} info={<>{say(FIGURE_WORDS.unlawfulMeaning)} {exact}.</>} shown={write(unlawful)} value={unlawful} title={exact}>
      {unlawful > 0 && (
        <div>
          <WarningFilled className={styles.flag} aria-hidden /> {say(FIGURE_WORDS.compliance)}
        </div>
      )}
      <Difference answer={answer} value={unlawful} base={answer.base?.risk.totals.unlawful ?? null} write={write} least={0.005} />
      {unlawful === 0 && <div>{say(FIGURE_WORDS.noUnlawful)}</div>}
      {residual > 0 && <div>{say(FIGURE_WORDS.residual(write(residual)))}</div>}
      {fines !== null && fines.exposure > 0 && (
        <div>
          <InfoLabel className={styles.fines} size="small" info={say(FINES_MEANING)}>
            <span data-testid="strip-fines" data-value={fines.exposure}>{say(FIGURE_WORDS.fines(write(fines.exposure)))}</span>
          </InfoLabel>
          {fines.uncounted > 0 && <div>{say(FIGURE_WORDS.finesUncounted(write(fines.uncounted)))}</div>}
        </div>
      )}
    </Figure>
  );
}
