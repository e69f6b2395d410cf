import { InfoLabel, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { monthName, numeral } from "../../../catalog/record/format";
import { SEVERANCE_HOURS } from "../../../catalog/words/severance-hours";
import { usePane } from "../../state/use-pane";
import { PLAN_WORDS } from "../../words/plan-words";
import { headsIn, type OthersOfPlan } from "./found-plan";
import { usePeopleRows } from "./use-people-rows";

const useStyles = makeStyles({
  list: { marginTop: tokens.spacingVerticalS, paddingTop: tokens.spacingVerticalS, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, gap: 0 },
  info: { margin: 0, "& + &": { marginTop: tokens.spacingVerticalXS } },
});

/** What an exit costs, what others make of it, and what its calendar has to reckon with. */
const EXITS = [PLAN_WORDS.exitsMeaning, SEVERANCE_HOURS, PLAN_WORDS.strikeLaw];

interface OtherPeopleProps {
  readonly others: OthersOfPlan;
  /** First month of the window. */
  readonly start: number;
}

/** Those who are not redeployed: who leaves, who joins, who is still in class and who is left without work. */
export function OtherPeople({ others, start }: OtherPeopleProps) {
  const styles = useStyles();
  const rows = usePeopleRows();
  const { locale, say } = usePane();
  const firstOf = (steps: OthersOfPlan["exits"]) => monthName(start + Math.min(...steps.map(({ month }) => month)), locale);
  const [exits, hires] = [headsIn(others.exits), headsIn(others.hires)];
  const found = [
    exits > 0
      ? { id: "exits", people: exits, words: PLAN_WORDS.exitsFrom(Math.round(exits), firstOf(others.exits)), info: EXITS }
      : { id: "exits", people: exits, words: PLAN_WORDS.noExitPlanned },
    ...(hires >= 0.5
      ? [{ id: "hires", people: hires, words: PLAN_WORDS.hiresFrom(Math.round(hires), firstOf(others.hires)), info: [PLAN_WORDS.hiresUncounted] }]
      : []),
    ...(others.inClass >= 0.5 ? [{ id: "in-class", people: others.inClass, words: PLAN_WORDS.inClassAtEnd }] : []),
    { id: "idle", people: others.idle, words: PLAN_WORDS.idleAtEnd },
  ];
  return (
    <ul className={mergeClasses(rows.list, styles.list)}>
      {found.map(({ id, people, words, info }) => (
        <li key={id} className={rows.row} data-testid={`plan-${id}`} data-people={people}>
          <span className={rows.count}>{numeral(Math.max(0, people), locale, [0])}</span>
          {info === undefined ? (
            <span className={rows.words}>{say(words)}</span>
          ) : (
            <InfoLabel className={rows.words} info={<>{info.map((text) => <p key={text.fr} className={styles.info}>{say(text)}</p>)}</>}>
              {say(words)}
            </InfoLabel>
          )}
        </li>
      ))}
    </ul>
  );
}
