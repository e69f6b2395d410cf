import { MemoryDocument } from "../../../src/workbench/document/memory";
import { RuntimeCalls } from "../../../src/workbench/functions/runtime-calls";
import { LIKELY } from "../../../src/workbench/guesses";
import { PaneConnection } from "../../../src/workbench/transport/xdm";
import type { XdmResponse } from "../../../src/workbench/transport/xdm-message";

/** A pane that office.js does not run in: what the frame would post goes in, what it would receive is kept. */
function connect(document = new MemoryDocument(), functions?: RuntimeCalls) {
  const received: XdmResponse[] = [];
  const pane = new PaneConnection({
    document,
    guesses: LIKELY,
    locale: "fr-FR",
    origin: "https://localhost:3000",
    conversation: "relais_1",
    post: (json) => void received.push(JSON.parse(json) as XdmResponse),
    ...(functions && { functions }),
  });
  let correlation = 0;
  const say = (name: string, data: unknown, actionType = 0) => {
    const message = { _messageType: 0, _actionType: actionType, _actionName: name, _conversationId: "relais_1", _correlationId: ++correlation, _origin: "https://localhost:3000", _data: data, _serializerVersion: 1 };
    pane.receive(JSON.stringify(message));
    return received.at(-1);
  };
  const execute = (dispatchId: number, data: object = {}) => say("executeMethod", { DdaMethod: { DispatchId: dispatchId }, ...data })?._data;
  const batch = (actions: object[], paths: object) => {
    const body = JSON.stringify({ Actions: actions, ObjectPaths: paths });
    return execute(93, { ArrayData: ["", "POST", "ProcessQuery", [], body] });
  };
  const boot = () => say("ContextActivationManager_getAppContextAsync", {});
  const booted = () => {
    boot();
    correlation = received.length = 0;
    return connection;
  };
  const connection = { document, pane, received, say, execute, batch, boot, booted };
  return connection;
}

const ROOT = { 1: { Id: 1, ObjectPathType: 1, Name: "" } };
const LISTEN_TO_CHANGES = [
  [{ Id: 3, ActionType: 3, Name: "_RegisterDataChangedEvent", ObjectPathId: 2, ArgumentInfo: { Arguments: [] } }],
  { ...ROOT, 2: { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 } },
] as const;

test("the frame's name tells office.js who its host is", () => {
  const { pane } = connect();
  expect(JSON.parse(pane.windowName)).toEqual({
    hostInfo: "Excel$Web$16.00$fr-FR$relais_1-1$$disableLogging$3",
    xdmInfo: "relais_1|app_relais_1|https://localhost:3000",
    serializerVersion: "1",
    flights: "[]",
    baseFrameName: "_xdm_relais_1",
  });
});

test("the context tells languages, document, settings and requirement sets", async () => {
  const document = new MemoryDocument();
  document.settings.set("mapping", '"Lines"');
  const { pane, boot } = connect(document);
  const reply = boot();
  expect(reply).toMatchObject({ _messageType: 1, _correlationId: 1, _errorCode: 0, _responseType: 0 });
  expect(reply?._data).toMatchObject({
    _id: "app_relais_1",
    _appName: 16,
    _appUILocale: "fr-FR",
    _dataLocale: "fr-FR",
    _docUrl: "https://localhost:3000/Book1.xlsx",
    _settings: [["mapping", '"Lines"']],
  });
  const matrix = JSON.parse((reply?._data as { _requirementMatrix: string })._requirementMatrix) as Record<string, string>;
  expect([matrix.ExcelApi, matrix.CustomFunctions, matrix.SharedRuntime, matrix.RichApiRuntime]).toEqual(["1.17", "1.9", "1.2", undefined]);
  await pane.contextGiven;
});

test("a batch is answered under its correlation", () => {
  const { batch } = connect().booted();
  const answer = batch([{ Id: 2, ActionType: 2, ObjectPathId: 1, QueryInfo: { Select: ["name"] } }], ROOT) as { Error: number; Data: [number, unknown, string] };
  expect([answer.Error, answer.Data[0]]).toEqual([0, 200]);
  expect(JSON.parse(answer.Data[2])).toEqual({ Results: [{ ActionId: 2, Value: { Name: "Book1.xlsx" } }], TraceIds: [] });
});

test("events come under the correlation of their registration, behind the answer", async () => {
  const { document, say, batch, received } = connect().booted();
  say("richApiMessage", { eventDispId: 33 }, 1);
  batch([...LISTEN_TO_CHANGES[0]], LISTEN_TO_CHANGES[1]);
  document.enter("A1", 1);
  await Promise.resolve();
  expect(received.at(-1)).toMatchObject({ _actionName: "richApiMessage", _correlationId: 1, _responseType: 1 });
  expect(received.at(-1)?._data).toMatchObject({ ArrayData: [[65536, 10, "Workbook", expect.stringContaining('"address":"A1"'), 1]] });
});

test("a selection is an event of its own, once it is asked for", () => {
  const { document, say, received } = connect().booted();
  document.select(document.box("B2"));
  expect(received).toEqual([]);
  say("documentSelectionChanged", { eventDispId: 2 }, 1);
  document.select(document.box("B3"));
  expect(received.at(-1)).toMatchObject({ _actionName: "documentSelectionChanged", _responseType: 1 });
});

test("an event that is no longer wanted is not sent", async () => {
  const { document, say, batch, received } = connect().booted();
  say("richApiMessage", {}, 1);
  batch([...LISTEN_TO_CHANGES[0]], LISTEN_TO_CHANGES[1]);
  say("richApiMessage", {}, 2);
  const { length } = received;
  document.enter("A1", 1);
  await Promise.resolve();
  expect(received).toHaveLength(length);
});

