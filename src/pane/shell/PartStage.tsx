import { Button, makeStyles, Spinner, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { lazy, useEffect, useRef, type ComponentType, type KeyboardEvent, type ReactNode } from "react";
import type { Text } from "../../catalog/record/text";
import { GuardedChunk } from "../feedback/GuardedChunk";
import { useStopWhileFocused } from "../feedback/use-stop-while-focused";
import type { Part } from "../state/parts/open-part";
import { useOpenPart, usePane } from "../state/use-pane";
import { WORDS } from "../words/words";

/** Nobody waits for what may never be opened. */
const PARTS: Readonly<Record<Part, { readonly title: Text; readonly Content: ComponentType }>> = {
  formula: { title: WORDS.insertFormula, Content: lazy(async () => ({ default: (await import(/* webpackChunkName: "formula" */ "../formula/FormulaPart")).FormulaPart })) },
  model: { title: WORDS.insertModel, Content: lazy(async () => ({ default: (await import(/* webpackChunkName: "templates" */ "../insert/InsertModel")).InsertModel })) },
};

const useStyles = makeStyles({
  root: { maxWidth: "720px" },
  head: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, alignItems: "center", padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}` },
  title: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: "none" },
});

/** The views, or the part that is open in their place. */
export function PartStage({ children }: { readonly children: ReactNode }) {
  const part = useOpenPart();
  return part === null ? children : <OpenedPart key={part} part={part} />;
}

function OpenedPart({ part }: { readonly part: Part }) {
  const styles = useStyles();
  const { store, say } = usePane();
  const stop = useStopWhileFocused();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  // What takes its place, an insertion under way, has the views behind it.
  useEffect(() => () => {
    if (store.part.state() === part) store.part.close();
  }, [store, part]);
  /** Office would hear Escape as well, and lead the focus away from the pane's parts. */
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    store.part.close();
  };
  const { title: words, Content } = PARTS[part];
  return (
    <main className={styles.root} data-testid={`${part}-part`} onKeyDown={leave}>
      <div className={styles.head}>
        <Button size="small" appearance="subtle" icon={<ArrowLeftRegular />} title={say(WORDS.back)} aria-label={say(WORDS.back)} data-testid="part-back" onClick={() => store.part.close()} />
        <h2 ref={title} className={styles.title} {...stop}>{say(words)}</h2>
      </div>
      <GuardedChunk waiting={<Spinner size="small" />}><Content /></GuardedChunk>
    </main>
  );
}
