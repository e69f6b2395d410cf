import { Button, Field, makeStyles, MessageBar, MessageBarBody, Select, Spinner, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";
import { SENT_WAYS, type SentWay } from "../../catalog/sharing/check/sent-way";
import { usePane, usePaneState } from "../state/use-pane";
import type { ShareCheckAct } from "../state/workbook-acts";
import { SHARE_CHECK_WORDS } from "../words/check/share-check-words";
import { FindingItem } from "./FindingItem";
import { ReadersTable } from "./ReadersTable";
import { askNobody, lookBeforeSending, type Sending } from "./share-check-steps";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalS, justifyItems: "start", gridTemplateColumns: "minmax(0, 1fr)", maxWidth: "480px" },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  part: { ...typographyStyles.body1Strong, margin: 0 },
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  line: { margin: 0 },
  bar: { width: "100%", boxSizing: "border-box" },
  way: { width: "100%" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalS, width: "100%", gridTemplateColumns: "minmax(0, 1fr)" },
});

/** What whoever receives the workbook will see, and what goes with it: looked for on request, since it reads the whole workbook. */
export function ShareCheck() {
  const styles = useStyles();
  const { store, say, locale, today } = usePane();
  const act = useSyncExternalStore(store.acts.subscribe, () => store.acts.state().shareCheck);
  const [way, setWay] = useState<SentWay>("as-it-is");
  const sending = (wanted: SentWay): Sending => {
    const snapshot = () => store.state().workbook?.snapshot ?? null;
    return { snapshot, moment: { day: today, scenario: snapshot()?.activeScenario?.name ?? null }, way: wanted, locale };
  };
  const look = (wanted: SentWay) => void lookBeforeSending(store.acts, sending(wanted));
  const choose = (wanted: SentWay) => {
    setWay(wanted);
    look(wanted);
  };
  return (
    <section className={styles.root} aria-labelledby="share-check" data-testid="share-check" data-phase={act?.phase ?? "idle"}>
      <h2 id="share-check" className={styles.title}>{say(SHARE_CHECK_WORDS.title)}</h2>
      {act === null && <p className={styles.hint}>{say(SHARE_CHECK_WORDS.hint)}</p>}
      {act !== null && !(act.phase === "found" && act.check.isShared) && (
        <Field className={styles.way} label={say(SHARE_CHECK_WORDS.way)}>
          <Select value={way} disabled={act.phase === "looking"} onChange={(_, { value }) => choose(value as SentWay)} data-testid="share-check-way">
            {SENT_WAYS.map((id) => <option key={id} value={id}>{say(SHARE_CHECK_WORDS.ways[id])}</option>)}
          </Select>
        </Field>
      )}
      {act?.phase === "looking" && <Spinner size="tiny" label={say(SHARE_CHECK_WORDS.looking)} />}
      {act?.phase === "refused" && (
        <MessageBar className={styles.bar} intent="error" layout="multiline" role="alert">
          <MessageBarBody>{say(SHARE_CHECK_WORDS.failed[act.what](act.failure))}</MessageBarBody>
        </MessageBar>
      )}
      {act?.phase === "found" && <Found act={act} quiet={() => void askNobody(store.acts, sending(act.check.way))} />}
      {act?.phase !== "looking" && (
        <Button data-testid="look-before-sending" onClick={() => look(way)}>{say(act === null ? SHARE_CHECK_WORDS.look : SHARE_CHECK_WORDS.again)}</Button>
      )}
    </section>
  );
}

interface FoundProps {
  readonly act: Extract<ShareCheckAct, { phase: "found" }>;
  /** Has the file tell Excel to ask nobody. */
  readonly quiet: () => void;
}

function Found({ act: { check, snapshot }, quiet }: FoundProps) {
  const styles = useStyles();
  const { say } = usePane();
  const now = usePaneState("workbook")?.snapshot ?? null;
  const { isShared, ofFormulas, others } = check;
  const asking = <Button size="small" data-testid="ask-nobody" onClick={quiet}>{say(SHARE_CHECK_WORDS.askNobody)}</Button>;
  return (
    <>
      {(isShared || now !== snapshot) && (
        <p className={styles.line}>{isShared && say(SHARE_CHECK_WORDS.asShared)} {now !== snapshot && say(SHARE_CHECK_WORDS.changed)}</p>
      )}
      <ReadersTable check={check} />
      <h3 className={styles.part}>{say(SHARE_CHECK_WORDS.ofFormulas)}</h3>
      {ofFormulas.length === 0 && <p className={styles.line}>{say(SHARE_CHECK_WORDS.nothingWrong)}</p>}
      <ul className={styles.list}>{ofFormulas.map((found) => <FindingItem key={found.kind} found={found} act={null} isOpen={false} />)}</ul>
      <h3 className={styles.part}>{say(SHARE_CHECK_WORDS.others)}</h3>
      {others.length === 0 && <p className={styles.line}>{say(SHARE_CHECK_WORDS.nothingElse)}</p>}
      <ul className={styles.list}>{others.map((found) => (
          <FindingItem key={found.kind} found={found} act={found.kind === "opening-prompt" ? asking : null} isOpen />
        ))}</ul>
      <p className={styles.hint}>{say(SHARE_CHECK_WORDS.notRead)}</p>
    </>
  );
}
