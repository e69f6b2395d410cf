import { Button, InfoLabel, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { memo } from "react";
import { NAMES } from "../../catalog/cases/workbook-reading";
import { PLAN_CHOICES, type PlanChoice as Choice } from "../../catalog/tables/plan-choice";
import { MOVES } from "../../catalog/tables/workforce/moves";
import { Refused } from "../feedback/Refused";
import { answersLast } from "../state/engine-card";
import { useCard, useDrawn, usePane, usePaneState } from "../state/use-pane";
import { WORDS } from "../words/words";
import { PLAN_WORDS } from "../words/plan-words";
import { adoptionOf } from "./adoption";
import { BEST_PLAN } from "../cards/plan/best-plan";

const useStyles = makeStyles({
  root: { minWidth: 0 },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  choices: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  choice: { ...typographyStyles.body1, display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS, minHeight: "24px", cursor: "pointer" },
  /** The browser's own: it draws focus, contrast themes and disabled ones by itself, and weighs nothing. */
  radio: { accentColor: tokens.colorCompoundBrandBackground, width: "16px", height: "16px", margin: 0 },
  words: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
});

const CHOICES = Object.keys(PLAN_CHOICES) as Choice[];

/** The plan that every figure follows, the best one or the user's table: choosing writes one cell. */
export const PlanChoice = memo(function PlanChoice({ className }: { readonly className: string | undefined }) {
  const styles = useStyles();
  const { store, say } = usePane();
  const workbook = usePaneState("workbook");
  const follows = useDrawn(({ answer }) => answer?.follows ?? null);
  if (workbook === null || follows === null || !workbook.reading.plan.isOptional) return null;
  const { cell } = workbook.reading.plan;
  const name = say(WORDS.planName[follows]);
  return (
    <section className={mergeClasses(styles.root, className)} aria-label={say(PLAN_WORDS.plan)} data-testid="plan-choice" data-follows={follows}>
      {cell === null ? (
        <p className={styles.words} data-testid="no-plan-cell">{say(PLAN_WORDS.noPlanCell(name, say(NAMES.planFollowed)))}</p>
      ) : (
        <div className={styles.row}>
          <InfoLabel info={<>{say(PLAN_WORDS.planMeaning[follows])}</>}>{say(PLAN_WORDS.plan)}</InfoLabel>
          <div role="radiogroup" aria-label={say(PLAN_WORDS.plan)} className={styles.choices}>
            {CHOICES.map((choice) => (
              <label key={choice} className={styles.choice}>
                <input type="radio" name="plan" className={styles.radio} checked={choice === follows} onChange={() => store.put("plan", choice)} data-testid={`plan-${choice}`} />
                {say(PLAN_CHOICES[choice])}
              </label>
            ))}
          </div>
        </div>
      )}
      <Refused id="plan" value={say(PLAN_WORDS.thePlan)} />
    </section>
  );
});

/** Writes the optimal plan into the user's table; in its place what keeps it from being written. */
export const Adopt = memo(function Adopt() {
  const styles = useStyles();
  const { store, say } = usePane();
  const workbook = usePaneState("workbook");
  const isAdopting = usePaneState("isAdopting");
  const bestPlan = useCard(BEST_PLAN);
  const answer = bestPlan?.answer ?? null;
  const adoption = answer && workbook && adoptionOf(answer, workbook.reading);
  if (bestPlan === null || answer === null || adoption === null || workbook?.reading.plan.isOptional !== true) return null;
  const table = say(MOVES.name);
  if ("lacks" in adoption) {
    const words = adoption.lacks === "table" ? PLAN_WORDS.noMovesTable(table) : PLAN_WORDS.noDecisionColumn(table, say(MOVES.columns.decision.header));
    return <p className={styles.words} data-testid="cannot-adopt">{say(words)}</p>;
  }
  // A preview is nobody's plan yet, and a plan of before no longer the best.
  const isReady = !isAdopting && !answer.preview && bestPlan.isCurrent && answersLast(bestPlan, answer);
  return (
    <div className={styles.row}>
      <Button size="small" disabledFocusable={!isReady} onClick={() => isReady && store.adopt(adoption.rows)} data-testid="adopt">
        {say(isAdopting ? PLAN_WORDS.adopting : PLAN_WORDS.adopt)}
      </Button>
      <span className={styles.words}>{say(PLAN_WORDS.adoptMeaning(table))}</span>
    </div>
  );
});
