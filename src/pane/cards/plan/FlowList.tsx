import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { monthName, numeral } from "../../../catalog/record/format";
import { Spoken } from "../../feedback/Spoken";
import { usePane } from "../../state/use-pane";
import { PLAN_WORDS } from "../../words/plan-words";
import { firstMonth, type Flow } from "./flows";
import { usePeopleRows } from "./use-people-rows";

const useStyles = makeStyles({
  under: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", alignItems: "center", columnGap: tokens.spacingHorizontalS, ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  /** A border, not a background: contrast themes leave its shape in sight. */
  bar: { borderTop: `6px solid ${tokens.colorCompoundBrandBackground}`, minWidth: "2px" },
  months: { gridColumn: "1 / -1" },
});

interface FlowListProps {
  readonly flows: readonly Flow[];
  /** First month of the window. */
  readonly start: number;
  /** Whether to tell who begins in each month. */
  readonly byMonth: boolean;
}

/** Flows, each a line with its people, and a bar by which they compare. */
export function FlowList({ flows, start, byMonth }: FlowListProps) {
  const styles = useStyles();
  const rows = usePeopleRows();
  const { locale, say } = usePane();
  const largest = Math.max(1, ...flows.map(({ people }) => people));
  const write = (people: number) => numeral(people, locale, [0]);
  const nameOf = (month: number) => monthName(start + month, locale);
  return (
    <ul className={rows.list} data-testid="plan-flows">
      {flows.map((flow) => (
        <li key={`${flow.from}>${flow.to}`} className={rows.row} data-testid="plan-flow" data-people={flow.people}>
          <span className={rows.count}>{write(flow.people)}</span>
          <div className={rows.words}>
            {flow.from} <span aria-hidden>→</span>
            <Spoken>{` ${say(PLAN_WORDS.towards)} `}</Spoken> {flow.to}
            <div className={styles.under}>
              <div className={styles.bar} style={{ width: `${(100 * flow.people) / largest}%` }} aria-hidden />
              <span>{say(PLAN_WORDS.since(nameOf(firstMonth(flow))))}</span>
              {byMonth && flow.byMonth.length > 1 && (
                <span className={mergeClasses(styles.months)}>{flow.byMonth.map(({ month, people }) => say(PLAN_WORDS.inMonthWith(nameOf(month), write(people)))).join(" · ")}</span>
              )}
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
