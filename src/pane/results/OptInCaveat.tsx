import { InfoLabel, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { percent } from "../../catalog/record/format";
import type { Text } from "../../catalog/record/text";
import { BAD_CASE_WORDS } from "../words/bad-case-words";
import { BAD_CASE, type BadCaseState } from "../cards/bad-case/bad-case";
import { compactMoney } from "../format/money";
import { useOutdatedLook } from "../feedback/use-outdated-look";
import { useCard, usePane, usePaneState } from "../state/use-pane";
import { FIGURE_WORDS } from "../words/figure-words";
import { WORDS } from "../words/words";
import { useOptIn } from "./use-opt-in";

type BreakEven = NonNullable<BadCaseState["breakEven"]>["found"];

const useStyles = makeStyles({
  root: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  breakEven: { fontSize: "inherit", lineHeight: "inherit", color: "inherit" },
});

/** The opt-in yield has no source: what rests on it says so, with the yield beside it that would be needed. */
export function OptInCaveat() {
  const styles = useStyles();
  const { locale, say } = usePane();
  const answer = usePaneState("answer");
  const badCase = useCard(BAD_CASE);
  const old = useOutdatedLook(badCase?.breakEven?.isCurrent ?? true);
  const optIn = useOptIn();
  if (optIn === null) return null;
  const found = badCase?.breakEven?.found;
  return (
    <div className={styles.root}>
      <span data-testid="opt-in-stands" data-value={optIn.value} data-default={optIn.isDefault}>{say((optIn.isDefault ? WORDS.optInDefault : WORDS.optInStands)(percent(optIn.value, locale)))}</span>
      {found === undefined ? (
        badCase !== null && <span>{say(BAD_CASE_WORDS.breakEven(answer?.planIs === "absent" ? "–" : "…"))}</span>
      ) : (
        <InfoLabel className={mergeClasses(styles.breakEven, old)} size="small" info={<>{say(BAD_CASE_WORDS.breakEvenMeaning[found.of])} {bestOf(found)}</>}>
          <span data-testid="break-even" data-value={found.input} data-outcome={found.outcome}>{say(inPlan(found))}</span>
        </InfoLabel>
      )}
      {answer?.consents && (
        <InfoLabel className={styles.breakEven} size="small" info={say(FIGURE_WORDS.consentRangeMeaning)}>
          <span data-testid="consent-range" data-none={answer.consents.none} data-all={answer.consents.all}>{say(FIGURE_WORDS.consentRange(compactMoney(locale)(answer.consents.none), compactMoney(locale)(answer.consents.all)))}</span>
        </InfoLabel>
      )}
    </div>
  );

  /** That of EBITDA rests on the plan. */
  function inPlan(breakEven: BreakEven): Text {
    const words = inWords(breakEven);
    return breakEven.of === "ebitda" && answer ? BAD_CASE_WORDS.breakEvenUnder[answer.follows](words) : BAD_CASE_WORDS.breakEven(words);
  }

  function inWords(breakEven: BreakEven): string {
    if (breakEven.outcome !== "beyond-range") return percent(breakEven.input, locale, [1]);
    return say(isNeeded(breakEven) ? BAD_CASE_WORDS.unreachable : BAD_CASE_WORDS.notNeeded);
  }

  function bestOf(breakEven: BreakEven): string {
    const { outcome, input, value, of } = breakEven;
    return outcome === "beyond-range" && isNeeded(breakEven) ? say(BAD_CASE_WORDS.best[of](compactMoney(locale)(value), percent(input, locale, [1]))) : "";
  }
}

/** Whether the scenario is worse off than its break-even. */
function isNeeded({ of, value, target }: BreakEven): boolean {
  return of === "at-risk" || value < target;
}
