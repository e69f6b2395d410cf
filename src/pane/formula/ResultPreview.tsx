import { useLayoutEffect, useRef } from "react";
import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { CatalogFunction } from "../../catalog/functions/definition/define";
import { shownCell } from "../../catalog/filling/shown-cell";
import { textOf, type CellValue } from "../../catalog/record/cells";
import type { Unit } from "../../catalog/record/unit";
import { FORMULA_WORDS } from "../words/formula-words";
import { usePane } from "../state/use-pane";
import { hasHeaderRow } from "./header-row";
import type { Preview } from "./use-preview";

/** So many rows tell what is meant. */
const MOST_ROWS = 8;

const useStyles = makeStyles({
  title: { ...typographyStyles.body1Strong, margin: `0 0 ${tokens.spacingVerticalXXS}` },
  words: { margin: 0, overflowWrap: "anywhere" },
  refused: { color: tokens.colorStatusDangerForeground1 },
  single: { ...typographyStyles.title3, margin: 0 },
  frame: { overflowX: "auto", border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  table: { ...typographyStyles.caption1, borderCollapse: "collapse", whiteSpace: "nowrap" },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalSNudge}`,
    textAlign: "left",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    maxWidth: "220px",
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
  /** What a row is about stays in sight while its figures are looked through. */
  first: { position: "sticky", left: 0, maxWidth: "112px", backgroundColor: tokens.colorNeutralBackground1, borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  number: { textAlign: "right" },
  /** Headers break between words: a column is as wide as its figures. */
  head: { whiteSpace: "normal", verticalAlign: "bottom", fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2, borderTopStyle: "none" },
  more: { color: tokens.colorNeutralForeground2 },
  running: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalS, alignItems: "center" },
  bar: { width: "100%", accentColor: tokens.colorBrandBackground },
});

interface ResultPreviewProps {
  readonly fn: CatalogFunction;
  readonly preview: Preview;
  readonly onCancel: () => void;
  readonly onAgain: () => void;
}

/** What the formula gives, before it stands in its cell. */
export function ResultPreview({ fn, preview, onCancel, onAgain }: ResultPreviewProps) {
  const styles = useStyles();
  const { say } = usePane();
  const refused = mergeClasses(styles.words, styles.refused);
  return (
    <section aria-labelledby="formula-result" data-testid="formula-result" data-phase={preview.phase}>
      <h3 id="formula-result" className={styles.title}>{say(FORMULA_WORDS.result)}</h3>
      {preview.phase === "under-way" && <Running done={preview.done} asksEngine={fn.asksEngine} onCancel={onCancel} />}
      {preview.phase === "done" && <Result fn={fn} cells={preview.cells} />}
      {preview.phase === "refused" && <p className={refused} role="alert">{say(FORMULA_WORDS.refused)} {preview.words}</p>}
      {preview.phase === "not-read" && <p className={refused} role="alert">{say(preview.words)}</p>}
      {(preview.phase === "cancelled" || preview.phase === "broken") && (
        <div className={styles.running}>
          <p className={styles.words} role="status">{say(FORMULA_WORDS[preview.phase])}</p>
          <Button size="small" data-testid="formula-again" onClick={onAgain}>{say(FORMULA_WORDS.again)}</Button>
        </div>
      )}
    </section>
  );
}

interface RunningProps {
  readonly done: number | null;
  readonly asksEngine: boolean;
  readonly onCancel: () => void;
}

/** How far a solve or a simulation is, and a way to give it up. What answers at once needs neither. */
function Running({ done, asksEngine, onCancel }: RunningProps) {
  const styles = useStyles();
  const { say } = usePane();
  if (!asksEngine) return <p className={styles.words}>{say(FORMULA_WORDS.calculating)}</p>;
  return (
    <div className={styles.running}>
      <progress className={styles.bar} aria-label={say(FORMULA_WORDS.share)} max={1} {...(done !== null && { value: done })} />
      <Button size="small" data-testid="formula-cancel" onClick={onCancel}>{say(FORMULA_WORDS.cancel)}</Button>
    </div>
  );
}

function Single({ value, shown }: { readonly value: CellValue; readonly shown: string }) {
  const styles = useStyles();
  return <p className={styles.single} data-testid="formula-value" data-value={textOf(value)}>{shown}</p>;
}

interface ResultProps {
  readonly fn: CatalogFunction;
  readonly cells: readonly (readonly CellValue[])[];
}

function Result({ fn, cells }: ResultProps) {
  const styles = useStyles();
  const { locale, say } = usePane();
  const units = Object.values(fn.columns).map(({ unit }) => unit);
  const shown = (value: CellValue, column: number) => shownCell(value, units[column] ?? "text", locale);
  const frame = useRef<HTMLDivElement>(null);
  const amount = amountColumn(units);
  useLayoutEffect(() => showColumn(frame.current, amount), [amount, cells]);
  if (fn.shape === "scalar") return <Single value={cells[0]?.[0] ?? ""} shown={shown(cells[0]?.[0] ?? "", 0)} />;
  const hasHeaders = hasHeaderRow(fn, cells);
  const rows = cells.slice(hasHeaders ? 1 : 0);
  const last = rows.at(-1);
  // The last row is often the total.
  const isCut = rows.length > MOST_ROWS + 1;
  const isWide = units.length > 2;
  const cellClass = (value: CellValue, at: number) =>
    mergeClasses(styles.cell, typeof value === "number" && styles.number, at === 0 && isWide && styles.first);
  const drawn = (row: readonly CellValue[], index: number) => (
    <tr key={index}>
      {row.map((value, at) => <td key={at} className={cellClass(value, at)} title={typeof value === "string" ? value : undefined}>{shown(value, at)}</td>)}
    </tr>
  );
  return (
    <div ref={frame} className={styles.frame} role="region" aria-labelledby="formula-result" tabIndex={0}>
      <table className={styles.table} data-testid="formula-rows" data-rows={cells.length}>
        {hasHeaders && (
          <thead>
            <tr>
              {(cells[0] ?? []).map((header, at) => (
                <th key={at} scope="col" className={mergeClasses(cellClass(rows[0]?.[at] ?? "", at), styles.head)}>{shown(header, at)}</th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.slice(0, isCut ? MOST_ROWS : rows.length).map(drawn)}
          {isCut && (
            <tr>
              <td className={mergeClasses(styles.cell, styles.more)} colSpan={units.length}>
                {say(FORMULA_WORDS.moreRows(rows.length - MOST_ROWS - 1))}
              </td>
            </tr>
          )}
          {isCut && last && drawn(last, rows.length)}
        </tbody>
      </table>
    </div>
  );
}

/** Units of what a result is asked for; the rest tells what it is of. */
const AMOUNTS: readonly Unit[] = ["money", "fte", "heads", "number", "count", "share", "rate"];

/** The column that a result is asked for: its first of money, else of another amount. */
function amountColumn(units: readonly Unit[]): number {
  return AMOUNTS.map((unit) => units.indexOf(unit)).find((at) => at >= 0) ?? 0;
}

/** Scrolls a column of a table into sight, beside the first one, which stays. */
function showColumn(frame: HTMLElement | null, column: number): void {
  const cells = frame?.querySelector("tr")?.children;
  const [first, wanted] = [cells?.[0], cells?.[column]];
  if (!frame || !(first instanceof HTMLElement) || !(wanted instanceof HTMLElement)) return;
  const end = wanted.offsetLeft + wanted.offsetWidth - frame.clientWidth;
  // Figures stand at the right of their column, which may be wider than what is left for it.
  frame.scrollLeft = end <= 0 ? 0 : Math.max(end, wanted.offsetLeft - first.offsetWidth);
}
