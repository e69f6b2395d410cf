import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { lazy, useState } from "react";
import { GuardedChunk } from "../feedback/GuardedChunk";

/** With the functions' records, for which no number waits. */
const Explained = lazy(async () => ({ default: (await import(/* webpackChunkName: "function-results" */ "./Explained")).Explained }));

const useStyles = makeStyles({
  root: { minWidth: 0 },
  title: { ...typographyStyles.caption1, lineHeight: "24px", cursor: "pointer", color: tokens.colorBrandForegroundLink },
});

interface ExplainedFoldProps {
  /** Of the function whose cell gives the number. */
  readonly id: string;
  readonly title: string;
}

/** Where a number comes from, behind a line that opens it. */
export function ExplainedFold({ id, title }: ExplainedFoldProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.root} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.title} data-testid={`explain-${id}`}>{title}</summary>
      {isOpen && <GuardedChunk waiting={null}><Explained id={id} /></GuardedChunk>}
    </details>
  );
}
