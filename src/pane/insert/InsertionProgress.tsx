import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Insertion } from "../state/workbook-acts";
import { usePane } from "../state/use-pane";
import { INSERTION_WORDS } from "../words/insertion-words";

const useStyles = makeStyles({
  root: { maxWidth: "480px", display: "grid", gap: tokens.spacingVerticalM, justifyItems: "start" },
  title: { ...typographyStyles.subtitle2, margin: `${tokens.spacingVerticalL} 0 0` },
  words: { margin: 0 },
  bar: { width: "100%", accentColor: tokens.colorBrandBackground },
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
});

type UnderWay = Extract<Insertion, { phase: "preparing" | "writing" }>;

/** How far an insertion is, and a way to give it up. */
export function InsertionProgress({ insertion }: { readonly insertion: UnderWay }) {
  const styles = useStyles();
  const { store, say } = usePane();
  const isWriting = insertion.phase === "writing";
  return (
    <main className={styles.root} data-testid="insertion" data-phase={insertion.phase}>
      <h2 className={styles.title} role="status">{say(INSERTION_WORDS.inserting(insertion.title))}</h2>
      <p className={styles.words}>{say(isWriting ? INSERTION_WORDS.writingSheet(insertion.sheet) : INSERTION_WORDS.preparing)}</p>
      <progress className={styles.bar} aria-label={say(INSERTION_WORDS.progress)} max={1} {...(isWriting && { value: insertion.done })} />
      <Button data-testid="insertion-cancel" onClick={() => store.acts.cancelInsertion()}>{say(INSERTION_WORDS.cancel)}</Button>
      <p className={styles.hint}>{say(INSERTION_WORDS.cancelHint)}</p>
    </main>
  );
}
