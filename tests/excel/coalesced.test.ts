import { coalesced } from "../../src/excel/workbook/coalesced";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const QUIET = 20;

/** Work whose runs the test ends one by one. */
function heldWork() {
  const runs: { end(): void; fail(error: Error): void }[] = [];
  const work = () => new Promise<void>((resolve, reject) => runs.push({ end: resolve, fail: reject }));
  return { runs, request: coalesced(work, QUIET) };
}

const pass = () => jest.advanceTimersByTimeAsync(QUIET);

test("requests of a burst share one run", async () => {
  const { runs, request } = heldWork();
  const requests = [request(), request(), request()];
  await pass();
  expect(runs).toHaveLength(1);
  runs[0]?.end();
  await Promise.all(requests);
});

test("requests that come while it runs share the next run, and no two run at once", async () => {
  const { runs, request } = heldWork();
  const first = request();
  await pass();
  const later = [request(), request()];
  await pass();
  expect(runs).toHaveLength(1);
  runs[0]?.end();
  await first;
  await pass();
  expect(runs).toHaveLength(2);
  runs[1]?.end();
  await Promise.all(later);
});

test("a request settles only with a run that has begun after it", async () => {
  const { runs, request } = heldWork();
  void request();
  await pass();
  const settled = jest.fn();
  void request().then(settled);
  runs[0]?.end();
  await pass();
  expect(settled).not.toHaveBeenCalled();
  runs[1]?.end();
  await pass();
  expect(settled).toHaveBeenCalled();
});

test("a run that fails tells those who requested it, and keeps nobody from the next", async () => {
  const { runs, request } = heldWork();
  const first = expect(request()).rejects.toThrow("not now");
  await pass();
  const second = request();
  runs[0]?.fail(new Error("not now"));
  await first;
  await pass();
  runs[1]?.end();
  await second;
});
