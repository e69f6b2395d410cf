import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { monthName, percent } from "../../../catalog/record/format";
import type { Text } from "../../../catalog/record/text";
import { bareMoney, moneyUnit } from "../../format/money";
import type { Answer } from "../../state/pane-state";
import { usePane } from "../../state/use-pane";
import { CHART_WORDS } from "../../words/chart-words";
import type { Measure, Part } from "../parts";
import { Texture } from "./Texture";

const useStyles = makeStyles({
  table: { ...typographyStyles.caption1, width: "100%", borderCollapse: "collapse" },
  head: { ...typographyStyles.caption1Strong, textAlign: "left", padding: 0 },
  swatch: { width: "20px", padding: `1px ${tokens.spacingHorizontalXS} 1px 0`, verticalAlign: "middle" },
  name: { textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: 0 },
  amount: { textAlign: "right", whiteSpace: "nowrap", padding: `0 0 0 ${tokens.spacingHorizontalS}` },
  share: { width: "44px", color: tokens.colorNeutralForeground2 },
  icon: { display: "block" },
  edge: { fill: "none", stroke: tokens.colorNeutralForeground3, "@media (forced-colors: active)": { stroke: "CanvasText" } },
  line: { stroke: tokens.colorNeutralForeground1, strokeWidth: "2px", "@media (forced-colors: active)": { stroke: "CanvasText" } },
});

interface LegendProps {
  readonly answer: Answer;
  readonly parts: readonly Part[];
  /** Month that is looked at; null for the whole window. */
  readonly looked: number | null;
}

/** What the colours and textures mean, with the amounts of the month that is looked at, else of the window. */
export function Legend({ answer, parts, looked }: LegendProps) {
  const styles = useStyles();
  const { locale, say } = usePane();
  const id = useId();
  const { window, risk } = answer.plan;
  const amount = (measure: Measure) => (looked === null ? risk.totals[measure] : (risk.byMonth[measure][looked] ?? 0));
  const write = bareMoney(locale, amount("runRate"), 1);
  const row = (measure: Measure, name: Text, swatch: ReactNode) => (
    <tr key={measure}>
      <td className={styles.swatch}>
        <svg className={styles.icon} width="16" height="12" aria-hidden>{swatch}</svg>
      </td>
      <th className={styles.name} scope="row">{say(name)}</th>
      <td className={styles.amount}>{write(amount(measure))}</td>
      <td className={mergeClasses(styles.amount, styles.share)}>{amount("runRate") > 0 ? percent(amount(measure) / amount("runRate"), locale, [0]) : ""}</td>
    </tr>
  );
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th className={styles.head} colSpan={2}>
            {looked === null ? say(CHART_WORDS.wholeWindow(window.months)) : monthName(window.start + looked, locale)}
          </th>
          <td className={styles.amount}>{moneyUnit(locale, amount("runRate"))}</td>
          <td />
        </tr>
      </thead>
      <tbody>
        {row("runRate", CHART_WORDS.withoutLaw, <line className={styles.line} x1="0" x2="16" y1="6" y2="6" />)}
        {parts.toReversed().map((part) => {
          const texture = `${id}-${part.measure}`;
          return row(
            part.measure,
            part.name,
            <>
              <defs>
                <Texture id={texture} part={part} />
              </defs>
              <rect className={styles.edge} x="0.5" y="0.5" width="15" height="11" style={{ fill: `url("#${texture}")` }} />
            </>,
          );
        })}
      </tbody>
    </table>
  );
}
