import { makeStyles, typographyStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../state/use-pane";
import { MAPPING_WORDS } from "../words/mapping-words";
import { WaysToBegin } from "./WaysToBegin";
import { MappedTables } from "../mapping/MappedTables";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalXL, gridTemplateColumns: "minmax(0, 1fr)", maxWidth: "480px" },
  title: { ...typographyStyles.subtitle2, margin: `0 0 ${tokens.spacingVerticalS}` },
});

/** What can be added to a workbook that has tables already, and ranges of the person's own that count as some. */
export function MoreToInsert() {
  const styles = useStyles();
  const { say } = usePane();
  return (
    <div className={styles.root}>
      <MappedTables />
      <section data-testid="more-to-insert">
        <h2 className={styles.title}>{say(MAPPING_WORDS.add)}</h2>
        <WaysToBegin isFirst={false} />
      </section>
    </div>
  );
}
