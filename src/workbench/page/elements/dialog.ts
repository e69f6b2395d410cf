import { element } from "./element";

/**
 * A window over the page that takes the keyboard and gives it back where it was. Escape closes it like its last button.
 *
 * @param label what it is, told when it opens and shown as its heading
 * @param buttons their words by what they answer, the most likely one first
 * @returns the answer; undefined when it was closed by Escape
 */
export function ask<Answer extends string>(
  label: string,
  content: readonly HTMLElement[],
  buttons: Readonly<Record<Answer, string>>,
): Promise<Answer | undefined> {
  const choices = Object.entries<string>(buttons).map(([value, words], index) =>
    element("button", { type: "submit", value, autofocus: index === 0 }, words),
  );
  const heading = element("h2", { id: "dialog-heading" }, label);
  const form = element("form", { method: "dialog" }, element("div", { class: "buttons" }, ...choices));
  const dialog = element("dialog", { "aria-labelledby": heading.id, "data-testid": "dialog" }, heading, ...content, form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "" ? undefined : (dialog.returnValue as Answer));
    });
  });
}
