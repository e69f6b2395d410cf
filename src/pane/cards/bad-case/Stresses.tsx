import { date } from "../../../catalog/record/format";
import { hasEffect, WITHOUT_EFFECT } from "../../../catalog/words/stress-words";
import type { StressResult } from "./bad-case";
import { bareMoney, moneyUnit, signed } from "../../format/money";
import { usePane } from "../../state/use-pane";
import { useTableStyles } from "./table-styles";
import { BAD_CASE_CARD_WORDS } from "../../words/cards/bad-case-card-words";

const MEASURES = ["retained", "ebitda", "trough"] as const;

/** What may go wrong, one thing at a time and all at once, and what it costs the scenario. */
export function Stresses({ stresses }: { readonly stresses: readonly StressResult[] }) {
  const table = useTableStyles();
  const { locale, say } = usePane();
  const columns = MEASURES.filter((measure) => stresses.some(({ difference }) => difference[measure] !== null));
  const largest = Math.max(...stresses.flatMap(({ difference }) => columns.map((measure) => Math.abs(difference[measure] ?? 0))));
  const write = bareMoney(locale, largest);
  return (
    <table className={table.table} data-testid="stresses">
      <thead>
        <tr>
          <th className={table.title} scope="col">{say(BAD_CASE_CARD_WORDS.stresses)}, {moneyUnit(locale, largest)}</th>
          {columns.map((measure) => (
            <th key={measure} className={table.head} scope="col">{say(BAD_CASE_CARD_WORDS.column[measure])}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {stresses.map((result) => (
          <tr key={result.stress} data-testid={`stress-${result.stress}`}>
            <th className={table.name} scope="row">
              {say(BAD_CASE_CARD_WORDS.stress[result.stress])}
              {result.lost && <div data-testid={`lost-${result.stress}`}>{say(BAD_CASE_CARD_WORDS.lost(result.lost.client, date(result.lost.from, locale)))}</div>}
            </th>
            {hasEffect(result) ? (
              columns.map((measure) => (
                <td key={measure} className={table.amount} data-value={result.difference[measure] ?? undefined}>
                  {signed(result.difference[measure] ?? 0, write)}
                </td>
              ))
            ) : (
              <td className={table.remark} colSpan={columns.length}>{say(WITHOUT_EFFECT[result.stress])}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
