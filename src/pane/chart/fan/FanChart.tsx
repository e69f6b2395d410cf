import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { monthName } from "../../../catalog/record/format";
import { BAD_CASE_CARD_WORDS } from "../../words/bad-case-card-words";
import type { JobResult } from "../../../engine/engine";
import { compactMoney, moneyUnit } from "../../format/money";
import { usePane } from "../../state/use-pane";
import { listed } from "../../words/counts-and-lists";
import { CHART_WORDS } from "../../words/chart-words";
import { Fan } from "./Fan";
import { fanGeometryOf } from "./fan-geometry";
import { FanLegend } from "./FanLegend";
import { FanTable } from "./FanTable";
import { useWidth } from "../use-width";

const HEIGHT = 176;

const useStyles = makeStyles({
  root: { minWidth: 0, display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalXS, alignContent: "start" },
  unit: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  canvas: { minHeight: `${HEIGHT}px` },
});

/** The monthly fan of the revenue that is kept, its legend and its numbers. */
export function FanChart({ found, title }: { readonly found: JobResult<"simulate">; readonly title: string }) {
  const styles = useStyles();
  const { locale, say } = usePane();
  const { ref, width } = useWidth();
  const [looked, setLooked] = useState<number | null>(null);
  const { fan, point, start, months } = found;
  const month = looked !== null && looked < months ? looked : null;
  const geometry = useMemo(() => fanGeometryOf({ levels: fan.revenue, scenario: point.revenue }, width, HEIGHT), [fan, point, width]);
  const largest = Math.max(...(fan.revenue[4] ?? []), ...point.revenue);
  const unit = moneyUnit(locale, largest);
  const write = compactMoney(locale, largest);
  const sentence = (t: number) => {
    const level = (at: number) => write(fan.revenue[at]?.[t] ?? NaN);
    const parts = [`${say(BAD_CASE_CARD_WORDS.scenario)} ${write(point.revenue[t] ?? NaN)}`, `${say(BAD_CASE_CARD_WORDS.median)} ${level(2)}`, `P5 ${level(0)}`, `P95 ${level(4)}`];
    return say(CHART_WORDS.monthSentence(monthName(start + t, locale), listed(locale, parts)));
  };
  return (
    <div className={styles.root} data-testid="fan">
      <div className={styles.unit}>{say(geometry.isCut ? BAD_CASE_CARD_WORDS.fanUnitCut(unit) : BAD_CASE_CARD_WORDS.fanUnit(unit))}</div>
      <div ref={ref} className={styles.canvas}>
        {width > 0 && <Fan geometry={geometry} start={start} width={width} height={HEIGHT} label={`${title} ${say(BAD_CASE_CARD_WORDS.fanHelp)}`} largest={largest} sentence={sentence} looked={month} onLook={setLooked} />}
      </div>
      <FanLegend found={found} looked={month} />
      <FanTable found={found} />
    </div>
  );
}
