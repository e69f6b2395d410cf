import { leavePay } from "../../../src/model/workforce/entitlements/leave";
import { asPrinted } from "../../support/within";

/** model.md 5. */
test.each([
  { wage: 5000, pay: "1,730.77" },
  { wage: 8000, pay: "2,769.23" },
])("nine days of leave at $wage are paid $pay", ({ wage, pay }) => {
  expect(leavePay(wage, 9)).toEqual(asPrinted(pay));
});

test("leave is a twenty-sixth of the wage a day", () => {
  expect(leavePay(5200, 26)).toBe(5200);
  expect(leavePay(5200, 0)).toBe(0);
});
