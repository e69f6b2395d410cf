import { tokens, type GriffelStyle } from "@fluentui/react-components";
import type { Text } from "../../../catalog/record/text";
import type { Surface } from "../Texture";

/** Amounts of one kind by month, and their mark. */
export interface MonthSeries {
  readonly id: string;
  readonly name: Text;
  readonly amounts: ArrayLike<number>;
  readonly mark: "column" | "line" | "dashes" | "limit";
  /** Of columns. */
  readonly surface?: Surface;
}

/** Looks of lines, in the chart and in its legend. */
export const LINE_MARKS = {
  line: { fill: "none", stroke: tokens.colorCompoundBrandStroke, strokeWidth: "2px", "@media (forced-colors: active)": { stroke: "Highlight" } },
  dashes: { fill: "none", stroke: tokens.colorNeutralForeground1, strokeWidth: "2px", strokeDasharray: "5 3", "@media (forced-colors: active)": { stroke: "CanvasText" } },
  limit: { fill: "none", stroke: tokens.colorStatusDangerBorder2, strokeWidth: "1.5px", strokeDasharray: "1 2", "@media (forced-colors: active)": { stroke: "CanvasText" } },
} as const satisfies Record<string, GriffelStyle>;
