import { Button, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Finding } from "../../catalog/sharing/check/finding";
import { FINDING_KINDS } from "../../catalog/sharing/check/finding-kinds";
import { numeral } from "../../catalog/record/format";
import { usePane } from "../state/use-pane";
import { WORDS } from "../words/words";

/** So many places at first, and so many more on request. */
const [FIRST, MORE] = [6, 100];

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalXS, gridTemplateColumns: "minmax(0, 1fr)", justifyItems: "start", overflowWrap: "anywhere" },
  summary: { cursor: "pointer" },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  cure: { margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS },
  inside: { display: "grid", gap: tokens.spacingVerticalXS, gridTemplateColumns: "minmax(0, 1fr)", justifyItems: "start", paddingTop: tokens.spacingVerticalXS },
});

interface FindingItemProps {
  readonly found: Finding;
  /** What can be done about it here; null where nothing can. */
  readonly act: ReactNode;
  /** Whether its places are in sight at once. */
  readonly isOpen: boolean;
}

/** One kind of thing that was found: where, why it matters, and what to do. */
export function FindingItem({ found: { kind, places }, act, isOpen }: FindingItemProps) {
  const styles = useStyles();
  const { store, say, locale } = usePane();
  const [most, setMost] = useState(FIRST);
  const { title, why, cure } = FINDING_KINDS[kind];
  const next = Math.min(MORE, places.length - most);
  return (
    <li className={styles.root} data-testid="share-finding" data-kind={kind}>
      <details open={isOpen}>
        <summary className={styles.summary}>{say(title)} ({numeral(places.length, locale)})</summary>
        <div className={styles.inside}>
          <p className={styles.quiet}>{say(why)}</p>
          <ul className={styles.list}>
            {places.slice(0, most).map(({ name, isCell, detail }) => (
              <li key={name}>
                {isCell ? <Link as="button" inline title={say(WORDS.showCell(name))} onClick={() => store.select(name)}>{name}</Link> : name}
                {detail && <span className={styles.quiet}> {say(detail)}</span>}
              </li>
            ))}
          </ul>
          {next > 0 && <Button size="small" onClick={() => setMost(most + next)}>{say(WORDS.showMore(next))}</Button>}
          <p className={styles.cure}>{say(cure)}</p>
          {act}
        </div>
      </details>
    </li>
  );
}
