import { Button, Link, makeStyles, Spinner, tokens, typographyStyles } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { likelyLines, NEEDED_OF_LINES, type LikelyLines } from "../../catalog/cases/likely-lines";
import { WorkbookError, type WorkbookFailure } from "../../workbook/port";
import { usePane } from "../state/use-pane";
import { insertableLevers } from "./insertables";
import { INSERTION_WORDS } from "../words/insertion-words";
import { FAILURES, WORDS } from "../words/words";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalS },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  words: { margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalM },
  lacks: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  again: { justifySelf: "start" },
});

/** What was found on the sheets; null while they are looked through. */
type Search = { readonly ranges: readonly LikelyLines[] } | { readonly failure: WorkbookFailure } | null;

/** What a user's own table needs for the first number, and the ranges of the workbook that may be it. */
export function OwnTable() {
  const styles = useStyles();
  const { store, say } = usePane();
  const [search, setSearch] = useState<Search>(null);
  const look = useCallback(() => {
    let isWanted = true;
    store.acts.firstRows().then(
      (blocks) => isWanted && setSearch({ ranges: likelyLines(blocks) }),
      (thrown: unknown) => isWanted && setSearch({ failure: thrown instanceof WorkbookError ? thrown.failure : "unknown" }),
    );
    return () => {
      isWanted = false;
    };
  }, [store]);
  useEffect(look, [look]);
  return (
    <div className={styles.root} data-testid="own-table">
      <h3 className={styles.title}>{say(INSERTION_WORDS.ownTitle)}</h3>
      <p className={styles.words}>{say(INSERTION_WORDS.ownHeaders(NEEDED_OF_LINES))}</p>
      <p className={styles.words}>{say(INSERTION_WORDS.ownThen)}</p>
      {search === null && <Spinner size="tiny" label={say(INSERTION_WORDS.looking)} />}
      {search && "failure" in search && <p className={styles.words} role="alert">{say(WORDS.notRead)} {say(FAILURES[search.failure])}</p>}
      {search && "ranges" in search && <Ranges ranges={search.ranges} />}
      {search && <Button className={styles.again} size="small" data-testid="look-again" onClick={look}>{say(INSERTION_WORDS.lookAgain)}</Button>}
    </div>
  );
}

function Ranges({ ranges }: { readonly ranges: readonly LikelyLines[] }) {
  const styles = useStyles();
  const { store, locale, say } = usePane();
  if (ranges.length === 0) return <p className={styles.words} data-testid="no-ranges">{say(INSERTION_WORDS.noneFound)}</p>;
  return (
    <>
      <h3 className={styles.title}>{say(INSERTION_WORDS.found)}</h3>
      <ul className={styles.list}>
        {ranges.map(({ address, reference, missing }) => (
          <li key={address} data-testid="likely-range">
            {missing.length === 0 ? (
              <Button
                appearance="primary"
                size="small"
                data-testid="use-range"
                onClick={() => store.acts.insert(INSERTION_WORDS.ownRange(address), insertableLevers(reference, locale))}
              >
                {say(INSERTION_WORDS.takeRange(address))}
              </Button>
            ) : (
              <>
                <Link as="button" onClick={() => store.select(address.replace(/:[A-Z]+\d+$/, ""))}>{address}</Link>
                <p className={styles.lacks}>{say(INSERTION_WORDS.lacks(missing))}</p>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
