import type { Locator } from "playwright-core";
import type { WorkbenchPage } from "./workbench-page";

/** Looks in a row, a tenth of a second apart, at which a slider is where it was. */
const STILL = 5;

/** A slider's thumb in a hand: it goes where it is led until it is let go. */
export interface SliderHand {
  /** Address of the cell that it writes. */
  readonly address: string | null;
  /** Leads it to a share of the slider's length. */
  to(share: number): Promise<void>;
  letGo(): Promise<void>;
}

/** Takes a slider's thumb with the mouse, once nothing that is still being calculated moves the slider. */
export async function takeSlider(workbench: WorkbenchPage, id: string): Promise<SliderHand> {
  const slider = workbench.pane.getByTestId(`slider-${id}`);
  const box = await stillBox(workbench, slider);
  const { mouse } = workbench.page;
  const y = box.y + box.height / 2;
  await mouse.move(box.x + box.width * 0.3, y);
  await mouse.down();
  return {
    address: await slider.getAttribute("data-address"),
    to: (share) => mouse.move(box.x + box.width * share, y, { steps: 8 }),
    letGo: () => mouse.up(),
  };
}

/** Drags a slider's thumb to a share of its length, looks, and lets go. */
export async function dragSlider(workbench: WorkbenchPage, id: string, share: number, look: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  const hand = await takeSlider(workbench, id);
  await hand.to(share);
  await look();
  await hand.letGo();
}

async function stillBox({ page }: WorkbenchPage, slider: Locator) {
  let [before, still] = ["", 0];
  for (let tries = 0; tries < 100; tries++) {
    await slider.scrollIntoViewIfNeeded();
    const box = await slider.boundingBox();
    still = box !== null && JSON.stringify(box) === before ? still + 1 : 0;
    if (box && still === STILL) return box;
    before = JSON.stringify(box);
    await page.waitForTimeout(100);
  }
  throw new Error("the slider does not come to rest");
}
