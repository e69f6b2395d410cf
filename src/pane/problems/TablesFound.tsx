import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircleRegular, CircleRegular } from "@fluentui/react-icons";
import { usePane, usePaneState } from "../state/use-pane";
import { WORDS } from "../words/words";

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: `0 0 ${tokens.spacingVerticalXS}` },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalXS },
  item: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, overflowWrap: "anywhere" },
  icon: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase300 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The tables that Relais looks for: where each stands, or that it is not there. */
export function TablesFound() {
  const styles = useStyles();
  const { store, say } = usePane();
  const tables = usePaneState("workbook")?.reading.tables ?? [];
  return (
    <section aria-labelledby="tables-found" data-testid="tables-found">
      <h2 id="tables-found" className={styles.title}>{say(WORDS.tablesFound)}</h2>
      <ul className={styles.list}>
        {tables.map(({ name, found }) => (
          <li key={name.en} className={styles.item} data-testid="table-found" data-found={found?.name}>
            {found ? <CheckmarkCircleRegular className={styles.icon} aria-hidden /> : <CircleRegular className={styles.icon} aria-hidden />}
            <span>
              {say(name)}{" "}
              {found === null ? (
                <span className={styles.quiet}>{say(WORDS.tableAbsent)}</span>
              ) : found.address === undefined ? (
                found.name
              ) : (
                <Link as="button" inline title={say(WORDS.showCell(found.address))} onClick={() => found.address !== undefined && store.select(found.address)}>{found.address}</Link>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
