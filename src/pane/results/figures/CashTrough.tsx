import { makeStyles, tokens } from "@fluentui/react-components";
import { WarningFilled } from "@fluentui/react-icons";
import { monthName } from "../../../catalog/record/format";
import { compactMoney, exactMoney } from "../../format/money";
import type { Answer } from "../../state/pane-state";
import { usePane } from "../../state/use-pane";
import { WORDS } from "../../words/words";
import { Difference } from "./Difference";
import { Figure } from "./Figure";

const useStyles = makeStyles({
  flag: { color: tokens.colorStatusWarningForeground1, verticalAlign: "text-bottom" },
});

interface CashTroughProps {
  readonly answer: Answer;
  readonly cash: NonNullable<Answer["plan"]["money"]>["cash"];
}

/** The lowest month of the cash plan, what it breaches, and where doing nothing would lead. */
export function CashTrough({ answer, cash }: CashTroughProps) {
  const styles = useStyles();
  const { locale, say } = usePane();
  const { trough, months } = cash;
  if (trough === null) return null;
  const write = compactMoney(locale);
  const exact = say(WORDS.exactly(exactMoney(trough.amount, locale)));
  const nameOf = (t: number) => monthName(answer.plan.window.start + t, locale);
  const overdraft = months.findIndex(({ overdraftBreached }) => overdraftBreached);
  const covenant = months.findIndex(({ covenantBreached }) => covenantBreached);
  const breach = overdraft >= 0 ? WORDS.overdraftFrom(nameOf(overdraft)) : covenant >= 0 ? WORDS.covenantFrom(nameOf(covenant)) : null;
  const idle = answer.doNothing?.money?.cash.trough ?? null;
  return (
    <Figure testId="strip-cash-trough" label={say(WORDS.cashTrough)} info={<>{say(WORDS.cashTroughMeaning)} {exact}.</>} shown={write(trough.amount)} value={trough.amount} title={exact}>
      <div>{say(WORDS.inMonth(nameOf(trough.month)))}</div>
      {breach && (
        <div>
          <WarningFilled className={styles.flag} aria-hidden /> {say(breach)}
        </div>
      )}
      <Difference
        answer={answer}
        value={trough.amount}
        base={answer.base?.money?.cash.trough?.amount ?? null}
        write={write}
        least={0.005}
      />
      {idle && <div data-testid="strip-do-nothing" data-value={idle.amount}>{say(WORDS.doNothing(write(idle.amount)))}</div>}
    </Figure>
  );
}
