import { writeXlsx } from "../../src/workbench/xlsx/write";
import { areaText } from "../../src/workbench/xlsx/model/a1";
import { twinnedFunctions } from "../support/twin-cases";
import { disagreement, LAMBDA_COLUMN, PLAIN_COLUMN, twinWorkbook } from "../support/twin-sheets";
import { describeInWorkbench } from "./page/workbench-page";

describeInWorkbench("native formulas", ({ fresh }) => {
  test("are the functions, in plain cells and by the names of LAMBDAs", async () => {
    const functions = twinnedFunctions();
    const workbench = await fresh(writeXlsx(twinWorkbook(functions, { withNames: true })));
    const wrong: string[] = [];
    for (const one of functions) {
      const shown = await workbench.range(one.fn.id, areaText({ top: 0, left: PLAIN_COLUMN, bottom: one.cases.length - 1, right: LAMBDA_COLUMN }));
      const found = [PLAIN_COLUMN, LAMBDA_COLUMN].flatMap((column) =>
        one.cases.flatMap((each, row) => disagreement(one, each, shown[row]?.[column]?.value) ?? []).slice(0, 3).map((words) => `${column === PLAIN_COLUMN ? "plain" : "LAMBDA"} ${words}`),
      );
      wrong.push(...found);
    }
    expect(wrong).toEqual([]);
  });
});
