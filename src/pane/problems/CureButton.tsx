import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { certainCure } from "../../catalog/cures/certain-cures";
import type { Problem } from "../../catalog/record/problem";
import { usePane, usePaneState } from "../state/use-pane";
import { CURE_WORDS } from "../words/check/cure-words";
import { MeaningsButton, wordReadByFormula } from "./MeaningsButton";
import { formatOfCure, shownCure } from "./shown-cure";

const useStyles = makeStyles({
  root: { marginTop: tokens.spacingVerticalXS, maxWidth: "100%", whiteSpace: "normal", textAlign: "left" },
});

/** Writes what the cell can only mean, where that is certain. */
export function CureButton({ problem }: { readonly problem: Problem }) {
  const styles = useStyles();
  const { store, locale, say } = usePane();
  const isUnderWay = useSyncExternalStore(store.acts.subscribe, () => store.acts.state().cure?.phase === "under-way");
  const mappings = usePaneState("workbook")?.snapshot.mappings ?? [];
  const read = wordReadByFormula(problem, mappings);
  // What a formula reads in a person's own cells is put right in her list of words, never in its own cell.
  if (read !== null) return <MeaningsButton cell={read} />;
  const cure = certainCure(problem);
  if (cure === null) return null;
  const { address, found, value, unit } = cure;
  const shown = shownCure(value, unit);
  return (
    <Button
      className={styles.root}
      size="small"
      disabled={isUnderWay}
      aria-label={say(CURE_WORDS.writeInto(shown, address))}
      data-testid="cure"
      data-address={address}
      onClick={() => store.acts.cure({ address, found, value, unit, format: formatOfCure(unit, locale) })}
    >
      {say(CURE_WORDS.write(shown))}
    </Button>
  );
}
