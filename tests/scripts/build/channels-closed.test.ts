import fs from "node:fs";
import { runInNewContext } from "node:vm";
import channelsClosed from "../../../src/scripts/build/channels-closed";

const SOURCE = fs.readFileSync(require.resolve("@univerjs/core/lib/es/index.js"), "utf8");

/** The core's function as a page of ours has it. */
function inATurnOfItsOwn(source: string): (call: () => void) => () => void {
  const [, text] = /(function requestImmediateMacroTask\(callback\) \{[\s\S]+?\n\})/.exec(source) ?? [];
  if (text === undefined) throw new Error("Univer's core has no requestImmediateMacroTask");
  return runInNewContext(`${text}; requestImmediateMacroTask`, { MessageChannel }) as (call: () => void) => () => void;
}

/** Channels that are still open some turns after calls in turns of their own. */
async function leftOpen(source: string, calls: number): Promise<number> {
  const open = () => process.getActiveResourcesInfo().filter((kind) => kind === "MessagePort").length;
  const before = open();
  const request = inATurnOfItsOwn(source);
  let called = 0;
  const cancels = Array.from({ length: calls }, () => request(() => (called += 1)));
  while (called < calls) await new Promise((resolve) => setTimeout(resolve, 5));
  await new Promise((resolve) => setTimeout(resolve, 50));
  const left = open() - before;
  for (const cancel of cancels) cancel();
  return left;
}

test("a channel that has called is closed; the core alone leaves it open", async () => {
  expect(await leftOpen(channelsClosed(SOURCE), 20)).toBe(0);
  expect(await leftOpen(SOURCE, 20)).toBeGreaterThanOrEqual(20);
});

test("one that is given up before does not call", async () => {
  const called = jest.fn();
  inATurnOfItsOwn(channelsClosed(SOURCE))(called)();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(called).not.toHaveBeenCalled();
});

test("a core that calls in other words is refused", () => {
  expect(() => channelsClosed("const handler = () => undefined;")).toThrow(/channels-closed\.ts/);
});
