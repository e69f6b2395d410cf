import { Spinner } from "@fluentui/react-components";
import { lazy } from "react";
import { LINES } from "../../catalog/tables/revenue/lines";
import { SCENARIOS } from "../../catalog/tables/scenarios";
import { type WorkbookReading } from "../../catalog/cases/workbook-reading";
import { GuardedChunk } from "../feedback/GuardedChunk";

/** Nobody needs it who has tables. */
const FirstSteps = lazy(async () => ({ default: (await import(/* webpackChunkName: "insertion" */ "../insert/FirstSteps")).FirstSteps }));

/** Whether a workbook has neither of the tables without which there is nothing to show. */
export function holdsNoTable({ problems }: WorkbookReading): boolean {
  const missing = problems.flatMap(({ cause, place }) => (cause.code === "table-missing" ? [place.table.en] : []));
  return [LINES, SCENARIOS].every(({ name }) => missing.includes(name.en));
}

/** First run on a workbook that holds nothing for us. */
export function EmptyWorkbook() {
  return (
    <GuardedChunk waiting={<Spinner size="small" />}>
      <FirstSteps />
    </GuardedChunk>
  );
}
