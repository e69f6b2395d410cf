import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { monthName } from "../../catalog/record/format";
import { usePane } from "../state/use-pane";
import { CHART_WORDS } from "../words/chart-words";
import { WORDS } from "../words/words";

const HEAD = {
  ...typographyStyles.caption1Strong,
  verticalAlign: "bottom",
  padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
  borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
} as const;

const useStyles = makeStyles({
  summary: { ...typographyStyles.caption1, color: tokens.colorBrandForegroundLink, cursor: "pointer", width: "fit-content" },
  scroll: { overflowX: "auto" },
  table: { ...typographyStyles.caption1, width: "100%", borderCollapse: "collapse" },
  first: { ...HEAD, textAlign: "left" },
  head: { ...HEAD, textAlign: "right" },
  month: { textAlign: "left", fontWeight: tokens.fontWeightRegular, whiteSpace: "nowrap", padding: `1px ${tokens.spacingHorizontalXS} 1px 0` },
  amount: { textAlign: "right", whiteSpace: "nowrap", padding: `1px 0 1px ${tokens.spacingHorizontalXS}` },
});

interface FiguresByMonthProps {
  readonly columns: readonly { readonly name: string; readonly amounts: ArrayLike<number> }[];
  readonly start: number;
  readonly months: number;
  readonly unit: string;
  readonly write: (amount: number) => string;
  readonly testIds?: { readonly show: string; readonly table: string };
}

const TEST_IDS = { show: "show-figures", table: "figures" } as const;

/** A chart's numbers, for who would rather read. */
export function FiguresByMonth({ columns, start, months, unit, write, testIds = TEST_IDS }: FiguresByMonthProps) {
  const styles = useStyles();
  const { locale, say } = usePane();
  // Hundreds of cells that nobody sees are not written with every step of a hand.
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.summary} data-testid={testIds.show}>{say(CHART_WORDS.showFigures)} ({unit})</summary>
      <div className={styles.scroll}>
        {isOpen && <table className={styles.table} data-testid={testIds.table}>
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
                  <td key={name} className={styles.amount} data-value={amounts[t] ?? 0}>{write(amounts[t] ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>}
      </div>
    </details>
  );
}
