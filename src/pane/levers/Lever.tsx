import { Button, InfoLabel, Link, makeStyles, mergeClasses, Slider, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowResetRegular } from "@fluentui/react-icons";
import { useRef } from "react";
import { STANDING, type Lever as LeverSpec } from "../../catalog/record/lever";
import { LEVERS } from "../../catalog/levers/levers";
import { describe } from "../../catalog/words/refusals/messages";
import { isBase, type SliderControl } from "../../catalog/cases/workbook-reading";
import { briefValue, leverValue, shownBounds } from "../format/lever-value";
import { drafted, isLeftBlank, sliderDraft } from "../state/pane-state";
import { Refused } from "../feedback/Refused";
import { usePane, usePaneState } from "../state/use-pane";
import { WORDS } from "../words/words";
import { useDrag } from "./use-drag";
import { ValueField } from "./ValueField";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", alignItems: "start", columnGap: tokens.spacingHorizontalS },
  sub: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  cell: { fontSize: "inherit", lineHeight: "inherit" },
  slider: { gridColumn: "1 / -1", minWidth: 0, margin: `0 calc(-1 * ${tokens.spacingHorizontalS})` },
  /** Ticks of 730 days or 60 half percents would be a smear. */
  rail: { "::before": { display: "none" } },
  foot: { gridColumn: "1 / -1", display: "flex", alignItems: "center", justifyContent: "space-between", ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  reset: { minWidth: "auto", paddingTop: 0, paddingBottom: 0, ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  problem: { gridColumn: "1 / -1", ...typographyStyles.caption1, color: tokens.colorStatusDangerForeground1 },
  locked: { gridColumn: "1 / -1", ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  wide: { gridColumn: "1 / -1" },
});

/** One lever: its name and source, its value to drag or to type, its bounds, its cell, and the ways back: to Base, and to no limit. */
export function Lever({ control }: { readonly control: SliderControl }) {
  const styles = useStyles();
  const { store, locale, say } = usePane();
  const state = usePaneState();
  const { id, address } = control;
  const { name, help, source, standing } = LEVERS[id];
  const draft = sliderDraft(state, id);
  const moved = drafted(draft);
  const value = moved === undefined ? control.value : moved;
  // What is typed over a cell that was refused counts before it is in the cell.
  const isRefused = moved === undefined && value === null && !(state.workbook && isLeftBlank(control, state.workbook.reading));
  const root = useRef<HTMLDivElement>(null);
  const backTo = (former: number | null) => {
    // The button goes once the value is there: the focus stays with the lever.
    root.current?.querySelector<HTMLInputElement>("input[type=range]")?.focus();
    store.put(id, former);
  };
  return (
    <div ref={root} className={styles.root} data-testid={`lever-${id}`}>
      <div>
        <InfoLabel info={<LeverInfo help={say(help)} source={`${say(STANDING[standing])}\u00a0: ${say(source)}`} />}>{say(name)}</InfoLabel>
        <div className={styles.sub}>
          {say(STANDING[standing])} ·{" "}
          <Link as="button" inline className={styles.cell} title={say(WORDS.showCell(address))} onClick={() => store.select(address)}>
            {address}
          </Link>
        </div>
      </div>
      <ValueField control={control} shown={isRefused ? "" : leverValue(id, value, locale)} />
      {isRefused || control.locked !== null ? <WithheldSlider control={control} /> : <LeverSlider control={control} value={value} />}
      <Foot control={control} value={isRefused ? undefined : value} onBack={backTo} />
      {draft?.phase === "refused" && (
        <div className={styles.wide}>
          <Refused id={id} value={leverValue(id, draft.value, locale)} />
        </div>
      )}
    </div>
  );
}

function LeverInfo({ help, source }: { readonly help: string; readonly source: string }) {
  return (
    <>
      {help}.<br />
      {source}.
    </>
  );
}

/** The thumb of a blank cell stands where no limit is felt any more. */
function LeverSlider({ control, value }: { readonly control: SliderControl; readonly value: number | null }) {
  const styles = useStyles();
  const { store, locale, say } = usePane();
  const { id, step, address } = control;
  const { ref, ...drag } = useDrag(id);
  const { min, max } = shownBounds(control);
  return (
    <Slider
      className={styles.slider}
      rail={{ className: styles.rail }}
      input={{ ref, ...drag }}
      min={min}
      max={max}
      step={step}
      value={value ?? control.whenBlank ?? max}
      onChange={(_, moved) => store.move(id, moved.value)}
      aria-label={say(LEVERS[id].name)}
      aria-valuetext={leverValue(id, value, locale)}
      data-testid={`slider-${id}`}
      data-address={address}
    />
  );
}

/** In the place of a slider whose cell holds no value for it, or a formula: what is so there, not a thumb in a wrong place. */
function WithheldSlider({ control }: { readonly control: SliderControl }) {
  const styles = useStyles();
  const { locale, say } = usePane();
  const { workbook } = usePaneState();
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
  readonly onBack: (former: number | null) => void;
}

/**
 * Under the slider's ends its bounds, between them the way back to Base, and beside the upper one the way to no limit where a blank means
 * that.
 */
function Foot({ control, value, onBack }: FootProps) {
  const styles = useStyles();
  const { locale, say } = usePane();
  const { workbook } = usePaneState();
  const { id, base, whenBlank, locked } = control;
  const { blank }: LeverSpec = LEVERS[id];
  const { min, max } = shownBounds(control);
  const write = (bound: number | null) => briefValue(id, bound, locale);
  const baseIsBlank = base === null && whenBlank !== null && workbook !== null && workbook.base !== null;
  const compares = (base !== null || baseIsBlank) && !isBase(workbook?.reading.active ?? "");
  return (
    <div className={styles.foot}>
      <span>{write(min)}</span>
      {compares && value === base && <span>{say(WORDS.atBase)}</span>}
      {compares && value !== base && locked === null && (
        <Button className={styles.reset} appearance="subtle" size="small" icon={<ArrowResetRegular />} title={say(WORDS.writeBase)} onClick={() => onBack(base)} data-testid={`reset-${id}`}>
          {say(WORDS.backToBase(write(base)))}
        </Button>
      )}
      <span>
        {write(max)}
        {blank && value !== null && locked === null && (
          <>
            {" · "}
            <Link as="button" inline className={styles.cell} title={say(WORDS.writeBlank)} onClick={() => onBack(null)} data-testid={`clear-${id}`}>{say(blank)}</Link>
          </>
        )}
      </span>
    </div>
  );
}
