import type { Frame } from "playwright-core";

/**
 * Side of the least target, in CSS pixels. WCAG 2.2, 2.5.8 (AA): what takes a tap is at least as large, or so far from others that a
 * circle of this width around its centre meets neither another target nor the circle of another small one. A link within a sentence is
 * as high as the sentence's line.
 */
export const LEAST_TARGET = 24;

const TARGETS = [
  "a[href]", "button", "input:not([type=hidden])", "select", "textarea", "summary", "[role=button]", "[role=tab]", "[role=switch]", "[role=slider]",
  "[role=option]", "[role=menuitem]", "[tabindex]:not([tabindex='-1'])",
].join(",");

/** Fluent's own stops of the focus, which nobody sees. */
const UNSEEN = "[data-tabster-dummy], [aria-hidden=true]";

/** How many targets a page has, and those that are too small and too near to others. */
export function smallTargets(frame: Frame): Promise<{ readonly count: number; readonly crowded: string[] }> {
  return frame.evaluate(
    ([targets, unseen, least]) => {
      type Target = { readonly element: Element; readonly rect: DOMRect };
      /** What takes its tap: a control's label does, too. */
      const rectOf = (element: Element): DOMRect => {
        const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
        const [largest] = [element, ...labels].map((one) => one.getBoundingClientRect()).toSorted((a, b) => Math.min(b.width, b.height) - Math.min(a.width, a.height));
        return largest as DOMRect;
      };
      const isInSentence = (element: Element): boolean => {
        if (getComputedStyle(element).display !== "inline") return false;
        let around: Element | null = element.parentElement;
        while (around && getComputedStyle(around).display === "inline") around = around.parentElement;
        const texts = document.createTreeWalker(around ?? document.body, NodeFilter.SHOW_TEXT);
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          if (text.parentElement?.closest(targets) === null && /\p{L}/u.test(text.textContent ?? "")) return true;
        }
        return false;
      };
      const found: Target[] = [...document.querySelectorAll(targets)]
        .filter((element) => element.closest(unseen) === null && !element.matches(":disabled") && element.checkVisibility({ visibilityProperty: true }))
        .map((element) => ({ element, rect: rectOf(element) }))
        .filter(({ rect }) => rect.width > 0 && rect.height > 0);
      const isSmall = ({ rect }: Target) => Math.min(rect.width, rect.height) < least - 0.01;
      const centre = ({ rect }: Target) => [rect.left + rect.width / 2, rect.top + rect.height / 2] as const;
      const toRect = ([x, y]: readonly [number, number], { left, right, top, bottom }: DOMRect) => Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
      const isCrowded = (one: Target) => {
        const [x, y] = centre(one);
        return found.some((other) => {
          if (other.element.contains(one.element) || one.element.contains(other.element)) return false;
          const [otherX, otherY] = centre(other);
          return isSmall(other) ? Math.hypot(x - otherX, y - otherY) < least : toRect([x, y], other.rect) < least / 2;
        });
      };
      const crowded = found.filter((one) => isSmall(one) && !isInSentence(one.element) && isCrowded(one)).map(({ element, rect }) => {
        const words = (element.getAttribute("aria-label") ?? element.textContent).slice(0, 40);
        return `${element.tagName.toLowerCase()} ${element.getAttribute("data-testid") ?? ""} "${words}" ${Math.round(rect.width)} x ${Math.round(rect.height)}`;
      });
      return { count: found.length, crowded };
    },
    [TARGETS, UNSEEN, LEAST_TARGET] as const,
  );
}
