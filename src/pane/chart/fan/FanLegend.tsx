import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { monthName } from "../../../catalog/record/format";
import { BAD_CASE_CARD_WORDS } from "../../words/bad-case-card-words";
import type { JobResult } from "../../../engine/engine";
import { bareMoney, moneyUnit } from "../../format/money";
import { usePane } from "../../state/use-pane";
import { CHART_WORDS } from "../../words/chart-words";
import { FAN_MARKS } from "./fan-marks";

const useStyles = makeStyles({
  table: { ...typographyStyles.caption1, width: "100%", borderCollapse: "collapse" },
  head: { ...typographyStyles.caption1Strong, textAlign: "left", padding: 0 },
  swatch: { width: "24px", padding: `1px ${tokens.spacingHorizontalXS} 1px 0`, verticalAlign: "middle" },
  name: { textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: 0 },
  amount: { textAlign: "right", whiteSpace: "nowrap", padding: `0 0 0 ${tokens.spacingHorizontalS}` },
  icon: { display: "block" },
  ...FAN_MARKS,
});

/** What the marks mean, with the amounts of the month that is looked at, else of the window. */
export function FanLegend({ found, looked }: { readonly found: JobResult<"simulate">; readonly looked: number | null }) {
  const styles = useStyles();
  const { locale, say } = usePane();
  const { measures, fan, point, start, months } = found;
  const level = (at: number) => (looked === null ? measures.revenue.percentiles[at] : fan.revenue[at]?.[looked]) ?? NaN;
  const scenario = looked === null ? point.retained : (point.revenue[looked] ?? NaN);
  const write = bareMoney(locale, level(4), 1);
  const between = (low: number, high: number) => say(BAD_CASE_CARD_WORDS.fromTo(write(level(low)), write(level(high))));
  const rows: readonly (readonly [name: string, amount: string, mark: ReactNode])[] = [
    [say(BAD_CASE_CARD_WORDS.scenario), write(scenario), <line key="m" className={styles.scenario} x1="0" x2="20" y1="6" y2="6" />],
    [say(BAD_CASE_CARD_WORDS.median), write(level(2)), <line key="m" className={styles.median} x1="0" x2="20" y1="6" y2="6" />],
    [say(BAD_CASE_CARD_WORDS.half), between(1, 3), <rect key="m" className={styles.half} x="0.5" y="0.5" width="19" height="11" />],
    [say(BAD_CASE_CARD_WORDS.nineTenths), between(0, 4), <rect key="m" className={styles.wide} x="0.5" y="0.5" width="19" height="11" />],
  ];
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th className={styles.head} colSpan={2}>
            {looked === null ? say(CHART_WORDS.wholeWindow(months)) : monthName(start + looked, locale)}
          </th>
          <td className={styles.amount}>{moneyUnit(locale, level(4))}</td>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, amount, mark]) => (
          <tr key={name}>
            <td className={styles.swatch}><svg className={styles.icon} width="20" height="12" aria-hidden>{mark}</svg></td>
            <th className={styles.name} scope="row">{name}</th>
            <td className={styles.amount}>{amount}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
