import { Button, Field, Input, Link, makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { date, numeral } from "../../catalog/record/format";
import { tidy } from "../../catalog/record/quantity";
import { headersIn, LOOKED_THROUGH, type TableSpec } from "../../catalog/record/table";
import type { WorkbookReading } from "../../catalog/cases/workbook-reading";
import { isPlain, mappingCheck } from "../../catalog/mapping/mapped-problems";
import { mappedTable } from "../../catalog/mapping/mapped-table";
import { columnNamed, withSource, type ColumnSource, type Mapping } from "../../catalog/mapping/mapping";
import { proposedMapping } from "../../catalog/mapping/proposal";
import { neededColumns, rangeAddress, sourceColumns } from "../../catalog/mapping/source-block";
import { LINES } from "../../catalog/tables/revenue/lines";
import { SCENARIOS } from "../../catalog/tables/scenarios";
import type { WorkbookTable } from "../../workbook/port";
import { typedValue } from "../format/typed-value";
import { ProblemItem } from "../problems/ProblemItem";
import { usePane } from "../state/use-pane";
import { MAPPING_WORDS } from "../words/mapping-words";
import type { ChosenRange } from "./ChooseRange";
import { ColumnRow } from "./ColumnRow";
import { insertableTable } from "./insertable-table";
import { firstAsOf } from "./as-of";

/** More rows than these need a formula for each of their cells, which no spreadsheet likes. */
const MOST_ROWS = 2000;
/** So many problems are told here; all of them stand in the list of problems afterwards. */
const MOST_PROBLEMS = 6;

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalM, gridTemplateColumns: "minmax(0, 1fr)" },
  range: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", gap: tokens.spacingHorizontalS, overflowWrap: "anywhere" },
  address: { ...typographyStyles.body1Strong },
  field: { minWidth: 0, gridTemplateColumns: "minmax(0, 1fr)" },
  title: { ...typographyStyles.body1Strong, margin: 0, paddingTop: tokens.spacingVerticalS, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: { ...typographyStyles.body1Strong, margin: 0, cursor: "pointer" },
  columns: { display: "grid", gap: tokens.spacingVerticalM, gridTemplateColumns: "minmax(0, 1fr)", marginTop: tokens.spacingVerticalS },
  words: { margin: 0, overflowWrap: "anywhere" },
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  lacks: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  problems: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalS },
  apply: { width: "100%" },
});

interface MapColumnsProps {
  readonly spec: TableSpec;
  readonly chosen: ChosenRange;
  /** All tables of the workbook. */
  readonly tables: readonly WorkbookTable[];
  readonly reading: WorkbookReading;
  readonly onBack: () => void;
}

