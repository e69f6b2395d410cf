import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { shownCell } from "../../catalog/filling/shown-cell";
import type { CatalogFunction } from "../../catalog/functions/definition/define";
import { isError, textOf, type CellValue } from "../../catalog/record/cells";
import { numeral } from "../../catalog/record/format";
import type { Locale } from "../../catalog/record/text";
import type { Unit } from "../../catalog/record/unit";
import { useTableStyles } from "../cards/bad-case/table-styles";
import { bareMoney, compactAmount, moneyUnit } from "../format/money";
import { usePane, usePaneState } from "../state/use-pane";
import type { ShownResult } from "./shown-results";
import type { ResultRows } from "./use-function-result";

const useStyles = makeStyles({
  /** Headers are longer than their amounts. */
  head: { whiteSpace: "normal", overflowWrap: "break-word" },
  /** A month stays in one piece. */
  whole: { whiteSpace: "nowrap" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  sum: { borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
});

interface ResultTableProps {
  readonly rows: ResultRows;
  readonly shows: Extract<ShownResult["shows"], { readonly as: "table" }>;
  readonly columns: CatalogFunction["columns"];
}

/** Some columns of a result, its amounts of money in one scale. */
export function ResultTable({ rows, shows: { label, columns: shown, counts, hasTotal }, columns }: ResultTableProps) {
  const styles = useStyles();
  const table = useTableStyles();
  const { locale } = usePane();
  const scenario = usePaneState("workbook")?.reading.active;
  const isSum = (at: number, of: ResultRows) => hasTotal && at === of.length - 1;
  const told = rows.filter((row, at) => counts.length === 0 || isSum(at, rows) || counts.some((key) => Number(row[key]) !== 0));
  const unitOf = (key: string): Unit => columns[key]?.unit ?? "text";
  const money = shown.filter((key) => unitOf(key) === "money");
  const largest = Math.max(...told.flatMap((row) => money.map((key) => Math.abs(Number(row[key]) || 0))), 0);
  const inScale = bareMoney(locale, largest);
  const header = (key: string) => columns[key]?.header[locale] ?? "";
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th className={table.title} scope="col">{money.length > 0 ? moneyUnit(locale, largest) : header(label)}</th>
          {shown.map((key) => <th key={key} className={mergeClasses(table.head, styles.head)} scope="col">{header(key)}</th>)}
        </tr>
      </thead>
      <tbody>
        {told.map((row, at) => {
          const sum = isSum(at, told);
          const look = mergeClasses((sum || row[label] === scenario) && styles.strong, sum && styles.sum);
          return (
            <tr key={at} data-testid="result-row">
              <th className={mergeClasses(table.name, unitOf(label) === "month" && styles.whole, look)} scope="row">{written(row[label] ?? null, unitOf(label), locale, compactAmount(locale))}</th>
              {shown.map((key) => (
                <td key={key} className={mergeClasses(table.amount, look)} data-column={key} data-value={textOf(row[key] ?? null)}>
                  {written(row[key] ?? null, unitOf(key), locale, inScale)}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** People in whole, amounts in their scale, the rest as a cell shows it; a dash for what the workbook does not tell. */
function written(value: CellValue, unit: Unit, locale: Locale, money: (amount: number) => string): string {
  if (value === null || isError(value)) return "–";
  if (typeof value !== "number") return shownCell(value, unit, locale);
  if (unit === "money") return money(value);
  if (unit === "heads" || unit === "fte") return numeral(value, locale, [0]);
  return shownCell(value, unit, locale);
}
