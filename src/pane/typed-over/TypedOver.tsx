import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, tokens, typographyStyles } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { usePane, usePaneState } from "../state/use-pane";
import type { TypedOverAct } from "../state/workbook-acts";
import { TYPED_OVER_WORDS } from "../words/check/typed-over-words";
import { TypedOverGroup } from "./TypedOverGroup";
import { lookForTypedOver } from "./typed-over-steps";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalS, justifyItems: "start", gridTemplateColumns: "minmax(0, 1fr)", maxWidth: "480px" },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  line: { margin: 0 },
  bar: { width: "100%", boxSizing: "border-box" },
});

/** What a person or an assistant has typed over formulas: looked for on request, since it reads the whole workbook. */
export function TypedOver() {
  const styles = useStyles();
  const { store, say } = usePane();
  const act = useSyncExternalStore(store.acts.subscribe, () => store.acts.state().typedOver);
  const look = () => void lookForTypedOver(store.acts, () => store.state().workbook?.snapshot ?? null);
  return (
    <section className={styles.root} aria-labelledby="typed-over" data-testid="typed-over" data-phase={act?.phase ?? "idle"}>
      <h2 id="typed-over" className={styles.title}>{say(TYPED_OVER_WORDS.title)}</h2>
      {act === null && <p className={styles.hint}>{say(TYPED_OVER_WORDS.hint)}</p>}
      {act?.phase === "looking" && <Spinner size="tiny" label={say(TYPED_OVER_WORDS.looking)} />}
      {act?.phase === "refused" && (
        <MessageBar className={styles.bar} intent="error" layout="multiline" role="alert">
          <MessageBarBody>{say(TYPED_OVER_WORDS.failed(act.failure))}</MessageBarBody>
        </MessageBar>
      )}
      {act?.phase === "found" && <Found act={act} />}
      {act?.phase !== "looking" && (
        <Button data-testid="look-for-typed-over" onClick={look}>{say(act === null ? TYPED_OVER_WORDS.look : TYPED_OVER_WORDS.again)}</Button>
      )}
    </section>
  );
}

function Found({ act: { typedOver, snapshot, outcome } }: { readonly act: Extract<TypedOverAct, { phase: "found" }> }) {
  const styles = useStyles();
  const { say } = usePane();
  const now = usePaneState("workbook")?.snapshot ?? null;
  const { found, formulas, hidden, protectedSheets } = typedOver;
  const count = found.length;
  return (
    <>
      {outcome !== null && (
        <MessageBar
          className={styles.bar}
          intent={"undo" in outcome ? "success" : "error"}
          layout="multiline"
          role={"undo" in outcome ? "status" : "alert"}
          data-testid="typed-over-outcome"
        >
          <MessageBarBody>
            {say("undo" in outcome ? TYPED_OVER_WORDS.fixed(outcome.address, outcome.undo) : TYPED_OVER_WORDS.refused(outcome.address, outcome.failure))}
          </MessageBarBody>
        </MessageBar>
      )}
      <p className={styles.line} role="status" data-testid="typed-over-count" data-count={count}>
        {say(count === 0 ? TYPED_OVER_WORDS.none(formulas) : TYPED_OVER_WORDS.some(count, formulas))}
        {now !== snapshot && ` ${say(TYPED_OVER_WORDS.changed)}`}
      </p>
      {hidden.length + protectedSheets.length > 0 && (
        <p className={styles.hint}>{say(TYPED_OVER_WORDS.allSheets(hidden.length, protectedSheets.length))}</p>
      )}
      {(["number", "formula", "constant"] as const).map((kind) => (
        <TypedOverGroup key={kind} kind={kind} typedOver={typedOver} />
      ))}
    </>
  );
}
