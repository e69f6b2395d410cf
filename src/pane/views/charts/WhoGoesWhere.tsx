import { lazy, memo } from "react";
import { GuardedChunk } from "../../feedback/GuardedChunk";
import { usePaneState } from "../../state/use-pane";

/** In a chunk of its own: the numbers do not wait for it. */
const PlanCard = lazy(async () => ({ default: (await import(/* webpackChunkName: "plan" */ "../../cards/plan/PlanCard")).PlanCard }));

/** Who goes where under the plan that is followed. */
export const WhoGoesWhere = memo(function WhoGoesWhere({ className }: { readonly className: string | undefined }) {
  const answer = usePaneState("answer");
  if (answer === null) return null;
  return <GuardedChunk waiting={null}><PlanCard className={className} /></GuardedChunk>;
});
