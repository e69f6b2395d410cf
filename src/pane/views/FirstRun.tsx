import { lazy } from "react";
import type { WorkbookReading } from "../../catalog/cases/workbook-reading";
import { SCENARIOS } from "../../catalog/tables/scenarios";
import { LINES } from "../../catalog/tables/revenue/lines";
import { GuardedChunk } from "../feedback/GuardedChunk";

/** In a chunk of its own: a workbook that holds our tables never needs it. */
const EmptyWorkbook = lazy(async () => ({ default: (await import(/* webpackChunkName: "first-run" */ "./EmptyWorkbook")).EmptyWorkbook }));

/** Whether a workbook has neither of the tables without which there is nothing to show. */
export function holdsNoTable({ problems }: WorkbookReading): boolean {
  const missing = problems.flatMap(({ cause, place }) => (cause.code === "table-missing" ? [place.table.en] : []));
  return [LINES, SCENARIOS].every(({ name }) => missing.includes(name.en));
}

/** First run on a workbook that holds nothing for us. */
export function FirstRun() {
  return <GuardedChunk waiting={null}><EmptyWorkbook /></GuardedChunk>;
}
