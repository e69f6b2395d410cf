import { InfoLabel, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { numeral, percent } from "../../../catalog/record/format";
import { ASSUMED_OPT_IN } from "../../../catalog/cases/uncertainty/uncertainty-case";
import { answersLast } from "../../state/engine-card";
import { USUAL, type BadCaseFound, type BadCaseState } from "./bad-case";
import { FanChart } from "../../chart/fan/FanChart";
import { compactMoney } from "../../format/money";
import { useOutdatedLook } from "../../feedback/use-outdated-look";
import { usePane } from "../../state/use-pane";
import { CashRisk } from "./CashRisk";
import { Outcomes } from "./Outcomes";
import { Stresses } from "./Stresses";
import { BAD_CASE_CARD_WORDS } from "../../words/cards/bad-case-card-words";

const useStyles = makeStyles({
  root: { minWidth: 0 },
  title: { margin: 0 },
  sentence: { ...typographyStyles.body1, margin: `0 0 ${tokens.spacingVerticalS}` },
  parts: {
    display: "grid",
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXXL}`,
    gridTemplateColumns: "minmax(0, 1fr)",
    alignItems: "start",
    "@media (min-width: 560px)": { gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)" },
  },
  rest: { display: "grid", gap: tokens.spacingVerticalM, gridTemplateColumns: "minmax(0, 1fr)" },
  foot: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0, gridColumn: "1 / -1" },
});

/** The bad case: how far apart the months may turn out, what the window comes to, how likely cash fails, and what may go wrong. */
export function BadCaseCard({ badCase, fan }: { readonly badCase: BadCaseState; readonly fan: BadCaseFound }) {
  const styles = useStyles();
  const { locale, say } = usePane();
  const { figures, everything } = badCase;
  const ofFan = useOutdatedLook(answersLast(badCase, fan));
  const ofRest = useOutdatedLook(answersLast(badCase, everything));
  const { measures, point } = fan.found;
  const revenueThen = measures.revenue.bad.percentile;
  const share = point.retained > 0 ? percent(revenueThen / point.retained, locale, [0]) : "–";
  const sentence = say(BAD_CASE_CARD_WORDS.sentence(compactMoney(locale)(revenueThen), share));
  return (
    <section
      className={styles.root}
      aria-labelledby="bad-case"
      data-testid="bad-case-card"
      data-current={answersLast(badCase, fan)}
      data-whole={answersLast(badCase, everything)}
    >
      <h2 id="bad-case" className={styles.title}>
        <InfoLabel size="large" info={<>{say(BAD_CASE_CARD_WORDS.cardMeaning)}</>}>{say(BAD_CASE_CARD_WORDS.card)}</InfoLabel>
      </h2>
      <p className={mergeClasses(styles.sentence, ofFan)}>{sentence}</p>
      <div className={styles.parts}>
        <div className={ofFan}><FanChart found={fan.found} title={sentence} /></div>
        <div className={styles.rest}>
          <Outcomes figures={(figures ?? fan).found} everything={everything?.found ?? null} old={ofRest} />
          {everything && (
            <>
              <div className={ofRest}><CashRisk found={everything.found} /></div>
              <div className={ofRest}><Stresses stresses={everything.found.stresses} /></div>
            </>
          )}
        </div>
        <Foot badCase={badCase} fan={fan} />
      </div>
    </section>
  );
}

/** How it was reckoned, how precise it is, and what of it is assumed. */
function Foot({ badCase: { precision, question }, fan: { found, asked } }: { readonly badCase: BadCaseState; readonly fan: BadCaseFound }) {
  const styles = useStyles();
  const { locale, say } = usePane();
  const trials = say(BAD_CASE_CARD_WORDS.trials(numeral(found.trials, locale), numeral(USUAL.sampling.seed, locale)));
  const p5 = precision?.to === question ? precision.of.percentiles[0] : undefined;
  const { optIn } = asked.levers;
  const [low, mode, high] = [
    percent(Math.min(ASSUMED_OPT_IN.low, optIn), locale),
    percent(optIn, locale),
    percent(Math.max(ASSUMED_OPT_IN.high, optIn), locale),
  ] as const;
  return (
    <p className={styles.foot} data-testid="bad-case-foot">
      {asked.uncertainty?.assumed && <>{say(BAD_CASE_CARD_WORDS.assumed(low, mode, high))}<br /></>}
      {trials}
      <span data-testid="bad-case-precision" data-value={p5}>{p5 === undefined ? "" : ` · ${say(BAD_CASE_CARD_WORDS.precision(compactMoney(locale)(p5)))}`}</span>
    </p>
  );
}