/** What each column of a range is, all of it proposed; what is missing and what is wrong; and a button that makes it count. */
export function MapColumns({ spec, chosen, tables, reading, onBack }: MapColumnsProps) {
  const styles = useStyles();
  const { store, locale, say, today } = usePane();
  const { block, sheets } = chosen;
  const [mapping, setMapping] = useState<Mapping>(() => proposedMapping(spec, block, chosen.top, locale));
  const hasScenarios = reading.tables.some(({ name, found }) => name.en === SCENARIOS.name.en && found !== null);
  const [asOf, setAsOf] = useState(() => firstAsOf(today));
  const [typedAsOf, setTypedAsOf] = useState(() => date(asOf, locale));
  const columns = useMemo(() => sourceColumns(block, mapping.top), [block, mapping.top]);
  const check = useMemo(() => mappingCheck(spec, block, mapping, tables, asOf, locale), [spec, block, mapping, tables, asOf, locale]);
  const { fates } = useMemo(() => mappedTable(spec, block, mapping, locale), [spec, block, mapping, locale]);
  const plain = useMemo(() => isPlain(spec, block, mapping), [spec, block, mapping]);

  const isLines = spec.id === LINES.id;
  const needed = neededColumns(spec);
  const others = Object.keys(spec.columns).filter((key) => !needed.includes(key));
  const assumed = others.filter((key) => columnNamed(spec, key).blank?.status === "assumption" || (isLines && key === "currency"));
  const rest = others.filter((key) => !assumed.includes(key));
  const put = (key: string) => (source: ColumnSource | null) => setMapping((former) => withSource(former, key, source));
  const row = (key: string) => (
    <ColumnRow
      key={key}
      spec={spec}
      name={key}
      source={mapping.columns[key] ?? null}
      columns={columns}
      isNeeded={needed.includes(key)}
      today={today}
      onChange={put(key)}
    />
  );
  const unsaid = Object.values(mapping.columns).flatMap((source) => (source?.from === "column" && source.conversion.as === "words" ? source.conversion.words.flatMap(({ word, means }) => (means === null ? [word] : [])) : []));
  // A word without a meaning is told once, by its name.
  const errors = check.problems.filter(({ severity, cause }) => severity === "error" && !("found" in cause && typeof cause.found === "string" && unsaid.includes(tidy(cause.found))));
  const read = new Set(Object.values(mapping.columns).flatMap((source) => (source?.from === "column" ? [source.at] : [])));
  const unread = columns.filter(({ at }) => !read.has(at)).map(({ header }) => header);
  const lastRow = block.values.length - 1;
  const width = Math.max(...block.values.map((cells) => cells.length));
  const address = rangeAddress(block.origin, { row: mapping.top, column: 0 }, { row: lastRow, column: width - 1 });
  const isLong = !plain && lastRow - mapping.top > MOST_ROWS;
  const count = (fate: string) => fates.filter((one) => one === fate).length;
  const levers = hasScenarios ? [] : [SCENARIOS.name[locale], say(MAPPING_WORDS.assumptionsSheet)];
  const added = [...(plain ? [] : [spec.name[locale]]), ...levers];
  const known = rest.filter((key) => mapping.columns[key] !== undefined).length;
  const apply = () => {
    const own = { spec, block, mapping, sheets, asOf: hasScenarios ? null : asOf };
    store.acts.insert(MAPPING_WORDS.title(address), insertableTable(own, locale));
  };

  return (
    <div className={styles.root} data-testid="map-columns">
      <div className={styles.range}>
        <span className={styles.address}>{address}</span>
        <Link as="button" data-testid="other-range" onClick={onBack}>{say(MAPPING_WORDS.otherRange)}</Link>
      </div>
      <Field className={styles.field} label={say(MAPPING_WORDS.headerRow)} size="small">
        <Select size="small" data-testid="header-row" value={String(mapping.top)} onChange={(_, { value }) => setMapping(proposedMapping(spec, block, Number(value), locale))}>
          {headerRows(chosen).map(({ top, headers }) => (
            <option key={top} value={top}>{say(MAPPING_WORDS.headerRowNamed(block.origin.row + top + 1, headers))}</option>
          ))}
        </Select>
      </Field>

      <h3 className={styles.title}>{say(MAPPING_WORDS.needed)}</h3>
      <div className={styles.columns}>{needed.map(row)}</div>
      {assumed.length > 0 && (
        <details data-testid="map-assumed" open={assumed.some((key) => mapping.columns[key]?.basis === "proposed")}>
          <summary className={styles.summary}>{say(MAPPING_WORDS.assumed)}</summary>
          <div className={styles.columns}>{assumed.map(row)}</div>
        </details>
      )}
      {rest.length > 0 && (
        <details data-testid="map-others">
          <summary className={styles.summary}>{say(MAPPING_WORDS.others(known))}</summary>
          <div className={styles.columns}>{rest.map(row)}</div>
        </details>
      )}
      {!hasScenarios && (
        <Field label={say(MAPPING_WORDS.asOf)} hint={say(MAPPING_WORDS.asOfHint)} size="small" validationState={typedValue(typedAsOf, "day", locale) === null ? "error" : "none"}>
          <Input
            size="small"
            data-testid="map-as-of"
            value={typedAsOf}
            onChange={(_, { value }) => {
              setTypedAsOf(value);
              const day = typedValue(value, "day", locale);
              if (day !== null) setAsOf(day);
            }}
          />
        </Field>
      )}

      <h3 className={styles.title} data-testid="map-summary">{say(MAPPING_WORDS.summary(count("read"), count("total")))}</h3>
      {unread.length > 0 && <p className={styles.hint} data-testid="map-unread">{say(MAPPING_WORDS.unread(unread))}</p>}
      {check.missing.length > 0 && <p className={styles.lacks} data-testid="map-missing">{say(MAPPING_WORDS.lacks(check.missing.map((key) => columnNamed(spec, key).header)))}</p>}
      {unsaid.length > 0 && <p className={styles.lacks} data-testid="map-unsaid">{say(MAPPING_WORDS.wordsUnsaid(unsaid))}</p>}
      {check.missing.length === 0 && errors.length > 0 && (
        <>
          <p className={styles.words}>{say(MAPPING_WORDS.toCure(errors.length))}</p>
          <ol className={styles.problems} data-testid="map-problems">
            {errors.slice(0, MOST_PROBLEMS).map((problem, rank) => (
              <ProblemItem key={rank} problem={problem} rank={rank} />
            ))}
          </ol>
        </>
      )}
      {isLong && <p className={styles.lacks} role="alert">{say(MAPPING_WORDS.tooLong(numeral(MOST_ROWS, locale)))}</p>}
      <p className={styles.hint}>{say(added.length === 0 ? MAPPING_WORDS.writesName : MAPPING_WORDS.writes(added))}</p>
      <Button
        className={styles.apply}
        appearance="primary"
        data-testid="map-apply"
        disabled={check.missing.length > 0 || isLong}
        onClick={apply}
      >
        {say(isLines ? MAPPING_WORDS.apply : MAPPING_WORDS.applyOther)}
      </Button>
    </div>
  );
}

/** Rows that may be the headers, by what stands in them. */
function headerRows({ block, top }: ChosenRange): { readonly top: number; readonly headers: string }[] {
  return block.values.slice(0, LOOKED_THROUGH).flatMap((_, at) => {
    const texts = headersIn(block.values, at).filter((header) => header !== "");
    const isWordsAlone = (block.values[at] ?? []).every((cell) => typeof cell !== "number");
    return (isWordsAlone && texts.length > 1) || at === top ? [{ top: at, headers: texts.slice(0, 4).join(", ") }] : [];
  });
}
