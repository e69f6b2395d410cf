import { lazy, memo } from "react";
import { GuardedChunk } from "../feedback/GuardedChunk";
import { useDrawn, usePaneState } from "../state/use-pane";

/** In the chunk of the plan: the numbers do not wait for it. */
const PlanChoice = lazy(async () => ({ default: (await import(/* webpackChunkName: "plan" */ "./PlanChoice")).PlanChoice }));

/** The choice of the plan that every figure follows, where there is one to make. */
export const PlanSwitch = memo(function PlanSwitch({ className }: { readonly className: string | undefined }) {
  const workbook = usePaneState("workbook");
  const hasAnswer = useDrawn(({ answer }) => answer !== null);
  if (!hasAnswer || workbook?.reading.plan.isOptional !== true) return null;
  return <GuardedChunk waiting={null}><PlanChoice className={className} /></GuardedChunk>;
});
