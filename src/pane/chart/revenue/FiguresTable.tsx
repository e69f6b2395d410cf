import { monthName, numeral } from "../../../catalog/record/format";
import type { Answer } from "../../state/pane-state";
import { usePane } from "../../state/use-pane";
import { WORDS } from "../../words/words";
import { useFiguresTable } from "../use-figures-table";
import { CHART_WORDS } from "../../words/chart-words";

const MEASURES = [
  { measure: "runRate", name: CHART_WORDS.withoutLaw },
  { measure: "lost", name: CHART_WORDS.lost },
  { measure: "retained", name: WORDS.retained },
] as const;

/** The chart's numbers in full, for who would rather read. */
export function FiguresTable({ answer }: { readonly answer: Answer }) {
  const styles = useFiguresTable();
  const { locale, say } = usePane();
  const { window, risk } = answer.plan;
  const amount = (measure: (typeof MEASURES)[number]["measure"], t: number) => {
    const [runRate, retained] = [risk.byMonth.runRate[t] ?? 0, risk.byMonth.retained[t] ?? 0];
    return { runRate, retained, lost: runRate - retained }[measure];
  };
  return (
    <details>
      <summary className={styles.summary} data-testid="show-figures">{say(CHART_WORDS.showFigures)} (MAD)</summary>
      <div className={styles.scroll}>
        <table className={styles.table} data-testid="figures">
          <thead>
            <tr>
              <th className={styles.first} scope="col">{say(WORDS.month)}</th>
              {MEASURES.map(({ measure, name }) => (
                <th key={measure} className={styles.head} scope="col">{say(name)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: window.months }, (_, t) => (
              <tr key={t}>
                <th className={styles.month} scope="row">{monthName(window.start + t, locale)}</th>
                {MEASURES.map(({ measure }) => (
                  <td key={measure} className={styles.amount} data-value={amount(measure, t)}>
                    {numeral(amount(measure, t), locale, [0])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
