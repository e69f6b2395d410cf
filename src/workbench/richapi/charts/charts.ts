import { CHART_TYPES, type ChartInfo } from "../../document/document";
import { sameName } from "../../document/reference";
import { asText } from "../wire/arguments";
import { invalidArgument } from "../wire/errors";
import { RangeObject } from "../ranges/range";
import type { Session } from "../session/session";
import { WireCollection } from "../session/wire-collection";
import type { Methods, Scalars } from "../wire/wire-object";
import { ChartObject } from "./chart";

/** Cells that a chart covers until it is given its place. */
const FIRST_PLACE = { row: 0, column: 0, rows: 15, columns: 7 } as const;

/** `worksheet.charts` */
export class ChartsCollection extends WireCollection {
  readonly type = "ChartCollection";

  constructor(
    session: Session,
    private readonly sheet: string,
  ) {
    super(session);
  }

  override readonly scalars: Scalars = {
    Count: { get: () => this.#charts().length },
  };

  override readonly methods: Methods = {
    ...this.lookups,
    Add: (type, source) => {
      const known = CHART_TYPES.find((one) => one === asText(type, "type"));
      if (!known) throw invalidArgument(`type is one of ${CHART_TYPES.join(", ")} here`);
      if (!(source instanceof RangeObject)) throw invalidArgument("sourceData is a range");
      const { document } = this.session;
      const chart: ChartInfo = {
        id: freeId(document.charts()),
        sheet: this.sheet,
        name: `Chart ${this.#charts().length + 1}`,
        type: known,
        title: null,
        place: { sheet: this.sheet, ...FIRST_PLACE },
        series: [{ name: "Series1", values: source.box, along: null, color: null, dashed: false }],
        valueFormat: null,
        alongFormat: null,
      };
      document.setChart(chart);
      return new ChartObject(this.session, chart.id);
    },
  };

  items(): readonly ChartObject[] {
    return this.#charts().map(({ id }) => new ChartObject(this.session, id));
  }

  /** By name, whatever its case, or by id. */
  find(key: unknown): ChartObject | null {
    const chart = this.#charts().find(({ id, name }) => id === key || (typeof key === "string" && sameName(name, key)));
    return chart ? new ChartObject(this.session, chart.id) : null;
  }

  #charts(): readonly ChartInfo[] {
    return this.session.document.charts().filter(({ sheet }) => sheet === this.sheet);
  }
}

function freeId(charts: readonly ChartInfo[]): string {
  let number = charts.length + 1;
  while (charts.some(({ id }) => id === `chart-${number}`)) number += 1;
  return `chart-${number}`;
}
