import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** Size of a mark. */
export const SWATCH = { width: 16, height: 12 };

const useStyles = makeStyles({
  root: { ...typographyStyles.caption1 },
  head: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  when: { fontWeight: tokens.fontWeightSemibold },
  unit: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
  items: { margin: 0, padding: 0, listStyleType: "none", display: "grid", columnGap: tokens.spacingHorizontalS, gridTemplateColumns: "repeat(auto-fill, minmax(112px, 1fr))" },
  /** Items that tell a range need more room. */
  long: { gridTemplateColumns: "repeat(auto-fill, minmax(146px, 1fr))" },
  item: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr) auto", alignItems: "baseline", columnGap: tokens.spacingHorizontalXS },
  amount: { whiteSpace: "nowrap" },
  mark: { display: "block", alignSelf: "center" },
});

interface LegendListProps {
  /** Month that is looked at, or the whole window. */
  readonly when: string;
  readonly unit: string;
  readonly items: readonly { readonly name: string; readonly amount: string; readonly mark: ReactNode }[];
  readonly hasRanges?: boolean;
}

/** What the marks of a chart mean, with the amounts of the month that is looked at, else of the window. */
export function LegendList({ when, unit, items, hasRanges = false }: LegendListProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <span className={styles.when}>{when}</span>
        <span className={styles.unit}>{unit}</span>
      </div>
      <ul className={mergeClasses(styles.items, hasRanges && styles.long)}>
        {items.map(({ name, amount, mark }) => (
          <li key={name} className={styles.item}>
            <svg className={styles.mark} {...SWATCH} aria-hidden>{mark}</svg>
            <span>{name}</span>
            <span className={styles.amount}>{amount}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
