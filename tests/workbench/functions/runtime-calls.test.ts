import type { Answer, Call } from "../../../src/workbench/functions/calls";
import type { FunctionMetadata, MetadataFile, ParameterMetadata } from "../../../src/workbench/functions/metadata";
import { RuntimeCalls } from "../../../src/workbench/functions/runtime-calls";
import { LIKELY } from "../../../src/workbench/guesses";
import type { Entry } from "../../../src/workbench/host-entry";
import { openInProcess } from "../../support/office";

function parameter(name: string, part: Partial<ParameterMetadata> = {}): ParameterMetadata {
  return { name, description: "", type: "any", ...part };
}

function declared(id: string, parameters: readonly ParameterMetadata[], options: FunctionMetadata["options"] = {}): FunctionMetadata {
  return { id, name: id, description: "", parameters, result: {}, options };
}

const METADATA: MetadataFile = {
  allowErrorForDataTypeAny: true,
  functions: [
    declared("ADD", [parameter("a", { type: "number" }), parameter("b", { type: "number" })]),
    declared("ANY", [parameter("a"), parameter("b", { optional: true }), parameter("c", { optional: true })]),
    declared("TABLE", [parameter("range", { dimensionality: "matrix" })]),
    declared("SUM.ALL", [parameter("first"), parameter("others", { dimensionality: "matrix", repeating: true })]),
    declared("WHERE", [parameter("a", { dimensionality: "matrix" }), parameter("b")], { requiresAddress: true, requiresParameterAddresses: true }),
    declared("SLOW", [parameter("a")], { cancelable: true }),
    declared("CLOCK", [], { stream: true }),
  ],
};

