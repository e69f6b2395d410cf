import { subsidy } from "../../../src/model/finance/investment/subsidy";

describe("the subsidy per job kept", () => {
  test("makes up for what the plan is worth less than doing nothing", () => {
    expect(subsidy(-900_000, -500_000, 16)).toEqual({ jobsKept: 16, total: 400_000, perJob: 25_000 });
  });

  test("is nothing where the plan is worth more by itself", () => {
    expect(subsidy(-500_000, -900_000, 16)).toEqual({ jobsKept: 16, total: 0, perJob: 0 });
  });

  test("does not exist where no job is kept", () => {
    expect(subsidy(-900_000, -500_000, 0)).toBeNull();
    expect(subsidy(-900_000, -500_000, -3)).toBeNull();
  });
});
