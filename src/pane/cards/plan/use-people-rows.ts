import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** Look of lists in which a number of people stands before what becomes of them. */
export const usePeopleRows = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalS },
  row: { display: "grid", gridTemplateColumns: "40px minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS },
  count: { ...typographyStyles.subtitle2, lineHeight: tokens.lineHeightBase300, textAlign: "right", whiteSpace: "nowrap" },
  words: { ...typographyStyles.body1, overflowWrap: "anywhere", minWidth: 0 },
});
