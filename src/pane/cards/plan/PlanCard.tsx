import { InfoLabel, Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { memo, useState, type ReactNode } from "react";
import type { Reallocation } from "../../../catalog/cases/reallocation/reallocation-case";
import { compactMoney } from "../../format/money";
import { BEST_PLAN, type BestPlanFound } from "./best-plan";
import { useOutdatedLook } from "../../feedback/use-outdated-look";
import type { Answer } from "../../state/pane-state";
import { useCard, usePane, usePaneState } from "../../state/use-pane";
import { WORDS } from "../../words/words";
import { PLAN_WORDS } from "../../words/plan-words";
import { flowsOf, flowsUnder, type Flow } from "./flows";
import { FlowList } from "./FlowList";
import { carriedOut, othersOf, othersUnder, type OthersOfPlan } from "./found-plan";
import { noPlan } from "./no-plan";
import { PlanGap } from "./PlanGap";
import { OtherPeople } from "./OtherPeople";
import { capitalised } from "../../words/counts-and-lists";
import { WhatBinds } from "./WhatBinds";

type StaffPlan = NonNullable<Answer["plan"]["staff"]>;

/** So many flows are seen at a glance. */
const FIRST = 4;

const useStyles = makeStyles({
  root: { minWidth: 0 },
  title: { margin: 0 },
  sum: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: `0 0 ${tokens.spacingVerticalS}` },
  words: { ...typographyStyles.body1, margin: 0 },
  more: { ...typographyStyles.caption1, marginTop: tokens.spacingVerticalS },
});

/** The plan that is followed: from where to where, how many and when, who leaves, who is left; of the best one what holds it back, too. */
export const PlanCard = memo(function PlanCard({ className }: { readonly className: string | undefined }) {
  const styles = useStyles();
  const { say } = usePane();
  const answer = usePaneState("answer");
  const bestPlan = useCard(BEST_PLAN);
  const isOwn = answer?.follows === "mine";
  const old = useOutdatedLook(isOwn || (bestPlan?.isCurrent ?? true));
  const shown = answer && (isOwn ? ownPlan(answer) : bestPlan?.answer && <BestPlan answer={bestPlan.answer} />);
  if (answer === null || !shown) return null;
  return (
    <section className={mergeClasses(styles.root, className, old)} aria-labelledby="plan" data-testid="plan-card" data-follows={answer.follows}>
      <h2 id="plan" className={styles.title}>
        <InfoLabel size="large" info={<>{say(PLAN_WORDS.whoGoesWhereMeaning)}</>}>{say(PLAN_WORDS.whoGoesWhere)}</InfoLabel>
      </h2>
      <div className={styles.sum} data-testid="plan-card-follows">{say(WORDS.planName[answer.follows])}</div>
      {shown}
    </section>
  );
});

/** Of an operator whose people can be moved. */
function ownPlan({ plan: { staff, money }, planned }: Answer) {
  const names = planned?.reallocation ?? null;
  const spent = money && money.training.costs.reduce((sum, { incremental }) => sum + incremental, 0);
  return staff && names && <OwnPlan staff={staff} asked={names} spent={spent} />;
}

interface OwnPlanProps {
  readonly staff: StaffPlan;
  readonly asked: Reallocation;
  /** Null where the workbook tells of no cash. */
  readonly spent: number | null;
}

function OwnPlan({ staff, asked, spent }: OwnPlanProps) {
  const { locale, say } = usePane();
  const flows = flowsUnder(staff, asked);
  const people = Math.round(flows.reduce((sum, flow) => sum + flow.people, 0));
  const trained = spent === null ? PLAN_WORDS.trainedPeople(people) : PLAN_WORDS.trainedInAll(people, compactMoney(locale)(spent));
  const words = people === 0 ? PLAN_WORDS.nobodyMoves : trained;
  return <People sum={say(words)} flows={flows} others={othersUnder(staff, asked.inputs)} start={asked.inputs.window.start} />;
}

function BestPlan({ answer }: { readonly answer: BestPlanFound }) {
  const styles = useStyles();
  const { locale, say } = usePane();
  const { found, asked } = answer;
  if (found.status !== "optimal") {
    const { cause, cure } = noPlan(found, locale);
    return <p className={styles.words}>{`${capitalised(cause)}. ${cure}`}</p>;
  }
  const carried = carriedOut(found);
  const flows = flowsOf(carried, asked);
  const people = Math.round(flows.reduce((sum, flow) => sum + flow.people, 0));
  const words = people === 0 ? PLAN_WORDS.nobodyMoves : PLAN_WORDS.trainedInAll(people, compactMoney(locale)(carried.spent));
  const sum = <>{say(words)} <PlanGap plan={found} /></>;
  return (
    <>
      <People sum={sum} flows={flows} others={othersOf(carried)} start={asked.inputs.window.start} />
      <WhatBinds plan={found} asked={asked} />
    </>
  );
}

interface PeopleProps {
  readonly sum: ReactNode;
  readonly flows: readonly Flow[];
  readonly others: OthersOfPlan;
  /** First month of the window. */
  readonly start: number;
}

function People({ sum, flows, others, start }: PeopleProps) {
  const styles = useStyles();
  const { say } = usePane();
  const [all, setAll] = useState(false);
  const hasMore = flows.length > FIRST || flows.some(({ byMonth }) => byMonth.length > 1);
  return (
    <>
      <p className={styles.sum} data-testid="plan-sum">{sum}</p>
      <FlowList flows={all ? flows : flows.slice(0, FIRST)} start={start} byMonth={all} />
      {hasMore && (
        <Link as="button" inline className={styles.more} aria-expanded={all} onClick={() => setAll(!all)} data-testid="plan-show-all">
          {say(all ? PLAN_WORDS.showFewer : PLAN_WORDS.showAllFlows(flows.length))}
        </Link>
      )}
      <OtherPeople others={others} start={start} />
    </>
  );
}
