import { makeStyles, mergeClasses, Select, tokens, typographyStyles } from "@fluentui/react-components";
import type { TableSpec } from "../../catalog/record/table";
import { converted, MONEY_FACTORS, SHARE_FACTORS } from "../../catalog/mapping/conversion";
import { columnNamed, type ColumnSource, type Conversion } from "../../catalog/mapping/mapping";
import { sourceFrom } from "../../catalog/mapping/proposal";
import type { SourceColumn } from "../../catalog/mapping/source-block";
import { usePane } from "../state/use-pane";
import { MAPPING_WORDS } from "../words/mapping-words";
import { ForAllRows } from "./ForAllRows";
import { bareCell, shownCell } from "./shown-cell";
import { WordMeanings } from "./WordMeanings";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalXXS, gridTemplateColumns: "minmax(0, 1fr)" },
  head: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  name: { ...typographyStyles.body1Strong },
  basis: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  doubtful: { color: tokens.colorStatusWarningForeground1 },
  absent: { color: tokens.colorStatusDangerForeground1 },
  samples: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0, overflowWrap: "anywhere" },
});

interface ColumnRowProps {
  readonly spec: TableSpec;
  /** Key of the table's column. */
  readonly name: string;
  readonly source: ColumnSource | null;
  readonly columns: readonly SourceColumn[];
  readonly isNeeded: boolean;
  readonly today: number;
  readonly onChange: (source: ColumnSource | null) => void;
}

/** Where one column comes from, on real values, and how it is read; all of it can be changed. */
export function ColumnRow({ spec, name, source, columns, isNeeded, today, onChange }: ColumnRowProps) {
  const styles = useStyles();
  const { locale, say } = usePane();
  const column = columnNamed(spec, name);
  const { unit } = column.quantity;
  const chosen = source?.from === "column" ? (columns.find(({ at }) => at === source.at) ?? null) : null;
  const basis = source?.basis ?? (isNeeded ? "missing" : column.blank?.status === "assumption" ? "default" : "absent");
  const usual = column.blank?.status === "assumption" ? (column.blank.value as number | string) : null;
  return (
    <div className={styles.root} role="group" aria-label={say(column.header)} data-testid={`map-${name}`} data-basis={basis}>
      <div className={styles.head}>
        <span className={styles.name}>{say(column.header)}</span>
        <span className={mergeClasses(styles.basis, basis === "proposed" && styles.doubtful, basis === "missing" && styles.absent)}>{say(MAPPING_WORDS.basis[basis])}</span>
      </div>
      <Select
        size="small"
        aria-label={say(MAPPING_WORDS.sourceOf(column.header))}
        data-testid={`source-${name}`}
        value={source === null ? "" : source.from === "value" ? "value" : String(source.at)}
        onChange={(_, { value }) => {
          const at = columns.find((one) => String(one.at) === value);
          if (at) onChange(sourceFrom(spec, name, at, "chosen", locale));
          else onChange(value === "value" ? { from: "value", value: usual ?? "", basis: "chosen" } : null);
        }}
      >
        <option value="">{say(isNeeded ? MAPPING_WORDS.pick : usual === null ? MAPPING_WORDS.leaveOut : MAPPING_WORDS.byDefault(shownCell(usual, unit, locale)))}</option>
        {columns.map(({ at, header, letters, samples }) => (
          <option key={at} value={at}>{say(MAPPING_WORDS.option(header, letters, samples.map((sample) => bareCell(sample, locale)).join(", ")))}</option>
        ))}
        <option value="value">{say(MAPPING_WORDS.forAll)}</option>
      </Select>
      {source?.from === "value" && (
        <ForAllRows column={column} value={source.value === "" ? null : source.value} today={today} testId={`value-${name}`} onChange={(value) => onChange({ from: "value", value, basis: "chosen" })} />
      )}
      {source?.from === "column" && chosen && (
        <Reading column={chosen} conversion={source.conversion} unit={unit} name={name} spec={spec} onChange={(conversion) => onChange({ ...source, conversion, basis: source.basis === "recognised" ? "recognised" : "chosen" })} />
      )}
    </div>
  );
}

interface ReadingProps {
  readonly spec: TableSpec;
  readonly name: string;
  readonly column: SourceColumn;
  readonly conversion: Conversion;
  readonly unit: ReturnType<typeof columnNamed>["quantity"]["unit"];
  readonly onChange: (conversion: Conversion) => void;
}

/** How a column's cells are read, shown on the first of them. */
function Reading({ spec, name, column, conversion, unit, onChange }: ReadingProps) {
  const styles = useStyles();
  const { locale, say } = usePane();
  const ours = columnNamed(spec, name);
  if (conversion.as === "words") return <WordMeanings column={ours} name={name} words={conversion.words} onChange={(words) => onChange({ as: "words", words })} />;
  const factors = unit === "money" ? MONEY_FACTORS : unit === "share" ? SHARE_FACTORS : null;
  const { factor, texts } = conversion.as === "number" ? conversion : { factor: 1, texts: null };
  const inText = texts === null ? 0 : column.cells.filter((cell) => typeof cell === "string" && typeof converted(cell, conversion, ours.quantity) === "number").length;
  const meant = (sample: number | string) => shownCell(converted(sample, conversion, ours.quantity), unit, locale);
  const read = column.samples.map((sample) => [bareCell(sample, locale), meant(sample)] as const);
  return (
    <>
      {factors && (
        <Select
          size="small"
          aria-label={say(MAPPING_WORDS.reading(ours.header))}
          data-testid={`factor-${name}`}
          value={String(factor)}
          onChange={(_, { value }) => {
            const wanted = Number(value);
            onChange(wanted === 1 && texts === null ? { as: "is" } : { as: "number", factor: wanted, texts });
          }}
        >
          {factors.map((one) => (
            <option key={one} value={String(one)}>{say(factorWords(unit, one))}</option>
          ))}
        </Select>
      )}
      <p className={styles.samples} data-testid={`samples-${name}`}>
        {(factors ? read.map(([from, to]) => say(MAPPING_WORDS.becomes(from, to))) : read.map(([, to]) => to)).join(" · ")}
        {conversion.as === "above" && ` · ${say(MAPPING_WORDS.namesAbove)}`}
        {inText > 0 && ` · ${say(MAPPING_WORDS.textAmounts(inText))}`}
      </p>
    </>
  );
}

function factorWords(unit: ReadingProps["unit"], factor: number) {
  if (unit === "share") return factor === 1 ? MAPPING_WORDS.shares[1] : MAPPING_WORDS.shares.percent;
  const { factors } = MAPPING_WORDS;
  if (factor < 1) return factors.year;
  if (factor === 1 || factor === 1000 || factor === 1_000_000) return factors[factor];
  return factors.thousandsYear;
}
