import { numeral, percent } from "../../../catalog/record/format";
import type { Answer } from "../../state/pane-state";
import { usePane } from "../../state/use-pane";
import { FIGURE_WORDS } from "../../words/figure-words";
import { Difference } from "./Difference";
import { Figure } from "./Figure";

/** How much of what is kept hangs on few clients. */
export function Concentration({ answer }: { readonly answer: Answer }) {
  const { locale, say } = usePane();
  const { before, after } = answer.plan.concentration;
  const clients = (count: number) => numeral(count, locale, [1, 1]);
  const signedClients = (difference: number) => clients(difference).replace("-", "\u2212");
  return (
    <Figure
      testId="strip-concentration" fn="CONCENTRATION"
      label={say(FIGURE_WORDS.concentration)}
      info={<>{say(FIGURE_WORDS.concentrationMeaning)}</>}
      shown={after ? clients(after.effectiveClients) : "–"}
      value={after?.effectiveClients ?? null}
    >
      {after === null ? (
        <div>{say(FIGURE_WORDS.noRevenueLeft)}</div>
      ) : (
        <>
          <Difference
            answer={answer}
            value={after.effectiveClients}
            base={answer.base?.concentration.after?.effectiveClients ?? null}
            write={signedClients}
            least={0.05}
          />
          {before && <div>{say(FIGURE_WORDS.beforeTheLaw(clients(before.effectiveClients)))}</div>}
          <div>{say(FIGURE_WORDS.topClient(after.topClient, percent(after.topShare, locale, [0])))}</div>
          <div data-testid="strip-hhi" data-value={after.hhi}>{say(FIGURE_WORDS.hhi(numeral(after.hhi, locale, [0])))}</div>
        </>
      )}
    </Figure>
  );
}