test("settings are saved and loaded again", () => {
  const { document, execute } = connect().booted();
  document.settings.set("old", "1");
  expect(execute(76, { DdaSettingsMethod: { OverwriteIfStale: true, Properties: [["k", '{"z":1}']] } })).toMatchObject({ Error: 0 });
  expect([...document.settings]).toEqual([["k", '{"z":1}']]);
  expect(execute(75)).toEqual({ Version: 1, Error: 0, Properties: { Settings: [{ Name: "k", Value: '{"z":1}' }] } });
});

test("a call that the workbench does not have fails", () => {
  expect(connect().booted().execute(98)).toEqual({ Version: 1, Error: 5000 });
});

test("a ribbon button is pressed and completes", async () => {
  const { pane, say, execute, received } = connect().booted();
  await expect(pane.pressButton("Open", "openPane")).rejects.toThrow("does not listen");
  say("appCommandInvoked", { eventDispId: 39 }, 1);
  const completed = pane.pressButton("Open", "openPane");
  const { 0: press, 1: name, 2: event } = received.at(-1)?._data as { 0: string; 1: string; 2: string };
  expect([name, JSON.parse(event)]).toEqual(["openPane", { source: { id: "Open" } }]);
  execute(94, { 0: press, 1: 0, 2: "{}" });
  await completed;
});

test("a runtime that reports ready is given the calls that wait for it", async () => {
  const functions = new RuntimeCalls({ functions: [{ id: "ADD", name: "ADD", description: "", parameters: [], result: {} }] }, LIKELY);
  const { say, batch, received } = connect(new MemoryDocument(), functions).booted();
  const answer = new Promise((resolve) => functions.call({ id: "ADD", arguments: [1, 2], address: "Sheet1!A1", argumentAddresses: [] }, resolve));
  say("richApiMessage", {}, 1);
  const service = { 1: { Id: 1, ObjectPathType: 2, Name: "Microsoft.ExcelServices.CustomFunctions" } };
  batch([{ Id: 2, ActionType: 3, Name: "_SetOsfControlContainerReadyForCustomFunctions", ObjectPathId: 1 }], service);
  await Promise.resolve();
  const { ArrayData } = received.at(-1)?._data as { ArrayData: [number, number, string, string, number][] };
  const [category, type, , json, id] = ArrayData[0] ?? [0, 0, "", "", 0];
  expect([category, type, JSON.parse(json)]).toEqual([1, 1000, [id, "ADD", [1, 2], null, 0, null]]);
  batch([{ Id: 3, ActionType: 3, Name: "SetInvocationArrayResults", ObjectPathId: 1, ArgumentInfo: { Arguments: [[[id, true, 3, [0]]]] } }], service);
  expect(await answer).toEqual({ value: 3 });
});

test("a pane that loads again starts anew: events must be asked for again, open calls are made again", async () => {
  const functions = new RuntimeCalls({ functions: [{ id: "ADD", name: "ADD", description: "", parameters: [], result: {} }] }, LIKELY);
  const { document, say, batch, received, boot } = connect(new MemoryDocument(), functions).booted();
  const service = { 1: { Id: 1, ObjectPathType: 2, Name: "Microsoft.ExcelServices.CustomFunctions" } };
  const getReady = () => {
    say("richApiMessage", {}, 1);
    batch([{ Id: 2, ActionType: 3, Name: "_SetOsfControlContainerReadyForCustomFunctions", ObjectPathId: 1 }], service);
  };
  const events = () => received.filter((message) => message._responseType === 1).map((message) => (message._data as { ArrayData: [number, number][] }).ArrayData.map(([category, type]) => [category, type]));
  functions.call({ id: "ADD", arguments: [1, 2], address: "Sheet1!A1", argumentAddresses: [] }, () => undefined);
  getReady();
  batch([...LISTEN_TO_CHANGES[0]], LISTEN_TO_CHANGES[1]);
  await Promise.resolve();
  boot();
  getReady();
  document.enter("A1", 1);
  await Promise.resolve();
  expect(events()).toEqual([[[1, 1000]], [[1, 1000]]]);
});

test("a pane that loads again has no button listening until it says so again", async () => {
  const { pane, say, boot } = connect().booted();
  say("appCommandInvoked", { eventDispId: 39 }, 1);
  boot();
  await expect(pane.pressButton("Open", "openPane")).rejects.toThrow("does not listen");
});

test("before it has asked for its context a pane is answered nothing", () => {
  expect(connect().execute(93)).toEqual({ Version: 1, Error: 5000 });
});

test.each([["undefined", undefined], ["an object", {}], ["a text", "webpackOk"], ["broken JSON", "{"], ["another's JSON", '{"type":"hot"}']])("%s is no message of office.js", (_what, data) => {
  const { pane, received } = connect();
  pane.receive(data);
  expect(received).toEqual([]);
});

test.each([undefined, null, 1, {}, [], "", "{", "null", '"x"', "[]", '{"_messageType":0}', JSON.stringify({ __proto__: null, _actionName: "executeMethod" }), "x".repeat(1_000_000)])(
  "what is no message of office.js gets no answer and changes nothing",
  (data) => {
    const { pane, received, document } = connect();
    document.enter("A1", "kept");
    pane.receive(data);
    expect(received).toEqual([]);
    expect(document.cell("A1").value).toBe("kept");
  },
);
