import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { percent } from "../../catalog/record/format";
import { ProblemHint } from "../problems/ProblemHint";
import { usePane } from "../state/use-pane";
import { WORDS } from "../words/words";
import { useOptIn } from "./use-opt-in";

const useStyles = makeStyles({
  root: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
});

/** What the headline rests on, in one line: an opt-in without a source, and what deserves a look. */
export function Caveats({ onCheck }: { readonly onCheck: () => void }) {
  const styles = useStyles();
  const { locale, say } = usePane();
  const optIn = useOptIn();
  return (
    <div className={styles.root} data-testid="caveats">
      {optIn && (
        <span title={say((optIn.isDefault ? WORDS.optInDefault : WORDS.optInStands)(percent(optIn.value, locale)))}>
          {say((optIn.isDefault ? WORDS.optInDefaultBriefly : WORDS.optInBriefly)(percent(optIn.value, locale)))}
        </span>
      )}
      <ProblemHint onCheck={onCheck} />
    </div>
  );
}
