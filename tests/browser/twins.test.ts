import { civil } from "../../src/model/calendar/calendar";
import { areaText } from "../../src/workbench/xlsx/model/a1";
import { writeXlsx } from "../../src/workbench/xlsx/write";
import { twinnedFunctions, type TwinCase, type TwinnedFunction } from "../support/twin-cases";
import { disagreement, twinWorkbook } from "../support/twin-sheets";
import { describeInWorkbench } from "./page/workbench-page";

/** EDATE of Univer 0.25.1 runs past the end of a shorter month: a month after 31 January is 3 March to it. LibreOffice judges these days. */
function isMisjudged({ fn }: TwinnedFunction, { cells }: TwinCase): boolean {
  const days = { SENIORITY: [cells.hired], "DISMISSAL.CALENDAR": [cells.lastDay, Number(cells.lastDay) - 8] }[fn.id] ?? [];
  return days.some((day) => typeof day === "number" && civil(day).day > 28);
}

/** Of a calculation sheet each fourth call: the workbench takes a while over thousands of cells, and LibreOffice judges all of them. */
function sampled(one: TwinnedFunction): TwinnedFunction {
  const { fn, twin, cases } = one;
  if (twin?.isOneFormula) return one;
  // A change of each kind is one of many that a call on tables is tried on.
  const isTried = (index: number, isRefused: boolean) => (isRefused ? twin !== undefined || index % 8 === 0 : index < fn.examples.length || index % 4 === 0);
  return { ...one, cases: cases.filter(({ gives }, index) => isTried(index, gives === null)) };
}

describeInWorkbench("native formulas", ({ fresh }) => {
  test.each([
    ["plain cells", "plain", undefined],
    ["LAMBDAs with French words", "named", "fr"],
    ["LAMBDAs with English words", "named", "en"],
  ] as const)("are the functions, as %s: examples, any valid cells, and an error for what is refused", async (_, printing, names) => {
    const functions = twinnedFunctions().map(sampled);
    const { workbook, [printing]: areas } = twinWorkbook(functions, names);
    const workbench = await fresh(writeXlsx(workbook));
    const wrong: string[] = [];
    for (const one of functions) {
      const places = areas.get(one.fn.id) ?? [];
      const laid = places.flatMap((place) => place ?? []);
      // A call whose LAMBDA is too long is told so: seldom, of the tables that are tried.
      expect(laid.length).toBeGreaterThan(0.9 * places.length);
      const [left, right] = [Math.min(...laid.map((place) => place.left)), Math.max(...laid.map((place) => place.right))];
      const shown = await workbench.range(one.fn.id, areaText({ top: 0, left, bottom: Math.max(...laid.map(({ bottom }) => bottom)), right }));
      const found = one.cases.flatMap((each, index) => {
        const expected = printing === "plain" ? each.gives : each.spills;
        const place = places[index];
        if (!place) return [];
        const { top } = place;
        return isMisjudged(one, each) ? [] : (disagreement(one, each, expected, (row, column) => shown[top + row]?.[column]?.value) ?? []);
      });
      wrong.push(...found.slice(0, 3));
    }
    expect(wrong).toEqual([]);
  });
});
