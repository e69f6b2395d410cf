import { makeStyles, tokens } from "@fluentui/react-components";
import { WarningFilled } from "@fluentui/react-icons";
import { date, numeral } from "../../../catalog/record/format";
import { useOutdatedLook } from "../../feedback/use-outdated-look";
import { functionOfJobs, jobsOf } from "./plan/jobs";
import type { Answer } from "../../state/pane-state";
import { usePane, usePaneState } from "../../state/use-pane";
import { FIGURE_WORDS } from "../../words/figure-words";
import { WORDS } from "../../words/words";
import { Difference } from "./Difference";
import { Figure } from "./Figure";
import { missingFigure } from "./plan/missing-figure";
import { PlanNamed } from "./plan/PlanNamed";

const useStyles = makeStyles({
  flag: { color: tokens.colorStatusWarningForeground1, verticalAlign: "text-bottom" },
});

/** People who lose their job under the plan, beside those who would if nothing were done; who is redeployed, who is left idle. */
export function JobsCut({ answer }: { readonly answer: Answer }) {
  const styles = useStyles();
  const { locale, say } = usePane();
  const answerIsCurrent = usePaneState("answerIsCurrent");
  const old = useOutdatedLook(!answerIsCurrent || answer.planIs !== "on-its-way");
  const jobs = jobsOf(answer);
  const write = (people: number) => numeral(people, locale, [0]).replace("-", "\u2212");
  const label = say(WORDS.jobsCut);
  const meaning = <>{say(WORDS.jobsCutMeaning)}</>;
  const fn = functionOfJobs(answer.follows);
  if (jobs === null) return null;
  const { cut, byNothing, avoided, redeployed, inClass, idle, ofBase, early } = jobs;
  const beside = <div data-testid="strip-do-nothing-cuts" data-value={byNothing}>{say(WORDS.ifNothingIsDone(write(byNothing)))}</div>;
  if (cut === null || avoided === null)
    return (
      <Figure testId="strip-jobs-cut" fn={fn} label={label} info={meaning} shown={say(missingFigure(answer))} value={null}>
        {beside}
        <PlanNamed answer={answer} />
      </Figure>
    );
  // Of the numbers as they are written, so that the three add up.
  const shownAvoided = Math.round(byNothing) - Math.round(cut);
  return (
    <Figure testId="strip-jobs-cut" fn={fn} label={label} info={meaning} shown={write(cut)} value={cut} className={old}>
      {beside}
      <PlanNamed answer={answer} />
      <div data-testid="strip-jobs-kept" data-value={avoided}>
        {say(
          shownAvoided >= 0 ? FIGURE_WORDS.jobsAvoided(shownAvoided, write(shownAvoided)) : FIGURE_WORDS.jobsAdded(write(-shownAvoided)),
        )}
      </div>
      <Difference answer={answer} value={cut} base={ofBase} write={write} least={0.5} />
      {early && (
        <div data-testid="strip-early-exits" data-value={early.heads}>
          <WarningFilled className={styles.flag} aria-hidden />
          {` ${say(FIGURE_WORDS.earlyExits(write(early.heads), date(early.lawful, locale)))}`}
        </div>
      )}
      <div data-testid="strip-redeployed" data-value={redeployed}>{say(FIGURE_WORDS.redeployedPeople(Math.round(redeployed)))}</div>
      {inClass >= 0.5 && <div>{say(WORDS.inClassPeople(Math.round(inClass)))}</div>}
      <div data-testid="strip-idle-at-end" data-value={idle}>{say(idle < 0.5 ? FIGURE_WORDS.nobodyIdle : FIGURE_WORDS.idlePeople(write(idle)))}</div>
    </Figure>
  );
}
