import { Button, InfoLabel, makeStyles, mergeClasses, Radio, RadioGroup, tokens, typographyStyles } from "@fluentui/react-components";
import { memo } from "react";
import { NAMES } from "../../catalog/cases/workbook-reading";
import { PLAN_CHOICES, type PlanChoice as Choice } from "../../catalog/tables/plan-choice";
import { MOVES } from "../../catalog/tables/workforce/moves";
import { Refused } from "../feedback/Refused";
import { answersLast } from "../state/engine-card";
import { useCard, usePane, usePaneState } from "../state/use-pane";
import { WORDS } from "../words/words";
import { adoptionOf } from "./adoption";
import { BEST_PLAN } from "../cards/plan/best-plan";

const useStyles = makeStyles({
  root: { minWidth: 0 },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  words: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
});

const CHOICES = Object.keys(PLAN_CHOICES) as Choice[];

/**
 * The plan that every figure follows, the best one or the user's table: choosing writes one cell. And a way to make the best plan the
 * user's own.
 */
export const PlanChoice = memo(function PlanChoice({ className }: { readonly className: string | undefined }) {
  const styles = useStyles();
  const { store, say } = usePane();
  const { workbook, answer } = usePaneState();
  if (workbook === null || answer === null || !workbook.reading.plan.isOptional) return null;
  const { follows } = answer;
  const { cell } = workbook.reading.plan;
  const name = say(WORDS.planName[follows]);
  return (
    <section className={mergeClasses(styles.root, className)} aria-label={say(WORDS.plan)} data-testid="plan-choice" data-follows={follows}>
      {cell === null ? (
        <p className={styles.words} data-testid="no-plan-cell">{say(WORDS.noPlanCell(name, say(NAMES.planFollowed)))}</p>
      ) : (
        <div className={styles.row}>
          <InfoLabel info={<>{say(WORDS.planMeaning[follows])}</>}>{say(WORDS.plan)}</InfoLabel>
          <RadioGroup layout="horizontal" aria-label={say(WORDS.plan)} value={follows} onChange={(_, { value }) => store.put("plan", value as Choice)}>
            {CHOICES.map((choice) => (
              <Radio key={choice} value={choice} label={say(PLAN_CHOICES[choice])} data-testid={`plan-${choice}`} />
            ))}
          </RadioGroup>
        </div>
      )}
      <Refused id="plan" value={say(WORDS.thePlan)} />
      {follows === "optimal" && <Adopt />}
    </section>
  );
});

/** Writes the optimal plan into the user's table; in its place what keeps it from being written. */
function Adopt() {
  const styles = useStyles();
  const { store, say } = usePane();
  const { workbook, isAdopting } = usePaneState();
  const bestPlan = useCard(BEST_PLAN);
  const answer = bestPlan?.answer ?? null;
  const adoption = answer && workbook && adoptionOf(answer, workbook.reading);
  if (bestPlan === null || answer === null || adoption === null) return null;
  const table = say(MOVES.name);
  if ("lacks" in adoption) {
    const words = adoption.lacks === "table" ? WORDS.noMovesTable(table) : WORDS.noDecisionColumn(table, say(MOVES.columns.decision.header));
    return <p className={styles.words} data-testid="cannot-adopt">{say(words)}</p>;
  }
  // A preview is nobody's plan yet, and a plan of before no longer the best.
  const isReady = !isAdopting && !answer.preview && bestPlan.isCurrent && answersLast(bestPlan, answer);
  return (
    <div className={styles.row}>
      <Button size="small" disabledFocusable={!isReady} onClick={() => isReady && store.adopt(adoption.rows)} data-testid="adopt">
        {say(isAdopting ? WORDS.adopting : WORDS.adopt)}
      </Button>
      <span className={styles.words}>{say(WORDS.adoptMeaning(table))}</span>
    </div>
  );
}
