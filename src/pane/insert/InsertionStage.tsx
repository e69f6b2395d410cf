import { Spinner } from "@fluentui/react-components";
import { lazy, type ReactNode } from "react";
import { GuardedChunk } from "../feedback/GuardedChunk";
import { useInsertion } from "./use-insertion";

const InsertionProgress = lazy(async () => ({ default: (await import(/* webpackChunkName: "insertion" */ "./InsertionProgress")).InsertionProgress }));
const InsertionEnd = lazy(async () => ({ default: (await import(/* webpackChunkName: "insertion" */ "./InsertionEnd")).InsertionEnd }));

/** What the pane shows of the workbook; while sheets are inserted, how far they are, and then what became of it. */
export function InsertionStage({ children }: { readonly children: ReactNode }) {
  const insertion = useInsertion();
  if (insertion === null) return children;
  const isUnderWay = insertion.phase === "preparing" || insertion.phase === "writing";
  return (
    <>
      <GuardedChunk waiting={<Spinner size="small" />}>
        {isUnderWay ? <InsertionProgress insertion={insertion} /> : <InsertionEnd insertion={insertion} />}
      </GuardedChunk>
      {!isUnderWay && children}
    </>
  );
}
