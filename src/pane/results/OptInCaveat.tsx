import { InfoLabel, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { percent } from "../../catalog/format";
import type { Text } from "../../catalog/text";
import { WORST } from "../bad-case/words";
import type { BadCaseState } from "../bad-cases";
import { compactMoney } from "../money";
import { movedLevers } from "../pane-state";
import { useOld } from "../use-old";
import { usePane, usePaneState } from "../use-pane";
import { WORDS } from "../words";

type BreakEven = NonNullable<BadCaseState["breakEven"]>["found"];

const useStyles = makeStyles({
  root: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  breakEven: { fontSize: "inherit", lineHeight: "inherit", color: "inherit" },
});

/** The opt-in yield has no source: every headline says so, with the yield beside it that would be needed. */
export function OptInCaveat() {
  const styles = useStyles();
  const { locale, say } = usePane();
  const state = usePaneState();
  const { badCase } = state;
  const old = useOld(badCase?.breakEven?.isCurrent ?? true);
  const optIn = movedLevers(state).optIn ?? state.workbook?.reading.sliders.find(({ id }) => id === "optIn")?.value;
  if (optIn === undefined || optIn === null) return null;
  const found = badCase?.breakEven?.found;
  return (
    <div className={styles.root}>
      <span>{say(WORDS.optInStands(percent(optIn, locale)))}</span>
      {found === undefined ? (
        badCase !== null && <span>{say(WORST.breakEven("…"))}</span>
      ) : (
        <InfoLabel className={mergeClasses(styles.breakEven, old)} size="small" info={<>{say(WORST.breakEvenMeaning[found.of])} {say(shortOf(found))}</>}>
          <span data-testid="break-even" data-value={found.input} data-outcome={found.outcome}>{say(WORST.breakEven(say(inWords(found))))}</span>
        </InfoLabel>
      )}
    </div>
  );

  function inWords({ outcome, input, value, target, of }: BreakEven): Text {
    if (outcome !== "beyond-range") return { fr: percent(input, "fr", [1]), en: percent(input, "en", [1]) };
    return (of === "ebitda") === (value > target) ? WORST.alwaysMet : WORST.unreachable;
  }

  function shortOf({ outcome, input, value, target, of }: BreakEven): Text {
    if (outcome !== "beyond-range" || of !== "ebitda" || value > target) return { fr: "", en: "" };
    return WORST.bestIs(compactMoney(locale)(value), percent(input, locale, [1]));
  }
}
