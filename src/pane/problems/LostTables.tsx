import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Text } from "../../catalog/record/text";
import { usePane, usePaneState } from "../state/use-pane";
import { listed } from "../words/counts-and-lists";
import { LOST_TABLE_WORDS } from "../words/check/lost-table-words";
import { WORDS } from "../words/words";

const useStyles = makeStyles({
  root: { marginBottom: tokens.spacingVerticalS },
});

const NONE: readonly Text[] = [];

/** Tables that were there when the pane looked before: whoever deletes one reads which, in whatever view its numbers stood. */
export function LostTables() {
  const styles = useStyles();
  const { locale, say } = usePane();
  const tables = usePaneState("workbook")?.reading.tables ?? [];
  const [known, setKnown] = useState(NONE);
  const isKnown = (name: Text) => known.some(({ en }) => en === name.en);
  const others = tables.flatMap(({ name, found }) => (found === null || isKnown(name) ? [] : [name]));
  if (others.length > 0) setKnown([...known, ...others]);
  const lost = tables.flatMap(({ name, found }) => (found === null && isKnown(name) ? [name] : []));
  if (lost.length === 0) return null;
  const forget = () => setKnown(known.filter(({ en }) => lost.every((name) => name.en !== en)));
  return (
    <MessageBar className={styles.root} intent="warning" layout="multiline" role="status" data-testid="lost-tables">
      <MessageBarBody>{say(LOST_TABLE_WORDS.lost(lost.length, listed(locale, lost.map(say))))}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={forget}>{say(WORDS.dismiss)}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
