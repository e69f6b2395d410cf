import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { LoaderContext } from "webpack";

const FIELD = /_defineProperty\(this, "(\w+)", /g;
const ACCESSOR = /^\s*(?:get|set) (\w+)\(/gm;

/**
 * A loader: lets a class of Univer's, compiled with a helper for its fields, assign them, as `this.x = (value)`. The helper looks each
 * name up anew, and the engine makes an object for every number it reads. A field stays defined where any class of Univer's has an
 * accessor of that name: it might inherit it, and to assign it would call it.
 */
export default function plainFields(this: LoaderContext<object>, source: string): string {
  return assigningFields(source, (accessors ??= accessorsOf(path.resolve(this.rootContext, "node_modules/@univerjs"))));
}

/** The source with fields assigned, but for those with the name of an accessor. */
export function assigningFields(source: string, accessors: ReadonlySet<string>): string {
  return source.replace(FIELD, (definition, name: string) => (accessors.has(name) ? definition : `this.${name} = (`));
}

let accessors: ReadonlySet<string> | undefined;

/** Names of all accessors in the packages of a folder. */
export function accessorsOf(folder: string): ReadonlySet<string> {
  const files = readdirSync(folder).map((name) => path.join(folder, name, "lib/es/index.js")).filter((file) => existsSync(file));
  return new Set(files.flatMap((file) => Array.from(readFileSync(file, "utf8").matchAll(ACCESSOR), ([, name = ""]) => name)));
}
