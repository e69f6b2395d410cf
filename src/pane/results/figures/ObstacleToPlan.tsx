import { describe } from "../../../catalog/words/refusals/messages";
import type { ProblemCode } from "../../../catalog/record/problem";
import { usePane, usePaneState } from "../../state/use-pane";
import { capitalised } from "../../words/counts-and-lists";
import { FIGURE_WORDS } from "../../words/figure-words";
import { WORDS } from "../../words/words";
import { Figure } from "./Figure";

/** What is only a warning to the other numbers, but leaves nothing to look for a plan in. */
const OBSTACLES: ReadonlySet<ProblemCode> = new Set<ProblemCode>(["no-way", "site-doubled"]);

/** Why no plan is looked for although there are pools, work and paths; nothing where there are none. */
export function ObstacleToPlan() {
  const { locale, say } = usePane();
  const workbook = usePaneState("workbook");
  const obstacle = workbook?.reading.problems.find(({ cause }) => OBSTACLES.has(cause.code));
  if (obstacle === undefined) return null;
  const { where, cause, cure } = describe(obstacle, locale);
  return (
    <Figure testId="strip-best-plan" fn="REALLOCATE.SUMMARY" label={say(FIGURE_WORDS.bestPlan)} info={<>{say(FIGURE_WORDS.bestPlanMeaning)}</>} shown={say(WORDS.planAbsent)} value={null} wide>
      <div data-testid="no-plan">
        {where}. {capitalised(cause)}. {cure}
      </div>
    </Figure>
  );
}
