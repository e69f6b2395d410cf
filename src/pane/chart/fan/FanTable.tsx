import type { JobResult } from "../../../engine/engine";
import { bareMoney, moneyUnit } from "../../format/money";
import { usePane } from "../../state/use-pane";
import { WORDS } from "../../words/words";
import { FiguresByMonth } from "../FiguresByMonth";

const LEVELS = ["P5", "P25", "P50", "P75", "P95"] as const;
const TEST_IDS = { show: "show-fan", table: "fan-figures" } as const;

/** The fan's numbers. */
export function FanTable({ found }: { readonly found: JobResult<"simulate"> }) {
  const { locale, say } = usePane();
  const { fan, point, start, months } = found;
  const largest = Math.max(...(fan.revenue[4] ?? []), ...point.revenue);
  const columns = [
    ...LEVELS.map((name, at) => ({ name, amounts: fan.revenue[at] ?? [] })),
    { name: say(WORDS.scenario), amounts: point.revenue },
  ];
  const written = { unit: moneyUnit(locale, largest), write: bareMoney(locale, largest) };
  return <FiguresByMonth columns={columns} start={start} months={months} {...written} testIds={TEST_IDS} />;
}
