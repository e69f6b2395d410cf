import { InfoLabel, Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { memo, useState } from "react";
import { compactMoney } from "../../format/money";
import { BEST_PLAN, type BestPlanFound } from "./best-plan";
import { useOutdatedLook } from "../../feedback/use-outdated-look";
import { useCard, usePane, usePaneState } from "../../state/use-pane";
import { WORDS } from "../../words/words";
import { flowsOf } from "./flows";
import { FlowList } from "./FlowList";
import { carriedOut, type FoundPlan } from "./found-plan";
import { noPlan } from "./no-plan";
import { PlanGap } from "./PlanGap";
import { OtherPeople } from "./OtherPeople";
import { capitalised } from "../../words/capitalised";
import { WhatBinds } from "./WhatBinds";

/** So many flows are seen at a glance. */
const FIRST = 4;

const useStyles = makeStyles({
  root: { minWidth: 0 },
  title: { margin: 0 },
  sum: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: `0 0 ${tokens.spacingVerticalS}` },
  words: { ...typographyStyles.body1, margin: 0 },
  more: { ...typographyStyles.caption1, marginTop: tokens.spacingVerticalS },
});

/** The best plan: from where to where, how many and when, who leaves, who is left, and what holds it back. */
export const PlanCard = memo(function PlanCard({ className }: { readonly className: string | undefined }) {
  const styles = useStyles();
  const { locale, say } = usePane();
  const { answer: revenue } = usePaneState();
  const bestPlan = useCard(BEST_PLAN);
  const old = useOutdatedLook(bestPlan?.isCurrent ?? true);
  const answer = bestPlan?.answer ?? null;
  if (revenue === null || answer === null) return null;
  return (
    <section className={mergeClasses(styles.root, className, old)} aria-labelledby="plan" data-testid="plan-card">
      <h2 id="plan" className={styles.title}>
        <InfoLabel size="large" info={<>{say(WORDS.whoGoesWhereMeaning)}</>}>{say(WORDS.whoGoesWhere)}</InfoLabel>
      </h2>
      {answer.found.status === "optimal" ? <Plan answer={answer} plan={answer.found} /> : <p className={styles.words}>{absence()}</p>}
    </section>
  );

  function absence(): string {
    if (answer === null || answer.found.status === "optimal") return "";
    const { cause, cure } = noPlan(answer.found, locale);
    return `${capitalised(cause)}. ${cure}`;
  }
});

function Plan({ answer, plan }: { readonly answer: BestPlanFound; readonly plan: FoundPlan }) {
  const styles = useStyles();
  const { locale, say } = usePane();
  const [all, setAll] = useState(false);
  const carried = carriedOut(plan);
  const flows = flowsOf(carried, answer.asked);
  const people = Math.round(flows.reduce((sum, flow) => sum + flow.people, 0));
  const hasMore = flows.length > FIRST || flows.some(({ byMonth }) => byMonth.length > 1);
  return (
    <>
      <p className={styles.sum} data-testid="plan-sum">
        {say(people === 0 ? WORDS.nobodyMoves : WORDS.trainedInAll(people, compactMoney(locale)(carried.spent)))}{" "}
        <PlanGap plan={plan} />
      </p>
      <FlowList flows={all ? flows : flows.slice(0, FIRST)} start={answer.asked.inputs.window.start} byMonth={all} />
      {hasMore && (
        <Link as="button" inline className={styles.more} aria-expanded={all} onClick={() => setAll(!all)} data-testid="plan-show-all">
          {say(all ? WORDS.showFewer : WORDS.showAllFlows(flows.length))}
        </Link>
      )}
      <OtherPeople plan={carried} start={answer.asked.inputs.window.start} />
      <WhatBinds plan={plan} asked={answer.asked} />
    </>
  );
}
