import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { monthName, percent } from "../../../catalog/record/format";
import type { Simulated } from "./bad-case";
import { usePane } from "../../state/use-pane";
import { WORDS } from "../../words/words";
import { likelyFrom, NAMED_FROM, type Likelihood } from "./likelihood";
import { useTableStyles } from "./table-styles";
import { BAD_CASE_CARD_WORDS } from "../../words/cards/bad-case-card-words";

const useStyles = makeStyles({
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  when: { whiteSpace: "nowrap" },
  summary: { ...typographyStyles.caption1, color: tokens.colorBrandForegroundLink, cursor: "pointer", width: "fit-content" },
});

/** How likely cash is to end a month below the covenant's floor, or below the overdraft, and from when on. */
export function CashRisk({ found: { measures, start, months } }: { readonly found: Simulated }) {
  const styles = useStyles();
  const table = useTableStyles();
  const { locale, say } = usePane();
  const { covenant, overdraft } = measures;
  if (overdraft === null) return <p className={styles.note} data-testid="no-cash">{say(BAD_CASE_CARD_WORDS.noCash)}</p>;
  const both = [["covenant", covenant], ["overdraft", overdraft]] as const;
  const events = both.flatMap(([event, of]) => (of === null ? [] : [{ event, of }]));
  const share = (value: number) => percent(value, locale, [0]);
  const when = (of: Likelihood) => {
    const from = likelyFrom(of);
    return from === null ? "" : say(BAD_CASE_CARD_WORDS.likelyFrom(share(NAMED_FROM), monthName(start + from, locale)));
  };
  return (
    <div data-testid="cash-risk">
      <table className={table.table}>
        <thead>
          <tr>
            <th className={table.title} scope="col">{say(BAD_CASE_CARD_WORDS.cashRisk)}</th>
            <th className={table.head} scope="col">{say(BAD_CASE_CARD_WORDS.probability)}</th>
          </tr>
        </thead>
        <tbody>
          {events.map(({ event, of }) => (
            <tr key={event}>
              <th className={table.name} scope="row">{say(BAD_CASE_CARD_WORDS[event])}</th>
              <td className={table.remark} data-testid={`likely-${event}`} data-value={of.ever}>
                <div>{of.ever === 0 ? say(BAD_CASE_CARD_WORDS.never) : share(of.ever)}</div>
                <div className={styles.when}>{when(of)}</div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {covenant === null && <p className={styles.note}>{say(BAD_CASE_CARD_WORDS.noCovenant)}</p>}
      {events.some(({ of }) => of.ever > 0) && (
        <details>
          <summary className={styles.summary}>{say(BAD_CASE_CARD_WORDS.byMonth)}</summary>
          <table className={table.table}>
            <thead>
              <tr>
                <th className={table.title} scope="col">{say(WORDS.month)}</th>
                {events.map(({ event }) => (
                  <th key={event} className={table.head} scope="col">{say(BAD_CASE_CARD_WORDS.soFar[event])}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {Array.from({ length: months }, (_, t) => (
                <tr key={t}>
                  <th className={table.name} scope="row">{monthName(start + t, locale)}</th>
                  {events.map(({ event, of }) => (
                    <td key={event} className={table.amount} data-value={of.soFar[t]}>{share(of.soFar[t] ?? NaN)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </div>
  );
}
