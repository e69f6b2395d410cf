import type { Box, ChartInfo, ChartSeriesInfo } from "../../document/document";
import { asInteger, asOptionalText, asText } from "../wire/arguments";
import { invalidArgument, itemNotFound } from "../wire/errors";
import { RangeObject } from "../ranges/range";
import type { Session } from "../session/session";
import { SessionObject } from "../session/session-object";
import { WireCollection } from "../session/wire-collection";
import type { Links, Methods, Scalars, WireObject } from "../wire/wire-object";

/** `chart.series` */
export class ChartSeriesCollection extends WireCollection {
  readonly type = "ChartSeriesCollection";

  constructor(
    session: Session,
    private readonly chart: string,
  ) {
    super(session);
  }

  override readonly methods: Methods = {
    ...this.lookups,
    Add: (name) => {
      const { document } = this.session;
      const chart = chartOf(this.session, this.chart);
      const [first] = chart.series;
      // Excel's new series has no values of its own yet; here it has the first one's until they are set.
      const values: Box = first?.values ?? { sheet: chart.sheet, row: 0, column: 0, rows: 1, columns: 1 };
      const added: ChartSeriesInfo = { name: asOptionalText(name, "name") ?? `Series${chart.series.length + 1}`, values, along: null, color: null, dashed: false };
      document.setChart({ ...chart, series: [...chart.series, added] });
      return new ChartSeriesObject(this.session, this.chart, chart.series.length);
    },
  };

  items(): readonly WireObject[] {
    return chartOf(this.session, this.chart).series.map((_, index) => new ChartSeriesObject(this.session, this.chart, index));
  }

  find(): null {
    return null;
  }
}

/** One series, by its place in the chart. */
class ChartSeriesObject extends SessionObject {
  readonly type = "ChartSeries";

  constructor(
    session: Session,
    private readonly chart: string,
    private readonly index: number,
  ) {
    super(session);
  }

  override readonly scalars: Scalars = {
    // Bars and columns stand as the chart's kind has them.
    GapWidth: { set: (width) => void asInteger(width, "gapWidth") },
    Name: { get: () => this.#series().name, set: (name) => this.#change({ name: asText(name, "name") }) },
    Overlap: { set: (overlap) => void asInteger(overlap, "overlap") },
  };

  override readonly links: Links = {
    Format: () => new SeriesFormatObject(this.session, (part) => this.#change(part)),
  };

  override readonly methods: Methods = {
    SetValues: (range) => this.#change({ values: boxIn(range, "sourceData") }),
    SetXAxisValues: (range) => this.#change({ along: boxIn(range, "sourceData") }),
  };

  #series(): ChartSeriesInfo {
    return chartOf(this.session, this.chart).series[this.index] ?? fail();
  }

  #change(part: Partial<ChartSeriesInfo>): void {
    const chart = chartOf(this.session, this.chart);
    const series = { ...this.#series(), ...part };
    this.session.document.setChart({ ...chart, series: chart.series.map((one, index) => (index === this.index ? series : one)) });
  }
}

type Change = (part: Partial<ChartSeriesInfo>) => void;

class SeriesFormatObject extends SessionObject {
  readonly type = "ChartSeriesFormat";

  constructor(
    session: Session,
    private readonly change: Change,
  ) {
    super(session);
  }

  override readonly links: Links = {
    Fill: () => new SeriesFillObject(this.session, this.change),
    Line: () => new SeriesLineObject(this.session, this.change),
  };
}

class SeriesFillObject extends SessionObject {
  readonly type = "ChartFill";

  constructor(
    session: Session,
    private readonly change: Change,
  ) {
    super(session);
  }

  override readonly methods: Methods = { SetSolidColor: (color) => this.change({ color: asText(color, "color") }) };
}

class SeriesLineObject extends SessionObject {
  readonly type = "ChartLineFormat";

  constructor(
    session: Session,
    private readonly change: Change,
  ) {
    super(session);
  }

  override readonly scalars: Scalars = {
    Color: { set: (color) => this.change({ color: asText(color, "color") }) },
    LineStyle: { set: (style) => this.change({ dashed: asText(style, "lineStyle") === "Dash" }) },
  };
}

function chartOf({ document }: Session, id: string): ChartInfo {
  return document.charts().find((chart) => chart.id === id) ?? fail();
}

function boxIn(range: unknown, name: string): Box {
  if (!(range instanceof RangeObject)) throw invalidArgument(`${name} is a range`);
  return range.box;
}

function fail(): never {
  throw itemNotFound();
}
