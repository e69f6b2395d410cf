import { lazy, memo } from "react";
import { GuardedChunk } from "../../feedback/GuardedChunk";
import { Later } from "../../feedback/Later";
import type { ShownResultId } from "../../function-results/shown-results";

/** With the functions' records, for which no other number waits. */
const FunctionResultCard = lazy(async () => ({ default: (await import(/* webpackChunkName: "function-results" */ "../../function-results/FunctionResultCard")).FunctionResultCard }));

/** What a function gives of the workbook, behind the figures of a view. */
export const ResultInView = memo(function ResultInView({ id }: { readonly id: ShownResultId }) {
  return <Later><GuardedChunk waiting={null}><FunctionResultCard id={id} /></GuardedChunk></Later>;
});
