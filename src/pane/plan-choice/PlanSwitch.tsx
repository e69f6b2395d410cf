import { lazy, memo } from "react";
import { GuardedChunk } from "../feedback/GuardedChunk";
import { useDrawn, usePaneState } from "../state/use-pane";

/** In the chunk of the plan: the numbers do not wait for it. */
const PlanChoice = lazy(async () => ({ default: (await import(/* webpackChunkName: "plan" */ "./PlanChoice")).PlanChoice }));
const Adopt = lazy(async () => ({ default: (await import(/* webpackChunkName: "plan" */ "./PlanChoice")).Adopt }));

/** The choice of the plan that every figure follows, where there is one to make. */
export const PlanSwitch = memo(function PlanSwitch({ className }: { readonly className: string | undefined }) {
  const workbook = usePaneState("workbook");
  const hasAnswer = useDrawn(({ answer }) => answer !== null);
  if (!hasAnswer || workbook?.reading.plan.isOptional !== true) return null;
  return <GuardedChunk waiting={null}><PlanChoice className={className} /></GuardedChunk>;
});

/** A way to make the optimal plan the user's own, while every figure follows it. */
export const AdoptPlan = memo(function AdoptPlan() {
  const isFollowed = useDrawn(({ answer }) => answer?.follows === "optimal");
  return isFollowed && <GuardedChunk waiting={null}><Adopt /></GuardedChunk>;
});
