import type { WorkbenchPage } from "./workbench-page";

/** A slider's thumb in a hand: it goes where it is led until it is let go. */
export interface SliderHand {
  /** Address of the cell that it writes. */
  readonly address: string | null;
  /** Leads it to a share of the slider's length, and waits until the pane has followed. */
  to(share: number): Promise<void>;
  letGo(): Promise<void>;
}

/** Moves of the mouse on the way: each is calculated and drawn. */
const STEPS = 3;

/** Takes a slider's thumb with the mouse, once nothing that is still being calculated moves the slider. */
export async function takeSlider(workbench: WorkbenchPage, id: string): Promise<SliderHand> {
  const slider = await workbench.slider(id);
  // What comes into sight with the slider is calculated, and can move it once more.
  await slider.scrollIntoViewIfNeeded();
  await workbench.settled();
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error(`the slider ${id} is not in sight`);
  const { mouse } = workbench.page;
  const y = box.y + box.height / 2;
  await mouse.move(box.x + box.width * 0.3, y);
  await mouse.down();
  return {
    address: await slider.getAttribute("data-address"),
    to: async (share) => {
      await mouse.move(box.x + box.width * share, y, { steps: STEPS });
      await workbench.settled();
    },
    letGo: async () => {
      await mouse.up();
      await workbench.settled();
    },
  };
}

/** Drags a slider's thumb to a share of its length, looks, and lets go. */
export async function dragSlider(workbench: WorkbenchPage, id: string, share: number, look: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  const hand = await takeSlider(workbench, id);
  await hand.to(share);
  await look();
  await hand.letGo();
}
