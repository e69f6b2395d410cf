import type { Frame } from "playwright-core";
import type { WorkbenchPage } from "./workbench-page";

/** Gives the pane a size of its own, whatever the page around it does. */
export async function resizePane(workbench: WorkbenchPage, width: number, height: number): Promise<void> {
  await workbench.page.locator(".pane iframe").first().evaluate((element, [wide, high]) => {
    Object.assign((element as HTMLElement).style, { position: "fixed", left: "0", top: "0", width: `${wide}px`, height: `${high}px`, flex: "none", zIndex: "1000" });
  }, [width, height] as const);
  await workbench.settled();
}

/** The pane's own page. */
export async function paneFrame({ page }: WorkbenchPage): Promise<Frame> {
  const frame = await (await page.locator(".pane iframe").first().elementHandle()).contentFrame();
  if (!frame) throw new Error("there is no pane");
  return frame;
}
