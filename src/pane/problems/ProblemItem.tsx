import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { lazy } from "react";
import { ErrorCircleFilled, WarningFilled } from "@fluentui/react-icons";
import { describe } from "../../catalog/words/refusals/messages";
import type { Problem } from "../../catalog/record/problem";
import { GuardedChunk } from "../feedback/GuardedChunk";
import { capitalised } from "../words/counts-and-lists";
import { usePane } from "../state/use-pane";
import { WORDS } from "../words/words";

const CureButton = lazy(async () => ({ default: (await import(/* webpackChunkName: "cure" */ "./CureButton")).CureButton }));

const useStyles = makeStyles({
  item: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, overflowWrap: "anywhere" },
  icon: { fontSize: tokens.fontSizeBase500, lineHeight: 1 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  severity: { ...typographyStyles.caption1Strong },
  where: { textAlign: "left" },
  cure: { color: tokens.colorNeutralForeground2 },
});

interface ProblemItemProps {
  readonly problem: Problem;
  /** Place in the list, from 0. */
  readonly rank: number;
}

/** One problem: how grave, where, what is wrong, how to cure it. */
export function ProblemItem({ problem, rank }: ProblemItemProps) {
  const styles = useStyles();
  const { store, locale, say } = usePane();
  const { where, cause, cure } = describe(problem, locale);
  const { address } = problem.place;
  const isError = problem.severity === "error";
  const Icon = isError ? ErrorCircleFilled : WarningFilled;
  const colour = isError ? styles.error : styles.warning;
  return (
    <li className={styles.item} data-testid={`problem-${rank}`} data-severity={problem.severity} data-code={problem.cause.code} data-address={address}>
      <Icon className={mergeClasses(styles.icon, colour)} aria-hidden />
      <div>
        <span className={mergeClasses(styles.severity, colour)}>{say(WORDS.problem[problem.severity])}</span>
        <div>
          {address === undefined ? (
            where
          ) : (
            <Link as="button" inline className={styles.where} title={say(WORDS.showCell(address))} onClick={() => store.select(address)}>
              {where}
            </Link>
          )}
        </div>
        <div>{capitalised(cause)}.</div>
        <div className={styles.cure}>{cure}</div>
        {address !== undefined && <GuardedChunk waiting={null}><CureButton problem={problem} /></GuardedChunk>}
      </div>
    </li>
  );
}
