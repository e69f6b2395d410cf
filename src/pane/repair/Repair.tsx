import { Button, Link, makeStyles, MessageBar, MessageBarBody, Spinner, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";
import type { Repair as Repaired } from "../../catalog/sharing/repair/repair-plan";
import { usePane } from "../state/use-pane";
import type { RepairAct } from "../state/workbook-acts";
import { REPAIR_WORDS } from "../words/check/repair-words";
import { WORDS } from "../words/words";
import { repair } from "./repair-steps";

/** So many at first, and so many more on request. */
const [FIRST, MORE] = [6, 100];

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalS, justifyItems: "start", gridTemplateColumns: "minmax(0, 1fr)", maxWidth: "480px" },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  line: { margin: 0, overflowWrap: "anywhere" },
  bar: { width: "100%", boxSizing: "border-box" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
});

/** Formulas that were damaged where the add-in was lacking: repaired by one click, which tells what it did. */
export function Repair() {
  const styles = useStyles();
  const { store, say } = usePane();
  const act = useSyncExternalStore(store.acts.subscribe, () => store.acts.state().repair);
  return (
    <section className={styles.root} aria-labelledby="repair" data-testid="repair" data-phase={act?.phase ?? "idle"}>
      <h2 id="repair" className={styles.title}>{say(REPAIR_WORDS.title)}</h2>
      {act === null && <p className={styles.hint}>{say(REPAIR_WORDS.hint)}</p>}
      {act?.phase === "under-way" && <Spinner size="tiny" label={say(REPAIR_WORDS.underWay)} />}
      {act?.phase === "refused" && (
        <MessageBar className={styles.bar} intent="error" layout="multiline" role="alert">
          <MessageBarBody>{say(REPAIR_WORDS.failed(act.failure))}</MessageBarBody>
        </MessageBar>
      )}
      {act?.phase === "done" && <Done act={act} />}
      {act?.phase !== "under-way" && (
        <Button data-testid="repair-formulas" onClick={() => void repair(store.acts)}>{say(act === null ? REPAIR_WORDS.repair : REPAIR_WORDS.again)}</Button>
      )}
    </section>
  );
}

function Done({ act: { repaired, undo } }: { readonly act: Extract<RepairAct, { phase: "done" }> }) {
  const styles = useStyles();
  const { say } = usePane();
  const { cells, names, locked, protectedSheets, formulas } = repaired;
  const all = [...cells, ...names];
  return (
    <>
      {all.length + locked.length === 0 && <p className={styles.line} role="status">{say(REPAIR_WORDS.none(formulas))}</p>}
      {all.length > 0 && (
        <MessageBar className={styles.bar} intent="success" layout="multiline" role="status" data-testid="repaired">
          <MessageBarBody>{say(REPAIR_WORDS.done(all.length, undo))}</MessageBarBody>
        </MessageBar>
      )}
      <Places places={all} />
      {all.some(({ damage }) => damage === "not-found") && <p className={styles.hint}>{say(REPAIR_WORDS.stillNotFound)}</p>}
      {locked.length > 0 && (
        <MessageBar className={styles.bar} intent="warning" layout="multiline" role="alert" data-testid="repair-locked">
          <MessageBarBody>{say(REPAIR_WORDS.locked(locked.length, protectedSheets))}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

/** Where formulas were repaired, and what was wrong with each. */
function Places({ places }: { readonly places: readonly Repaired[] }) {
  const styles = useStyles();
  const { store, say } = usePane();
  const [most, setMost] = useState(FIRST);
  const next = Math.min(MORE, places.length - most);
  return (
    <>
      <ul className={styles.list}>
        {places.slice(0, most).map(({ place, damage }) => (
          <li key={place}>
            {place.includes("!") ? <Link as="button" inline title={say(WORDS.showCell(place))} onClick={() => store.select(place)}>{place}</Link> : place}
            {" "}
            <span className={styles.hint}>{say(REPAIR_WORDS.damage[damage])}</span>
          </li>
        ))}
      </ul>
      {next > 0 && <Button onClick={() => setMost(most + next)}>{say(WORDS.showMore(next))}</Button>}
    </>
  );
}
