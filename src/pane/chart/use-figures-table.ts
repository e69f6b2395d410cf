import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

const HEAD = {
  ...typographyStyles.caption1Strong,
  verticalAlign: "bottom",
  padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
  borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
} as const;

/** Look of the tables that tell a chart's numbers. */
export const useFiguresTable = makeStyles({
  summary: { ...typographyStyles.caption1, color: tokens.colorBrandForegroundLink, cursor: "pointer", width: "fit-content" },
  scroll: { overflowX: "auto" },
  table: { ...typographyStyles.caption1, width: "100%", borderCollapse: "collapse" },
  first: { ...HEAD, textAlign: "left" },
  head: { ...HEAD, textAlign: "right" },
  month: { textAlign: "left", fontWeight: tokens.fontWeightRegular, whiteSpace: "nowrap", padding: `1px ${tokens.spacingHorizontalXS} 1px 0` },
  amount: { textAlign: "right", whiteSpace: "nowrap", padding: `1px 0 1px ${tokens.spacingHorizontalXS}` },
});
