/** From this width of the pane on, figures and levers stand to the left of the chart. */
export const WIDE = "560px";
