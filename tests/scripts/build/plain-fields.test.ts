import path from "node:path";
import { runInNewContext } from "node:vm";
import { accessorsOf, assigningFields } from "../../../src/scripts/build/plain-fields";

test("a field is assigned, its value what it was", () => {
  const source = `class Value { constructor() { _defineProperty(this, "_value", Math.max(1, (2 + 3) * 4)); } }`;
  const assigned = assigningFields(source, new Set());
  expect(assigned).not.toContain("_defineProperty");
  expect(made(assigned)).toEqual({ _value: 20 });
});

test("a field that shadows an accessor stays defined", () => {
  const source = `
    class Base { get size() { return 1; } }
    class Value extends Base { constructor() { super(); _defineProperty(this, "size", 7); _defineProperty(this, "kind", "v"); } }`;
  expect(made(assigningFields(source, new Set(["size"])))).toEqual({ size: 7, kind: "v" });
  expect(() => made(assigningFields(source, new Set()))).toThrow(/only a getter/);
});

test("the accessors of all of the engine's packages are known, static ones apart", () => {
  const accessors = accessorsOf(path.resolve("node_modules/@univerjs"));
  // Of the packages for documents, rendering and formulas.
  expect([...accessors]).toEqual(expect.arrayContaining(["_skeleton", "_documents", "formulaId"]));
  // Made for every value that a formula reads.
  expect(accessors.has("pattern") || accessors.has("_value")).toBe(false);
});

/** What `new Value()` of that source is. */
function made(source: string): unknown {
  const define = (on: object, name: string, value: unknown) => Object.defineProperty(on, name, { value, enumerable: true, configurable: true, writable: true });
  return JSON.parse(runInNewContext(`"use strict"; ${source}; JSON.stringify(new Value())`, { _defineProperty: define }) as string);
}
