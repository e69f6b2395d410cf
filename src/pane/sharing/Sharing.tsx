import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";
import type { ShareWay } from "../../catalog/sharing/share-way";
import { usePane, usePaneState } from "../state/use-pane";
import type { SharingAct } from "../state/workbook-acts";
import { SHARING_WORDS } from "../words/sharing-words";
import { WORDS } from "../words/words";
import { SharePreview } from "./SharePreview";
import { ShareWays } from "./ShareWays";
import { backToLive, look } from "./share-steps";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalS, justifyItems: "start", gridTemplateColumns: "minmax(0, 1fr)", maxWidth: "480px" },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  line: { margin: 0, overflowWrap: "anywhere" },
  bar: { width: "100%", boxSizing: "border-box" },
});

/** Sharing the workbook with whoever lacks the add-in: what it will do, doing it, and back to live. */
export function Sharing() {
  const styles = useStyles();
  const { store, say } = usePane();
  const act = useSyncExternalStore(store.acts.subscribe, () => store.acts.state().sharing);
  const [way, setWay] = useState<ShareWay>("excel-365");
  return (
    <section className={styles.root} aria-labelledby="sharing" data-testid="sharing" data-phase={act?.phase ?? "idle"}>
      <h2 id="sharing" className={styles.title}>{say(SHARING_WORDS.title)}</h2>
      <Stage act={act} way={way} choose={setWay} />
    </section>
  );
}

interface StageProps {
  readonly act: SharingAct | null;
  readonly way: ShareWay;
  readonly choose: (way: ShareWay) => void;
}

function Stage({ act, way, choose }: StageProps) {
  const styles = useStyles();
  const { store, say, locale, today } = usePane();
  const scenario = usePaneState("workbook")?.snapshot.activeScenario?.name ?? null;
  const back = <Button data-testid="back-to-live" onClick={() => backToLive(store.acts)}>{say(SHARING_WORDS.back)}</Button>;
  if (act === null) {
    return (
      <>
        <p className={styles.hint}>{say(SHARING_WORDS.hint)}</p>
        <ShareWays way={way} choose={choose} />
        <Button data-testid="look-at-sharing" onClick={() => look(store.acts, { day: today, scenario }, way, locale)}>{say(SHARING_WORDS.look)}</Button>
      </>
    );
  }
  switch (act.phase) {
    case "under-way":
      return <Spinner size="tiny" label={say(SHARING_WORDS.underWay[act.what])} />;
    case "planned":
      return <SharePreview plan={act.plan} />;
    case "done":
      return (
        <>
          <MessageBar className={styles.bar} intent="success" layout="multiline" role="status" data-testid="sharing-end">
            <MessageBarBody>
              <p className={styles.line}>{say(act.what === "share" ? SHARING_WORDS.shared : SHARING_WORDS.isBack)}</p>
              <p className={styles.line}>{say(SHARING_WORDS.undo[act.undo])}</p>
            </MessageBarBody>
          </MessageBar>
          {act.what === "share" ? (
            back
          ) : (
            <Button onClick={() => store.acts.show({ sharing: null })}>{say(WORDS.dismiss)}</Button>
          )}
        </>
      );
    case "refused":
      return (
        <>
          <MessageBar className={styles.bar} intent="error" layout="multiline" role="alert" data-testid="sharing-end">
            <MessageBarBody>
              {SHARING_WORDS.failed(act.failure, act.place, act.isUnfinished).map((words) => (
                <p key={words.en} className={styles.line}>{say(words)}</p>
              ))}
            </MessageBarBody>
          </MessageBar>
          {act.isUnfinished && back}
          <Button onClick={() => store.acts.show({ sharing: null })}>{say(WORDS.dismiss)}</Button>
        </>
      );
  }
}
