import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Reallocation } from "../../../catalog/cases/reallocation/reallocation-case";
import { capitalised } from "../../words/counts-and-lists";
import { usePane } from "../../state/use-pane";
import { WORDS } from "../../words/words";
import { PLAN_WORDS } from "../../words/plan-words";
import { bindingLimits } from "./binding-limits";
import type { FoundPlan } from "./found-plan";

/** So many limits are named; the prices in the cells tell of all. */
const NAMED = 4;

const useStyles = makeStyles({
  title: { ...typographyStyles.body1Strong, margin: `${tokens.spacingVerticalS} 0 0` },
  list: { ...typographyStyles.body1, margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  none: { ...typographyStyles.body1, margin: 0 },
});

/** The limits that hold the plan back, those first on which most of its value hangs. */
export function WhatBinds({ plan, asked }: { readonly plan: FoundPlan; readonly asked: Reallocation }) {
  const styles = useStyles();
  const { locale, say } = usePane();
  const limits = bindingLimits(plan, asked, locale).slice(0, NAMED);
  return (
    <div data-testid="plan-binds">
      <h3 className={styles.title}>{say(PLAN_WORDS.whatBinds)}</h3>
      {limits.length === 0 ? (
        <p className={styles.none}>{say(WORDS.nothingBinds)}</p>
      ) : (
        <ul className={styles.list}>
          {limits.map((limit) => (
            <li key={limit}>{capitalised(limit)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
