import { makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  root: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

interface SpokenProps {
  /** Whether a change is told at once. */
  readonly live?: boolean;
  readonly children: string;
}

/** Words for ears only. */
export function Spoken({ live = false, children }: SpokenProps) {
  const styles = useStyles();
  return <span className={styles.root} {...(live && { role: "status" })}>{children}</span>;
}
