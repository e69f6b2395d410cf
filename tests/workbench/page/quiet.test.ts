import { Quiet } from "../../../src/workbench/page/quiet";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** A quiet whose page is busy as the test says, and what it has told. */
function page() {
  const told: boolean[] = [];
  const state = { isBusy: false };
  return { told, state, quiet: new Quiet(() => state.isBusy, (isSettled) => told.push(isSettled)) };
}

test("it is quiet once nothing has happened for eighty milliseconds, whatever happens before", async () => {
  const { told, quiet } = page();
  quiet.stir();
  await jest.advanceTimersByTimeAsync(70);
  quiet.stir();
  await jest.advanceTimersByTimeAsync(70);
  expect(told).toEqual([false]);
  await jest.advanceTimersByTimeAsync(10);
  expect(told).toEqual([false, true]);
});

test("it is not quiet while something is under way, nor just after", async () => {
  const { told, state, quiet } = page();
  state.isBusy = true;
  quiet.stir();
  await jest.advanceTimersByTimeAsync(1000);
  state.isBusy = false;
  await jest.advanceTimersByTimeAsync(70);
  expect(told).toEqual([false]);
  await jest.advanceTimersByTimeAsync(20);
  expect(told).toEqual([false, true]);
});

test("whoever waits is told with the next quiet, and asking is itself something that happens", async () => {
  const { told, quiet } = page();
  const heard: string[] = [];
  void quiet.settled().then(() => heard.push("first"));
  await jest.advanceTimersByTimeAsync(70);
  void quiet.settled().then(() => heard.push("second"));
  await jest.advanceTimersByTimeAsync(70);
  expect(heard).toEqual([]);
  await jest.advanceTimersByTimeAsync(10);
  expect(heard).toEqual(["first", "second"]);
  quiet.stir();
  expect(told).toEqual([false, true, false]);
});
