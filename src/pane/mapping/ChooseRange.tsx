import { Button, makeStyles, Spinner, tokens, typographyStyles } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import type { Grid, Origin } from "../../catalog/record/cells";
import type { TableSpec } from "../../catalog/record/table";
import { LINES } from "../../catalog/tables/revenue/lines";
import { likelyRanges, likelyTop, neededColumns, type LikelyRange } from "../../catalog/mapping/source-block";
import { WorkbookError, type SheetCells, type WorkbookFailure } from "../../workbook/port";
import { usePane } from "../state/use-pane";
import { MAPPING_WORDS } from "../words/mapping-words";
import { FAILURES, WORDS } from "../words/words";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  words: { margin: 0, overflowWrap: "anywhere" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalS },
  range: { width: "100%", justifyContent: "flex-start", textAlign: "left", overflowWrap: "anywhere" },
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: `${tokens.spacingVerticalXXS} 0 0` },
  others: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Cells that were chosen, with what stands above their headers, and where the headers are. */
export interface ChosenRange {
  readonly key: string;
  readonly block: Grid & { readonly origin: Origin };
  readonly top: number;
  /** Names of the workbook's sheets. */
  readonly sheets: readonly string[];
}

interface ChooseRangeProps {
  readonly spec: TableSpec;
  readonly onChosen: (chosen: ChosenRange) => void;
}

/** Ranges of the workbook that may hold a table, by address; or what is selected. */
export function ChooseRange({ spec, onChosen }: ChooseRangeProps) {
  const styles = useStyles();
  const { store, say } = usePane();
  /** Null while the sheets are looked through. */
  const [ranges, setRanges] = useState<readonly LikelyRange[] | null>(null);
  const [failure, setFailure] = useState<WorkbookFailure | "too-small" | null>(null);
  const fail = useCallback((thrown: unknown) => setFailure(thrown instanceof WorkbookError ? thrown.failure : "unknown"), []);
  const look = useCallback(() => {
    let isWanted = true;
    store.acts.firstRows().then(
      (blocks) => {
        if (!isWanted) return;
        setFailure(null);
        setRanges(likelyRanges(spec, blocks));
      },
      (thrown: unknown) => {
        if (isWanted) fail(thrown);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [store, spec, fail]);
  useEffect(look, [look]);

  const take = (sheet: string | null) => {
    store.acts.sheetCells(sheet).then((cells) => {
      const chosen = chosenOf(spec, cells);
      if (chosen) onChosen(chosen);
      else setFailure("too-small");
    }, fail);
  };
  const isLines = spec.id === LINES.id;
  const needed = neededColumns(spec).length;
  return (
    <div className={styles.root} data-testid="choose-range">
      <h3 className={styles.title}>{say(isLines ? MAPPING_WORDS.choose : MAPPING_WORDS.chooseOther(spec.name))}</h3>
      <p className={styles.words}>{say(isLines ? MAPPING_WORDS.chooseHint : MAPPING_WORDS.chooseHintOther)}</p>
      {ranges === null && failure === null && <Spinner size="tiny" label={say(MAPPING_WORDS.looking)} />}
      {failure !== null && (
        <p className={styles.words} role="alert" data-testid="range-refused">
          {failure === "too-small" ? say(MAPPING_WORDS.tooSmall) : `${say(WORDS.notRead)} ${say(FAILURES[failure])}`}
        </p>
      )}
      {ranges?.length === 0 && <p className={styles.words} data-testid="no-ranges">{say(MAPPING_WORDS.none)}</p>}
      <ul className={styles.list}>
        {ranges?.map(({ address, sheet, alike }, rank) => (
          <li key={address} data-testid="likely-range">
            <Button className={styles.range} size="small" appearance={rank === 0 && alike > 0 ? "primary" : "secondary"} data-testid="use-range" onClick={() => take(sheet)}>
              {address}
            </Button>
            <p className={styles.hint}>{say(MAPPING_WORDS.alike(alike, needed))}</p>
          </li>
        ))}
      </ul>
      <div className={styles.others}>
        <Button size="small" data-testid="use-selection" onClick={() => take(null)}>{say(MAPPING_WORDS.selection)}</Button>
        <Button size="small" appearance="subtle" data-testid="look-again" onClick={look}>{say(MAPPING_WORDS.lookAgain)}</Button>
      </div>
    </div>
  );
}

/** The cells of a sheet, or of what is selected where that is more than one row and column; null where there is no table in them. */
function chosenOf(spec: TableSpec, { grid, sheets, selected }: SheetCells): ChosenRange | null {
  const block = selected && selected.rows > 1 && selected.columns > 1 ? within(grid, selected) : grid;
  const { origin } = block;
  if (!origin || block.values.length < 2) return null;
  return { key: `${origin.sheet} ${origin.row} ${origin.column}`, block: { ...block, origin }, top: likelyTop(spec, block), sheets };
}

function within({ values, origin }: Grid, area: NonNullable<SheetCells["selected"]>): Grid {
  if (!origin) return { values: [], origin };
  const [top, left] = [Math.max(area.row - origin.row, 0), Math.max(area.column - origin.column, 0)];
  const [bottom, right] = [area.row + area.rows - origin.row, area.column + area.columns - origin.column];
  const rows = values.slice(top, Math.max(bottom, 0)).map((row) => row.slice(left, Math.max(right, 0)));
  return { values: rows.filter((row) => row.length > 0), origin: { ...origin, row: origin.row + top, column: origin.column + left } };
}