describe("through Microsoft's runtime", () => {
  const { ask, functions } = openInProcess(undefined, { functions: METADATA });

  test("a function answers a value", async () => {
    CustomFunctions.associate("ADD", (a: number, b: number) => a + b);
    expect(await ask({ id: "ADD", arguments: [2, 40] })).toEqual({ value: 42 });
  });

  test.each<[string, unknown, Answer]>([
    ["a text that looks like an error", "#N/A", { value: "#N/A" }],
    ["a promise", Promise.resolve(true), { value: true }],
    ["a matrix", [["Mois", 1], ["juin", 2.5]], { value: [["Mois", 1], ["juin", 2.5]] }],
    ["a number that is none", Number.NaN, { error: { error: "#VALUE!" } }],
    ["a number beyond all", Infinity, { error: { error: "#NUM!" } }],
    ["rows of different length", [[1], [1, 2]], { error: { error: "#VALUE!", message: "The function answered an array that is not a rectangle of cells." } }],
    ["an empty array", [], { error: { error: "#VALUE!", message: "The function answered an array that is not a rectangle of cells." } }],
  ])("a function answers %s", async (_what, result, answer) => {
    CustomFunctions.associate("ANY", () => result);
    expect(await ask({ id: "ANY", arguments: [1] })).toEqual(answer);
  });

  type Code = "invalidValue" | "notAvailable" | "divisionByZero" | "invalidNumber" | "nullReference";

  test.each<[Code, Answer]>([
    ["invalidValue", { error: { error: "#VALUE!", message: "ligne 3 : 85 au lieu de 85 %" } }],
    ["notAvailable", { error: { error: "#N/A", message: "ligne 3 : 85 au lieu de 85 %" } }],
    ["divisionByZero", { error: { error: "#DIV/0!" } }],
    ["invalidNumber", { error: { error: "#NUM!" } }],
    ["nullReference", { error: { error: "#NULL!" } }],
  ])("%s comes back the same thrown, rejected and returned, with its words where Excel shows them", async (code, answer) => {
    // It extends Error, though its type does not say so.
    const make = () => new CustomFunctions.Error(CustomFunctions.ErrorCode[code], "ligne 3 : 85 au lieu de 85 %") as unknown as Error;
    CustomFunctions.associate("ADD", () => {
      throw make();
    });
    CustomFunctions.associate("ANY", () => make());
    CustomFunctions.associate("TABLE", () => Promise.reject(make()));
    const answers = await Promise.all([ask({ id: "ADD" }), ask({ id: "ANY" }), ask({ id: "TABLE" })]);
    expect(answers).toEqual([answer, answer, answer]);
  });

  test("an error may sit in a cell of an answered matrix", async () => {
    CustomFunctions.associate("ANY", () => [[1, new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "pas de mois")]]);
    expect(await ask({ id: "ANY" })).toEqual({ value: [[1, { error: "#N/A", message: "pas de mois" }]] });
  });

  test("a fault in a function is a bare #VALUE!", async () => {
    CustomFunctions.associate("ANY", () => {
      throw new TypeError("undefined is not a function");
    });
    expect(await ask({ id: "ANY" })).toEqual({ error: { error: "#VALUE!" } });
  });

  test("a function that is not in the metadata is #NAME?; one that nothing is associated with is a fault", async () => {
    expect(await Promise.all([ask({ id: "NOWHERE" }), ask({ id: "WHERE" })])).toEqual([{ error: { error: "#NAME?" } }, { error: { error: "#VALUE!" } }]);
  });

  test("omitted arguments are filled up, so that the runtime's own object stays the last", async () => {
    CustomFunctions.associate("ANY", (...received: unknown[]) => JSON.stringify([received.length, ...received.slice(0, 3)]));
    expect(await ask({ id: "ANY", arguments: [1] })).toEqual({ value: "[4,1,null,null]" });
    expect(await ask({ id: "ANY", arguments: [1, null, 3] })).toEqual({ value: "[4,1,null,3]" });
  });

  test("a matrix parameter receives an array even of one cell, a scalar one no array of one cell", async () => {
    CustomFunctions.associate("TABLE", (range: unknown) => JSON.stringify(range));
    CustomFunctions.associate("ANY", (value: unknown) => JSON.stringify(value));
    const answers = await Promise.all([ask({ id: "TABLE", arguments: [7] }), ask({ id: "ANY", arguments: [[[7]]] })]);
    expect(answers).toEqual([{ value: "[[7]]" }, { value: "7" }]);
  });

  test("repeated arguments come as one list", async () => {
    CustomFunctions.associate("SUM.ALL", (first: unknown, others: unknown) => JSON.stringify([first, others]));
    expect(await ask({ id: "SUM.ALL", arguments: [1, [[2, 3]], 4] })).toEqual({ value: "[1,[[[2,3]],[[4]]]]" });
  });

  test("an error reaches a parameter of type any as a CustomFunctions.Error, alone and in a range", async () => {
    let received: unknown[] = [];
    CustomFunctions.associate("WHERE", (range: unknown[][], single: unknown) => {
      received = [range[0]?.[1], single];
      return 0;
    });
    await ask({ id: "WHERE", arguments: [[[1, { error: "#DIV/0!", message: "said elsewhere" }]], { error: "#N/A" }] });
    expect(received.map((error) => error instanceof CustomFunctions.Error && [error.code, error.message])).toEqual([
      ["#DIV/0!", ""],
      ["#N/A", ""],
    ]);
  });

  test("an error for a parameter of another type is the answer, and nothing is called", async () => {
    const called = jest.fn();
    CustomFunctions.associate("ADD", called);
    expect(await ask({ id: "ADD", arguments: [1, { error: "#REF!" }] })).toEqual({ error: { error: "#REF!" } });
    expect(called).not.toHaveBeenCalled();
  });

  test("a function that asks for them is told its cell and the ranges of its arguments; others are not", async () => {
    const told = (invocation: CustomFunctions.Invocation) => JSON.stringify([invocation.address ?? null, invocation.parameterAddresses ?? null]);
    CustomFunctions.associate("WHERE", (_a: unknown, _b: unknown, invocation: CustomFunctions.Invocation) => told(invocation));
    CustomFunctions.associate("ADD", (_a: unknown, _b: unknown, invocation: CustomFunctions.Invocation) => told(invocation));
    const call = { arguments: [[[1], [2]], 3], address: "Lignes!D7", argumentAddresses: ["Lignes!A1:A2"] };
    const answers = await Promise.all([ask({ id: "WHERE", ...call }), ask({ id: "ADD", ...call, arguments: [1, 2] })]);
    expect(answers).toEqual([{ value: '["Lignes!D7",["Lignes!A1:A2",null]]' }, { value: "[null,null]" }]);
  });

  test("a cancelled call tells a cancelable function and is never answered", async () => {
    const told = new Promise<string>((resolve) => {
      CustomFunctions.associate("SLOW", (_a: unknown, invocation: CustomFunctions.CancelableInvocation) => {
        invocation.onCanceled = () => resolve("cancelled");
        return new Promise<number>(() => undefined);
      });
    });
    const answered = jest.fn();
    const handle = functions.call({ id: "SLOW", arguments: [1], address: "Sheet1!A1", argumentAddresses: [] }, answered);
    await new Promise((resolve) => setTimeout(resolve, 0));
    handle.cancel();
    expect(await told).toBe("cancelled");
    expect(functions.pending).toBe(0);
    expect(answered).not.toHaveBeenCalled();
  });

  let clock: NodeJS.Timeout | undefined;
  afterEach(() => clearInterval(clock));

  test("a function that streams answers again until it is cancelled", async () => {
    CustomFunctions.associate("CLOCK", (invocation: CustomFunctions.StreamingInvocation<number>) => {
      let ticks = 0;
      clock = setInterval(() => invocation.setResult(++ticks), 20);
      invocation.onCanceled = () => clearInterval(clock);
    });
    const values = await new Promise<Answer[]>((resolve) => {
      const heard: Answer[] = [];
      const handle = functions.call({ id: "CLOCK", arguments: [], address: "Sheet1!A1", argumentAddresses: [] }, (answer) => {
        if (heard.push(answer) < 2) return;
        handle.cancel();
        resolve(heard);
      });
    });
    const [first, second] = values.map((answer) => ("value" in answer ? Number(answer.value) : NaN));
    expect(second).toBeGreaterThan(first ?? NaN);
  });

  test("a thousand calls of one turn are answered together", async () => {
    CustomFunctions.associate("ADD", (a: number, b: number) => a + b);
    const answers = await Promise.all(Array.from({ length: 1000 }, (_, index) => ask({ id: "ADD", arguments: [index, 1] })));
    expect(answers).toEqual(Array.from({ length: 1000 }, (_, index) => ({ value: index + 1 })));
  });
});

