import { monthName, numeral } from "../../../catalog/record/format";
import type { Answer } from "../../state/pane-state";
import { usePane } from "../../state/use-pane";
import { WORDS } from "../../words/words";
import { Difference } from "./Difference";
import { Figure } from "./Figure";

interface SurplusProps {
  readonly answer: Answer;
  readonly staff: NonNullable<Answer["plan"]["staff"]>;
}

/** Agents whom the remaining work no longer pays for, in the month in which they are most. */
export function Surplus({ answer, staff }: SurplusProps) {
  const { locale, say } = usePane();
  const write = (count: number) => numeral(count, locale, [0]).replace("-", "\u2212");
  const fte = (count: number) => say(WORDS.fte(write(count)));
  const { highest, redeployed, notBegun } = staff;
  return (
    <Figure testId="strip-surplus" label={say(WORDS.surplus)} info={<>{say(WORDS.surplusMeaning)}</>} shown={fte(highest.fte)} value={highest.fte}>
      <div>{say(highest.fte === 0 ? WORDS.noSurplus : WORDS.inMonth(monthName(highest.month, locale)))}</div>
      <Difference answer={answer} value={highest.fte} base={answer.base?.staff?.highest.fte ?? null} write={fte} least={0.5} />
      {highest.fte > 0 && <div>{say(WORDS.withoutAttrition(fte(highest.fteWithoutAttrition)))}</div>}
      {redeployed >= 0.5 && <div>{say(WORDS.redeployed(write(redeployed)))}</div>}
      {notBegun >= 0.5 && <div>{say(WORDS.notStarted(write(notBegun)))}</div>}
    </Figure>
  );
}
