import { Button, makeStyles, Spinner, tokens, typographyStyles } from "@fluentui/react-components";
import { lazy, useState } from "react";
import { GuardedChunk } from "../feedback/GuardedChunk";
import { usePane } from "../state/use-pane";
import { INSERTION_WORDS } from "../words/insertion-words";

/** With the templates, which nobody needs who has tables. */
const InsertModel = lazy(async () => ({ default: (await import(/* webpackChunkName: "templates" */ "./InsertModel")).InsertModel }));
const MapTable = lazy(async () => ({ default: (await import(/* webpackChunkName: "insertion" */ "../mapping/MapTable")).MapTable }));

const useStyles = makeStyles({
  way: { width: "100%" },
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalL}` },
  opened: { margin: `0 0 ${tokens.spacingVerticalXL}` },
});

type Way = "model" | "own";

/** Two ways to numbers: a model on new sheets, or the person's own table. The one that is open is all that is seen besides its button. */
export function WaysToBegin({ isFirst }: { /** Whether there is nothing else yet. */ readonly isFirst: boolean }) {
  const styles = useStyles();
  const { say } = usePane();
  const [way, setWay] = useState<Way | null>(null);
  const toggled = (one: Way) => ({ "aria-expanded": way === one, onClick: () => setWay(way === one ? null : one) });
  const waiting = <Spinner size="small" />;
  const size = isFirst ? "large" : "medium";
  return (
    <>
      {way !== "own" && (
        <>
          <Button className={styles.way} appearance={isFirst ? "primary" : "secondary"} size={size} data-testid="start-model" {...toggled("model")}>{say(INSERTION_WORDS.insertModel)}</Button>
          <p className={styles.hint}>{say(INSERTION_WORDS.insertModelHint)}</p>
        </>
      )}
      {way === "model" && <div className={styles.opened}><GuardedChunk waiting={waiting}><InsertModel /></GuardedChunk></div>}
      {way !== "model" && (
        <>
          <Button className={styles.way} size={size} data-testid="start-own" {...toggled("own")}>{say(INSERTION_WORDS.ownTable)}</Button>
          <p className={styles.hint}>{say(INSERTION_WORDS.ownTableHint)}</p>
        </>
      )}
      {way === "own" && <div className={styles.opened}><GuardedChunk waiting={waiting}><MapTable /></GuardedChunk></div>}
    </>
  );
}
