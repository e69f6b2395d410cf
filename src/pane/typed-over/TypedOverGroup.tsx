import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { TypedOver } from "../../catalog/typed-over/typed-over";
import type { TypedOverFound } from "../../workbook/port";
import { usePane } from "../state/use-pane";
import { TYPED_OVER_WORDS } from "../words/check/typed-over-words";
import { WORDS } from "../words/words";
import { TypedOverItem } from "./TypedOverItem";

/** So many at first, and so many more on request. */
const [FIRST, MORE] = [6, 100];

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalS, justifyItems: "start", gridTemplateColumns: "minmax(0, 1fr)", width: "100%" },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  why: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalM, width: "100%" },
});

interface TypedOverGroupProps {
  readonly kind: TypedOver["kind"];
  readonly typedOver: TypedOverFound;
}

/** All that was found of one kind, and why it matters. */
export function TypedOverGroup({ kind, typedOver }: TypedOverGroupProps) {
  const styles = useStyles();
  const { say } = usePane();
  const [most, setMost] = useState(FIRST);
  const all = typedOver.found.filter((one) => one.kind === kind);
  if (all.length === 0) return null;
  const next = Math.min(MORE, all.length - most);
  return (
    <div className={styles.root} data-testid={`typed-over-${kind}`}>
      <h3 className={styles.title}>{say(TYPED_OVER_WORDS.group[kind](all.length))}</h3>
      <p className={styles.why}>{say(TYPED_OVER_WORDS.why[kind])}</p>
      <ul className={styles.list}>
        {all.slice(0, most).map((one) => <TypedOverItem key={one.address} found={one} typedOver={typedOver} />)}
      </ul>
      {next > 0 && <Button onClick={() => setMost(most + next)}>{say(WORDS.showMore(next))}</Button>}
    </div>
  );
}
