import { mergeClasses } from "@fluentui/react-components";
import { textOf } from "../../catalog/record/cells";
import { Spoken } from "../feedback/Spoken";
import { bareMoney, moneyUnit, signed } from "../format/money";
import { usePane } from "../state/use-pane";
import { FUNCTION_RESULT_WORDS } from "../words/cards/function-result-words";
import { trackOf, useBarStyles } from "./bar-styles";
import type { ShownResult } from "./shown-results";
import type { ResultRows } from "./use-function-result";

interface StepsProps {
  readonly rows: ResultRows;
  readonly shows: Extract<ShownResult["shows"], { readonly as: "steps" }>;
}

/** Amounts from one level to another: each begins where the one before has led. What rounds to nothing is left out. */
export function Steps({ rows, shows }: StepsProps) {
  const styles = useBarStyles();
  const { locale, say } = usePane();
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
  return (
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
          const bar = isLevel ? styles.ofLevel : amount < 0 ? styles.takes : styles.adds;
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
  );
}
