import { Field, makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { lazy } from "react";
import { monthName } from "../../catalog/record/format";
import { normalised } from "../../catalog/record/table";
import { NAMES } from "../../catalog/cases/workbook-reading";
import { drafted } from "../state/pane-state";
import { Refused } from "../feedback/Refused";
import { GuardedChunk } from "../feedback/GuardedChunk";
import { usePane, usePaneState } from "../state/use-pane";
import { WORDS } from "../words/words";

const ScenarioTools = lazy(async () => ({ default: (await import(/* webpackChunkName: "scenarios" */ "../scenarios/ScenarioTools")).ScenarioTools }));

const useStyles = makeStyles({
  root: { paddingTop: tokens.spacingVerticalM, paddingBottom: tokens.spacingVerticalS },
  top: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalS },
  mark: { width: "24px", height: "24px", flexShrink: 0 },
  product: { ...typographyStyles.subtitle2, margin: 0 },
  window: { ...typographyStyles.caption1, marginLeft: "auto", color: tokens.colorNeutralForeground2, textAlign: "right" },
  picker: { gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS },
  cell: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
});

/** Product, months shown, and the scenario that counts. */
export function Header() {
  const styles = useStyles();
  const { locale, say } = usePane();
  const { answer, workbook } = usePaneState();
  const span = answer?.plan.window;
  return (
    <header className={styles.root}>
      <div className={styles.top}>
        <Mark className={styles.mark} />
        <h1 className={styles.product}>{say(WORDS.product)}</h1>
        {span && (
          <span className={styles.window}>
            {say(WORDS.window(monthName(span.start, locale), monthName(span.start + span.months - 1, locale)))}
          </span>
        )}
      </div>
      {workbook !== null && workbook.reading.scenarios.length > 0 && <ScenarioPicker />}
    </header>
  );
}

/** Choosing writes the scenario's name into the one cell that names the active scenario. */
function ScenarioPicker() {
  const styles = useStyles();
  const { store, locale, say } = usePane();
  const { workbook, drafts } = usePaneState();
  if (workbook === null) return null;
  const { scenarios, active } = workbook.reading;
  const cell = workbook.snapshot.activeScenario;
  if (cell === null) return <p className={styles.cell}>{say(WORDS.noScenarioCell(active ?? "", NAMES.activeScenario[locale]))}</p>;
  const named = drafted(drafts.scenario) ?? cell.name;
  const known = scenarios.find((name) => normalised(name) === normalised(named));
  return (
    <>
      <Field className={styles.picker} label={say(WORDS.scenario)} orientation="horizontal">
        <Select data-testid="scenario" value={known ?? named} onChange={(_, { value }) => store.put("scenario", value)}>
          {known === undefined && <option disabled>{named}</option>}
          {scenarios.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
      <Refused id="scenario" value={say(WORDS.theScenario)} />
      <GuardedChunk waiting={null}><ScenarioTools /></GuardedChunk>
    </>
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
