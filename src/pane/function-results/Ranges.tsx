import { Link, mergeClasses } from "@fluentui/react-components";
import { useMemo } from "react";
import type { CatalogFunction } from "../../catalog/functions/definition/define";
import { textOf } from "../../catalog/record/cells";
import { driverCells } from "../explained/driver-cells";
import { inputsOf } from "../explained/inputs";
import { Spoken } from "../feedback/Spoken";
import { bareMoney, moneyUnit } from "../format/money";
import { usePane, usePaneState } from "../state/use-pane";
import { FUNCTION_RESULT_WORDS } from "../words/cards/function-result-words";
import { listed } from "../words/counts-and-lists";
import { WORDS } from "../words/words";
import { trackOf, useBarStyles } from "./bars/bar-styles";
import { standingOf } from "./bars/standing";
import { furthest } from "./bars/weightiest";
import type { ShownResult } from "./shown-results";
import type { ResultRows } from "./use-function-result";

interface RangesProps {
  readonly rows: ResultRows;
  readonly shows: Extract<ShownResult["shows"], { readonly as: "ranges" }>;
  readonly fn: CatalogFunction;
}

/** How far an amount moves with each thing that may turn out otherwise, the most first; a line where it stands. Names lead to cells. */
export function Ranges({ rows, shows, fn }: RangesProps) {
  const styles = useBarStyles();
  const { locale, say } = usePane();
  const workbook = usePaneState("workbook");
  const cellOf = useMemo(() => workbook && driverCells(workbook, inputsOf(fn, workbook, locale).values, locale), [fn, workbook, locale]);
  const ranges = rows.map((row) => {
    const [low, at, high] = [Number(row[shows.low]), Number(row[shows.at]), Number(row[shows.high])];
    const [name, reading] = [shows.label, shows.reading].map((key) => textOf(row[key] ?? null)) as [string, string];
    return { name, reading, at, low: Math.min(low, high), high: Math.max(low, high) };
  });
  const largest = Math.max(...ranges.map(({ high }) => Math.abs(high)), 0);
  const write = bareMoney(locale, largest);
  // What changes nothing that one would see is named in one line.
  const told = ranges.filter(({ low, high }) => write(low) !== write(high));
  const others = ranges.filter((range) => !told.includes(range)).map(({ name }) => name);
  const place = trackOf(ranges.flatMap(({ low, at, high }) => [low, at, high]), false);
  const weightiest = furthest(told, shows.better);
  const [lower, higher] = shows.better === "lower" ? [styles.adds, styles.takes] : [styles.takes, styles.adds];
  const ends = shows.better === "lower" ? [WORDS.isBetter, WORDS.isWorse] : [WORDS.isWorse, WORDS.isBetter];
  const stands = told[0]?.at;
  return (
    <>
      {weightiest && (
        <p className={styles.answer} data-testid="result-answer">
          {say(FUNCTION_RESULT_WORDS.weighsMost(weightiest.name, say(standingOf(weightiest.by, shows.better, locale))))}
        </p>
      )}
      <table className={styles.table}>
        <colgroup><col /><col className={styles.bars} /><col className={styles.wide} /></colgroup>
        <thead>
          <tr>
            <td className={styles.line}>{stands !== undefined && say(FUNCTION_RESULT_WORDS.lineStands(write(stands)))}</td>
            <td className={styles.place} aria-hidden>
              <div className={styles.ends}>{ends.map((end) => <span key={end.en}>{say(end)}</span>)}</div>
            </td>
            <th className={styles.unit} scope="col"><Spoken>{`${say(FUNCTION_RESULT_WORDS.amount)} `}</Spoken>{moneyUnit(locale, largest)}</th>
          </tr>
        </thead>
        <tbody>
          {told.map(({ name, reading, low, at, high }) => (
            <tr key={name} data-testid="result-range" data-low={low} data-high={high}>
              <th className={styles.name} scope="row"><Named name={name} cell={cellOf?.(name) ?? null} /><div className={styles.reading}>{reading}</div></th>
              <td className={styles.place} aria-hidden>
                <div className={styles.track}>
                  {low < at && <div className={mergeClasses(styles.bar, lower)} style={{ left: `${place(low)}%`, width: `${place(at) - place(low)}%` }} />}
                  {high > at && <div className={mergeClasses(styles.bar, higher)} style={{ left: `${place(at)}%`, width: `${place(high) - place(at)}%` }} />}
                  <div className={styles.zero} style={{ left: `${place(at)}%` }} />
                </div>
              </td>
              <td className={styles.amount}>{say(FUNCTION_RESULT_WORDS.fromTo(write(low), write(high)))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {others.length > 0 && <p className={styles.others} data-testid="result-without-effect">{say(FUNCTION_RESULT_WORDS.withoutEffect(listed(locale, others)))}</p>}
    </>
  );
}

/** A name, and the way to the cell that it stands for. */
function Named({ name, cell }: { readonly name: string; readonly cell: string | null }) {
  const styles = useBarStyles();
  const { store, say } = usePane();
  if (cell === null) return name;
  return <Link as="button" inline className={styles.link} title={say(WORDS.showCell(cell))} onClick={() => store.select(cell)} data-testid="driver-cell" data-address={cell}>{name}</Link>;
}
