import { costOfDelay } from "../../../src/model/finance/investment/cost-of-delay";

describe("the cost of delay", () => {
  test("is what the plan is worth now less what it is worth later", () => {
    const values = [1000, 940, 860];
    expect([...costOfDelay((delay) => values[delay] as number, 2)]).toEqual([60, 140]);
  });

  test("is negative where waiting pays", () => {
    expect([...costOfDelay((delay) => delay * 5, 1)]).toEqual([-5]);
  });

  test("values the plan once for each start", () => {
    const asked: number[] = [];
    costOfDelay((delay) => asked.push(delay), 3);
    expect(asked).toEqual([0, 1, 2, 3]);
  });
});
