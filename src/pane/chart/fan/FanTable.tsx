import { monthName } from "../../../catalog/record/format";
import type { JobResult } from "../../../engine/engine";
import { bareMoney, moneyUnit } from "../../format/money";
import { usePane } from "../../state/use-pane";
import { WORDS } from "../../words/words";
import { useFiguresTable } from "../use-figures-table";
import { CHART_WORDS } from "../../words/chart-words";

const LEVELS = ["P5", "P25", "P50", "P75", "P95"] as const;

/** The fan's numbers, for who would rather read. */
export function FanTable({ found }: { readonly found: JobResult<"simulate"> }) {
  const styles = useFiguresTable();
  const { locale, say } = usePane();
  const { fan, point, start, months } = found;
  const largest = Math.max(...(fan.revenue[4] ?? []), ...point.revenue);
  const write = bareMoney(locale, largest);
  const columns = [
    ...LEVELS.map((name, at) => ({ name, amounts: fan.revenue[at] })),
    { name: say(WORDS.scenario), amounts: point.revenue },
  ];
  return (
    <details>
      <summary className={styles.summary} data-testid="show-fan">{say(CHART_WORDS.showFigures)} ({moneyUnit(locale, largest)})</summary>
      <div className={styles.scroll}>
        <table className={styles.table} data-testid="fan-figures">
          <thead>
            <tr>
              <th className={styles.first} scope="col">{say(WORDS.month)}</th>
              {columns.map(({ name }) => (
                <th key={name} className={styles.head} scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: months }, (_, t) => (
              <tr key={t}>
                <th className={styles.month} scope="row">{monthName(start + t, locale)}</th>
                {columns.map(({ name, amounts }) => (
                  <td key={name} className={styles.amount} data-value={amounts?.[t]}>{write(amounts?.[t] ?? NaN)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