describe("between panes", () => {
  const call: Call = { id: "ADD", arguments: [1, 2], address: "Sheet1!A1", argumentAddresses: [] };
  const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

  function pane() {
    const messages: Entry[][] = [];
    return { messages, send: (entries: readonly Entry[]) => void messages.push([...entries]) };
  }

  test("calls wait until the runtime is ready and then travel in one message", async () => {
    const functions = new RuntimeCalls(METADATA, LIKELY);
    const { messages, send } = pane();
    functions.connect(send);
    functions.call(call, jest.fn());
    functions.call(call, jest.fn());
    await turn();
    expect(messages).toEqual([]);
    functions.ready();
    await turn();
    expect(messages.map((entries) => entries.map(([category, type]) => [category, type]))).toEqual([[[1, 1000], [1, 1000]]]);
  });

  test("a call that a pane has left open is made again in the next one", async () => {
    const functions = new RuntimeCalls(METADATA, LIKELY);
    const [first, second] = [pane(), pane()];
    const answered = jest.fn();
    functions.connect(first.send);
    functions.ready();
    functions.call(call, answered);
    await turn();
    functions.connect(second.send);
    functions.ready();
    await turn();
    const id = second.messages[0]?.[0]?.[4];
    expect(id).toBe(first.messages[0]?.[0]?.[4]);
    functions.receive([[id, true, 3]]);
    await turn();
    expect(answered).toHaveBeenCalledWith({ value: 3 });
    expect(functions.pending).toBe(0);
  });

  test("a call that is cancelled before it travels is never made", async () => {
    const functions = new RuntimeCalls(METADATA, LIKELY);
    const { messages, send } = pane();
    functions.connect(send);
    functions.ready();
    functions.call(call, jest.fn()).cancel();
    await turn();
    expect(messages).toEqual([]);
  });

  test("results that nobody waits for are ignored", () => {
    expect(() => new RuntimeCalls(METADATA, LIKELY).receive([[-1, true, 3], "nonsense", null])).not.toThrow();
  });
});
