import { Link, makeStyles, Spinner, tokens, typographyStyles } from "@fluentui/react-components";
import { memo, useMemo } from "react";
import { FUNCTION_GUIDE } from "../../catalog/emit/function-guide";
import type { CatalogFunction } from "../../catalog/functions/definition/define";
import { STANDING } from "../../catalog/record/lever";
import { VERSION } from "../../catalog/version";
import { useFunction } from "../formula/use-function";
import { usePane, usePaneState } from "../state/use-pane";
import { EXPLAINED_WORDS } from "../words/cards/explained-words";
import { FUNCTION_RESULT_WORDS } from "../words/cards/function-result-words";
import { WORDS } from "../words/words";
import { inputsOf, type InputTable, type InputValue } from "./inputs";

const useStyles = makeStyles({
  root: { ...typographyStyles.caption1, display: "grid", gap: tokens.spacingVerticalXS, gridTemplateColumns: "minmax(0, 1fr)" },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  head: { ...typographyStyles.caption1Strong, margin: 0 },
  opens: { lineHeight: "24px" },
  list: { display: "flex", flexWrap: "wrap", gap: `0 ${tokens.spacingHorizontalS}`, margin: 0, padding: 0, listStyleType: "none" },
  link: { display: "inline-block", fontSize: "inherit", lineHeight: "24px", textAlign: "left" },
  table: { ...typographyStyles.caption1, width: "100%", borderCollapse: "collapse" },
  name: { textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: "1px 0", overflowWrap: "anywhere" },
  amount: { textAlign: "right", padding: `1px 0 1px ${tokens.spacingHorizontalXS}`, verticalAlign: "top" },
  column: { textAlign: "right", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, padding: "1px 0" },
  standing: { color: tokens.colorNeutralForeground2 },
});

/** Where a function's result comes from: how it is reckoned, the tables and values that go into it with their cells, how well founded. */
export const Explained = memo(function Explained({ id }: { readonly id: string }) {
  const fn = useFunction(id);
  if (fn === "missing") return null;
  return fn === null ? <Spinner size="tiny" /> : <Content fn={fn} />;
});

function Content({ fn }: { readonly fn: CatalogFunction }) {
  const styles = useStyles();
  const { locale, say } = usePane();
  const workbook = usePaneState("workbook");
  const guide = FUNCTION_GUIDE.find(({ id }) => id === fn.id);
  const inputs = useMemo(() => workbook && inputsOf(fn, workbook, locale), [fn, workbook, locale]);
  return (
    <div className={styles.root} data-testid={`explained-${fn.id}`}>
      {guide && <p className={styles.words}>{say(guide.method)} {say(FUNCTION_RESULT_WORDS.source(say(guide.source)))}</p>}
      <p className={styles.words} data-testid="explained-version">{say(EXPLAINED_WORDS.version(VERSION))}</p>
      {inputs && (inputs.tables.length === 0 && inputs.values.length === 0 ? (
        <p className={styles.words}>{say(EXPLAINED_WORDS.none)}</p>
      ) : (
        <>
          {inputs.tables.length > 0 && <Tables tables={inputs.tables} />}
          {inputs.values.length > 0 && <Values values={inputs.values} />}
          {inputs.hasDefaults && <p className={styles.words}>{say(EXPLAINED_WORDS.defaults)}</p>}
        </>
      ))}
    </div>
  );
}

function Tables({ tables }: { readonly tables: readonly InputTable[] }) {
  const styles = useStyles();
  const { store, say } = usePane();
  return (
    <>
      <p className={styles.head}>{say(EXPLAINED_WORDS.tables)}</p>
      <ul className={styles.list}>
        {tables.map(({ name, address }) => (
          <li key={address}>
            <Link as="button" inline className={styles.link} title={say(WORDS.showCell(address))} onClick={() => store.select(address)} data-testid="explained-table">{say(name)}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function Values({ values }: { readonly values: readonly InputValue[] }) {
  const styles = useStyles();
  const { store, say } = usePane();
  return (
    <details>
      <summary className={styles.opens}>{say(EXPLAINED_WORDS.values(values.length))}</summary>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            <th className={styles.column} scope="col">{say(EXPLAINED_WORDS.value)}</th>
            <th className={styles.column} scope="col">{say(EXPLAINED_WORDS.standing)}</th>
          </tr>
        </thead>
        <tbody>
          {values.map(({ id, name, shown, standing, source, address, isOverride }) => (
            <tr key={id} data-testid="explained-value" data-id={id} data-address={address}>
              <th className={styles.name} scope="row">
                <Link as="button" inline className={styles.link} title={say(WORDS.showCell(address))} onClick={() => store.select(address)}>{say(name)}</Link>
              </th>
              <td className={styles.amount}>{shown}</td>
              <td className={styles.amount} title={say(source)}>
                <span className={styles.standing}>{say(isOverride ? EXPLAINED_WORDS.override : STANDING[standing])}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
