import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** Looks of amounts with bars, a name and a bar and an amount to a row. */
export const useBarStyles = makeStyles({
  table: { ...typographyStyles.caption1, width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  bars: { width: "32%" },
  amounts: { width: "52px" },
  name: { textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: "1px 0", overflowWrap: "anywhere" },
  link: { fontSize: "inherit", lineHeight: "inherit", textAlign: "left" },
  level: { fontWeight: tokens.fontWeightSemibold },
  place: { padding: `1px ${tokens.spacingHorizontalXS}`, verticalAlign: "middle" },
  track: { position: "relative", height: "8px" },
  /** A border, not a background: contrast themes leave its shape in sight. */
  bar: { position: "absolute", top: 0, boxSizing: "border-box", minWidth: "1px", borderTopWidth: "8px", borderTopStyle: "solid" },
  ofLevel: { borderTopColor: tokens.colorNeutralForeground3 },
  /** For the better. */
  adds: { borderTopColor: tokens.colorCompoundBrandBackground },
  /** For the worse. */
  takes: { borderTopColor: tokens.colorPaletteDarkOrangeBorderActive },
  zero: { position: "absolute", top: "-3px", bottom: "-3px", borderLeft: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
  amount: { textAlign: "right", whiteSpace: "nowrap", padding: "1px 0" },
  answer: { ...typographyStyles.caption1Strong, margin: 0, overflowWrap: "anywhere" },
  line: { color: tokens.colorNeutralForeground2, padding: "1px 0" },
  ends: { display: "flex", justifyContent: "space-between", color: tokens.colorNeutralForeground2 },
  wide: { width: "84px" },
  others: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  reading: { color: tokens.colorNeutralForeground2 },
  unit: { textAlign: "right", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, padding: "1px 0" },
});

/** Where amounts stand along a bar's track, from 0 to 100 %. Zero is always on it. */
export function trackOf(amounts: readonly number[], includesZero: boolean): (amount: number) => number {
  const all = includesZero ? [...amounts, 0] : amounts;
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return (amount) => (high > low ? (100 * (amount - low)) / (high - low) : 0);
}
