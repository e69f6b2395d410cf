import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** Looks of the card's small tables: a name and a few amounts to a row. */
export const useTableStyles = makeStyles({
  table: { ...typographyStyles.caption1, width: "100%", borderCollapse: "collapse" },
  title: { ...typographyStyles.caption1Strong, textAlign: "left", verticalAlign: "bottom", padding: `${tokens.spacingVerticalXXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  head: { ...typographyStyles.caption1, textAlign: "right", verticalAlign: "bottom", padding: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  name: { textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: "1px 0" },
  amount: { textAlign: "right", whiteSpace: "nowrap", padding: `1px 0 1px ${tokens.spacingHorizontalS}` },
  remark: { textAlign: "right", padding: `1px 0 1px ${tokens.spacingHorizontalS}`, color: tokens.colorNeutralForeground2 },
});
