import { monthName } from "../../../catalog/record/format";
import { usePane } from "../../state/use-pane";
import { WORDS } from "../../words/words";
import { useFiguresTable } from "../use-figures-table";
import type { MonthSeries } from "./series";
import { CHART_WORDS } from "../../words/chart-words";

interface MonthsTableProps {
  readonly series: readonly MonthSeries[];
  readonly start: number;
  readonly months: number;
  readonly unit: string;
  readonly write: (amount: number) => string;
}

/** The chart's numbers, for who would rather read. */
export function MonthsTable({ series, start, months, unit, write }: MonthsTableProps) {
  const styles = useFiguresTable();
  const { locale, say } = usePane();
  return (
    <details>
      <summary className={styles.summary} data-testid="show-figures">{say(CHART_WORDS.showFigures)} ({unit})</summary>
      <div className={styles.scroll}>
        <table className={styles.table} data-testid="figures">
          <thead>
            <tr>
              <th className={styles.first} scope="col">{say(WORDS.month)}</th>
              {series.map(({ id, name }) => (
                <th key={id} className={styles.head} scope="col">{say(name)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: months }, (_, t) => (
              <tr key={t}>
                <th className={styles.month} scope="row">{monthName(start + t, locale)}</th>
                {series.map(({ id, amounts }) => (
                  <td key={id} className={styles.amount} data-value={amounts[t] ?? 0}>{write(amounts[t] ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
