import { numeral } from "../../../catalog/record/format";
import type { Answer } from "../../state/pane-state";
import { usePane } from "../../state/use-pane";
import { CHART_WORDS } from "../../words/chart-words";
import { WORDS } from "../../words/words";
import { FiguresByMonth } from "../FiguresByMonth";

/** The chart's numbers in full. */
export function FiguresTable({ answer }: { readonly answer: Answer }) {
  const { locale, say } = usePane();
  const { window, risk } = answer.plan;
  const { runRate, retained } = risk.byMonth;
  const columns = [
    { name: say(CHART_WORDS.withoutLaw), amounts: runRate },
    { name: say(CHART_WORDS.lost), amounts: Array.from(runRate, (amount, t) => amount - (retained[t] ?? 0)) },
    { name: say(WORDS.retained), amounts: retained },
  ];
  return <FiguresByMonth columns={columns} start={window.start} months={window.months} unit="MAD" write={(amount) => numeral(amount, locale, [0])} />;
}
