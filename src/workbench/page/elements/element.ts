/** A child of an element: another element, or a text, which never becomes markup. */
type Child = Node | string;

type Attributes = Readonly<Record<string, string | boolean | number>>;

/** Makes an element of the page. An attribute that is false is left out, one that is true has no value. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(name, value === true ? "" : String(value));
  }
  made.append(...children);
  return made;
}

/** A button that says what it does. */
export function button(words: string, pressed: () => void): HTMLButtonElement {
  const made = element("button", { type: "button" }, words);
  made.addEventListener("click", pressed);
  return made;
}

/** A button that unfolds a list of others; it folds again when one is pressed, on Escape, and when the keyboard goes elsewhere. */
export function menu(words: string, entries: readonly (readonly [words: string, pressed: () => void])[]): HTMLDetailsElement {
  const summary = element("summary", {}, words);
  const fold = () => {
    made.open = false;
    summary.focus();
  };
  const buttons = entries.map(([entry, pressed]) =>
    button(entry, () => {
      fold();
      pressed();
    }),
  );
  const made = element("details", { class: "menu" }, summary, element("div", {}, ...buttons));
  made.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") fold();
  });
  made.addEventListener("focusout", ({ relatedTarget }) => {
    // Where a click gives no focus there is nothing to go by.
    if (relatedTarget instanceof Node && !made.contains(relatedTarget)) made.open = false;
  });
  return made;
}

/** A choice of a few, with its words. */
export function choice<Value extends string>(
  label: string,
  options: Readonly<Record<Value, string>>,
  chosen: Value,
  changed: (value: Value) => void,
): HTMLLabelElement {
  const values = Object.keys(options) as Value[];
  const select = element("select", {}, ...values.map((value) => element("option", { value, selected: value === chosen }, options[value])));
  select.addEventListener("change", () => changed(select.value as Value));
  return element("label", {}, label, select);
}
