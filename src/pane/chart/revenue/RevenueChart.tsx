import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { percent } from "../../../catalog/record/format";
import type { Locale, Text } from "../../../catalog/record/text";
import { moneyUnit } from "../../format/money";
import type { Answer } from "../../state/pane-state";
import { usePane } from "../../state/use-pane";
import { CHART_WORDS } from "../../words/chart-words";
import { Columns } from "./Columns";
import { FiguresTable } from "./FiguresTable";
import { Legend } from "./Legend";
import { partsOf } from "../parts";
import { useWidth } from "../use-width";

const useStyles = makeStyles({
  root: { margin: 0, minWidth: 0, display: "grid", gap: tokens.spacingVerticalXS, alignContent: "start" },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  unit: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  canvas: { minHeight: "196px" },
});

/** Revenue by month: what is kept, what is taken, against what would be earned without the law. */
export function RevenueChart({ answer }: { readonly answer: Answer }) {
  const styles = useStyles();
  const { locale, say } = usePane();
  const { ref, width } = useWidth();
  const [looked, setLooked] = useState<number | null>(null);
  const parts = useMemo(() => partsOf(answer), [answer]);
  const month = looked !== null && looked < answer.plan.window.months ? looked : null;
  const title = say(titleOf(answer, locale));
  const largest = Math.max(...answer.plan.risk.byMonth.runRate);
  return (
    <section className={styles.root} data-testid="chart">
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.unit}>{say(CHART_WORDS.chartUnit(moneyUnit(locale, largest)))}</div>
      <div ref={ref} className={styles.canvas}>
        {width > 0 && <Columns answer={answer} parts={parts} width={width} title={title} looked={month} onLook={setLooked} />}
      </div>
      <Legend answer={answer} parts={parts} looked={month} />
      <FiguresTable answer={answer} />
    </section>
  );
}

/** The chart in one sentence. Only what the law takes is said of the law; what clients stop ahead of it counts with it. */
function titleOf({ plan }: Answer, locale: Locale): Text {
  const { runRate, law, lead } = plan.risk.totals;
  const { atRisk } = plan.risk;
  const share = (amount: number) => percent(runRate > 0 ? amount / runRate : 0, locale, [0]);
  const byLaw = law + lead;
  if (byLaw <= 0) return CHART_WORDS.chartTitleNone;
  return share(byLaw) === share(atRisk) ? CHART_WORDS.chartTitleLaw(share(byLaw)) : CHART_WORDS.chartTitleAll(share(byLaw), share(atRisk));
}
