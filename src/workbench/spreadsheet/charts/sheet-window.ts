import type { Injector } from "@univerjs/core";
import { IRenderManagerService, SHEET_VIEWPORT_KEY, SheetSkeletonManagerService } from "@univerjs/preset-sheets-core";

/** Points of a sheet, in pixels at its own size: a cell's corner, and how far from it. */
export interface SheetPoint {
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly right: number;
}

/** What is seen of a sheet, from the grid's upper left corner, in pixels. */
export interface SheetWindow {
  readonly sheet: string;
  /** 1 at the sheet's own size. */
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
  /** Where a point of the sheet is drawn; it may lie outside, or under the headers. */
  place(point: SheetPoint): { readonly x: number; readonly y: number };
  /** The upper left corner of the pane that a cell is drawn in, and its lower right one: what stays in view has panes of its own. */
  pane(cell: Pick<SheetPoint, "row" | "column">): { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
}

/** Follows what is seen of a workbook's sheets, frame by frame as the grid draws them. */
export class SheetWindows {
  private readonly render: ReturnType<IRenderManagerService["getRenderById"]>;

  constructor(injector: Injector, unit: string) {
    this.render = injector.get(IRenderManagerService).getRenderById(unit);
  }

  /** The element that the grid is drawn on. */
  get canvas(): HTMLElement | undefined {
    return this.render?.engine.getCanvasElement();
  }

  /** @param drawn is told after each frame, until the workbook is closed */
  follow(drawn: () => void): void {
    this.render?.engine.runRenderLoop(drawn);
  }

  /** The sheet in front; undefined while there is none. */
  now(): SheetWindow | undefined {
    const { render } = this;
    const param = render?.with(SheetSkeletonManagerService).getCurrentParam();
    const main = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    if (!render || !param || !main) return undefined;
    const { skeleton, sheetId: sheet } = param;
    const { scene, engine } = render;
    const zoom = scene.getAncestorScale().scaleX;
    const { rowHeaderWidth, columnHeaderHeight } = skeleton;
    const corner = (row: number, column: number, withHeaders: boolean) => skeleton.getNoMergeCellWithCoordByIndex(row, column, withHeaders);
    const { startRow, startColumn, xSplit, ySplit } = skeleton.worksheet.getFreeze();
    // What stays in view may begin with a row that is not the first.
    const still = corner(Math.max(0, startRow - ySplit), Math.max(0, startColumn - xSplit), false);
    const scroll = { x: main.viewportScrollX, y: main.viewportScrollY };
    const place = ({ row, column, down, right }: SheetPoint) => {
      const { startX, startY } = corner(row, column, true);
      const offset = { x: column < startColumn ? still.startX : scroll.x, y: row < startRow ? still.startY : scroll.y };
      return { x: (startX + right - offset.x) * zoom, y: (startY + down - offset.y) * zoom };
    };
    const pane = ({ row, column }: Pick<SheetPoint, "row" | "column">) => ({
      left: column < startColumn ? rowHeaderWidth * zoom : main.left,
      top: row < startRow ? columnHeaderHeight * zoom : main.top,
      right: column < startColumn ? main.left : engine.width,
      bottom: row < startRow ? main.top : engine.height,
    });
    return { sheet, zoom, width: engine.width, height: engine.height, place, pane };
  }
}
