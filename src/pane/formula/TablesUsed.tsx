import { Checkbox, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { CircleRegular, ErrorCircleRegular } from "@fluentui/react-icons";
import type { TakenTable } from "../../catalog/filling/filled-call";
import { FORMULA_WORDS } from "../words/formula-words";
import { WORDS } from "../words/words";
import { usePane } from "../state/use-pane";

const useStyles = makeStyles({
  title: { ...typographyStyles.body1Strong, margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { display: "grid", gridTemplateColumns: "32px minmax(0, 1fr)", alignItems: "center", minHeight: "28px", overflowWrap: "anywhere" },
  icon: { justifySelf: "center", fontSize: tokens.fontSizeBase400 },
  box: { "& .fui-Checkbox__indicator": { margin: tokens.spacingHorizontalS } },
  quiet: { color: tokens.colorNeutralForeground2 },
  needed: { color: tokens.colorStatusDangerForeground1 },
});

interface TablesUsedProps {
  readonly tables: readonly TakenTable[];
  /** Keys of those that are not given though they are there. */
  readonly leftOut: ReadonlySet<string>;
  readonly onTake: (key: string, isTaken: boolean) => void;
}

/** The tables that a function takes, and those of the workbook that are given to it. */
export function TablesUsed({ tables, leftOut, onTake }: TablesUsedProps) {
  const styles = useStyles();
  const { say } = usePane();
  if (tables.length === 0) return null;
  return (
    <section aria-labelledby="formula-tables">
      <h3 id="formula-tables" className={styles.title}>{say(FORMULA_WORDS.tables)}</h3>
      <ul className={styles.list}>
        {tables.map(({ key, name, optional, found }) => (
          <li key={key} className={styles.item} data-testid={`formula-table-${key}`} data-found={found?.name}>
            {found ? (
              <Checkbox
                className={styles.box}
                size="medium"
                aria-label={say(FORMULA_WORDS.take(name))}
                checked={!leftOut.has(key)}
                disabled={!optional}
                onChange={(_, { checked }) => onTake(key, checked === true)}
              />
            ) : optional ? (
              <CircleRegular className={styles.icon} aria-hidden />
            ) : (
              <ErrorCircleRegular className={styles.icon} aria-hidden />
            )}
            <span>
              {say(name)}{" "}
              {found === null ? (
                <span className={optional ? styles.quiet : styles.needed}>
                  {say(optional ? FORMULA_WORDS.absent : FORMULA_WORDS.needed)}
                </span>
              ) : (
                <Where address={found.address} name={found.name} />
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where a table stands, and the way there. */
function Where({ address, name }: { readonly address: string | null; readonly name: string }) {
  const { store, say } = usePane();
  const first = address?.replace(/:[A-Z]+\d+$/, "");
  if (address === null || first === undefined) return name;
  return <Link as="button" inline title={say(WORDS.showCell(first))} onClick={() => store.select(first)}>{address}</Link>;
}
