import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Fragment, useMemo, useState, type ReactNode } from "react";
import type { FunctionGuide } from "../../catalog/emit/function-guide";
import type { CatalogFunction } from "../../catalog/functions/definition/define";
import { reference, typedText } from "../../catalog/filling/filled-argument";
import { filledCall, takenBy, type TakenValue } from "../../catalog/filling/filled-call";
import { isBase } from "../../catalog/cases/workbook-reading";
import type { CellValue } from "../../catalog/record/cells";
import type { Locale } from "../../catalog/record/text";
import { FORMULA_WORDS } from "../words/formula-words";
import { usePane, usePaneState } from "../state/use-pane";
import { ArgumentField } from "./ArgumentField";
import { ResultPreview } from "./ResultPreview";
import { TablesUsed } from "./TablesUsed";
import { readArgument } from "./typed-argument";
import { isFilled, usePreview, type DraftArgument } from "./use-preview";
import { useSelection } from "./use-selection";
import { WriteFormula } from "./WriteFormula";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalM, gridTemplateColumns: "minmax(0, 1fr)" },
  fields: { display: "grid", gap: tokens.spacingVerticalS, gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 220px), 1fr))" },
  title: { ...typographyStyles.body1Strong, margin: `0 0 ${tokens.spacingVerticalXXS}` },
  formula: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, margin: 0, padding: tokens.spacingHorizontalS, backgroundColor: tokens.colorNeutralBackground3, borderRadius: tokens.borderRadiusMedium, overflowWrap: "anywhere" },
  options: { ...typographyStyles.body1Strong, cursor: "pointer", marginBottom: tokens.spacingVerticalXS },
});

interface FormulaEditorProps {
  readonly fn: CatalogFunction;
  readonly guide: FunctionGuide;
}

/** A function filled with the workbook's tables and with values of the user's: its formula, its result, its place. */
export function FormulaEditor({ fn, guide }: FormulaEditorProps) {
  const styles = useStyles();
  const { locale, say } = usePane();
  const workbook = usePaneState("workbook");
  const selected = useSelection();
  const snapshot = workbook?.snapshot;
  const taken = useMemo(() => takenBy(fn, snapshot?.tables ?? []), [fn, snapshot]);
  const scenarios = workbook?.reading.scenarios ?? [];
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const sheet = selected === null ? null : selected.slice(0, selected.lastIndexOf("!") + 1);

  const fields = taken.values.map((value) => {
    const start = startOf(value, guide, scenarios, locale);
    const text = typed[value.key] ?? start.text;
    return { value, text, isExample: start.isExample && text === start.text, read: readArgument(text, value, sheet, locale) };
  });
  const given: Record<string, DraftArgument> = {};
  for (const { key, found } of taken.tables) if (found && !leftOut.has(key)) given[key] = found.argument;
  for (const { value, read } of fields) {
    if (read.is === "given") given[value.key] = read.argument;
    if (read.is === "cells") given[value.key] = { address: read.address };
  }
  const isReadable = fields.every(({ read }) => read.is !== "unread" && read.is !== "no-cell");
  const written = Object.fromEntries(
    Object.entries(given).map(([key, argument]) => [key, isFilled(argument) ? argument : reference(argument.address, null)]),
  );
  const { formula } = filledCall(fn, guide.call, written, locale);
  const { preview, cancel, again } = usePreview({ fn, call: guide.call, given });
  const shownPreview = isReadable ? preview : ({ phase: "not-read", words: FORMULA_WORDS.unread } as const);

  const field = ({ value, text, isExample, read }: (typeof fields)[number]) => (
    <ArgumentField
      key={value.key}
      value={value}
      help={guide.help[value.key]}
      typed={text}
      read={read}
      isExample={isExample}
      named={value.names === "scenario" && scenarios.length > 0 ? scenarios : null}
      selected={selected}
      onType={(next) => setTyped({ ...typed, [value.key]: next })}
    />
  );
  const [needed, optional] = [fields.filter(({ value }) => !value.optional), fields.filter(({ value }) => value.optional)];
  return (
    <div className={styles.root}>
      <TablesUsed tables={taken.tables} leftOut={leftOut} onTake={(key, isTaken) => setLeftOut(toggled(leftOut, key, isTaken))} />
      {needed.length > 0 && (
        <section aria-labelledby="formula-values">
          <h3 id="formula-values" className={styles.title}>{say(FORMULA_WORDS.values)}</h3>
          <div className={styles.fields}>{needed.map(field)}</div>
        </section>
      )}
      {optional.length > 0 && (
        <details>
          <summary className={styles.options} data-testid="formula-options">{say(FORMULA_WORDS.options)}</summary>
          <div className={styles.fields}>{optional.map(field)}</div>
        </details>
      )}
      <ResultPreview fn={fn} preview={shownPreview} onCancel={cancel} onAgain={again} />
      <section aria-labelledby="formula-text">
        <h3 id="formula-text" className={styles.title}>{say(FORMULA_WORDS.formula)}</h3>
        <p className={styles.formula} data-testid="formula-text">{parted(say(formula))}</p>
      </section>
      <WriteFormula key={formula.en} fn={fn} formula={formula.en} preview={shownPreview} selected={selected} />
    </div>
  );
}

interface Start {
  readonly text: string;
  readonly isExample: boolean;
}

/** What stands in a field before anybody types: the user's own column or scenario, else the value of the example. */
function startOf(value: TakenValue, { starts }: FunctionGuide, scenarios: readonly string[], locale: Locale): Start {
  if (value.usual) return { text: `=${value.usual.written[locale]}`, isExample: false };
  const other = value.names === "scenario" ? (scenarios.find((name) => !isBase(name)) ?? scenarios[0]) : undefined;
  if (other !== undefined) return { text: other, isExample: false };
  const start = starts[value.key];
  if (start === undefined) return { text: "", isExample: false };
  const cells = Array.isArray(start) ? (start as readonly (readonly CellValue[])[]).flat() : [start as CellValue];
  return { text: cells.map((cell) => typedText(cell, value.quantity, locale)).join("; "), isExample: true };
}

/** A formula that breaks behind its separators, where it breaks. */
function parted(formula: string): ReactNode[] {
  return formula.split(/(?<=[(;,])/).map((part, index) => <Fragment key={index}>{part}<wbr /></Fragment>);
}

function toggled(keys: ReadonlySet<string>, key: string, isOut: boolean): ReadonlySet<string> {
  const next = new Set(keys);
  if (isOut) next.delete(key);
  else next.add(key);
  return next;
}
