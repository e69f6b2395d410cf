import { Button, makeStyles, Spinner, tokens, typographyStyles } from "@fluentui/react-components";
import { lazy, useState } from "react";
import { GuardedChunk } from "../feedback/GuardedChunk";
import { usePane } from "../state/use-pane";
import { INSERTION_WORDS } from "../words/insertion-words";

/** With the templates, which nobody needs who has tables. */
const InsertModel = lazy(async () => ({ default: (await import(/* webpackChunkName: "templates" */ "./InsertModel")).InsertModel }));
const OwnTable = lazy(async () => ({ default: (await import(/* webpackChunkName: "insertion" */ "./OwnTable")).OwnTable }));

const useStyles = makeStyles({
  root: { maxWidth: "480px" },
  title: { ...typographyStyles.subtitle2, margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}` },
  intro: { margin: `0 0 ${tokens.spacingVerticalL}` },
  way: { width: "100%" },
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalL}` },
  opened: { margin: `0 0 ${tokens.spacingVerticalXL}` },
});

type Way = "model" | "own";

/** First run on a workbook that holds nothing for us: two ways to a first number. */
export function FirstSteps() {
  const styles = useStyles();
  const { say } = usePane();
  const [way, setWay] = useState<Way | null>(null);
  const toggled = (one: Way) => ({ "aria-expanded": way === one, onClick: () => setWay(way === one ? null : one) });
  const waiting = <Spinner size="small" />;
  return (
    <main className={styles.root} data-testid="empty">
      <h2 className={styles.title}>{say(INSERTION_WORDS.title)}</h2>
      <p className={styles.intro}>{say(INSERTION_WORDS.nothingYet)}</p>
      <Button className={styles.way} appearance="primary" size="large" data-testid="start-model" {...toggled("model")}>{say(INSERTION_WORDS.insertModel)}</Button>
      <p className={styles.hint}>{say(INSERTION_WORDS.insertModelHint)}</p>
      {way === "model" && <div className={styles.opened}><GuardedChunk waiting={waiting}><InsertModel /></GuardedChunk></div>}
      <Button className={styles.way} size="large" data-testid="start-own" {...toggled("own")}>{say(INSERTION_WORDS.ownTable)}</Button>
      <p className={styles.hint}>{say(INSERTION_WORDS.ownTableHint)}</p>
      {way === "own" && <div className={styles.opened}><GuardedChunk waiting={waiting}><OwnTable /></GuardedChunk></div>}
    </main>
  );
}
