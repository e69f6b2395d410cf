import { InfoLabel, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  /** Label, number and notes stand in line with those of its neighbours, however long a label is. */
  root: { minWidth: 0, display: "grid", gridRow: "span 3", gridTemplateRows: "subgrid", gridTemplateColumns: "minmax(0, 1fr)" },
  wide: { gridColumn: "span 2" },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, alignSelf: "end" },
  number: { ...typographyStyles.subtitle1, whiteSpace: "nowrap" },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, paddingBottom: tokens.spacingVerticalM },
});

interface FigureProps {
  readonly testId: string;
  readonly label: string;
  /** What it means, and the exact amount where the figure is rounded. */
  readonly info: ReactElement;
  /** The number as it is shown. */
  readonly shown: string;
  /** The number in full, for whoever reads the page by machine. */
  readonly value: number | null;
  readonly title?: string;
  readonly className?: string | undefined;
  /** Takes two columns: there are words in the place of a number. */
  readonly wide?: boolean;
  readonly children?: ReactNode;
}

/** One number of the strip with its name, its meaning and what is to be said of it. */
export function Figure({ testId, label, info, shown, value, title, className, wide = false, children }: FigureProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.root, wide && styles.wide, className)}>
      <InfoLabel className={styles.label} size="small" info={info}>{label}</InfoLabel>
      <div className={styles.number} title={title} data-testid={testId} data-value={value ?? undefined}>{shown}</div>
      <div className={styles.note}>{children}</div>
    </div>
  );
}
