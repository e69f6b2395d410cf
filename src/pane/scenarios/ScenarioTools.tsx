import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";
import { usePane } from "../state/use-pane";
import { SCENARIO_WORDS } from "../words/scenario-words";
import { ScenarioOutcome } from "./ScenarioOutcome";
import { ScenarioPanel } from "./ScenarioPanel";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalS, marginTop: tokens.spacingVerticalXS },
  toggle: { justifySelf: "start", minWidth: 0 },
});

/** Copies, renames and deletes scenarios: behind a button, and what became of it. */
export function ScenarioTools() {
  const styles = useStyles();
  const { store, say } = usePane();
  const [isOpen, setIsOpen] = useState(false);
  const act = useSyncExternalStore(store.acts.subscribe, () => store.acts.state().scenario);
  return (
    <div className={styles.root}>
      <Button className={styles.toggle} size="small" appearance="subtle" aria-expanded={isOpen} data-testid="scenario-tools" onClick={() => setIsOpen(!isOpen)}>
        {say(SCENARIO_WORDS.tools)}
      </Button>
      {isOpen && <ScenarioPanel onDone={() => setIsOpen(false)} />}
      {act && <ScenarioOutcome act={act} />}
    </div>
  );
}
