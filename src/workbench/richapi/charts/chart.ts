import type { Box, ChartInfo } from "../../document/document";
import { boxOf } from "../../document/reference";
import { asBoolean, asText } from "../wire/arguments";
import { invalidArgument, itemNotFound } from "../wire/errors";
import { RangeObject } from "../ranges/range";
import type { Session } from "../session/session";
import { SessionObject } from "../session/session-object";
import type { Identity, Links, Methods, Scalars } from "../wire/wire-object";
import { ChartSeriesCollection } from "./chart-series";

/** What a chart is made of: each knows the chart by its id, and changes it whole. */
abstract class OfChart extends SessionObject {
  constructor(
    session: Session,
    protected readonly id: string,
  ) {
    super(session);
  }

  protected chart(): ChartInfo {
    const chart = this.session.document.charts().find(({ id }) => id === this.id);
    if (!chart) throw itemNotFound();
    return chart;
  }

  protected change(part: Partial<ChartInfo>): void {
    this.session.document.setChart({ ...this.chart(), ...part });
  }
}

/** A chart, as far as the workbench keeps one: its kind, title, place, series and the formats of its axes. */
export class ChartObject extends OfChart {
  readonly type = "Chart";

  override identity(): Identity {
    return { Id: this.id };
  }

  override readonly scalars: Scalars = {
    ChartType: { get: () => this.chart().type },
    Id: { get: () => this.id },
    Name: { get: () => this.chart().name, set: (name) => this.change({ name: asText(name, "name") }) },
    // A file that the workbench writes plots hidden cells, too.
    PlotVisibleOnly: { set: (only) => void asBoolean(only, "plotVisibleOnly") },
  };

  override readonly links: Links = {
    Axes: () => new ChartAxesObject(this.session, this.id),
    Legend: () => new ChartLegendObject(this.session, this.id),
    Series: () => new ChartSeriesCollection(this.session, this.id),
    Title: () => new ChartTitleObject(this.session, this.id),
  };

  override readonly methods: Methods = {
    Delete: () => this.session.document.deleteChart(this.chart().id),
    SetPosition: (start, end) => {
      const [first, last] = [this.#cell(start, "startCell"), this.#cell(end ?? start, "endCell")];
      const rows = last.row + last.rows - first.row;
      const columns = last.column + last.columns - first.column;
      if (rows < 1 || columns < 1) throw invalidArgument("endCell lies below and right of startCell");
      this.change({ place: { ...first, rows, columns } });
    },
  };

  #cell(cell: unknown, name: string): Box {
    const { sheet } = this.chart();
    const box = cell instanceof RangeObject ? cell.box : boxOf(this.session.document, asText(cell, name), sheet);
    if (box?.sheet !== sheet) throw invalidArgument(`${name} is a cell of the chart's sheet`);
    return box;
  }
}

class ChartTitleObject extends OfChart {
  readonly type = "ChartTitle";
  override readonly scalars: Scalars = {
    Text: { get: () => this.chart().title ?? "", set: (text) => this.change({ title: asText(text, "text") }) },
  };
}

/** The workbench puts the legend of several series under the chart, and none where there is one. */
class ChartLegendObject extends OfChart {
  readonly type = "ChartLegend";
  override readonly scalars: Scalars = {
    Position: { set: (position) => void asText(position, "position") },
    Visible: { set: (on) => void asBoolean(on, "visible") },
  };
}

class ChartAxesObject extends OfChart {
  readonly type = "ChartAxes";
  override readonly links: Links = {
    CategoryAxis: () => new ChartAxisObject(this.session, this.id, "alongFormat"),
    ValueAxis: () => new ChartAxisObject(this.session, this.id, "valueFormat"),
  };
}

class ChartAxisObject extends OfChart {
  readonly type = "ChartAxis";

  constructor(
    session: Session,
    id: string,
    private readonly format: "alongFormat" | "valueFormat",
  ) {
    super(session, id);
  }

  override readonly scalars: Scalars = {
    NumberFormat: {
      get: () => this.chart()[this.format] ?? "General",
      set: (format) => this.change({ [this.format]: asText(format, "numberFormat") }),
    },
    // The order and the place of what stands along the axis are those of the chart's kind.
    ReversePlotOrder: { set: (on) => void asBoolean(on, "reversePlotOrder") },
    TickLabelPosition: { set: (position) => void asText(position, "tickLabelPosition") },
  };
}
