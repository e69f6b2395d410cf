import { Button, makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { MathFormulaRegular } from "@fluentui/react-icons";
import { lazy, useEffect, useRef, useState } from "react";
import { monthName } from "../../catalog/record/format";
import { normalised } from "../../catalog/record/table";
import { NAMES } from "../../catalog/cases/workbook-reading";
import { drafted } from "../state/pane-state";
import { GuardedChunk } from "../feedback/GuardedChunk";
import { Refused } from "../feedback/Refused";
import { Spoken } from "../feedback/Spoken";
import { PreviewMark } from "../results/PreviewMark";
import { useDrawn, useOpenPart, usePane, usePaneState } from "../state/use-pane";
import { WORDS } from "../words/words";

const ScenarioTools = lazy(async () => ({ default: (await import(/* webpackChunkName: "scenarios" */ "../scenarios/ScenarioTools")).ScenarioTools }));

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr) auto auto auto", alignItems: "center", columnGap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXXS },
  mark: { display: "block", width: "24px", height: "24px" },
  product: { margin: 0, lineHeight: 0 },
  aside: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  /** The months stand below the chart, too. */
  window: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, whiteSpace: "nowrap", "@media (max-width: 399px)": { display: "none" } },
  wide: { gridColumn: "1 / -1" },
  cell: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
});

/** Product, the scenario that counts, and the months shown. */
export function Header() {
  const styles = useStyles();
  const { say } = usePane();
  const workbook = usePaneState("workbook");
  const hasScenarios = workbook !== null && workbook.reading.scenarios.length > 0;
  return (
    <header className={styles.root}>
      <h1 className={styles.product}><Mark className={styles.mark} /><Spoken>{say(WORDS.product)}</Spoken></h1>
      {hasScenarios ? <ScenarioPicker /> : <span>{say(WORDS.product)}</span>}
      <span className={styles.aside}>
        <PreviewMark />
        <MonthsShown />
      </span>
      <InsertFormula />
      {hasScenarios && <GuardedChunk waiting={null}><ScenarioTools /></GuardedChunk>}
      {hasScenarios && <div className={styles.wide}><Refused id="scenario" value={say(WORDS.theScenario)} /></div>}
    </header>
  );
}

/** The first and the last of the months that the numbers are of. */
function MonthsShown() {
  const styles = useStyles();
  const { locale, say } = usePane();
  const start = useDrawn(({ answer }) => answer?.plan.window.start ?? null);
  const months = useDrawn(({ answer }) => answer?.plan.window.months ?? null);
  if (start === null || months === null) return null;
  return <span className={styles.window}>{say(WORDS.window(monthName(start, locale), monthName(start + months - 1, locale)))}</span>;
}

/** The way to a formula, from any view and without any table. */
function InsertFormula() {
  const { store, say } = usePane();
  const part = useOpenPart();
  const words = say(WORDS.insertFormula);
  const [button, setButton] = useState<HTMLElement | null>(null);
  const wasOpen = useRef(false);
  // What had the focus is gone with the part: keys go on from where they went in.
  useEffect(() => {
    if (wasOpen.current && part === null) button?.focus();
    wasOpen.current = part === "formula";
  }, [part, button]);
  const toggle = () => (part === "formula" ? store.part.close() : store.part.open("formula"));
  return (
    <Button
      ref={setButton}
      size="small"
      appearance="subtle"
      icon={<MathFormulaRegular />}
      title={words}
      aria-label={words}
      aria-expanded={part === "formula"}
      data-testid="insert-formula"
      onClick={toggle}
    />
  );
}

/** Choosing writes the scenario's name into the one cell that names the active scenario. */
function ScenarioPicker() {
  const styles = useStyles();
  const { store, locale, say } = usePane();
  const workbook = usePaneState("workbook");
  const chosen = useDrawn(({ drafts }) => drafted(drafts.scenario));
  if (workbook === null) return null;
  const { scenarios, active } = workbook.reading;
  const cell = workbook.snapshot.activeScenario;
  if (cell === null) return <p className={styles.cell}>{say(WORDS.noScenarioCell(active ?? "", NAMES.activeScenario[locale]))}</p>;
  const named = chosen ?? cell.name;
  const known = scenarios.find((name) => normalised(name) === normalised(named));
  return (
    <Select size="small" aria-label={say(WORDS.scenario)} data-testid="scenario" value={known ?? named} onChange={(_, { value }) => store.put("scenario", value)}>
      {known === undefined && <option disabled>{named}</option>}
      {scenarios.map((name) => (
        <option key={name}>{name}</option>
      ))}
    </Select>
  );
}

/** The product's mark: one runner hands over to the next. */
function Mark({ className }: { readonly className: string }) {
  return (
    <svg className={className} viewBox="0 0 64 64" aria-hidden="true">
      <rect width="64" height="64" rx="13" fill="#0b4f4a" />
      <g transform="rotate(-45 32 32)" strokeLinecap="round" fill="none" strokeWidth="11">
        <path d="M7 24.5h29" stroke="#ffffff" />
        <path d="M28 39.5h29" stroke="#ffb22e" />
      </g>
    </svg>
  );
}
