import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowResetRegular } from "@fluentui/react-icons";
import { useRef } from "react";
import { LEVERS } from "../../catalog/levers/levers";
import { describe } from "../../catalog/words/refusals/messages";
import { isBase, type SliderControl } from "../../catalog/cases/workbook-reading";
import { briefValue, leverValue, shownBounds } from "../format/lever-value";
import { drafted, isLeftBlank, sliderDraft, type PaneState } from "../state/pane-state";
import { Refused } from "../feedback/Refused";
import { useDrawn, usePane, usePaneState } from "../state/use-pane";
import { WORDS } from "../words/words";
import { LeverSlider } from "./LeverSlider";
import { MoreOfLever } from "./MoreOfLever";
import { ValueField } from "./ValueField";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto auto", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  name: { ...typographyStyles.body1, lineHeight: tokens.lineHeightBase200, "@media (max-width: 319px)": { fontSize: tokens.fontSizeBase200 } },
  foot: { display: "flex", alignItems: "center", justifyContent: "space-between", ...typographyStyles.caption1, lineHeight: "24px", color: tokens.colorNeutralForeground3 },
  reset: { minWidth: "auto", color: tokens.colorNeutralForeground2 },
  problem: { ...typographyStyles.caption1, color: tokens.colorStatusDangerForeground1 },
  locked: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  wide: { gridColumn: "1 / -1", minWidth: 0 },
  /** Below, and yet the first that keys come to. */
  slider: { gridRow: 2 },
});

/** One lever: its name, its value to drag or to type, its bounds with Base's value between them, and what else there is to it. */
export function Lever({ control }: { readonly control: SliderControl }) {
  const styles = useStyles();
  const { store, locale, say } = usePane();
  const workbook = usePaneState("workbook");
  const { id } = control;
  const draft = useDrawn((state) => sliderDraft(state, id));
  const moved = drafted(draft);
  const value = moved === undefined ? control.value : moved;
  // What is typed over a cell that was refused counts before it is in the cell.
  const isRefused = moved === undefined && value === null && !(workbook && isLeftBlank(control, workbook.reading));
  const hasSlider = !isRefused && control.locked === null;
  const base = baseOf(control, workbook);
  const slider = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const backTo = (former: number | null) => {
    // The button goes once the value is there: the focus stays with the lever.
    slider.current?.querySelector<HTMLInputElement>("input[type=range]")?.focus();
    store.put(id, former);
  };
  return (
    <div className={styles.root} data-testid={`lever-${id}`}>
      <span className={styles.name}>{say(LEVERS[id].name)}</span>
      <ValueField control={control} shown={isRefused ? "" : leverValue(id, value, locale)} isBesideSlider={hasSlider} ref={field} />
      <div ref={slider} className={mergeClasses(styles.wide, styles.slider)}>
        {hasSlider && <LeverSlider control={control} value={value} base={base} onType={() => field.current?.focus()} />}
        {!hasSlider && <WithheldSlider control={control} />}
      </div>
      <MoreOfLever control={control} value={isRefused ? undefined : value} base={base} onBack={backTo} />
      <Foot control={control} value={isRefused ? undefined : value} base={base} onBack={backTo} />
      {draft?.phase === "refused" && (
        <div className={styles.wide}>
          <Refused id={id} value={leverValue(id, draft.value, locale)} />
        </div>
      )}
    </div>
  );
}

/** What Base says of a lever: null for a blank, undefined where there is nothing to compare with. */
function baseOf({ base, whenBlank }: SliderControl, workbook: PaneState["workbook"]): number | null | undefined {
  const isBlank = base === null && whenBlank !== null && workbook !== null && workbook.base !== null;
  return (base !== null || isBlank) && !isBase(workbook?.reading.active ?? "") ? base : undefined;
}

/** In the place of a slider whose cell holds no value for it, or a formula: what is so there, not a thumb in a wrong place. */
function WithheldSlider({ control }: { readonly control: SliderControl }) {
  const styles = useStyles();
  const { locale, say } = usePane();
  const workbook = usePaneState("workbook");
  const problem = workbook?.reading.problems.find(({ place }) => place.address === control.address) ?? control.locked;
  if (problem === null) return null;
  const { cause, cure } = describe(problem, locale);
  return (
    <div className={mergeClasses(problem === control.locked ? styles.locked : styles.problem)} data-testid={`slider-${control.id}-withheld`}>
      {say(WORDS.noSlider(cause, cure))}
    </div>
  );
}

interface FootProps {
  readonly control: SliderControl;
  /** Value that is shown, null for a blank; undefined where the cell is refused. */
  readonly value: number | null | undefined;
  readonly base: number | null | undefined;
  readonly onBack: (former: number | null) => void;
}

/** Under the slider's ends its bounds, and between them Base's value: a click puts it back, as keys can behind "more". */
function Foot({ control, value, base, onBack }: FootProps) {
  const styles = useStyles();
  const { locale, say } = usePane();
  const { id, locked } = control;
  const { min, max } = shownBounds(control);
  const write = (bound: number | null) => briefValue(id, bound, locale);
  return (
    <div className={mergeClasses(styles.foot, styles.wide)}>
      <span>{write(min)}</span>
      {base !== undefined && value === base && <span>{say(WORDS.atBase)}</span>}
      {base !== undefined && value !== base && locked === null && (
        <Button className={styles.reset} appearance="subtle" size="small" icon={<ArrowResetRegular fontSize={14} />} tabIndex={-1} title={say(WORDS.writeBase)} onClick={() => onBack(base)} data-testid={`reset-${id}`}>
          {say(WORDS.backToBase(write(base)))}
        </Button>
      )}
      <span>{write(max)}</span>
    </div>
  );
}
