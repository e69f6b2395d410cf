import { activity } from "../../src/pane/state/activity";
import { latestOnly, type LaneTask } from "../../src/pane/state/latest-only";

/** A task that ends when the test says so, or when it is aborted. */
function task() {
  let end: () => void = () => undefined;
  let began = false;
  let wasAborted = false;
  const run: LaneTask = (signal) =>
    new Promise((done) => {
      began = true;
      end = done;
      signal.addEventListener("abort", () => {
        wasAborted = true;
        done();
      });
    });
  return { run, began: () => began, wasAborted: () => wasAborted, end: async () => { end(); await Promise.resolve(); await Promise.resolve(); await Promise.resolve(); } };
}

const nobodyCounts = activity(() => undefined);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test("one task is under way at a time, and of those that wait the last is kept", async () => {
  const lane = latestOnly(nobodyCounts);
  const [first, second, third] = [task(), task(), task()];
  [first, second, third].forEach(({ run }) => lane.take(run));
  expect([first, second, third].map(({ began }) => began())).toEqual([true, false, false]);
  jest.advanceTimersByTime(3_600_000);
  expect(first.wasAborted()).toBe(false);
  await first.end();
  expect([second, third].map(({ began }) => began())).toEqual([false, true]);
  await third.end();
  expect(lane.busy()).toBe(false);
});

test("an overtaken task may go on for as long as patience lasts, counted from the first that waits", async () => {
  const lane = latestOnly(nobodyCounts, 100);
  const [first, second, third] = [task(), task(), task()];
  lane.take(first.run);
  await jest.advanceTimersByTimeAsync(500);
  lane.take(second.run);
  await jest.advanceTimersByTimeAsync(60);
  lane.take(third.run);
  await jest.advanceTimersByTimeAsync(39);
  expect(first.wasAborted()).toBe(false);
  await jest.advanceTimersByTimeAsync(1);
  expect(first.wasAborted()).toBe(true);
  expect([second, third].map(({ began }) => began())).toEqual([false, true]);
});

test("patience is lost with the task that was overtaken, not with the next", async () => {
  const lane = latestOnly(nobodyCounts, 100);
  const [first, second] = [task(), task()];
  lane.take(first.run);
  lane.take(second.run);
  await jest.advanceTimersByTimeAsync(50);
  await first.end();
  await jest.advanceTimersByTimeAsync(500);
  expect(second.began()).toBe(true);
  expect(second.wasAborted()).toBe(false);
});

test("cleared, the lane gives up what is under way and what waits, and takes the next", async () => {
  const lane = latestOnly(nobodyCounts, 100);
  const [first, second, third] = [task(), task(), task()];
  lane.take(first.run);
  lane.take(second.run);
  lane.clear();
  await jest.advanceTimersByTimeAsync(0);
  expect([first.wasAborted(), second.began(), lane.busy()]).toEqual([true, false, false]);
  lane.take(third.run);
  expect(third.began()).toBe(true);
});

test("lanes that share a count are settled when the last task of all has ended, and not between two tasks of one", async () => {
  const told: boolean[] = [];
  const shared = activity((isSettled) => told.push(isSettled));
  const [one, other] = [latestOnly(shared), latestOnly(shared)];
  const [first, second, third] = [task(), task(), task()];
  one.take(first.run);
  one.take(second.run);
  other.take(third.run);
  await first.end();
  await third.end();
  expect(told).toEqual([false]);
  await second.end();
  expect(told).toEqual([false, true]);
});
