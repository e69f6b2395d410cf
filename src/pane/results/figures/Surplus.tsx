import { monthName, numeral } from "../../../catalog/record/format";
import type { Answer } from "../../state/pane-state";
import { useOutdatedLook } from "../../feedback/use-outdated-look";
import { usePane, usePaneState } from "../../state/use-pane";
import { FIGURE_WORDS } from "../../words/figure-words";
import { Difference } from "./Difference";
import { Figure } from "./Figure";
import { PlanNamed } from "./plan/PlanNamed";

/** Agents whom the remaining work no longer pays for, in the month in which they are most, and who of them the plan redeploys. */
export function Surplus({ answer }: { readonly answer: Answer }) {
  const { locale, say } = usePane();
  const answerIsCurrent = usePaneState("answerIsCurrent");
  const old = useOutdatedLook(!answerIsCurrent || answer.planIs !== "on-its-way");
  // Whatever is done about it, the surplus is the same.
  const staff = answer.doNothing?.staff ?? null;
  if (staff === null) return null;
  const write = (count: number) => numeral(count, locale, [0]).replace("-", "\u2212");
  const fte = (count: number) => say(FIGURE_WORDS.fte(write(count)));
  const { highest } = staff;
  const { redeployed, notBegun } = answer.plan.staff ?? { redeployed: 0, notBegun: 0 };
  const base = answer.base?.staff?.highest.fte ?? null;
  return (
    <Figure testId="strip-surplus" fn="SURPLUS" label={say(FIGURE_WORDS.surplus)} info={<>{say(FIGURE_WORDS.surplusMeaning)}</>} shown={fte(highest.fte)} value={highest.fte}>
      <div>{say(highest.fte === 0 ? FIGURE_WORDS.noSurplus : FIGURE_WORDS.inMonth(monthName(highest.month, locale)))}</div>
      <Difference answer={answer} value={highest.fte} base={base} write={fte} least={0.5} />
      {highest.fte > 0 && <div>{say(FIGURE_WORDS.withoutAttrition(fte(highest.fteWithoutAttrition)))}</div>}
      {(redeployed >= 0.5 || notBegun >= 0.5) && (
        <div className={old}>
          <PlanNamed answer={answer} />
          {redeployed >= 0.5 && <div>{say(FIGURE_WORDS.redeployed(write(redeployed)))}</div>}
          {notBegun >= 0.5 && <div>{say(FIGURE_WORDS.notStarted(write(notBegun)))}</div>}
        </div>
      )}
    </Figure>
  );
}
