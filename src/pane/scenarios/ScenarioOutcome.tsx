import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from "@fluentui/react-components";
import type { ScenarioAct } from "../state/workbook-acts";
import { usePane } from "../state/use-pane";
import { changedWords, SCENARIO_WORDS } from "../words/scenario-words";
import { FAILURES, WORDS } from "../words/words";

/** What becomes of a change of the scenarios, and how it is taken back. */
export function ScenarioOutcome({ act }: { readonly act: ScenarioAct }) {
  const { store, say } = usePane();
  if (act.phase === "under-way") return <Spinner size="tiny" label={say(SCENARIO_WORDS.underWay)} data-testid="scenario-under-way" />;
  const isRefused = act.phase === "refused";
  return (
    <MessageBar intent={isRefused ? "error" : "success"} layout="multiline" role={isRefused ? "alert" : "status"} data-testid="scenario-outcome" data-phase={act.phase}>
      <MessageBarBody>
        {isRefused && act.failure !== "half-done" && `${say(SCENARIO_WORDS.notDone)} `}
        {say(isRefused ? FAILURES[act.failure] : changedWords(act.change))}
        {act.phase === "done" && act.undo === "several" && ` ${say(SCENARIO_WORDS.severalSteps)}`}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => store.acts.dismissScenario()}>{say(WORDS.dismiss)}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
