import { element } from "./element";

const LEAST_WIDTH = 320;
const GREATEST_WIDTH = 600;
const FIRST_WIDTH = 350;
const STEP = 10;

/** A bar between spreadsheet and panes that sets the panes' width, by mouse or by arrow keys. */
export function splitter(panes: HTMLElement, words: string): HTMLElement {
  const bar = element("div", {
    class: "splitter",
    role: "separator",
    tabindex: 0,
    "aria-orientation": "vertical",
    "aria-label": words,
    "aria-valuemin": LEAST_WIDTH,
    "aria-valuemax": GREATEST_WIDTH,
  });
  let width = FIRST_WIDTH;
  const resize = (wanted: number): void => {
    width = Math.min(GREATEST_WIDTH, Math.max(LEAST_WIDTH, wanted));
    panes.style.width = `${width}px`;
    bar.setAttribute("aria-valuenow", String(width));
  };
  bar.addEventListener("pointerdown", (event) => {
    bar.setPointerCapture(event.pointerId);
    // Over a frame the pointer's moves would be the frame's.
    panes.classList.add("resizing");
  });
  bar.addEventListener("pointermove", (event) => {
    if (bar.hasPointerCapture(event.pointerId)) resize(window.innerWidth - event.clientX);
  });
  bar.addEventListener("pointerup", () => panes.classList.remove("resizing"));
  bar.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") resize(width + STEP);
    if (key === "ArrowRight") resize(width - STEP);
  });
  resize(width);
  return bar;
}
