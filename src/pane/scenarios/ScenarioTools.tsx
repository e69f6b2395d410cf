import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useState, useSyncExternalStore } from "react";
import { usePane } from "../state/use-pane";
import { SCENARIO_WORDS } from "../words/scenario-words";
import { ScenarioOutcome } from "./ScenarioOutcome";
import { ScenarioPanel } from "./ScenarioPanel";

const useStyles = makeStyles({
  /** Under the header's one line. */
  below: { gridColumn: "1 / -1", display: "grid", gap: tokens.spacingVerticalS, paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS },
});

/** Copies, renames and deletes scenarios: behind a button, and what became of it. */
export function ScenarioTools() {
  const styles = useStyles();
  const { store, say } = usePane();
  const [isOpen, setIsOpen] = useState(false);
  const act = useSyncExternalStore(store.acts.subscribe, () => store.acts.state().scenario);
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        icon={<AddRegular />}
        title={say(SCENARIO_WORDS.tools)}
        aria-label={say(SCENARIO_WORDS.tools)}
        aria-expanded={isOpen}
        data-testid="scenario-tools"
        onClick={() => setIsOpen(!isOpen)}
      />
      {(isOpen || act) && (
        <div className={styles.below}>
          {isOpen && <ScenarioPanel onDone={() => setIsOpen(false)} />}
          {act && <ScenarioOutcome act={act} />}
        </div>
      )}
    </>
  );
}
