import { Spinner } from "@fluentui/react-components";
import { percent } from "../../../catalog/record/format";
import { BAD_CASE } from "../../cards/bad-case/bad-case";
import { FanChart } from "../../chart/fan/FanChart";
import { useOutdatedLook } from "../../feedback/use-outdated-look";
import { compactMoney } from "../../format/money";
import { answersLast } from "../../state/engine-card";
import { useCard, usePane } from "../../state/use-pane";
import { BAD_CASE_WORDS } from "../../words/bad-case-words";
import { WORDS } from "../../words/words";
import { useInSight } from "./use-in-sight";
import type { ChartProps } from "./chart-props";
import { BAD_CASE_CARD_WORDS } from "../../words/cards/bad-case-card-words";

/** The fan of the revenue that is kept, asked for while it is in sight. */
export function FanByMonth({ info, height }: ChartProps) {
  const { locale, say } = usePane();
  const badCase = useCard(BAD_CASE);
  const place = useInSight(BAD_CASE);
  const fan = badCase?.fan ?? null;
  const old = useOutdatedLook(badCase === null || fan === null || answersLast(badCase, fan));
  if (badCase === null) return null;
  if (badCase.isWithheld || badCase.stopped !== null) return <p data-testid="chart">{say(BAD_CASE_WORDS.absent)}, {say(WORDS.seeTab("risk"))}.</p>;
  return (
    <div ref={place} className={old} data-testid="fan-place" data-current={fan !== null && answersLast(badCase, fan)}>
      {fan === null ? <Spinner size="small" style={{ minHeight: height }} /> : <FanChart found={fan.found} title={titleOf(fan.found)} heading={{ info }} height={height} />}
    </div>
  );

  function titleOf({ measures, point }: NonNullable<typeof fan>["found"]): string {
    const kept = measures.revenue.bad.percentile;
    return say(BAD_CASE_CARD_WORDS.sentence(compactMoney(locale)(kept), point.retained > 0 ? percent(kept / point.retained, locale, [0]) : "–"));
  }
}
