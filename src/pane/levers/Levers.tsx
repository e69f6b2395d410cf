import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { SliderId } from "../../catalog/levers/levers";
import { Spoken } from "../feedback/Spoken";
import { usePane, usePaneState } from "../state/use-pane";
import { WORDS } from "../words/words";
import { Lever } from "./Lever";
import { MoreLevers } from "./MoreLevers";
import { firstLevers } from "./order";

/** Id of the levers' place. */
const PLACE = "levers";

/** Leads keys to the first lever that is there: to its slider, or to its field where it has none. */
export function focusLevers(): void {
  const place = document.getElementById(PLACE);
  (place?.querySelector<HTMLElement>("input[type=range]") ?? place?.querySelector("input"))?.focus();
}

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)" },
  /** Where there is no chart to be kept on the same screen. */
  roomy: { rowGap: tokens.spacingVerticalM },
  title: { margin: 0, height: 0 },
});

/** The two levers that matter most, and the others on request. */
export function Levers() {
  const sliders = usePaneState("workbook")?.reading.sliders ?? [];
  if (sliders.length === 0) return null;
  return (
    <LeverPlace>
      {firstLevers(sliders).map((control) => (
        <Lever key={control.id} control={control} />
      ))}
      <MoreLevers />
    </LeverPlace>
  );
}

/** The levers that move what stands beside them. */
export function LeversOf({ ids }: { readonly ids: readonly SliderId[] }) {
  const sliders = usePaneState("workbook")?.reading.sliders.filter(({ id }) => ids.includes(id)) ?? [];
  if (sliders.length === 0) return null;
  return (
    <LeverPlace isRoomy>
      {ids.flatMap((wanted) => sliders.filter(({ id }) => id === wanted)).map((control) => (
        <Lever key={control.id} control={control} />
      ))}
    </LeverPlace>
  );
}

function LeverPlace({ isRoomy = false, children }: { readonly isRoomy?: boolean; readonly children: ReactNode }) {
  const styles = useStyles();
  const { say } = usePane();
  const active = usePaneState("workbook")?.reading.active ?? null;
  return (
    <section id={PLACE} className={mergeClasses(styles.root, isRoomy && styles.roomy)} aria-labelledby="levers-title" data-testid="levers">
      <h2 id="levers-title" className={styles.title}><Spoken>{say(active === null ? WORDS.levers : WORDS.leversOf(active))}</Spoken></h2>
      {children}
    </section>
  );
}
