import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { placeInWordList } from "../../catalog/mapping/word-list";
import { addressOf, isSameName, originOf, type Origin } from "../../catalog/record/cells";
import type { Problem } from "../../catalog/record/problem";
import type { MappedRange } from "../../workbook/port";
import { usePane } from "../state/use-pane";
import { MAPPING_WORDS } from "../words/mapping-words";

/** A word that a list of meanings can cure: no code, and none of the few values of its column. */
const OF_WORDS: ReadonlySet<string> = new Set<Problem["cause"]["code"]>(["unknown-code", "not-a-choice"]);

const useStyles = makeStyles({
  root: { marginTop: tokens.spacingVerticalXS, maxWidth: "100%", whiteSpace: "normal", textAlign: "left" },
});

/** The cell of a problem, where it is a word that a formula has read in a person's own cells. */
export function wordReadByFormula({ place: { address }, cause }: Problem, mappings: readonly MappedRange[]): Origin | null {
  const cell = address === undefined ? null : originOf(address);
  if (cell === null || !OF_WORDS.has(cause.code)) return null;
  const isRead = mappings.some(({ range, source }) => source !== null && isSameName(originOf(range)?.sheet ?? "", cell.sheet));
  return isRead ? cell : null;
}

/** Shows the place in the list of a person's words where this one's meaning is to be told; the cell itself where there is no such list. */
export function MeaningsButton({ cell }: { readonly cell: Origin }) {
  const styles = useStyles();
  const { store, say } = usePane();
  const address = addressOf(cell, 0, 0);
  const open = () => {
    store.acts.sheetCells(cell.sheet).then(
      ({ grid }) => store.select(placeInWordList(grid, cell) ?? address),
      () => store.select(address),
    );
  };
  return (
    <Button
      className={styles.root}
      size="small"
      aria-label={say(MAPPING_WORDS.openMeaningsOf(address))}
      data-testid="open-meanings"
      data-address={address}
      onClick={open}
    >
      {say(MAPPING_WORDS.openMeanings)}
    </Button>
  );
}
