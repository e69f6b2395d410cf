import { Button, Field, Input, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { FUNCTION_GUIDE } from "../../catalog/emit/function-guide";
import { soughtFunctions } from "../../catalog/filling/sought-functions";
import type { Text } from "../../catalog/record/text";
import { QUESTIONS } from "../../catalog/words/questions";
import { Spoken } from "../feedback/Spoken";
import { FORMULA_WORDS } from "../words/formula-words";
import { usePane } from "../state/use-pane";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  choice: { width: "100%", justifyContent: "start", textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalSNudge}` },
  call: { display: "block", ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  words: { margin: 0 },
});

/** What is to be answered, and the functions that can, the first one above all. */
export interface Chosen {
  /** Null where a function was chosen by its name. */
  readonly asked: Text | null;
  readonly ids: readonly [string, ...string[]];
}

/** The questions and functions of the catalogue, to be searched and chosen from. */
export function QuestionList({ onChoose }: { readonly onChoose: (chosen: Chosen) => void }) {
  const styles = useStyles();
  const { say } = usePane();
  const [sought, setSought] = useState("");
  const { questions, functions } = soughtFunctions(sought, QUESTIONS, FUNCTION_GUIDE);
  return (
    <div className={styles.root}>
      <Field label={say(FORMULA_WORDS.search)}>
        <Input data-testid="formula-search" contentBefore={<SearchRegular />} placeholder={say(FORMULA_WORDS.searchHint)} value={sought} onChange={(_, { value }) => setSought(value)} />
      </Field>
      <div role="status"><Spoken>{sought === "" ? "" : say(FORMULA_WORDS.foundCount(questions.length, functions.length))}</Spoken></div>
      {questions.length + functions.length === 0 && <p className={styles.words}>{say(FORMULA_WORDS.nothingFound)}</p>}
      {questions.length > 0 && (
        <ul className={styles.list} aria-label={say(FORMULA_WORDS.questions)}>
          {questions.map(({ asked, answeredBy }) => (
            <li key={asked.en}>
              <Button className={styles.choice} appearance="subtle" data-testid={`question-${answeredBy[0]}`} onClick={() => onChoose({ asked, ids: answeredBy })}>
                {say(asked)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {functions.length > 0 && (
        <>
          <h3 className={styles.title}>{say(FORMULA_WORDS.functions)}</h3>
          <ul className={styles.list}>
            {functions.map(({ id, call, summary }) => (
              <li key={id}>
                <Button className={styles.choice} appearance="subtle" data-testid={`function-${id}`} onClick={() => onChoose({ asked: null, ids: [id] })}>
                  <span>{say(summary)}<span className={styles.call}>{call}</span></span>
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
