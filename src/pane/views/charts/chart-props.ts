import type { ReactElement } from "react";
import type { Answer } from "../../state/pane-state";

/** What every chart of the first screen is given. */
export interface ChartProps {
  readonly answer: Answer;
  /** What its figure means. */
  readonly info: ReactElement;
  /** Pixels of the drawing. */
  readonly height: number;
}
