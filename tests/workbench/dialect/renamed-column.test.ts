import { withRenamedColumn } from "../../../src/workbench/dialect/renamed-column";

const RENAMED = { table: "Lines", from: "Revenue", to: "CA [MAD]" };

test.each([
  ["=SUM(Lines[Revenue])", "=SUM(Lines[CA '[MAD']])"],
  ["=lines[@revenue]*2", "=lines[@[CA '[MAD']]]*2"],
  ["=Others[Revenue]", "=Others[Revenue]"],
  ['=Lines[Client]&"[Revenue]"', '=Lines[Client]&"[Revenue]"'],
])("%s becomes %s", (formula, renamed) => {
  expect(withRenamedColumn(formula, RENAMED, false)).toBe(renamed);
});

test("inside the table, a reference without its name is meant too", () => {
  expect(withRenamedColumn("=[@Revenue]", RENAMED, true)).toBe("=[@[CA '[MAD']]]");
  expect(withRenamedColumn("=[@Revenue]", RENAMED, false)).toBe("=[@Revenue]");
});
