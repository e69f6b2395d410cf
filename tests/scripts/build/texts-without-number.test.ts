import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import textsWithoutNumber from "../../../src/scripts/build/texts-without-number";

test("the grid's core asks once of a text that is no number, each time of one that is", () => {
  const asked: string[] = [];
  const source = `
    const getNumfmtParseValueFilter = (value) => {
      ask(value);
      return value === "1,5" ? { v: 1.5 } : null;
    };
    [read("Casablanca"), read("1,5"), read("Casablanca"), read("1,5")]
    function read(text) { return getNumfmtParseValueFilter(text); }`;
  const read = runInNewContext(textsWithoutNumber(source), { ask: (text: string) => asked.push(text) }) as unknown[];
  expect(JSON.stringify(read)).toBe('[null,{"v":1.5},null,{"v":1.5}]');
  expect(asked).toEqual(["Casablanca", "1,5", "1,5"]);
});

test("the installed core asks in the words that the build knows, and another is refused", () => {
  const core = readFileSync(require.resolve("@univerjs/core/lib/es/index.js"), "utf8");
  expect(textsWithoutNumber(core)).toContain("textsWithoutNumber.has(value)");
  expect(() => textsWithoutNumber("const other = 1;")).toThrow("other words");
});
