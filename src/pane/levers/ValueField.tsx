import { Field, Input, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useState, type Ref } from "react";
import { LEVERS } from "../../catalog/levers/levers";
import { describe } from "../../catalog/words/refusals/messages";
import { problemAt, type ProblemCause } from "../../catalog/record/problem";
import type { SliderControl } from "../../catalog/cases/workbook-reading";
import { readTyped } from "../format/lever-value";
import { useStopWhileFocused } from "../feedback/use-stop-while-focused";
import { usePane } from "../state/use-pane";
import { WORDS } from "../words/words";

const useStyles = makeStyles({
  field: { width: "88px" },
  share: { width: "64px" },
  /** Amounts carry their currency. */
  money: { width: "104px" },
  root: { minWidth: 0, width: "100%" },
  input: { minWidth: 0, width: "100%", textAlign: "right", fontVariantNumeric: "tabular-nums" },
});

interface ValueFieldProps {
  readonly control: SliderControl;
  /** The value as it is written; empty where the cell holds none. */
  readonly shown: string;
  /** Keys reach it from the slider, which is the one stop for the value; without a slider it is that stop. */
  readonly isBesideSlider: boolean;
  readonly ref: Ref<HTMLInputElement>;
}

/** A lever's value to be typed: Enter or leaving the field writes it, Escape takes it back. */
export function ValueField({ control, shown, isBesideSlider, ref }: ValueFieldProps) {
  const styles = useStyles();
  const { store, locale, say } = usePane();
  const { id } = control;
  const { unit } = LEVERS[id].quantity;
  /** null while nobody types: the workbook's value is shown then. */
  const [typed, setTyped] = useState<string | null>(null);
  const [cause, setCause] = useState<ProblemCause | null>(null);

  const takeBack = () => {
    setTyped(null);
    setCause(null);
  };
  const { tabIndex, onFocus, onBlur } = useStopWhileFocused();
  const commit = () => {
    const read = typed === null || typed.trim() === shown ? null : readTyped(typed, control, locale);
    if (read && "cause" in read) {
      setCause(read.cause);
      return;
    }
    takeBack();
    if (read) store.put(id, read.value);
  };

  return (
    <Field
      className={mergeClasses(styles.field, unit === "share" && styles.share, unit === "money" && styles.money)}
      {...(cause && { validationState: "error", validationMessage: describe(problemAt({ table: LEVERS[id].name }, cause), locale).cure })}
    >
      <Input
        className={styles.root}
        size="small"
        input={{ ref, className: styles.input, ...(isBesideSlider && { tabIndex }) }}
        onFocus={(event) => {
          onFocus(event);
          event.target.select();
        }}
        value={typed ?? shown}
        readOnly={control.locked !== null}
        onChange={(_, change) => setTyped(change.value)}
        onBlur={() => {
          onBlur();
          commit();
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
          if (event.key !== "Escape") return;
          // Office would hear it as well, and lead the focus away.
          event.stopPropagation();
          takeBack();
        }}
        aria-label={say(WORDS.typedValue(say(LEVERS[id].name)))}
        data-testid={`value-${id}`}
      />
    </Field>
  );
}
