import { lazy, memo } from "react";
import type { Text } from "../../../catalog/record/text";
import type { InsertedId } from "../../../catalog/templates/inserted/inserted-results";
import { GuardedChunk } from "../../feedback/GuardedChunk";

/** With the functions' records, for which no number waits. */
const InsertSheet = lazy(async () => ({ default: (await import(/* webpackChunkName: "function-results" */ "../../function-results/InsertSheet")).InsertSheet }));

/** The way to a sheet with what a view shows: a chart, or a table. */
export const SheetOfResult = memo(function SheetOfResult(props: { readonly id: InsertedId; readonly title: Text }) {
  return <GuardedChunk waiting={null}><InsertSheet {...props} /></GuardedChunk>;
});
