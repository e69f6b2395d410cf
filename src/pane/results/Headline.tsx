import { Badge, InfoLabel, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { percent } from "../../catalog/record/format";
import { compactMoney, exactMoney } from "../format/money";
import type { Answer } from "../state/pane-state";
import { Spoken } from "../feedback/Spoken";
import { usePane, usePaneState } from "../state/use-pane";
import { WORDS } from "../words/words";
import { BadCaseEcho } from "./BadCaseEcho";
import { Difference } from "./figures/Difference";
import { OptInCaveat } from "./OptInCaveat";
import { PlanEcho } from "./PlanEcho";

const useStyles = makeStyles({
  root: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  label: { ...typographyStyles.body1Strong },
  row: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  number: { fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  notes: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
});

interface HeadlineProps {
  readonly className: string;
  readonly answer: Answer;
}

/**
 * Revenue at risk over the window, and what it rests on. It stays in sight while a lever further down is moved; a screen
 * reader is told what the workbook says, not every step of a drag.
 */
export function Headline({ className, answer }: HeadlineProps) {
  const styles = useStyles();
  const { locale, say } = usePane();
  const { risk, window } = answer.plan;
  const write = compactMoney(locale);
  const name = `${say(WORDS.atRisk)} ${say(WORDS.overMonths(window.months))}`;
  const exact = say(WORDS.exactly(exactMoney(risk.atRisk, locale)));
  return (
    <div className={mergeClasses(className, styles.root)}>
      <InfoLabel className={styles.label} info={<>{say(WORDS.atRiskMeaning)} {exact}.</>}>
        {name}
      </InfoLabel>
      <div className={styles.row}>
        <span className={styles.number} title={exact} data-testid="strip-at-risk" data-value={risk.atRisk}>{write(risk.atRisk)}</span>
        {answer.preview && <PreviewMark />}
      </div>
      <div className={styles.notes}>
        {risk.totals.runRate > 0 && <span>{say(WORDS.ofRevenue(percent(risk.atRisk / risk.totals.runRate, locale, [0])))}</span>}
        <Difference answer={answer} value={risk.atRisk} base={answer.base?.risk.atRisk ?? null} write={write} least={0.005} />
      </div>
      <BadCaseEcho />
      <OptInCaveat />
      <PlanEcho />
      <Spoken live>{answer.preview ? "" : `${name}\u00a0: ${write(risk.atRisk)}`}</Spoken>
    </div>
  );
}

function PreviewMark() {
  const { say } = usePane();
  const { drafts } = usePaneState();
  const writing = Object.values(drafts).some(({ phase }) => phase === "writing");
  return (
    <Badge appearance="tint" color="brand" title={say(WORDS.previewMeaning)} data-testid="preview-mark">
      {say(writing ? WORDS.writing : WORDS.preview)}
    </Badge>
  );
}
