import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { isBase, leverTable } from "../../catalog/cases/workbook-reading";
import { tidy } from "../../catalog/record/quantity";
import { inPlaceOf, LONGEST_NAME, nameForCopy, nameRefusal } from "../../catalog/tables/scenario-names";
import type { ScenarioTable } from "../../catalog/tables/scenarios";
import type { ScenarioChange } from "../../workbook/port";
import { usePane, usePaneState } from "../state/use-pane";
import { NAME_REFUSALS, SCENARIO_WORDS } from "../words/scenario-words";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  words: { margin: 0 },
});

interface ScenarioPanelProps {
  readonly onDone: () => void;
}

/** A name, and what can be done with it to the scenario that is active. */
export function ScenarioPanel({ onDone }: ScenarioPanelProps) {
  const workbook = usePaneState("workbook");
  const table = workbook && leverTable(workbook.snapshot.tables);
  const active = workbook?.reading.active ?? null;
  if (!table || active === null) return null;
  return <Panel key={active} table={table} active={active} onDone={onDone} />;
}

function Panel({ table, active, onDone }: ScenarioPanelProps & { readonly table: ScenarioTable; readonly active: string }) {
  const styles = useStyles();
  const { store, say } = usePane();
  const [name, setName] = useState(() => nameForCopy(table, active));
  const [isAsking, setIsAsking] = useState(false);
  const refusal = nameRefusal(table, name);
  const renaming = nameRefusal(table, name, active);
  const isSame = tidy(name) === active;
  const canRename = !isBase(active);
  const next = inPlaceOf(table, active);
  const hint = refusal && (!canRename || renaming) ? say(NAME_REFUSALS[refusal]) : null;
  const act = (change: ScenarioChange) => {
    store.acts.changeScenarios(change);
    onDone();
  };
  if (isAsking && next !== null)
    return (
      <div className={styles.root} role="alertdialog" aria-label={say(SCENARIO_WORDS.confirm(active))} data-testid="scenario-confirm">
        <p className={styles.words}>{say(SCENARIO_WORDS.confirm(active))}</p>
        <div className={styles.buttons}>
          <Button size="small" appearance="primary" data-testid="scenario-delete-confirmed" onClick={() => act({ kind: "deleted", scenario: active, next })}>{say(SCENARIO_WORDS.confirmed)}</Button>
          <Button size="small" autoFocus onClick={() => setIsAsking(false)}>{say(SCENARIO_WORDS.keep)}</Button>
        </div>
      </div>
    );
  return (
    <div className={styles.root} data-testid="scenario-panel">
      <Field label={say(SCENARIO_WORDS.name)} validationMessage={hint}>
        <Input data-testid="scenario-name" value={name} maxLength={LONGEST_NAME} onChange={(_, { value }) => setName(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" data-testid="scenario-copy" disabled={refusal !== null} onClick={() => act({ kind: "copied", scenario: active, name: tidy(name) })}>
          {say(SCENARIO_WORDS.copy(active))}
        </Button>
        {canRename && (
          <>
            <Button size="small" data-testid="scenario-rename" disabled={renaming !== null || isSame} onClick={() => act({ kind: "renamed", scenario: active, name: tidy(name) })}>
              {say(SCENARIO_WORDS.rename)}
            </Button>
            <Button size="small" data-testid="scenario-delete" disabled={next === null} onClick={() => setIsAsking(true)}>{say(SCENARIO_WORDS.remove)}</Button>
          </>
        )}
      </div>
      {!canRename && <p className={styles.words}>{say(SCENARIO_WORDS.base)}</p>}
    </div>
  );
}
