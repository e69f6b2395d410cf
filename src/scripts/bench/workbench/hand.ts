import type { Frame, Locator, Page } from "playwright-core";
import { against, type Figure } from "../figure";
import { settled } from "./settled";

/** Moves of a hand on the slider of a lever, and on one behind which nothing is reckoned. */
const MOVES = 200;
/** A hand's pace, in milliseconds. */
const BETWEEN_MOVES = 30;
const TO_FIRST_NUMBER = 1.5;
const TO_PAINTED = 50;

/** Chromium's own, not among TypeScript's types. */
declare const scheduler: { postTask(task: () => void, options: { readonly priority: "user-blocking" }): Promise<unknown> };

/** What the pane notes of a hand, in milliseconds. */
interface Noted {
  /** From each move of the empty slider to the picture with its number. */
  readonly empty: number[];
  /** From each move of a lever's slider to the picture with the number that it makes. */
  readonly moves: number[];
}

/**
 * What a hand waits for in a mid-size operator's workbook: a pane that is opened beside it, and the numbers behind a slider that moves,
 * those that closed forms give. Beside it the same hand on a slider of the browser's own in the same page, whose number is its value: what
 * the browser takes to hear of a move and to paint it, which no page can be faster than.
 *
 * @param page shows the workbench
 * @param file the workbook
 */
export async function handFigures(page: Page, file: Uint8Array): Promise<Figure[]> {
  await page.evaluate((base64) => window.workbench.open(Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))), Buffer.from(file).toString("base64"));
  await settled(page);
  const first = await toFirstNumber(page);
  const frame = await paneFrame(page, 0);
  await frame.evaluate(addEmptySlider);
  await frame.evaluate(note);
  const empty = await drag(page, frame, "slider-empty", "empty");
  const moves = await drag(page, frame, "slider-optIn", "moves");
  return [
    { name: "pane-script-to-first-number", value: first / 1000, unit: "s", budget: TO_FIRST_NUMBER },
    against({ name: `slider-to-painted-p95-of-${MOVES}`, value: moves, unit: "ms", budget: Math.min(TO_PAINTED, 2 * empty) }, "empty-move", empty),
  ];
}

/** From when the page of a second pane begins, before any of its scripts, to its first number. */
async function toFirstNumber(page: Page): Promise<number> {
  await page.evaluate(() => void window.workbench.openPane());
  await page.locator(".pane iframe").nth(1).contentFrame().getByTestId("strip-at-risk").waitFor();
  const frame = await paneFrame(page, 1);
  return frame.evaluate(() => performance.now());
}

/** Drags a slider to and fro. @returns what 95 % of the moves waited, at most, for their picture, in milliseconds */
async function drag(page: Page, frame: Frame, testId: string, which: keyof Noted): Promise<number> {
  const slider = frame.getByTestId(testId);
  await slider.scrollIntoViewIfNeeded();
  await settled(page);
  const box = await boxOf(slider);
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.1, y);
  await page.mouse.down();
  for (let move = 0; move < MOVES; move++) {
    await page.mouse.move(box.x + box.width * (0.15 + (0.7 * toAndFro(move)) / STEPS), y);
    await page.waitForTimeout(BETWEEN_MOVES);
  }
  await page.mouse.up();
  await settled(page);
  return frame.evaluate((name) => (window as unknown as { noted: Noted }).noted[name], which).then(percentile95);
}

/** Steps of a hand that goes to one end of its way and back, again and again: each step is another value of the slider. */
const STEPS = 40;

function toAndFro(move: number): number {
  const at = move % (2 * STEPS);
  return at < STEPS ? at : 2 * STEPS - at;
}

/** A slider above all that the pane shows, and its number, written by the browser's own means. */
function addEmptySlider(): void {
  const slider = Object.assign(document.createElement("input"), { type: "range", max: "1000" });
  slider.style.cssText = "width: 90%; height: 24px";
  slider.dataset.testid = "slider-empty";
  const number = document.createElement("output");
  number.dataset.testid = "number-empty";
  slider.addEventListener("input", () => {
    number.textContent = slider.value;
    number.dataset.value = slider.value;
  });
  document.body.prepend(slider, number);
}

/**
 * Notes how long the page takes to paint what a hand does to a slider: the picture with its number. A move that comes before the number of
 * an earlier one is part of the same wait. Runs in the pane: who asks it from outside, again and again, is what it waits for.
 */
function note(): void {
  const noted: { readonly empty: number[]; readonly moves: number[] } = { empty: [], moves: [] };
  Object.assign(window, { noted });
  let since: number | undefined;
  document.addEventListener("input", ({ timeStamp }) => (since ??= timeStamp), true);
  const follow = (testId: string, waits: number[]) => {
    const number = document.querySelector(`[data-testid="${testId}"]`);
    if (!number) throw new Error(`the pane does not show ${testId}`);
    new MutationObserver(() => {
      const begun = since;
      since = undefined;
      if (begun === undefined) return;
      // What is most urgent is taken right after the picture of its frame, and before what waits to be drawn behind it.
      requestAnimationFrame(() => void scheduler.postTask(() => waits.push(performance.now() - begun), { priority: "user-blocking" }));
    }).observe(number, { attributes: true, attributeFilter: ["data-value"] });
  };
  follow("number-empty", noted.empty);
  follow("strip-at-risk", noted.moves);
}

async function paneFrame(page: Page, index: number): Promise<Frame> {
  const frame = await (await page.locator(".pane iframe").nth(index).elementHandle()).contentFrame();
  if (!frame) throw new Error("there is no pane");
  return frame;
}

async function boxOf(place: Locator): Promise<{ readonly x: number; readonly y: number; readonly width: number; readonly height: number }> {
  const box = await place.boundingBox();
  if (!box) throw new Error("the pane does not show what a hand is led to");
  return box;
}

function percentile95(waits: readonly number[]): number {
  if (waits.length < MOVES / 2) throw new Error(`only ${waits.length} of ${MOVES} moves were followed`);
  return [...waits].sort((a, b) => a - b)[Math.ceil(0.95 * waits.length) - 1] ?? NaN;
}
