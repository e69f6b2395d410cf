import { mergeClasses } from "@fluentui/react-components";
import { useMemo } from "react";
import { takenBy } from "../../catalog/filling/filled-call";
import type { CatalogFunction } from "../../catalog/functions/definition/define";
import { textOf } from "../../catalog/record/cells";
import { Spoken } from "../feedback/Spoken";
import { bareMoney, compactMoney, moneyUnit, signed } from "../format/money";
import { usePane, usePaneState } from "../state/use-pane";
import { FUNCTION_RESULT_WORDS } from "../words/cards/function-result-words";
import { trackOf, useBarStyles } from "./bars/bar-styles";
import { standingOf } from "./bars/standing";
import { isForBetter, longest } from "./bars/weightiest";
import type { ShownResult } from "./shown-results";
import type { ResultRows } from "./use-function-result";

interface StepsProps {
  readonly rows: ResultRows;
  readonly shows: Extract<ShownResult["shows"], { readonly as: "steps" }>;
  readonly fn: CatalogFunction;
}

/** Amounts from one level to another: where they lead, and each begins where the one before has led. What rounds to nothing is left out. */
export function Steps({ rows, shows, fn }: StepsProps) {
  const styles = useBarStyles();
  const { locale, say } = usePane();
  const tables = usePaneState("workbook")?.snapshot.tables;
  // What is told for the record alone leads from nowhere to nowhere.
  const last = rows.findLastIndex((row) => typeof row[shows.to] === "number");
  const steps = rows.map((row, at) => ({
    name: textOf(row[shows.label] ?? null),
    amount: Number(row[shows.amount]),
    ends: [row[shows.from], row[shows.to]].filter((end) => typeof end === "number"),
    isLevel: at === 0 || at === last,
  }));
  const largest = Math.max(...steps.map(({ amount }) => Math.abs(amount)), 0);
  const write = bareMoney(locale, largest);
  const place = trackOf(steps.flatMap(({ ends }) => ends), true);
  const told = steps.filter(({ amount, isLevel }) => isLevel || /[1-9]/.test(write(amount)));
  const { name: what, better } = useMemo(() => {
    const taken = takenBy(fn, tables ?? []).tables;
    return shows.of((key) => taken.some((table) => table.key === key && table.found !== null));
  }, [fn, tables, shows]);
  const change = (steps[last]?.amount ?? 0) - (steps[0]?.amount ?? 0);
  const longestStep = longest(told.filter(({ isLevel, ends }) => !isLevel && ends.length > 0), better);
  const standing = say(standingOf(change, better, locale));
  const by = longestStep && signed(longestStep.by, compactMoney(locale));
  return (
    <>
      {longestStep && by && change !== 0 && (
        <p className={styles.answer} data-testid="result-answer">{say(FUNCTION_RESULT_WORDS.leadsTo(say(what), standing, longestStep.name, by))}</p>
      )}
      <table className={styles.table}>
        <colgroup><col /><col className={styles.bars} /><col className={styles.amounts} /></colgroup>
        <thead>
          <tr><th className={styles.unit} colSpan={3} scope="col"><Spoken>{`${say(FUNCTION_RESULT_WORDS.amount)} `}</Spoken>{moneyUnit(locale, largest)}</th></tr>
        </thead>
        <tbody>
          {told.map(({ name, amount, ends, isLevel }) => {
            const [low, high] = [Math.min(...ends.map(place)), Math.max(...ends.map(place))];
            const isChange = !isLevel && ends.length > 0;
            const where = { left: `${low}%`, width: `${high - low}%` };
            const bar = isLevel ? styles.ofLevel : isForBetter(amount, better) ? styles.adds : styles.takes;
            return (
              <tr key={name} data-testid="result-step" data-amount={amount}>
                <th className={mergeClasses(styles.name, isLevel && styles.level)} scope="row">{name}</th>
                <td className={styles.place} aria-hidden>
                  <div className={styles.track}>
                    <div className={styles.zero} style={{ left: `${place(0)}%` }} />
                    {ends.length > 0 && <div className={mergeClasses(styles.bar, bar)} style={where} />}
                  </div>
                </td>
                <td className={mergeClasses(styles.amount, isLevel && styles.level)}>{isChange ? signed(amount, write) : write(amount)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
