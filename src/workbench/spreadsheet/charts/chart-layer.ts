import { chartSvg, wordsInFrame } from "../../charts/chart-svg";
import type { ChartPicture } from "../../charts/picture";
import type { Notation } from "../../dialect/notation";
import type { XlsxWorkbook } from "../../xlsx/model/model";
import type { UniverDocument } from "../document/univer-document";
import { pictureOf } from "./chart-picture";
import { PlacedCharts, type PlacedChart } from "./placed-charts";
import { SheetWindows, type SheetWindow } from "./sheet-window";
import type { Injector } from "@univerjs/core";

export interface ChartLayerOptions {
  readonly injector: Injector;
  readonly notation: () => Notation;
  /** What stands in the place of a chart that can't be drawn. */
  readonly undrawn: () => string;
}

/** Changes that come this close after one another are drawn at once. */
const TOGETHER_MS = 60;

/** The longest that a page which is never at rest waits with its first chart. */
const LATEST_MS = 1500;

/** A chart of the sheet in front, and its element once it has been in sight. */
interface Hung {
  readonly chart: PlacedChart;
  element?: HTMLElement;
  /** What the element shows; another text means another picture. */
  drawn?: string;
}

/**
 * Still pictures of the charts over the cells of the sheet in front: they follow their cells, the scroll and the zoom. What is not in sight
 * is not drawn. A click goes through to the cells.
 */
export class ChartLayer {
  private readonly root = window.document.createElement("div");
  private readonly placed: PlacedCharts;
  private readonly windows: SheetWindows;
  private sheet: string | undefined;
  private hung: Hung[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isClosed = false;

  constructor(
    private readonly document: UniverDocument,
    file: XlsxWorkbook,
    private readonly options: ChartLayerOptions,
  ) {
    this.placed = new PlacedCharts(document, file);
    this.windows = new SheetWindows(options.injector, document.unit);
    this.root.className = "charts";
    document.subscribe((event) => {
      if (event.kind !== "selected" && event.kind !== "activated") this.redrawSoon();
    });
    document.onChartsChanged(() => this.redrawSoon());
    // Cells come first, and the figures beside them.
    whenIdle(() => this.isClosed || this.windows.follow(() => this.follow()));
  }

  /** Draws anew what is in sight: the notation or the language has changed. */
  redraw(): void {
    this.sheet = undefined;
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
    this.root.remove();
  }

  private redrawSoon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      const view = this.windows.now();
      if (view && view.sheet === this.sheet) this.hang(view);
    }, TOGETHER_MS);
  }

  /** After each frame of the grid. */
  private follow(): void {
    const view = this.isClosed ? undefined : this.windows.now();
    if (!view) return;
    if (view.sheet !== this.sheet) {
      this.sheet = view.sheet;
      this.root.replaceChildren();
      this.hung = [];
      this.hang(view);
    } else this.put(view);
  }

  /** The charts of the sheet as they are now, each with the element that it has. */
  private hang(view: SheetWindow): void {
    const charts = this.placed.on(view.sheet);
    const former = this.hung;
    for (const { element } of former.slice(charts.length)) element?.remove();
    this.hung = charts.map((chart, index) => ({ ...former[index], chart }));
    this.put(view, true);
  }

  private put(view: SheetWindow, anew = false): void {
    for (const hung of this.hung) {
      const box = boxOf(hung.chart, view);
      if (!box) {
        if (hung.element) hung.element.hidden = true;
        continue;
      }
      if (anew || !hung.element || hung.element.hidden) this.draw(hung, box);
      hung.element?.style.setProperty("transform", `translate(${box.x}px, ${box.y}px) scale(${view.zoom})`);
      hung.element?.style.setProperty("clip-path", box.clip);
    }
    if (this.hung.some(({ element }) => element) && !this.root.isConnected) this.windows.canvas?.after(this.root);
  }

  private draw(hung: Hung, { width, height }: Pick<Seen, "width" | "height">): void {
    const { plot } = hung.chart;
    const picture = plot && pictureOf(this.document, plot, this.options.notation());
    const drawn = `${width} ${height} ${this.options.notation()} ${picture ? tellingOf(picture) : this.options.undrawn()}`;
    hung.element ??= window.document.createElement("div");
    hung.element.hidden = false;
    if (!hung.element.isConnected) this.root.append(hung.element);
    if (hung.drawn === drawn) return;
    hung.drawn = drawn;
    hung.element.replaceChildren(picture ? chartSvg(picture, width, height) : wordsInFrame(this.options.undrawn(), width, height));
  }
}

/** All that a picture shows, in a text: its axes are written by functions, which a text shows at a number. */
function tellingOf(picture: ChartPicture): string {
  return JSON.stringify([picture, picture.valueText(1234.5), picture.alongText(1234.5)]);
}

/** Where a chart is seen, and what of it. */
interface Seen {
  readonly x: number;
  readonly y: number;
  /** At the sheet's own size. */
  readonly width: number;
  readonly height: number;
  readonly clip: string;
}

/** Undefined where nothing of the chart is in sight. */
function boxOf({ from, to }: PlacedChart, view: SheetWindow): Seen | undefined {
  const { zoom } = view;
  const start = view.place(from);
  // Its size is the sheet's: what stays in view and what scrolls lie apart on the screen.
  const end = "width" in to ? { x: start.x + to.width * zoom, y: start.y + to.height * zoom } : view.place(to);
  const [width, height] = [(end.x - start.x) / zoom, (end.y - start.y) / zoom];
  const pane = view.pane(from);
  const inSight = end.x > pane.left && end.y > pane.top && start.x < pane.right && start.y < pane.bottom;
  if (!inSight || width < 1 || height < 1) return undefined;
  const hidden = [pane.top - start.y, end.x - pane.right, end.y - pane.bottom, pane.left - start.x];
  const clip = `inset(${hidden.map((far) => `${Math.max(0, far) / zoom}px`).join(" ")})`;
  return { x: start.x, y: start.y, width: Math.round(width), height: Math.round(height), clip };
}

/** Not every browser tells when it has nothing else to do. */
function whenIdle(action: () => void): void {
  if ("requestIdleCallback" in window) window.requestIdleCallback(action, { timeout: LATEST_MS });
  else setTimeout(action, LATEST_MS);
}
