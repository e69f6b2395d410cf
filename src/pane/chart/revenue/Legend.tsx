import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { monthName } from "../../../catalog/record/format";
import { bareMoney, moneyUnit } from "../../format/money";
import type { Answer } from "../../state/pane-state";
import { usePane } from "../../state/use-pane";
import { LegendList, SWATCH } from "../LegendList";
import type { Measure, Part } from "../parts";
import { Texture } from "../Texture";
import { CHART_WORDS } from "../../words/chart-words";

const useStyles = makeStyles({
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
  const largest = amount("runRate");
  const write = bareMoney(locale, largest, 1);
  const ofPart = (part: Part) => {
    const texture = `${id}-${part.measure}`;
    const mark = (
      <>
        <defs>
          <Texture id={texture} surface={part} />
        </defs>
        <rect className={styles.edge} x="0.5" y="0.5" width={SWATCH.width - 1} height={SWATCH.height - 1} style={{ fill: `url("#${texture}")` }} />
      </>
    );
    return { name: say(part.name), amount: write(amount(part.measure)), mark };
  };
  const withoutLaw = { name: say(CHART_WORDS.withoutLaw), amount: write(largest), mark: <line className={styles.line} x1="0" x2={SWATCH.width} y1="6" y2="6" /> };
  return (
    <LegendList
      when={looked === null ? say(CHART_WORDS.wholeWindow(window.months)) : monthName(window.start + looked, locale)}
      unit={moneyUnit(locale, largest)}
      items={[withoutLaw, ...parts.toReversed().map(ofPart)]}
    />
  );
}
