import { Button, makeStyles, MessageBar, MessageBarBody, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { WorkbookError, type MappedRange, type WorkbookFailure } from "../../workbook/port";
import { usePane, usePaneState } from "../state/use-pane";
import { MAPPING_WORDS } from "../words/mapping-words";
import { FAILURES } from "../words/words";

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: `0 0 ${tokens.spacingVerticalXS}` },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalS },
  item: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", alignItems: "center", columnGap: tokens.spacingHorizontalS, overflowWrap: "anywhere" },
  asking: { display: "grid", gap: tokens.spacingVerticalXS },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
  words: { margin: 0 },
});

/** Ranges of the person's own that count as tables, each of which can be let go again. */
export function MappedTables() {
  const styles = useStyles();
  const { say } = usePane();
  const mappings = usePaneState("workbook")?.snapshot.mappings ?? [];
  const [failure, setFailure] = useState<WorkbookFailure | null>(null);
  if (mappings.length === 0 && failure === null) return null;
  return (
    <section aria-labelledby="mapped-tables" data-testid="mapped-tables">
      <h2 id="mapped-tables" className={styles.title}>{say(MAPPING_WORDS.mapped)}</h2>
      {failure !== null && (
        <MessageBar intent="error" layout="multiline" role="alert" data-testid="not-removed">
          <MessageBarBody>{`${say(MAPPING_WORDS.notRemoved)} ${say(FAILURES[failure])}`}</MessageBarBody>
        </MessageBar>
      )}
      <ul className={styles.list}>
        {mappings.map((mapping) => (
          <Mapped key={mapping.name} mapping={mapping} onFailure={setFailure} />
        ))}
      </ul>
    </section>
  );
}

function Mapped({ mapping, onFailure }: { readonly mapping: MappedRange; readonly onFailure: (failure: WorkbookFailure | null) => void }) {
  const styles = useStyles();
  const { store, say } = usePane();
  const [isAsking, setIsAsking] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const { name, range, source } = mapping;
  const remove = () => {
    setIsBusy(true);
    setIsAsking(false);
    onFailure(null);
    store.acts
      .removeMapping(name)
      .catch((thrown: unknown) => onFailure(thrown instanceof WorkbookError ? thrown.failure : "unknown"))
      .finally(() => setIsBusy(false));
  };
  if (isAsking) {
    const words = say(MAPPING_WORDS.confirm(name, source !== null));
    return (
      <li className={styles.asking} role="alertdialog" aria-label={words} data-testid="unlink-confirm">
        <p className={styles.words}>{words}</p>
        <div className={styles.buttons}>
          <Button size="small" appearance="primary" data-testid="unlink-confirmed" onClick={remove}>{say(MAPPING_WORDS.confirmed)}</Button>
          <Button size="small" autoFocus onClick={() => setIsAsking(false)}>{say(MAPPING_WORDS.keep)}</Button>
        </div>
      </li>
    );
  }
  return (
    <li className={styles.item} data-testid="mapped-table" data-name={name}>
      <span>{say(MAPPING_WORDS.mappedTo(name, source ?? range))}</span>
      <Button size="small" disabled={isBusy} data-testid="unlink" aria-label={say(MAPPING_WORDS.removeNamed(name))} onClick={() => setIsAsking(true)}>{say(MAPPING_WORDS.remove)}</Button>
    </li>
  );
}
