import { isBase } from "../../../catalog/cases/workbook-reading";
import { signed } from "../../format/money";
import type { Shown } from "../../state/shown";
import { usePane } from "../../state/use-pane";
import { FIGURE_WORDS } from "../../words/figure-words";
import { WORDS } from "../../words/words";

interface DifferenceProps {
  readonly answer: Shown;
  readonly value: number;
  /** The same number in Base; null where Base has none. */
  readonly base: number | null;
  /** Writes a difference without its plus sign. */
  readonly write: (difference: number) => string;
  /** Differences smaller than this are none: cents of rounding. */
  readonly least: number;
}

/** A number's difference to Base; nothing where Base itself is shown as it stands in the workbook. */
export function Difference({ answer, value, base, write, least }: DifferenceProps) {
  const { say } = usePane();
  const shownIsBase = isBase(answer.scenario);
  if (base === null || (shownIsBase && !answer.preview)) return null;
  const difference = value - base;
  const against = shownIsBase ? FIGURE_WORDS.againstSavedBase : FIGURE_WORDS.againstBase;
  const words = Math.abs(difference) < least ? WORDS.sameAsBase : against(signed(difference, write));
  return <div data-difference={difference}>{say(words)}</div>;
}
