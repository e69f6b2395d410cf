import { InfoLabel, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { lazy, type ReactElement, type ReactNode } from "react";
import { GuardedChunk } from "../../feedback/GuardedChunk";

/** With the functions' records, for which no number waits. */
const Explained = lazy(async () => ({ default: (await import(/* webpackChunkName: "function-results" */ "../../explained/Explained")).Explained }));

const useStyles = makeStyles({
  /** Label, number and notes stand in line with those of its neighbours, however long a label is. */
  root: { minWidth: 0, display: "grid", gridRow: "span 3", gridTemplateRows: "subgrid", gridTemplateColumns: "minmax(0, 1fr)" },
  wide: { gridColumn: "span 2" },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, alignSelf: "end" },
  number: { ...typographyStyles.subtitle1, whiteSpace: "nowrap" },
  info: { maxHeight: "60vh", overflowY: "auto", display: "grid", gap: tokens.spacingVerticalS },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, paddingBottom: tokens.spacingVerticalM },
});

interface FigureProps {
  readonly testId: string;
  /** The function whose cell gives it. */
  readonly fn: string;
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
export function Figure({ testId, fn, label, info, shown, value, title, className, wide = false, children }: FigureProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.root, wide && styles.wide, className)}>
      <InfoLabel className={styles.label} size="small" info={<div className={styles.info}><div>{info}</div><GuardedChunk waiting={null}><Explained id={fn} /></GuardedChunk></div>}>{label}</InfoLabel>
      <div className={styles.number} title={title} data-testid={testId} data-value={value ?? undefined}>{shown}</div>
      <div className={styles.note}>{children}</div>
    </div>
  );
}
