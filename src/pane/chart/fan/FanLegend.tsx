import { makeStyles } from "@fluentui/react-components";
import { monthName } from "../../../catalog/record/format";
import type { JobResult } from "../../../engine/engine";
import { bareMoney, moneyUnit } from "../../format/money";
import { usePane } from "../../state/use-pane";
import { WORDS } from "../../words/words";
import { LegendList, SWATCH } from "../LegendList";
import { FAN_MARKS } from "./fan-marks";
import { CHART_WORDS } from "../../words/chart-words";
import { BAD_CASE_CARD_WORDS } from "../../words/cards/bad-case-card-words";

const useStyles = makeStyles({ ...FAN_MARKS });

/** What the marks mean, with the amounts of the month that is looked at, else of the window. */
export function FanLegend({ found, looked }: { readonly found: JobResult<"simulate">; readonly looked: number | null }) {
  const styles = useStyles();
  const { locale, say } = usePane();
  const { measures, fan, point, start, months } = found;
  const level = (at: number) => (looked === null ? measures.revenue.percentiles[at] : fan.revenue[at]?.[looked]) ?? NaN;
  const scenario = looked === null ? point.retained : (point.revenue[looked] ?? NaN);
  const write = bareMoney(locale, level(4), 1);
  const between = (low: number, high: number) => say(BAD_CASE_CARD_WORDS.fromTo(write(level(low)), write(level(high))));
  const across = { x1: 0, x2: SWATCH.width, y1: SWATCH.height / 2, y2: SWATCH.height / 2 };
  const area = { x: 0.5, y: 0.5, width: SWATCH.width - 1, height: SWATCH.height - 1 };
  return (
    <LegendList
      when={looked === null ? say(CHART_WORDS.wholeWindow(months)) : monthName(start + looked, locale)}
      unit={moneyUnit(locale, level(4))}
      hasRanges
      items={[
        { name: say(WORDS.scenario), amount: write(scenario), mark: <line className={styles.scenario} {...across} /> },
        { name: say(BAD_CASE_CARD_WORDS.median), amount: write(level(2)), mark: <line className={styles.median} {...across} /> },
        { name: say(BAD_CASE_CARD_WORDS.half), amount: between(1, 3), mark: <rect className={styles.half} {...area} /> },
        { name: say(BAD_CASE_CARD_WORDS.nineTenths), amount: between(0, 4), mark: <rect className={styles.wide} {...area} /> },
      ]}
    />
  );
}
