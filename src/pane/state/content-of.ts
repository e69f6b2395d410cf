const contents = new WeakMap<object, string>();

/** What is in plain data, as a text: equal for equal contents. The same object is looked through once. */
export function contentOf(data: object): string {
  const content = contents.get(data) ?? JSON.stringify(data, (_, value: unknown) => (typeof value === "number" && !Number.isFinite(value) ? String(value) : value));
  contents.set(data, content);
  return content;
}
