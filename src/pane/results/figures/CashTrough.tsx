import { makeStyles, tokens } from "@fluentui/react-components";
import { WarningFilled } from "@fluentui/react-icons";
import { monthName } from "../../../catalog/record/format";
import { compactMoney, exactMoney } from "../../format/money";
import type { Answer } from "../../state/pane-state";
import { useOutdatedLook } from "../../feedback/use-outdated-look";
import { usePane, usePaneState } from "../../state/use-pane";
import { FIGURE_WORDS } from "../../words/figure-words";
import { WORDS } from "../../words/words";
import { Difference } from "./Difference";
import { Figure } from "./Figure";
import { missingFigure } from "./plan/missing-figure";
import { PlanNamed } from "./plan/PlanNamed";
import { cashBreach } from "./plan/cash-breach";
import { isStillFalling } from "./plan/still-falling";

const useStyles = makeStyles({
  flag: { color: tokens.colorStatusWarningForeground1, verticalAlign: "text-bottom" },
});

/** The lowest month of the cash plan, what it breaches, whether the balance sinks on from there, and where doing nothing would lead. */
export function CashTrough({ answer }: { readonly answer: Answer }) {
  const { locale, say } = usePane();
  const answerIsCurrent = usePaneState("answerIsCurrent");
  const old = useOutdatedLook(!answerIsCurrent || answer.planIs !== "on-its-way");
  const idle = answer.doNothing?.money?.cash.trough ?? null;
  if (idle === null) return null;
  const write = compactMoney(locale);
  const label = say(FIGURE_WORDS.cashTrough);
  const beside = <div data-testid="strip-do-nothing" data-value={idle.amount}>{say(FIGURE_WORDS.doNothing(write(idle.amount)))}</div>;
  const cash = answer.plan.money?.cash;
  if (!cash?.trough)
    return (
      <Figure testId="strip-cash-trough" fn="CASH.PLAN" label={label} info={<>{say(WORDS.cashTroughMeaning)}</>} shown={say(missingFigure(answer))} value={null}>
        <PlanNamed answer={answer} />
        {beside}
      </Figure>
    );
  const { trough, months } = cash;
  const exact = say(WORDS.exactly(exactMoney(trough.amount, locale)));
  const nameOf = (t: number) => monthName(answer.plan.window.start + t, locale);
  const breach = cashBreach(months, nameOf);
  const base = answer.base?.money?.cash.trough?.amount ?? null;
  return (
    <Figure testId="strip-cash-trough" fn="CASH.PLAN" label={label} info={<>{say(WORDS.cashTroughMeaning)} {exact}.</>} shown={write(trough.amount)} value={trough.amount} title={exact} className={old}>
      <div>{say(FIGURE_WORDS.inMonth(nameOf(trough.month)))}</div>
      <PlanNamed answer={answer} />
      {isStillFalling(cash) && <Warning testId="strip-still-falling" words={say(FIGURE_WORDS.stillFalling)} />}
      {breach && <Warning testId="strip-breach" words={say(breach)} />}
      <Difference answer={answer} value={trough.amount} base={base} write={write} least={0.005} />
      {beside}
    </Figure>
  );
}

function Warning({ testId, words }: { readonly testId: string; readonly words: string }) {
  const styles = useStyles();
  return (
    <div data-testid={testId}>
      <WarningFilled className={styles.flag} aria-hidden /> {words}
    </div>
  );
}
