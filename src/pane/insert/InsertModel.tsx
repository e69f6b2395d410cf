import { Button, Field, makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { LOCALES, type Locale } from "../../catalog/record/text";
import { OFFERED_MODELS } from "../../catalog/templates/models";
import { usePane } from "../state/use-pane";
import { insertableModel } from "./insertables";
import { INSERTION_WORDS } from "../words/insertion-words";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalM },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalM },
  model: { paddingLeft: tokens.spacingHorizontalM, borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}` },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  what: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: `0 0 ${tokens.spacingVerticalXS}` },
});

/** The models that there are, each with a line of what it is; a click inserts it. */
export function InsertModel() {
  const styles = useStyles();
  const { store, locale, say } = usePane();
  const [language, setLanguage] = useState<Locale>(locale);
  return (
    <div className={styles.root} data-testid="insert-model">
      <Field label={say(INSERTION_WORDS.language)}>
        <Select data-testid="insert-language" value={language} onChange={(_, { value }) => setLanguage(value === "en" ? "en" : "fr")}>
          {LOCALES.map((one) => (
            <option key={one} value={one}>{say(INSERTION_WORDS.languages[one])}</option>
          ))}
        </Select>
      </Field>
      <ul className={styles.list}>
        {OFFERED_MODELS.map(({ id, title, what }) => (
          <li key={id} className={styles.model}>
            <h3 className={styles.title}>{say(title)}</h3>
            <p className={styles.what}>{say(what)}</p>
            <Button
              size="small"
              data-testid={`insert-${id}`}
              aria-label={say(INSERTION_WORDS.insertThis(title))}
              onClick={() => store.acts.insert(title, insertableModel(id, language))}
            >
              {say(INSERTION_WORDS.insert)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
