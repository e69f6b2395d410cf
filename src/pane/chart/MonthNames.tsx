import { makeStyles, tokens } from "@fluentui/react-components";
import { SHORT_MONTHS } from "../../catalog/record/format";
import { usePane } from "../state/use-pane";
import type { Box } from "./geometry";

const useStyles = makeStyles({
  text: { fill: tokens.colorNeutralForeground2, "@media (forced-colors: active)": { fill: "CanvasText" } },
});

interface MonthNamesProps {
  readonly plot: Box;
  readonly start: number;
  readonly months: number;
  /** Every how many months there is room for a name. */
  readonly monthsPerName: number;
}

/** Names of months under a chart where there is room, and the year where it begins. */
export function MonthNames({ plot, start, months, monthsPerName }: MonthNamesProps) {
  const styles = useStyles();
  const { locale } = usePane();
  const base = plot.y + plot.height;
  const step = plot.width / months;
  const each = Array.from({ length: months }, (_, t) => ({ t, x: plot.x + (t + 0.5) * step, year: Math.floor((start + t) / 12) }));
  const named = each.filter(({ t }) => t % monthsPerName === 0);
  return (
    <g aria-hidden>
      {named.map(({ t, x, year }, index) => (
        <text key={t} className={styles.text} textAnchor="middle" y={base + 13} x={x}>
          {SHORT_MONTHS[locale][(start + t) % 12]}
          {year !== named[index - 1]?.year && (
            <tspan x={x} dy="1.25em">{year}</tspan>
          )}
        </text>
      ))}
    </g>
  );
}
