import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ASSUMPTION_TABLE, SCENARIOS } from "../../catalog/tables/scenarios";
import { ACTUALS } from "../../catalog/tables/revenue/actuals";
import { CLIENTS } from "../../catalog/tables/revenue/clients";
import { LINES } from "../../catalog/tables/revenue/lines";
import type { Text } from "../../catalog/record/text";
import { mappedName } from "../../catalog/record/table";
import { usePane } from "../state/use-pane";
import { listed } from "../words/counts-and-lists";
import { EMPTY_WORDS } from "../words/empty-words";

const NEEDED: readonly { readonly name: Text; readonly what: Text; readonly headers: readonly Text[] }[] = [
  {
    name: LINES.name,
    what: EMPTY_WORDS.emptyLines,
    headers: [LINES.columns.client, LINES.columns.mix, LINES.columns.revenue, LINES.columns.referenceMonth].map(({ header }) => header),
  },
  { name: SCENARIOS.name, what: EMPTY_WORDS.emptyScenarios, headers: [SCENARIOS.columns.lever.header, SCENARIOS.columns.active.header, { fr: "Base", en: "Base" }] },
];
const OPTIONAL: readonly Text[] = [CLIENTS.name, ACTUALS.name, ASSUMPTION_TABLE.name];

const useStyles = makeStyles({
  root: { maxWidth: "480px" },
  title: { ...typographyStyles.subtitle2, margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalS}` },
  table: { margin: `${tokens.spacingVerticalM} 0`, paddingLeft: tokens.spacingHorizontalM, borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}` },
  name: { ...typographyStyles.body1Strong },
  headers: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** First run on a workbook that holds nothing for us: what to add, in the words by which it will be found. */
export function EmptyWorkbook() {
  const styles = useStyles();
  const { locale, say } = usePane();
  return (
    <main className={styles.root} data-testid="empty">
      <h2 className={styles.title}>{say(EMPTY_WORDS.emptyTitle)}</h2>
      <p>{say(EMPTY_WORDS.emptyIntro)}</p>
      {NEEDED.map(({ name, what, headers }) => (
        <div key={name.en} className={styles.table}>
          <span className={styles.name}>{say(name)}</span>, {say(what)}
          <div className={styles.headers}>{say(EMPTY_WORDS.andHeaders(listed(locale, headers.map(say))))}</div>
        </div>
      ))}
      <p>
        {say(EMPTY_WORDS.emptyOptional)} {listed(locale, OPTIONAL.map(say))}.
      </p>
      <p>{say(EMPTY_WORDS.emptyMapped(NEEDED.map(({ name }) => say(mappedName(name)))))}</p>
      <p>{say(EMPTY_WORDS.emptyThen)}</p>
    </main>
  );
}
