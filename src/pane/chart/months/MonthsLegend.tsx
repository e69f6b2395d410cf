import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { monthName } from "../../../catalog/record/format";
import { usePane } from "../../state/use-pane";
import { LegendList, SWATCH } from "../LegendList";
import { Texture } from "../Texture";
import { LINE_MARKS, type MonthSeries } from "./series";
import { CHART_WORDS } from "../../words/chart-words";

const useStyles = makeStyles({
  edge: { stroke: tokens.colorNeutralForeground3, "@media (forced-colors: active)": { stroke: "CanvasText" } },
  ...LINE_MARKS,
});

interface MonthsLegendProps {
  readonly series: readonly MonthSeries[];
  readonly start: number;
  readonly months: number;
  readonly unit: string;
  readonly write: (amount: number) => string;
  /** Month that is looked at; null for the whole window. */
  readonly looked: number | null;
}

/** What the marks mean, with the amounts of the month that is looked at; else the columns' sums, or where the lines end. */
export function MonthsLegend({ series, start, months, unit, write, looked }: MonthsLegendProps) {
  const styles = useStyles();
  const { locale, say } = usePane();
  const id = useId();
  const isOfColumns = series.some(({ mark }) => mark === "column");
  const amountOf = ({ amounts, mark }: MonthSeries) => {
    if (looked !== null) return amounts[looked] ?? 0;
    return mark === "column" ? Array.from(amounts).reduce((sum, amount) => sum + amount, 0) : (amounts[months - 1] ?? 0);
  };
  const whole = isOfColumns ? say(CHART_WORDS.wholeWindow(months)) : monthName(start + months - 1, locale);
  const markOf = ({ id: of, mark, surface }: MonthSeries) =>
    mark === "column" ? (
      <>
        <defs>{surface && <Texture id={`${id}-${of}`} surface={surface} />}</defs>
        <rect className={styles.edge} x="0.5" y="0.5" width={SWATCH.width - 1} height={SWATCH.height - 1} style={{ fill: `url("#${id}-${of}")` }} />
      </>
    ) : (
      <line className={styles[mark]} x1="0" x2={SWATCH.width} y1="6" y2="6" />
    );
  return (
    <LegendList
      when={looked === null ? whole : monthName(start + looked, locale)}
      unit={unit}
      items={series.map((one) => ({ name: say(one.name), amount: write(amountOf(one)), mark: markOf(one) }))}
    />
  );
}
