import { InfoLabel, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useWidth } from "./use-width";

const useStyles = makeStyles({
  root: { margin: 0, minWidth: 0, display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalXXS, alignContent: "start" },
  title: { margin: 0, ...typographyStyles.caption1Strong },
  unit: { fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100, color: tokens.colorNeutralForeground2 },
  words: { fontSize: "inherit", fontWeight: "inherit", lineHeight: "inherit" },
});

interface ChartFrameProps {
  readonly testId: string;
  /** What the chart says, in one sentence; nothing where that stands above it already. */
  readonly title: string | undefined;
  /** What its figure means; nothing where that stands elsewhere. */
  readonly info?: ReactElement | undefined;
  /** Unit of the axis. */
  readonly unit: string;
  /** Pixels of the drawing. */
  readonly height: number;
  /** Draws it in the width that there is. */
  readonly draw: (width: number) => ReactNode;
  /** Legend and figures. */
  readonly children: ReactNode;
}

/** A chart: its sentence, its drawing, and below it what the marks mean. */
export function ChartFrame({ testId, title, info, unit, height, draw, children }: ChartFrameProps) {
  const styles = useStyles();
  const { ref, width } = useWidth();
  return (
    <section className={styles.root} data-testid={testId}>
      {title !== undefined && <h2 className={styles.title}>{info ? <InfoLabel className={styles.words} size="small" info={info}>{title}</InfoLabel> : title}</h2>}
      <div className={styles.unit}>{unit}</div>
      <div ref={ref} style={{ minHeight: height }}>{width > 0 && draw(width)}</div>
      {children}
    </section>
  );
}
