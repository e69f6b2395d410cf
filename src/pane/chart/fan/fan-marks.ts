import { tokens, type GriffelStyle } from "@fluentui/react-components";

/** Looks of the fan's marks, in the chart and in its legend. */
export const FAN_MARKS = {
  wide: { fill: tokens.colorCompoundBrandBackground, fillOpacity: 0.22, stroke: "none", "@media (forced-colors: active)": { fill: "none", stroke: "CanvasText", strokeWidth: "1px" } },
  half: { fill: tokens.colorCompoundBrandBackground, fillOpacity: 0.45, stroke: "none", "@media (forced-colors: active)": { fill: "Highlight", fillOpacity: 0.6, stroke: "none" } },
  median: { fill: "none", stroke: tokens.colorCompoundBrandStroke, strokeWidth: "2px", "@media (forced-colors: active)": { stroke: "CanvasText" } },
  scenario: { fill: "none", stroke: tokens.colorNeutralForeground1, strokeWidth: "2px", strokeDasharray: "5 3", "@media (forced-colors: active)": { stroke: "CanvasText" } },
} as const satisfies Record<string, GriffelStyle>;
