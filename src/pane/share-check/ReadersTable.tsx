import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { numeral } from "../../catalog/record/format";
import { READER_IDS, READERS } from "../../catalog/sharing/check/readers";
import type { ShareCheck } from "../../catalog/sharing/check/share-check";
import { usePane } from "../state/use-pane";
import { SHARE_CHECK_WORDS } from "../words/check/share-check-words";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", ...typographyStyles.caption1 },
  caption: { ...typographyStyles.body1Strong, textAlign: "left", paddingBottom: tokens.spacingVerticalXS },
  reader: { textAlign: "left", fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere" },
  head: { fontWeight: tokens.fontWeightSemibold, verticalAlign: "bottom" },
  cell: {
    padding: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
  },
  first: { paddingLeft: 0 },
  wrong: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** What becomes of the formulas, by who opens the workbook. */
export function ReadersTable({ check: { readers, formulas } }: { readonly check: ShareCheck }) {
  const styles = useStyles();
  const { say, locale } = usePane();
  const { columns } = SHARE_CHECK_WORDS;
  return (
    <table className={styles.table} data-testid="share-check-readers">
      <caption className={styles.caption}>{say(SHARE_CHECK_WORDS.table(formulas))}</caption>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.reader, styles.first)}>{say(columns.reader)}</th>
          <th scope="col" className={mergeClasses(styles.cell, styles.head)}>{say(columns.recalculates)}</th>
          <th scope="col" className={mergeClasses(styles.cell, styles.head)}>{say(columns.keeps)}</th>
          <th scope="col" className={mergeClasses(styles.cell, styles.head)}>{say(columns.errors)}</th>
        </tr>
      </thead>
      <tbody>
        {READER_IDS.map((id) => {
          const { recalculates, keeps, errors, following } = readers[id];
          const wrong = errors + following;
          const said = wrong > 0 ? say(SHARE_CHECK_WORDS.errors(errors, following)) : undefined;
          return (
            <tr key={id} data-reader={id}>
              <th scope="row" className={mergeClasses(styles.cell, styles.reader, styles.first)}>{say(READERS[id].name)}</th>
              <td className={styles.cell}>{numeral(recalculates, locale)}</td>
              <td className={styles.cell}>{numeral(keeps, locale)}</td>
              <td className={mergeClasses(styles.cell, wrong > 0 && styles.wrong)} title={said}>{numeral(wrong, locale)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
