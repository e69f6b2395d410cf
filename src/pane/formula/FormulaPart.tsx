import { Button, Field, makeStyles, Select, Spinner, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { FUNCTION_GUIDE, type FunctionGuide } from "../../catalog/emit/function-guide";
import { FORMULA_WORDS } from "../words/formula-words";
import { usePane } from "../state/use-pane";
import { FormulaEditor } from "./FormulaEditor";
import { QuestionList, type Chosen } from "./QuestionList";
import { useFunction } from "./use-function";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalM, gridTemplateColumns: "minmax(0, 1fr)" },
  asked: { ...typographyStyles.subtitle2, margin: 0 },
  words: { margin: 0 },
  other: { justifySelf: "start" },
});

/** From a question to a formula in a cell. */
export function FormulaPart() {
  const { part } = usePane().store;
  const [chosen, setChosen] = useState(() => ofFunction(part.about()));
  if (chosen === null) return <QuestionList onChoose={setChosen} />;
  return <Answer chosen={chosen} onOther={() => setChosen(null)} />;
}

/** The function that the part was opened for. */
function ofFunction(id: string | null): Chosen | null {
  return id === null ? null : { asked: null, ids: [id] };
}

function Answer({ chosen, onOther }: { readonly chosen: Chosen; readonly onOther: () => void }) {
  const styles = useStyles();
  const { say } = usePane();
  const guides = chosen.ids.flatMap((id) => FUNCTION_GUIDE.find((guide) => guide.id === id) ?? []);
  const [id, setId] = useState<string>(chosen.ids[0]);
  const guide = guides.find((one) => one.id === id);
  if (!guide) throw new Error(`the guide has no function ${id}`);
  return (
    <div className={styles.root}>
      <Button className={styles.other} size="small" data-testid="formula-other" onClick={onOther}>{say(FORMULA_WORDS.otherQuestion)}</Button>
      {chosen.asked && <h3 className={styles.asked}>{say(chosen.asked)}</h3>}
      {guides.length > 1 ? (
        <Field label={say(FORMULA_WORDS.answeredBy)} hint={say(guide.summary)} size="small">
          <Select data-testid="formula-function" value={id} onChange={(_, { value }) => setId(value)}>
            {guides.map(({ id: one, call }) => <option key={one} value={one}>{call}</option>)}
          </Select>
        </Field>
      ) : (
        <p className={styles.words}>{say(guide.summary)}</p>
      )}
      <Editor key={id} guide={guide} />
    </div>
  );
}

function Editor({ guide }: { readonly guide: FunctionGuide }) {
  const styles = useStyles();
  const { say } = usePane();
  const fn = useFunction(guide.id);
  if (fn === null) return <Spinner size="small" />;
  if (fn === "missing") return <p className={styles.words} role="alert">{say(FORMULA_WORDS.notLoaded)}</p>;
  return <FormulaEditor fn={fn} guide={guide} />;
}
