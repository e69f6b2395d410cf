import type { LoaderContext } from "webpack";

/** A loader: puts what a module exports, as plain values, in the place of its code and of all that this imports. */
export default async function evaluated(this: LoaderContext<object>): Promise<string> {
  // What its imports say may change without it.
  this.cacheable(false);
  const exported = (await import(this.resourcePath)) as Readonly<Record<string, unknown>>;
  return Object.entries(exported)
    .filter(([name]) => name !== "default" && name !== "__esModule")
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join("\n");
}
