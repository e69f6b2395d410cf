import { Button, makeStyles, MessageBar, MessageBarBody, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { CatalogFunction } from "../../catalog/functions/definition/define";
import { numberFormat } from "../../catalog/templates/layout/number-formats";
import { FORMULA_WORDS, formulaObstacleWords } from "../words/formula-words";
import type { FormulaEnd } from "../state/formula-desk";
import { usePane } from "../state/use-pane";
import { hasHeaderRow } from "./header-row";
import type { Preview } from "./use-preview";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalXS },
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
});

interface WriteFormulaProps {
  readonly fn: CatalogFunction;
  /** In English notation. */
  readonly formula: string;
  readonly preview: Preview;
  readonly selected: string | null;
}

/** Writes the formula into the cell that is selected, once its result is known; what became of it. */
export function WriteFormula({ fn, formula, preview, selected }: WriteFormulaProps) {
  const styles = useStyles();
  const { store, locale, say } = usePane();
  const [end, setEnd] = useState<(FormulaEnd & { readonly address: string; readonly rows: number }) | null>(null);
  const [isWriting, setWriting] = useState(false);
  const cells = preview.phase === "done" ? preview.cells : null;
  const write = async () => {
    if (cells === null || selected === null) return;
    setWriting(true);
    const formats = Object.values(fn.columns).map(({ unit }) => numberFormat(unit, locale));
    const made = await store.formulas.write(selected, { formula, rows: cells.length, formats, hasHeaders: hasHeaderRow(fn, cells) });
    setWriting(false);
    setEnd({ ...made, address: selected, rows: cells.length });
  };
  const columns = Object.keys(fn.columns).length;
  const hint = selected === null ? FORMULA_WORDS.noSelection : cells === null ? FORMULA_WORDS.notYet : FORMULA_WORDS.place;
  return (
    <div className={styles.root}>
      <Button appearance="primary" data-testid="formula-write" disabled={cells === null || selected === null || isWriting} onClick={() => void write()}>
        {say(FORMULA_WORDS.write(selected ?? "…"))}
      </Button>
      <p className={styles.hint}>{say(hint)}</p>
      {end && (
        <MessageBar
          intent={"undo" in end ? "success" : "error"}
          layout="multiline"
          role={"undo" in end ? "status" : "alert"}
          data-testid="formula-end"
          data-written={"undo" in end}
        >
          <MessageBarBody>
            {"undo" in end
              ? `${say(FORMULA_WORDS.written(end.address, end.rows, columns))} ${say(FORMULA_WORDS.undo[end.undo])}`
              : say(formulaObstacleWords(end.obstacle))}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
