import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowDownFilled, ArrowUpFilled, WarningFilled } from "@fluentui/react-icons";
import type { AgainstBase } from "./tile-figure";

const useStyles = makeStyles({
  better: { color: tokens.colorStatusSuccessForeground1 },
  worse: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  icon: { verticalAlign: "text-bottom", flexShrink: 0, fontSize: "12px", lineHeight: 1 },
});

/** Look of better and worse; the words beside it say the same. */
export function useStanding({ standing }: AgainstBase): string | undefined {
  const styles = useStyles();
  return standing === "better" ? styles.better : standing === "worse" ? styles.worse : undefined;
}

/** Which way a figure differs from Base; nothing where it does not. */
export function StandingArrow({ against }: { readonly against: AgainstBase }) {
  const styles = useStyles();
  if (against.standing !== "better" && against.standing !== "worse") return null;
  const Arrow = against.isHigher ? ArrowUpFilled : ArrowDownFilled;
  return <Arrow className={styles.icon} aria-hidden />;
}

export function WarningMark() {
  const styles = useStyles();
  return <WarningFilled className={mergeClasses(styles.icon, styles.warning)} aria-hidden />;
}
