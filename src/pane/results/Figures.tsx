import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Answer } from "../state/pane-state";
import { ProblemHint } from "../problems/ProblemHint";
import { BadCase } from "./figures/BadCase";
import { BaseNote } from "./BaseNote";
import { CashTrough } from "./figures/CashTrough";
import { Concentration } from "./figures/Concentration";
import { LossInTime } from "./figures/LossInTime";
import { PlanFigures } from "./figures/PlanFigures";
import { Surplus } from "./figures/Surplus";
import { Unlawful } from "./figures/Unlawful";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    columnGap: tokens.spacingHorizontalM,
    "@media (min-width: 560px)": { gridTemplateColumns: "repeat(4, minmax(0, 1fr))" },
  },
});

/** The strip's other numbers, under the headline. */
export function Figures({ className, answer }: { readonly className: string; readonly answer: Answer }) {
  const styles = useStyles();
  return (
    <section className={mergeClasses(styles.root, className)} data-testid="strip">
      <LossInTime answer={answer} />
      <BadCase />
      <Unlawful answer={answer} />
      <Concentration answer={answer} />
      <Surplus answer={answer} />
      <CashTrough answer={answer} />
      <PlanFigures answer={answer} />
      <BaseNote answer={answer} />
      <ProblemHint />
    </section>
  );
}
