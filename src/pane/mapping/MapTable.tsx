import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { LINES } from "../../catalog/tables/revenue/lines";
import { usePane, usePaneState } from "../state/use-pane";
import { MAPPING_WORDS } from "../words/mapping-words";
import { ChooseRange, type ChosenRange } from "./ChooseRange";
import { MapColumns } from "./MapColumns";
import { firstRole, hasTable, ROLES } from "./roles";

const useStyles = makeStyles({ root: { display: "grid", gap: tokens.spacingVerticalM, gridTemplateColumns: "minmax(0, 1fr)" } });

/** A person's own cells become one of our tables: which cells, then what each column is. */
export function MapTable() {
  const styles = useStyles();
  const { say } = usePane();
  const workbook = usePaneState("workbook");
  const [role, setRole] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ChosenRange | null>(null);
  if (workbook === null) return null;
  const { reading, snapshot } = workbook;
  const spec = ROLES.find(({ id }) => id === role) ?? firstRole(reading);
  return (
    <div className={styles.root} data-testid="own-table">
      {hasTable(reading, ROLES.find(({ id }) => id === LINES.id) ?? spec) && (
        <Field label={say(MAPPING_WORDS.role)}>
          <Select
            data-testid="map-role"
            value={spec.id}
            onChange={(_, { value }) => {
              setRole(value);
              setChosen(null);
            }}
          >
            {ROLES.map(({ id, name }) => (
              <option key={id} value={id}>{say(name)}</option>
            ))}
          </Select>
        </Field>
      )}
      {chosen === null ? (
        <ChooseRange key={spec.id} spec={spec} onChosen={setChosen} />
      ) : (
        <MapColumns key={`${spec.id} ${chosen.key}`} spec={spec} chosen={chosen} tables={snapshot.tables} reading={reading} onBack={() => setChosen(null)} />
      )}
    </div>
  );
}
