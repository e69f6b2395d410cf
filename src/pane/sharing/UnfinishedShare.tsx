import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { usePane } from "../state/use-pane";
import { SHARING_WORDS } from "../words/sharing-words";
import { backToLive } from "./share-steps";

/** Tells of formulas that were left half replaced, whatever view is open, and puts them back at a click. */
export function UnfinishedShare() {
  const { store, say } = usePane();
  const act = useSyncExternalStore(store.acts.subscribe, () => store.acts.state().sharing);
  if (act?.phase === "under-way") return null;
  return (
    <MessageBar intent="warning" layout="multiline" role="alert" data-testid="half-shared">
      <MessageBarBody>{say(SHARING_WORDS.unfinished)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => backToLive(store.acts)}>{say(SHARING_WORDS.back)}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
