import type { Frame, Locator, Page } from "playwright-core";
import { against, type Figure } from "../figure";
import { settled } from "./settled";

/** Moves of a hand on a slider, and of one that moves nothing. */
const MOVES = 200;
/** A hand's pace, in milliseconds. */
const BETWEEN_MOVES = 30;
const TO_FIRST_NUMBER = 1.5;
const TO_PAINTED = 50;

/** What the pane notes of a hand, in milliseconds. */
interface Noted {
  /** From each move to the next picture that the browser has painted. */
  readonly empty: number[];
  /** From each move of the slider to the picture with the number that it makes. */
  readonly moves: number[];
}

/**
 * What a hand waits for in a mid-size operator's workbook: a pane that is opened beside it, and the numbers behind a slider that moves,
 * those that closed forms give; beside it a move of the same hand over the same page that changes nothing.
 *
 * @param page shows the workbench
 * @param file the workbook
 */
export async function handFigures(page: Page, file: Uint8Array): Promise<Figure[]> {
  await page.evaluate((base64) => window.workbench.open(Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))), Buffer.from(file).toString("base64"));
  await settled(page);
  const first = await toFirstNumber(page);
  const frame = await paneFrame(page, 0);
  await frame.evaluate(note);
  const empty = await moveOverNothing(page, frame);
  const moves = await moveSlider(page, frame);
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

/** A pointer that goes to and fro where nothing follows it. */
async function moveOverNothing(page: Page, frame: Frame): Promise<number> {
  const box = await boxOf(frame.locator("[data-testid=tiles]"));
  for (let move = 0; move < MOVES; move++) {
    await page.mouse.move(box.x + 2 + (move % 2), box.y - 2);
    await page.waitForTimeout(BETWEEN_MOVES);
  }
  return frame.evaluate(() => (window as unknown as { noted: Noted }).noted.empty).then(percentile95);
}

async function moveSlider(page: Page, frame: Frame): Promise<number> {
  const slider = frame.getByTestId("slider-optIn");
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
  return frame.evaluate(() => (window as unknown as { noted: Noted }).noted.moves).then(percentile95);
}

/** Steps of a hand that goes to one end of its way and back, again and again: each step is another value of the slider. */
const STEPS = 40;

function toAndFro(move: number): number {
  const at = move % (2 * STEPS);
  return at < STEPS ? at : 2 * STEPS - at;
}

/**
 * Notes how long the page takes to paint what a hand does: a move, and a slider's number. A move that comes before the number of an earlier
 * one is part of the same wait. Runs in the pane: who asks it from outside, again and again, is what it waits for.
 */
function note(): void {
  const noted: { readonly empty: number[]; readonly moves: number[] } = { empty: [], moves: [] };
  let since: number | undefined;
  Object.assign(window, { noted });
  const whenPainted = (then: () => void) => {
    requestAnimationFrame(() => {
      // A message is taken after the picture of its frame.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(null);
    });
  };
  document.addEventListener("pointermove", ({ timeStamp, buttons }) => {
    if (buttons === 0) whenPainted(() => noted.empty.push(performance.now() - timeStamp));
  }, true);
  document.addEventListener("input", ({ timeStamp }) => (since ??= timeStamp), true);
  const number = document.querySelector('[data-testid="strip-at-risk"]');
  if (!number) throw new Error("the pane shows no number");
  new MutationObserver(() => {
    const begun = since;
    since = undefined;
    if (begun !== undefined) whenPainted(() => noted.moves.push(performance.now() - begun));
  }).observe(number, { attributes: true, attributeFilter: ["data-value"] });
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
